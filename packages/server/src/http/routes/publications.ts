import type { AppContext } from '@dunghen/app/context';
import {
  decidePublication,
  findPublicationDetails,
  listPublicationViews,
  type PublicationDetails,
  type PublicationView,
  proposalFile,
  proposePublication,
} from '@dunghen/app/publication';
import { isoText } from '@dunghen/domain/text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendRefusal } from '../problem.ts';
import { PeriodKey, ref } from '../schema/common.ts';
import { PublicationDetail, PublicationKindName, PublicationList, PublicationStepName } from '../schema/publication.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 16 * 1_024;

const Id = Type.String({ format: 'uuid' });
const Text = Type.String({ minLength: 1, maxLength: 2_000 });

const Proposal = Type.Object(
  {
    id: Type.Optional(
      Type.String({ format: 'uuid', description: 'Do bên gửi đặt; gửi lại cùng định danh không đề nghị hai lần' }),
    ),
    kind: PublicationKindName,
    period: PeriodKey,
    corrects: Type.Optional(
      Type.Object(
        { id: Id, change: Text, reason: Text },
        { ...strict, description: 'Bản được đính chính, đính chính điều gì, vì sao' },
      ),
    ),
  },
  strict,
);

const Decision = Type.Object(
  {
    step: PublicationStepName,
    publish: Type.Optional(Type.Boolean({ description: 'Phê duyệt và công bố ngay' })),
    reason: Type.Optional(Type.String({ maxLength: 2_000, description: 'Bắt buộc khi trả lại, thu hồi' })),
  },
  strict,
);

/** What is published of figures: proposed, approved by somebody else, published, corrected, withdrawn. */
export function addPublicationRoutes(api: Api, context: AppContext): void {
  api.get(
    '/publications',
    {
      schema: {
        operationId: 'listPublications',
        summary: 'Nội dung đề nghị công bố và đã công bố; mới trước',
        querystring: Type.Object({}, strict),
        response: { 200: ref(PublicationList), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listPublicationViews(context, request.principal);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { rows, mayPropose } = outcome.value;
      return { rows: rows.map(presentPublication), mayPropose };
    },
  );
  api.get(
    '/publications/:id',
    {
      schema: {
        operationId: 'getPublication',
        summary: 'Một nội dung công bố: tệp với mã băm, khác gì bản công bố trước',
        params: Type.Object({ id: Id }),
        querystring: Type.Object({}, strict),
        response: { 200: ref(PublicationDetail), ...problems(400, 401, 403, 404) },
      },
    },
    (request, reply) => sendDetails(context, request, reply, request.params.id),
  );
  api.get(
    '/publications/:id/files/:lang/:name',
    {
      schema: {
        operationId: 'getPublicationFile',
        summary: 'Một tệp dữ liệu, đúng từng byte sẽ công bố',
        params: Type.Object({ id: Id, lang: Type.Enum(['vi', 'en']), name: Type.String({ maxLength: 100 }) }),
        querystring: Type.Object({}, strict),
        response: { 200: Type.Any(), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { id, lang, name } = request.params;
      const outcome = await proposalFile(context, request.principal, { id, name: `${lang}/${name}` });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { contentType, bytes, sha256 } = outcome.value;
      return reply
        .type(contentType)
        .headers({ 'content-disposition': `attachment; filename="${name}"`, etag: `"${sha256}"` })
        .send(Buffer.from(bytes));
    },
  );
  addWriting(api, context);
}

function addWriting(api: Api, context: AppContext): void {
  api.post(
    '/publications',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'proposePublication',
        summary: 'Đề nghị công bố số liệu của một quý, hoặc đính chính bản đã công bố',
        body: Proposal,
        response: { 201: ref(PublicationDetail), ...problems(400, 401, 403, 409, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await proposePublication(context, request.principal, request.body, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      reply.code(201);
      return sendDetails(context, request, reply, outcome.value.id);
    },
  );
  api.post(
    '/publications/:id/steps',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'decidePublication',
        summary: 'Phê duyệt, công bố, trả lại hoặc thu hồi; người đề nghị không tự phê duyệt',
        params: Type.Object({ id: Id }),
        body: Decision,
        response: { 200: ref(PublicationDetail), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await decidePublication(context, request.principal, input, factsOf(request));
      return outcome.ok ? sendDetails(context, request, reply, input.id) : sendRefusal(request, reply, outcome);
    },
  );
}

async function sendDetails(context: AppContext, request: FastifyRequest, reply: FastifyReply, id: string) {
  const outcome = await findPublicationDetails(context, request.principal, id);
  return outcome.ok ? presentDetails(outcome.value) : sendRefusal(request, reply, outcome);
}

function presentDetails({ publication, ...details }: PublicationDetails) {
  return { ...details, publication: presentPublication(publication) };
}

function presentPublication(publication: PublicationView) {
  const { id, kind, period, state, knownAt, sha256, proposedAt, by, steps, corrects, correctedBy } = publication;
  const published = steps.find((step) => step.kind === 'published');
  return {
    id,
    kind,
    period,
    state,
    knownAt: isoText(knownAt),
    sha256,
    proposedAt: isoText(proposedAt),
    proposedBy: by.name,
    steps: steps.map(({ at, by: actor, ...step }) => ({ ...step, at: isoText(at), by: actor.name })),
    ...(published === undefined ? {} : { publishedAt: isoText(published.at) }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
    may: publication.may,
    mayCorrect: publication.mayCorrect,
  };
}
