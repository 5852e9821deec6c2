import type { AppContext } from '@dunghen/app/context';
import {
  askExplanations,
  confirmExplanation,
  explanationFiles,
  listExplanations,
  previewAsking,
  readExplanation,
  returnExplanation,
  stateCauses,
} from '@dunghen/app/explanation';
import type { Outcome } from '@dunghen/app/outcome';
import { isoText } from '@dunghen/domain/text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentExplanation, presentPreview, presentSummary } from '../present-explanation.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { Day, PeriodKey, ref, Scheme, TimesQuery, TwoTimes } from '../schema/common.ts';
import {
  AskOutcome,
  AskPreview,
  CauseName,
  ExplanationList,
  ExplanationStateName,
  ExplanationView,
} from '../schema/explanation.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 512 * 1_024;

const ById = Type.Object({ id: Type.String({ format: 'uuid', description: 'Yêu cầu giải trình' }) });
const AgencyId = Type.String({ minLength: 1, maxLength: 100, description: 'Cơ quan, theo danh mục' });
const Version = Type.Integer({ minimum: 0, description: 'Bản mà người thực hiện đã xem' });

/** What agencies explain of their late dossiers: asked, stated, confirmed, given back, reported (issue: explanation). */
export function addExplanationRoutes(api: Api, context: AppContext): void {
  addLists(api, context);
  addAsking(api, context);
  addAnswers(api, context);
  addFiles(api, context);
}

function addLists(api: Api, context: AppContext): void {
  api.get(
    '/explanations',
    {
      schema: {
        operationId: 'listExplanations',
        summary: 'Yêu cầu giải trình hồ sơ quá hạn trong phạm vi của người hỏi, kỳ mới trước',
        querystring: Type.Object(
          {
            period: Type.Optional(PeriodKey),
            agency: Type.Optional(AgencyId),
            state: Type.Optional(ExplanationStateName),
            ...TwoTimes,
          },
          strict,
        ),
        response: { 200: ref(ExplanationList), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const { period, agency, state } = request.query;
      const outcome = await listExplanations(context, request.principal, {
        ...times.value,
        ...(period === undefined ? {} : { period }),
        ...(agency === undefined ? {} : { agencyId: agency }),
        ...(state === undefined ? {} : { state }),
      });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...outcome.value, rows: outcome.value.rows.map(presentSummary) };
    },
  );
  api.get(
    '/explanations/:id',
    {
      schema: {
        operationId: 'readExplanation',
        summary: 'Một yêu cầu giải trình: hồ sơ, nguyên nhân và biện pháp đã nêu, quá trình',
        params: ById,
        response: { 200: ref(ExplanationView), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readExplanation(context, request.principal, request.params);
      return outcome.ok ? presentExplanation(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addAsking(api: Api, context: AppContext): void {
  api.get(
    '/explanations/preview',
    {
      schema: {
        operationId: 'previewExplanations',
        summary: 'Cơ quan nào sẽ phải giải trình bao nhiêu hồ sơ; chưa gửi gì',
        querystring: Type.Object({ period: PeriodKey, ...TimesQuery }, strict),
        response: { 200: ref(AskPreview), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const question = { period: request.query.period, ...times.value };
      const outcome = await previewAsking(context, request.principal, question);
      return outcome.ok ? presentPreview(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/explanations',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'askExplanations',
        summary: 'Yêu cầu các cơ quan giải trình hồ sơ quá hạn của kỳ; cơ quan đã được yêu cầu không bị hỏi lại',
        body: Type.Object(
          {
            period: PeriodKey,
            scheme: Type.Optional(Scheme),
            agencyIds: Type.Optional(Type.Array(AgencyId, { minItems: 1, maxItems: 1_000 })),
            dueOn: Type.Optional(Day),
          },
          strict,
        ),
        response: { 201: ref(AskOutcome), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await askExplanations(context, request.principal, request.body, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return reply.code(201).send({ ...outcome.value, dueAt: isoText(outcome.value.dueAt) });
    },
  );
}

function addAnswers(api: Api, context: AppContext): void {
  const answers = { 200: ref(ExplanationView), ...problems(400, 401, 403, 404, 409, 422) };
  const told = async (
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    outcome: Outcome<undefined>,
  ) => {
    if (!outcome.ok) return sendRefusal(request, reply, outcome);
    const view = await readExplanation(context, request.principal, request.params);
    return view.ok ? reply.send(presentExplanation(view.value)) : sendRefusal(request, reply, view);
  };
  api.post(
    '/explanations/:id/statements',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'stateCauses',
        summary: 'Nêu một nguyên nhân và một biện pháp cho các hồ sơ đã chọn; nêu lại thì thay lần trước',
        params: ById,
        body: Type.Object(
          {
            codes: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 5_000 }),
            cause: CauseName,
            causeText: Type.Optional(Type.String({ maxLength: 500, description: 'Cần khi chọn nguyên nhân khác' })),
            measure: Type.String({ minLength: 1, maxLength: 2_000, description: 'Biện pháp khắc phục' }),
          },
          strict,
        ),
        response: answers,
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      return told(request, reply, await stateCauses(context, request.principal, input, factsOf(request)));
    },
  );
  api.post(
    '/explanations/:id/confirmation',
    {
      schema: {
        operationId: 'confirmExplanation',
        summary: 'Người đứng đầu xác nhận giải trình của cơ quan',
        params: ById,
        body: Type.Object({ version: Version }, strict),
        response: answers,
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      return told(request, reply, await confirmExplanation(context, request.principal, input, factsOf(request)));
    },
  );
  api.post(
    '/explanations/:id/return',
    {
      schema: {
        operationId: 'returnExplanation',
        summary: 'Trả lại giải trình để làm lại, kèm lý do',
        params: ById,
        body: Type.Object(
          { version: Version, reason: Type.String({ minLength: 1, maxLength: 2_000 }), dueOn: Type.Optional(Day) },
          strict,
        ),
        response: answers,
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      return told(request, reply, await returnExplanation(context, request.principal, input, factsOf(request)));
    },
  );
}

function addFiles(api: Api, context: AppContext): void {
  api.get(
    '/explanations/file',
    {
      schema: {
        operationId: 'downloadExplanations',
        summary: 'Báo cáo kết quả giải trình gửi Ủy ban nhân dân tỉnh, Chủ tịch và Sở Nội vụ',
        querystring: Type.Object(
          {
            period: PeriodKey,
            scheme: Type.Optional(Scheme),
            agency: Type.Optional(AgencyId),
            format: Type.Enum(['docx', 'xlsx', 'pdf']),
            document: Type.Optional(
              Type.Enum(['report', 'letter'], {
                description: 'Báo cáo của tỉnh, hoặc công văn giải trình của một cơ quan',
              }),
            ),
            ...TwoTimes,
          },
          strict,
        ),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 401, 403, 422),
        },
      },
    },
    async (request, reply) => {
      const { period, scheme, agency, format, document } = request.query;
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const question = {
        period,
        ...times.value,
        ...(agency === undefined ? {} : { agencyId: agency }),
        ...(scheme === undefined ? {} : { scheme }),
        ...(document === undefined ? {} : { document }),
      };
      const outcome = await explanationFiles(context, request.principal, { ...question, formats: [format] });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const [file] = outcome.value;
      if (file === undefined) {
        return sendProblem(request, reply, { status: 422, code: 'no-such-file', detail: 'Không lập được tệp này.' });
      }
      return sendFile(reply, file, 'attachment');
    },
  );
}
