import type { AppContext } from '@dunghen/app/context';
import { explainDossier, type FullDossier, listEvents } from '@dunghen/app/dossier';
import type { DossierTimes, JudgedDossier, Workspace } from '@dunghen/app/workspace';
import { instantText } from '@dunghen/domain/text';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentDossier } from '../present.ts';
import { presentDue, presentEvent, presentRecord } from '../present-record.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { list, ref, TwoTimes } from '../schema/common.ts';
import { DossierDetail } from '../schema/detail.ts';
import { DueExplanation, ListedEvent } from '../schema/record.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const params = Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) });
const Personal = Type.Optional(
  Type.Boolean({ description: 'Kèm dữ liệu cá nhân nếu có quyền; mỗi lần đọc được ghi nhật ký' }),
);
const strict = { additionalProperties: false } as const;

/** One dossier: what it is, its course, the explanation of its due date. */
export function addDossierRoutes(api: Api, workspace: Workspace, context: AppContext): void {
  api.get(
    '/dossiers/:code',
    {
      schema: {
        operationId: 'getDossier',
        summary: 'Một hồ sơ: tình trạng, quá trình và cách tính ngày hẹn trả',
        params,
        querystring: Type.Object({ ...TwoTimes, personal: Personal }, strict),
        response: { 200: ref(DossierDetail), ...problems(400, 401, 404, 422) },
      },
    },
    async (request, reply) => {
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const { code } = request.params;
      const viewer = {
        principal: request.principal,
        request: factsOf(request),
        personal: request.query.personal ?? false,
      };
      const dossier = await workspace.dossier(code, times.value, viewer);
      if (dossier === undefined) {
        const detail = missing(code, times.value);
        return sendProblem(request, reply, { status: 404, code: 'unknown-dossier', detail, facts: { dossier: code } });
      }
      if (!isFull(dossier)) return presentDossier(dossier);
      reply.header('etag', `"${dossier.record.version}"`);
      return { ...presentDossier(plain(dossier)), record: presentRecord(dossier) };
    },
  );
  addCourse(api, context);
}

const isFull = (dossier: JudgedDossier | FullDossier): dossier is FullDossier => 'record' in dossier;

/** Without what `presentRecord` tells. */
function plain(dossier: FullDossier): JudgedDossier {
  const {
    record: _record,
    personal: _personal,
    mayReadPersonal: _may,
    commands: _commands,
    names: _names,
    used: _used,
    process: _process,
    ...view
  } = dossier;
  return view;
}

function addCourse(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/events',
    {
      schema: {
        operationId: 'listEvents',
        summary: 'Mọi việc đã ghi của một hồ sơ',
        params,
        querystring: Type.Object({ personal: Personal }, strict),
        response: { 200: list(ref(ListedEvent)), ...problems(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const question = { ...request.params, personal: request.query.personal ?? false };
      const outcome = await listEvents(context, request.principal, question, factsOf(request));
      return outcome.ok ? outcome.value.map(presentEvent) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/dossiers/:code/explanation',
    {
      schema: {
        operationId: 'explainDueDate',
        summary: 'Cách tính ngày hẹn trả của một hồ sơ, từng ngày',
        params,
        querystring: Type.Object({}, strict),
        response: { 200: ref(DueExplanation), ...problems(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await explainDossier(context, request.principal, request.params);
      return outcome.ok ? presentDue(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function missing(code: string, { asOf, knownAt }: DossierTimes): string {
  const now = `Không có hồ sơ mã "${code}". Kiểm tra lại mã, hoặc nạp dữ liệu của kỳ có hồ sơ này.`;
  const times = [
    ...(asOf === undefined ? [] : [`tính đến ${instantText(asOf)}`]),
    ...(knownAt === undefined ? [] : [`theo dữ liệu đã nhận đến ${instantText(knownAt)}`]),
  ];
  if (times.length === 0) return now;
  return `Không có hồ sơ mã "${code}" ${times.join(', ')}. Kiểm tra lại mã, hoặc xem hồ sơ theo dữ liệu hiện nay.`;
}
