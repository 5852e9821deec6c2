import type { AppContext } from '@dunghen/app/context';
import {
  compareReport,
  createDraft,
  discardDraft,
  editDraft,
  freezeDraft,
  listReportLines,
  previewChoice,
  readReport,
  recountDraft,
  sendForConfirmation,
  submitFrozen,
} from '@dunghen/app/issue';
import type { Outcome } from '@dunghen/app/outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { presentChoice, presentDifference, presentLine, presentReport } from '../present-report.ts';
import { sendRefusal } from '../problem.ts';
import { Day, Layout, list, PeriodKey, ref, Scheme, Timestamp, TwoTimes } from '../schema/common.ts';
import { DraftChoice, ReportDifference, ReportList, ReportView } from '../schema/report-issue.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const strict = { additionalProperties: false } as const;
export const ReportId = Type.String({ minLength: 1, maxLength: 100, description: 'Mã báo cáo' });
const params = Type.Object({ id: ReportId });
const Policy = Type.Enum(['province', 'portal766'], { description: 'Cách đánh giá' });

/** Reports from their draft to their issue: reading, free parts, sending for confirmation, freezing. */
export function addReportIssueRoutes(api: Api, context: AppContext): void {
  addLists(api, context);
  addCreation(api, context);
  addReading(api, context);
  addEditing(api, context);
  addSteps(api, context);
}

