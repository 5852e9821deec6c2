import type { DossierTimes, Workspace } from '@dunghen/app/workspace';
import { instantText } from '@dunghen/domain/text';
import { Type } from 'typebox';
import { presentDossier } from '../present.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { ref, TwoTimes } from '../schema/common.ts';
import { DossierDetail } from '../schema/dossier.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

/** One dossier with the explanation of its due date. */
export function addDossierRoutes(api: Api, workspace: Workspace): void {
  api.get(
    '/dossiers/:code',
    {
      schema: {
        operationId: 'getDossier',
        summary: 'Một hồ sơ: tình trạng, quá trình và cách tính ngày hẹn trả',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) }),
        querystring: Type.Object(TwoTimes, { additionalProperties: false }),
        response: { 200: ref(DossierDetail), ...problems(400, 404, 422) },
      },
    },
    async (request, reply) => {
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const { code } = request.params;
      const dossier = await workspace.dossier(code, times.value);
      if (dossier !== undefined) return presentDossier(dossier);
      const detail = missing(code, times.value);
      return sendProblem(request, reply, { status: 404, code: 'unknown-dossier', detail, facts: { dossier: code } });
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
