import { type BacklogQuestion, backlogFile, promiseDays, readBacklog } from '@dunghen/app/backlog';
import type { AppContext } from '@dunghen/app/context';
import type { Outcome } from '@dunghen/app/outcome';
import { type Static, Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentBacklog } from '../present-explanation.ts';
import { sendRefusal } from '../problem.ts';
import { Backlog, Promised } from '../schema/backlog.ts';
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
            officer: Type.Optional(Type.String({ maxLength: 200, description: 'Bỏ trống: người đang giữ hồ sơ' })),
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