function addLists(api: Api, context: AppContext): void {
  api.get(
    '/reports',
    {
      schema: {
        operationId: 'listReports',
        summary: 'Các báo cáo và trạng thái; người không lập báo cáo chỉ thấy báo cáo đã ban hành',
        response: { 200: ref(ReportList), ...problems(400, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listReportLines(context, request.principal);
      return outcome.ok ? { rows: outcome.value.map(presentLine) } : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/reports/choices',
    {
      schema: {
        operationId: 'previewReport',
        summary: 'Số liệu của kỳ theo từng cách đánh giá, trước khi lập báo cáo',
        querystring: Type.Object({ period: PeriodKey, scheme: Type.Optional(Scheme), asOf: TwoTimes.asOf }, strict),
        response: { 200: ref(DraftChoice), ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const question = { period: request.query.period, ...times.value };
      const outcome = await previewChoice(context, request.principal, question);
      return outcome.ok ? presentChoice(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

const NewReport = Type.Object(
  {
    period: PeriodKey,
    scheme: Type.Optional(Scheme),
    policy: Type.Optional(Policy),
    layout: Layout,
    ...TwoTimes,
    replaces: Type.Optional(Type.Object({ id: ReportId, as: Type.Enum(['replacement', 'correction']) }, { ...strict })),
  },
  strict,
);

const BODY_LIMIT = 65_536;

function addCreation(api: Api, context: AppContext): void {
  api.post(
    '/reports',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'createReport',
        summary: 'Lập dự thảo báo cáo',
        body: NewReport,
        response: { 201: Type.Object({ id: ReportId }), ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { asOf: _asOf, knownAt: _knownAt, scheme: _scheme, ...input } = request.body;
      const times = findTimes(request.body);
      if (!times.ok) return sendRefusal(request, reply, times);
      const outcome = await createDraft(context, request.principal, { ...input, ...times.value }, factsOf(request));
      return outcome.ok ? reply.code(201).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addReading(api: Api, context: AppContext): void {
  api.get(
    '/reports/:id',
    {
      schema: {
        operationId: 'getReport',
        summary: 'Một báo cáo: phần được soạn, đối chiếu số liệu, quá trình, tệp',
        params,
        response: { 200: ref(ReportView), ...problems(400, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readReport(context, request.principal, request.params);
      return outcome.ok ? presentReport(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/reports/:id/difference',
    {
      schema: {
        operationId: 'compareReport',
        summary: 'Vì sao số liệu của kỳ khác: hồ sơ nào, việc nào, ghi nhận lúc nào',
        params,
        querystring: Type.Object(
          {
            with: Type.Optional(
              Type.String({ maxLength: 100, description: 'Báo cáo khác của kỳ; bỏ trống là hiện nay' }),
            ),
          },
          strict,
        ),
        response: { 200: ref(ReportDifference), ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { with: withId } = request.query;
      const input = { ...request.params, ...(withId === undefined ? {} : { withId }) };
      const outcome = await compareReport(context, request.principal, input);
      return outcome.ok ? presentDifference(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Lines = Type.Optional(orNull(list(Type.String({ maxLength: 2000 }))));
const ById = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Optional(
    Type.Object(
      {
        apologise: Type.Optional(orNull(schema)),
        compare: Type.Optional(orNull(schema)),
        clear: Type.Optional(orNull(schema)),
        system: Type.Optional(orNull(schema)),
      },
      strict,
    ),
  );

const Parts = Type.Object(
  {
    addressees: Lines,
    legalBases: Lines,
    recipients: Lines,
    signature: Type.Optional(
      orNull(
        Type.Object(
          { capacity: list(Type.String({ maxLength: 200 })), signer: Type.String({ maxLength: 200 }) },
          strict,
        ),
      ),
    ),
    dates: ById(Type.String({ maxLength: 10 })),
    texts: ById(Type.String({ maxLength: 10_000 })),
  },
  strict,
);

const Version = Type.Object({ version: Type.Integer({ minimum: 0 }) });

function addEditing(api: Api, context: AppContext): void {
  api.patch(
    '/reports/:id/parts',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'editReport',
        summary: 'Sửa phần được soạn của dự thảo; không sửa được số liệu. Giá trị null trở lại theo thiết lập',
        params,
        body: Type.Object({ version: Type.Integer({ minimum: 0 }), parts: Parts }, strict),
        response: { 200: Version, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.body };
      return answer(request, reply, await editDraft(context, request.principal, input, factsOf(request)));
    },
  );
  api.post(
    '/reports/:id/recount',
    {
      schema: {
        operationId: 'recountReport',
        summary: 'Tính lại số liệu của dự thảo theo dữ liệu ghi nhận đến nay',
        params,
        response: { 200: Version, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request, reply) =>
      answer(request, reply, await recountDraft(context, request.principal, request.params, factsOf(request))),
  );
}

function answer<T>(request: FastifyRequest, reply: FastifyReply, outcome: Outcome<T>): T | FastifyReply {
  return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
}

function done(request: FastifyRequest, reply: FastifyReply, outcome: Outcome<unknown>): FastifyReply {
  return outcome.ok ? reply.code(204).send(null) : sendRefusal(request, reply, outcome);
}

const NO_CONTENT = Type.Null({ description: 'Đã thực hiện' });

function addSteps(api: Api, context: AppContext): void {
  api.post(
    '/reports/:id/confirmations',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'sendConfirmations',
        summary: 'Gửi số liệu đến từng cơ quan có tên trong danh sách để đối chiếu',
        params,
        body: Type.Object({ dueOn: Type.Optional(Day) }, strict),
        response: {
          200: Type.Object({ sent: Type.Integer(), nobody: list(Type.String()), dueAt: Timestamp }),
          ...problems(400, 403, 404, 409, 422),
        },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.body };
      const outcome = await sendForConfirmation(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...outcome.value, dueAt: exactText(outcome.value.dueAt) };
    },
  );
  api.post(
    '/reports/:id/freeze',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'freezeReport',
        summary: 'Chốt số liệu; nêu các ý kiến còn chưa xử lý',
        params,
        body: Type.Object({ version: Type.Integer({ minimum: 0 }), openObjections: list(Type.String()) }, strict),
        response: { 204: NO_CONTENT, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.body };
      return done(request, reply, await freezeDraft(context, request.principal, input, factsOf(request)));
    },
  );
  api.post(
    '/reports/:id/submit',
    {
      schema: {
        operationId: 'submitReport',
        summary: 'Trình ký báo cáo đã chốt số liệu',
        params,
        response: { 204: NO_CONTENT, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request, reply) =>
      done(request, reply, await submitFrozen(context, request.principal, request.params, factsOf(request))),
  );
  api.post(
    '/reports/:id/discard',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'discardReport',
        summary: 'Bỏ dự thảo',
        params,
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, strict),
        response: { 204: NO_CONTENT, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.body };
      return done(request, reply, await discardDraft(context, request.principal, input, factsOf(request)));
    },
  );
}
