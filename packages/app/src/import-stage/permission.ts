import type { Principal } from '@dunghen/domain/access';
import { findStage, type ImportStage } from '@dunghen/store/import-stage';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';

/** Whether somebody may bring dossiers in. Everybody who may sees every import: it is the province's. */
export async function refuseImporting(context: AppContext, principal: Principal): Promise<Refused | undefined> {
  const permission = allow(principal, 'dossier:import', NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

/** An import by its id, for who may see it. */
export async function findPermittedStage(
  context: AppContext,
  principal: Principal,
  id: string,
): Promise<Outcome<ImportStage>> {
  const refused = await refuseImporting(context, principal);
  if (refused !== undefined) return refused;
  const stage = await findStage(context.db, id);
  if (stage !== undefined) return { ok: true, value: stage };
  const message = 'Không có đợt nạp này. Xem lại danh sách các đợt nạp.';
  return { ok: false, code: 'unknown-import', facts: { import: id }, message };
}

/** Undefined where the contents of the file are still there. */
export function refuseDiscarded(stage: ImportStage): Refused | undefined {
  if (stage.discardedAt === undefined) return undefined;
  const message = `Nội dung tệp ${stage.name} đã được xóa khỏi máy chủ. Muốn nạp nữa, hãy đưa tệp lên lại.`;
  return { ok: false, code: 'import-discarded', facts: { import: stage.id }, message };
}

export function filesMissing(): Refused {
  const message =
    'Máy chủ chưa đặt kho tệp (DUNGHEN_FILES) nên chưa nhận được tệp. Nạp bằng lệnh: dunghen import <tệp>.';
  return { ok: false, code: 'file-store-missing', facts: {}, message };
}
