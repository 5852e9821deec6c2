import type { AppContext } from '@dunghen/app/context';
import {
  advancePetition,
  importPetitions,
  listPetitions,
  PETITION_SORTS,
  petitionListFile,
  petitionReport,
  petitionReportFile,
  previewPublication,
  readPetition,
  readPetitionSender,
  receivePetition,
} from '@dunghen/app/petition';
import { type Static, Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { findTimestamp } from '../instants.ts';
import { presentPetition, presentPetitionFigures, presentPetitions, presentPreview } from '../present-petition.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { Day, PeriodKey, ref, TwoTimes } from '../schema/common.ts';
import {
  NewPetition,
  PetitionCommand,
  PetitionDetail,
  PetitionFigures,
  PetitionImport,
  PetitionKindName,
  PetitionList,
  PetitionPreview,
  PetitionReceived,
  PetitionSender,
  PetitionStandingName,
  PetitionStateName,
  PublicationTexts,
} from '../schema/petition.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 96 * 1_024;
const IMPORT_LIMIT = 8 * 1_024 * 1_024;
const Id = Type.String({ format: 'uuid' });
const Format = Type.Enum(['csv', 'xlsx']);

const filter = {
  state: Type.Optional(PetitionStateName),
  kind: Type.Optional(PetitionKindName),
  standing: Type.Optional(PetitionStandingName),
  agency: Type.Optional(Type.String({ maxLength: 100, description: 'Cơ quan trả lời, hoặc bị phản ánh' })),
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Trong số tiếp nhận và phần tóm tắt' })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  sort: Type.Optional(Type.Enum([...PETITION_SORTS])),
  desc: Type.Optional(Type.Boolean()),
};
const Filter = Type.Object(filter, strict);

function questionOf({ agency, q, ...rest }: Static<typeof Filter>) {
  return {
    ...rest,
    ...(agency === undefined ? {} : { agencyId: agency }),
    ...(q === undefined ? {} : { text: q }),
  };
}

/** Feedback and petitions; the sender is a question of its own (decision 0241). */
export function addPetitionRoutes(api: Api, context: AppContext): void {
  api.get(
    '/petitions',
    {
      schema: {
        operationId: 'listPetitions',
        summary: 'Phản ánh, kiến nghị trong phạm vi; không có dữ liệu của người gửi',
        querystring: Type.Object(
          {
            ...filter,
            skip: Type.Integer({ minimum: 0, maximum: 2_000, default: 0 }),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          },
          strict,
        ),
        response: { 200: ref(PetitionList), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const { skip, limit, ...query } = request.query;
      const question = { ...questionOf(query), skip, limit };
      const outcome = await listPetitions(context, request.principal, question);
      return outcome.ok ? presentPetitions(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/petitions/:id',
    {
      schema: {
        operationId: 'getPetition',
        summary: 'Một phản ánh, kiến nghị: quá trình, thời hạn, việc được làm',
        params: Type.Object({ id: Id }),
        response: { 200: ref(PetitionDetail), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readPetition(context, request.principal, request.params);
      return outcome.ok ? presentPetition(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/petitions/:id/sender',
    {
      schema: {
        operationId: 'getPetitionSender',
        summary: 'Người gửi và nguyên văn; mỗi lần xem được ghi nhật ký, đơn vị bị phản ánh không xem được',
        params: Type.Object({ id: Id }),
        response: { 200: ref(PetitionSender), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readPetitionSender(context, request.principal, request.params, factsOf(request));
      reply.header('cache-control', 'no-store');
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  addWriting(api, context);
  addFigures(api, context);
  addFiles(api, context);
}

function addWriting(api: Api, context: AppContext): void {
  api.post(
    '/petitions',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'receivePetition',
        summary: 'Tiếp nhận một phản ánh, kiến nghị; gửi lại cùng khóa không ghi hai lần',
        body: ref(NewPetition),
        response: { 200: ref(PetitionReceived), ...problems(400, 401, 403, 404, 413, 422) },
      },
    },
    async (request, reply) => {
      const { receivedAt: text, ...body } = request.body;
      const receivedAt = text === undefined ? undefined : findTimestamp(text);
      if (text !== undefined && receivedAt === undefined) {
        const detail = `Thời điểm tiếp nhận “${text}” không đọc được. Viết như 2024-01-15T08:30.`;
        const facts = { field: 'receivedAt' };
        return sendProblem(request, reply, { status: 422, code: 'petition-text', detail, facts });
      }
      const input = { ...body, ...(receivedAt === undefined ? {} : { receivedAt }) };
      const outcome = await receivePetition(context, request.principal, input, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/petitions/:id/commands',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'advancePetition',
        summary: 'Phân loại, từ chối, chuyển, xử lý, trả lời, công khai, giải trình',
        params: Type.Object({ id: Id }),
        body: Type.Object({ command: ref(PetitionCommand), version: Type.Integer({ minimum: 1 }) }, strict),
        response: { 200: ref(PetitionDetail), ...problems(400, 401, 403, 404, 409, 413, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.body };
      const outcome = await advancePetition(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentPetition(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/petitions/:id/publication-preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewPetitionPublication',
        summary: 'Xem trước nội dung công khai và những chỗ còn cho biết một người; không ghi gì',
        params: Type.Object({ id: Id }),
        body: PublicationTexts,
        response: { 200: ref(PetitionPreview), ...problems(400, 401, 403, 404, 413, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.body };
      const outcome = await previewPublication(context, request.principal, input);
      return outcome.ok ? presentPreview(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/petitions/import',
    {
      bodyLimit: IMPORT_LIMIT,
      schema: {
        operationId: 'importPetitions',
        summary: 'Nạp phản ánh, kiến nghị từ Cổng: danh sách JSON hoặc mỗi dòng một đối tượng JSON',
        body: Type.Object({ text: Type.String(), isPreview: Type.Optional(Type.Boolean()) }, strict),
        response: { 200: ref(PetitionImport), ...problems(400, 401, 403, 413, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await importPetitions(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function addFigures(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/petitions',
    {
      schema: {
        operationId: 'readPetitionFigures',
        summary: 'Số liệu phản ánh, kiến nghị của một kỳ theo nội dung và cơ quan',
        params: Type.Object({ period: PeriodKey }),
        querystring: Type.Object(TwoTimes, strict),
        response: { 200: ref(PetitionFigures), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const outcome = await petitionReport(context, request.principal, { ...request.params, ...times.value });
      return outcome.ok ? presentPetitionFigures(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addFiles(api: Api, context: AppContext): void {
  const response = {
    200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
    ...problems(400, 401, 403, 422),
  };
  api.get(
    '/petitions/file',
    {
      schema: {
        operationId: 'downloadPetitions',
        summary: 'Sổ phản ánh, kiến nghị như đang xem (CSV, XLSX); không có dữ liệu của người gửi',
        querystring: Type.Object({ ...filter, format: Format }, strict),
        response,
      },
    },
    async (request, reply) => {
      const { format, ...query } = request.query;
      const question = { ...questionOf(query), format };
      const outcome = await petitionListFile(context, request.principal, question, factsOf(request));
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/periods/:period/petitions/file',
    {
      schema: {
        operationId: 'downloadPetitionFigures',
        summary: 'Biểu II.05a, II.05b của kỳ (XLSX cả hai; CSV từng biểu)',
        params: Type.Object({ period: PeriodKey }),
        querystring: Type.Object({ format: Format, table: Type.Optional(Type.Enum(['a', 'b'])), ...TwoTimes }, strict),
        response,
      },
    },
    async (request, reply) => {
      const { format, table, ...query } = request.query;
      const times = findTimes(query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const question = { ...request.params, ...times.value, format, ...(table === undefined ? {} : { table }) };
      const outcome = await petitionReportFile(context, request.principal, question);
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}
