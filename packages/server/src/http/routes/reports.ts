import type { Refused } from '@dunghen/app/outcome';
import type { Workspace } from '@dunghen/app/workspace';
import { quarterlyReportJson } from '@dunghen/domain/report';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { sendRefusal } from '../problem.ts';
import { Layout, PeriodKey, ref, TimesQuery } from '../schema/common.ts';
import { QuarterlyReport } from '../schema/report.ts';
import { sendFile } from '../send-file.ts';
import { findReach, findRefusal } from '../sign-in/permit.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const params = Type.Object({ period: PeriodKey });

const FileQuery = Type.Object(
  {
    ...TimesQuery,
    layout: Type.Optional(Layout),
    format: Type.Enum(['docx', 'xlsx', 'pdf', 'html', 'csv', 'json']),
    disposition: Type.Enum(['attachment', 'inline'], { default: 'attachment' }),
  },
  { additionalProperties: false },
);

/** The quarterly report as a model, and as files. */
export function addReportRoutes(api: Api, workspace: Workspace): void {
  api.get(
    '/periods/:period/report',
    {
      schema: {
        operationId: 'getQuarterlyReport',
        summary: 'Báo cáo quý dưới dạng dữ liệu',
        params,
        querystring: Type.Object(TimesQuery, { additionalProperties: false }),
        response: { 200: ref(QuarterlyReport), ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const refused = await findRefusal(request, 'report:read');
      if (refused !== undefined) return sendRefusal(request, reply, refused);
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const outcome = await workspace.quarterly({ ...request.params, ...times.value });
      return outcome.ok ? quarterlyReportJson(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  addReportFile(api, workspace);
}

function addReportFile(api: Api, workspace: Workspace): void {
  api.get(
    '/periods/:period/report/file',
    {
      schema: {
        operationId: 'downloadQuarterlyReport',
        summary: 'Báo cáo quý dưới dạng tệp',
        params,
        querystring: FileQuery,
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 403, 404, 422),
        },
      },
    },
    async (request, reply) => {
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const { layout = 'late-only', format, disposition } = request.query;
      const refused = await notReadable(request, layout);
      if (refused !== undefined) return sendRefusal(request, reply, refused);
      const outcome = await workspace.download({ ...request.params, ...times.value, layout, format });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return sendFile(reply, outcome.value, disposition);
    },
  );
}

/** The report is for all officials; its list of the province's dossiers for those who may see them all. */
async function notReadable(request: FastifyRequest, layout: string): Promise<Refused | undefined> {
  if (layout !== 'dossiers') return findRefusal(request, 'report:read');
  const reach = await findReach(request, ['dossier:list', 'late-list:read']);
  if (!reach.ok) return reach;
  return reach.value === undefined ? undefined : wholeProvinceOnly();
}

function wholeProvinceOnly(): Refused {
  const message =
    'Danh sách hồ sơ của toàn tỉnh chỉ dành cho người theo dõi toàn tỉnh. Xem hồ sơ của cơ quan mình ở trang Hồ sơ.';
  return { ok: false, code: 'not-allowed', facts: { action: 'dossier:list' }, message };
}
