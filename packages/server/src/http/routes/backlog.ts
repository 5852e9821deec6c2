import {
  type BacklogQuestion,
  backlogFile,
  listBacklogOfficers,
  listPromises,
  promiseDays,
  readBacklog,
} from '@dunghen/app/backlog';
import type { AppContext } from '@dunghen/app/context';
import type { Outcome } from '@dunghen/app/outcome';
import { type Static, Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentBacklog, presentPromises } from '../present-explanation.ts';
import { sendRefusal } from '../problem.ts';
import { Backlog, BacklogOfficers, BacklogPromises, Promised } from '../schema/backlog.ts';
import { Day, ref, TwoTimes } from '../schema/common.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 256 * 1_024;

const question = {
  agency: Type.Optional(
    Type.String({ maxLength: 100, description: 'Mã cơ quan trong danh mục; bỏ trống là mọi cơ quan trong phạm vi' }),
  ),
  ...TwoTimes,
};
const BacklogQuery = Type.Object(question, strict);

function readQuestion(query: Static<typeof BacklogQuery>): Outcome<BacklogQuestion> {
  const times = findTimes(query);
  if (!times.ok) return times;
  return { ok: true, value: { ...times.value, ...(query.agency === undefined ? {} : { agencyId: query.agency }) } };
}

/** Open overdue dossiers as a plan: promised days, who is responsible, progress by week (issue: backlog). */
export function addBacklogRoutes(api: Api, context: AppContext): void {
  api.get(
    '/backlog',
    {
      schema: {
        operationId: 'readBacklog',
        summary: 'Hồ sơ đang quá hạn với ngày cam kết xử lý, tiến độ từng tuần',
        querystring: BacklogQuery,
        response: { 200: ref(Backlog), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const asked = readQuestion(request.query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readBacklog(context, request.principal, asked.value);
      return outcome.ok ? presentBacklog(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/backlog/promises',
    {
      schema: {
        operationId: 'listPromises',
        summary: 'Các cam kết sau một con số: đúng, không đúng hoặc chưa đến ngày, trong một năm qua',
        querystring: Type.Object({ ...question, standing: Type.Enum(['pending', 'kept', 'missed']) }, strict),
        response: { 200: ref(BacklogPromises), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const { standing, ...query } = request.query;
      const asked = readQuestion(query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await listPromises(context, request.principal, { ...asked.value, standing });
      return outcome.ok ? presentPromises(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/backlog/officers',
    {
      schema: {
        operationId: 'listBacklogOfficers',
        summary: 'Cán bộ của cơ quan vào một ngày, có thể chịu trách nhiệm xử lý hồ sơ tồn đọng',
        querystring: Type.Object(
          { agency: Type.String({ minLength: 1, maxLength: 100 }), on: Type.Optional(Day) },
          strict,
        ),
        response: { 200: ref(BacklogOfficers), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { agency, on } = request.query;
      const asked = { agencyId: agency, ...(on === undefined ? {} : { on }) };
      const outcome = await listBacklogOfficers(context, request.principal, asked);
      return outcome.ok ? { rows: outcome.value } : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/backlog/promises',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'promiseDays',
        summary: 'Cam kết ngày xử lý xong các hồ sơ đang quá hạn đã chọn; cam kết lại thì thay lần trước',
        body: Type.Object(
          {
            codes: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 500 }),
            promisedOn: Day,
            officer: Type.Optional(
              Type.String({
                maxLength: 200,
                description: 'Tài khoản cán bộ của cơ quan vào ngày cam kết; bỏ trống: người đang giữ hồ sơ',
              }),
            ),
            note: Type.Optional(Type.String({ maxLength: 1_000 })),
          },
          strict,
        ),
        response: { 200: ref(Promised), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await promiseDays(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/backlog/file',
    {
      schema: {
        operationId: 'downloadBacklog',
        summary: 'Kế hoạch xử lý hồ sơ đang quá hạn dưới dạng bảng',
        querystring: Type.Object({ ...question, format: Type.Enum(['csv', 'xlsx']) }, strict),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 401, 403, 422),
        },
      },
    },
    async (request, reply) => {
      const { format, ...query } = request.query;
      const asked = readQuestion(query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await backlogFile(context, request.principal, { ...asked.value, format });
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}
