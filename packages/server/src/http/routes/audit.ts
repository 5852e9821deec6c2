import { Readable } from 'node:stream';
import { exportAudit, searchAudit } from '@dunghen/app/audit';
import type { AppContext } from '@dunghen/app/context';
import { auditState, orderAuditCheck, type TaskControl } from '@dunghen/app/task';
import { getDay, startOfDay } from '@dunghen/domain/time';
import { type Static, Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { dispositionOf } from '../file-answers.ts';
import { exactText } from '../instants.ts';
import { presentTask } from '../present-task.ts';
import { sendRefusal } from '../problem.ts';
import { AuditFilterQuery, AuditPage, AuditState } from '../schema/audit.ts';
import { ref } from '../schema/common.ts';
import { TaskOrdered } from '../schema/task.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const Filter = Type.Object(AuditFilterQuery);

/** The audit: who read and did what. Looking at it is itself written down. */
export function addAuditRoutes(api: Api, context: AppContext, control: TaskControl): void {
  addSearch(api, context);
  addState(api, { ...context, ...control });
}

function filterOf({ from, to, who, code, reason, action, outcome }: Static<typeof Filter>) {
  return {
    ...(from === undefined ? {} : { from: startOfDay(getDay(from)) }),
    ...(to === undefined ? {} : { to: startOfDay(getDay(to) + 1) }),
    ...(who === undefined ? {} : { who }),
    ...(code === undefined ? {} : { subjectCode: code }),
    ...(reason === undefined ? {} : { reason }),
    ...(action === undefined ? {} : { actions: action }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function addSearch(api: Api, context: AppContext): void {
  api.get(
    '/audit',
    {
      schema: {
        operationId: 'searchAudit',
        summary: 'Nhật ký, mới nhất trước; mỗi lần xem được ghi lại',
        querystring: Type.Object(
          {
            ...AuditFilterQuery,
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
            after: Type.Optional(Type.String({ maxLength: 100, description: 'Khóa của trang trước' })),
          },
          strict,
        ),
        response: { 200: ref(AuditPage), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const { limit, after, ...filter } = request.query;
      const query = { ...filterOf(filter), limit, ...(after === undefined ? {} : { after }) };
      const outcome = await searchAudit(context, request.principal, query, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { entries, next } = outcome.value;
      return {
        entries: entries.map(({ recordedAt, homeAgencyId: _home, facts = {}, ...entry }) => ({
          ...entry,
          facts,
          recordedAt: exactText(recordedAt),
        })),
        ...(next === undefined ? {} : { next }),
      };
    },
  );
  api.get(
    '/audit/file',
    {
      schema: {
        operationId: 'downloadAudit',
        summary: 'Nhật ký thành tệp, theo chuỗi, có mã băm; việc tải được ghi lại',
        querystring: Type.Object({ ...AuditFilterQuery, format: Type.Enum(['csv', 'jsonl']) }, strict),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 401, 403),
        },
      },
    },
    async (request, reply) => {
      const { format, ...filter } = request.query;
      const query = { ...filterOf(filter), format };
      const outcome = await exportAudit(context, request.principal, query, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { fileName, contentType, pieces } = outcome.value;
      reply.type(contentType).header('content-disposition', dispositionOf('attachment', fileName));
      return reply.send(Readable.from(pieces));
    },
  );
}

function addState(api: Api, desk: AppContext & TaskControl): void {
  api.get(
    '/audit/state',
    {
      schema: {
        operationId: 'auditState',
        summary: 'Nhật ký và sổ việc của hồ sơ toàn vẹn đến đâu, theo lần kiểm tra gần nhất',
        querystring: Type.Object({}, strict),
        response: { 200: ref(AuditState), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await auditState(desk, request.principal);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { last, current } = outcome.value;
      return {
        ...(last?.startedAt === undefined ? {} : { checkedAt: exactText(last.startedAt), result: last.result }),
        ...(current === undefined ? {} : { current: presentTask(current) }),
      };
    },
  );
  api.post(
    '/audit/check',
    {
      schema: {
        operationId: 'checkAudit',
        summary: 'Kiểm tra lại mọi chuỗi băm; chạy trên máy chủ',
        response: { 202: ref(TaskOrdered), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await orderAuditCheck(desk, request.principal, factsOf(request));
      return outcome.ok ? reply.code(202).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}
