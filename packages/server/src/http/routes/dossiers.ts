import type { Workspace } from '@dunghen/app/workspace';
import { Type } from 'typebox';
import { presentDossier } from '../present.ts';
import { sendProblem } from '../problem.ts';
import { ref } from '../schema/common.ts';
import { DossierDetail } from '../schema/dossier.ts';
import { type Api, problems } from './api.ts';

/** One dossier with the explanation of its due date. */
export function addDossierRoutes(api: Api, workspace: Workspace): void {
  api.get(
    '/dossiers/:code',
    {
      schema: {
        operationId: 'getDossier',
        summary: 'Một hồ sơ: tình trạng, quá trình và cách tính ngày hẹn trả',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) }),
        response: { 200: ref(DossierDetail), ...problems(404) },
      },
    },
    async (request, reply) => {
      const dossier = await workspace.dossier(request.params.code);
      if (dossier !== undefined) return presentDossier(dossier);
      const { code } = request.params;
      const detail = `Không có hồ sơ mã "${code}". Kiểm tra lại mã, hoặc nạp dữ liệu của kỳ có hồ sơ này.`;
      return sendProblem(request, reply, { status: 404, code: 'unknown-dossier', detail, facts: { dossier: code } });
    },
  );
}
