import type { Principal } from '@dunghen/domain/access';
import { newId } from '@dunghen/store/dossier';
import type { StagedFile } from '@dunghen/store/file';
import { insertRun } from '@dunghen/store/reconciliation';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { plainName } from '../file/plain-name.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { eraseOldLists } from './erase-list.ts';
import { refuseLacking } from './lacking.ts';
import { refuseUnless } from './permission.ts';
import { readRun } from './read.ts';
import { readListLayout } from './source.ts';
import type { RunView } from './view.ts';

/** A million rows as CSV are about 250 MB. */
export const MOST_LIST_BYTES = 512 * 1_024 * 1_024;

/** Whether somebody may compare at all; asked before a file is taken in. */
export function refuseReconciling(context: AppContext, principal: Principal): Promise<Refused | undefined> {
  return refuseUnless(context, principal, 'reconciliation:run');
}

/** Takes the portal's list in as a file and says which of its columns are understood; nothing is compared yet. */
export async function stageList(
  context: AppContext,
  principal: Principal,
  upload: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
  request: RequestFacts,
): Promise<Outcome<RunView>> {
  const refused = await refuseReconciling(context, principal);
  if (refused !== undefined) return refused;
  const { files } = context;
  if (files === undefined) return filesMissing();
  await eraseOldLists(context);
  const staged = await files.store.stage(upload.content, MOST_LIST_BYTES);
  if (staged === 'too-large') return tooLarge();
  try {
    return await record(context, principal, staged, plainName(upload.name), request);
  } finally {
    await staged.discard();
  }
}

async function record(
  context: AppContext,
  principal: Principal,
  staged: StagedFile,
  name: string,
  request: RequestFacts,
): Promise<Outcome<RunView>> {
  const layout = await readListLayout(staged.path);
  if ('ok' in layout) {
    const { code, message, row, value, expected } = layout;
    // The reader knows the file by the name under which it arrived.
    const said = message.replaceAll(nameOf(staged.path), name);
    return { ok: false, code, facts: { file: name, row, value, expected }, message: said };
  }
  const lacking = refuseLacking(layout, name, { mayChoose: true });
  if (lacking !== undefined) return lacking;
  await staged.keep();
  const id = newId();
  const { sha256, bytes } = staged;
  const [createdBy, createdByName] = principal.kind === 'anonymous' ? ['', ''] : [principal.id, principal.name];
  const about = { id, source: 'file', name, sha256, bytes, layout } as const;
  await insertRun(context.db, { ...about, createdAt: context.now(), createdBy, createdByName });
  const subject = { kind: 'reconciliation', id, code: name };
  const act = { action: 'reconciliation:run', subject, outcome: 'done', facts: { step: 'stage', sha256 } } as const;
  await recordAct(context, principal, act, request);
  return readRun(context, principal, id);
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

export function filesMissing(): Refused {
  const message =
    'Máy chủ chưa đặt kho tệp (DUNGHEN_FILES) nên chưa nhận được tệp. Đối soát bằng lệnh: dunghen reconcile --file <tệp>.';
  return { ok: false, code: 'file-store-missing', facts: {}, message };
}

function tooLarge(): Refused {
  const most = MOST_LIST_BYTES / 1_024 / 1_024;
  const message = `Tệp lớn hơn ${most} MB. Chia theo kỳ, hoặc đối soát bằng lệnh trên máy chủ: dunghen reconcile --file <tệp>.`;
  return { ok: false, code: 'file-too-large', facts: { mostBytes: MOST_LIST_BYTES }, message };
}
