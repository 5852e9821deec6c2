import type { Principal } from '@dunghen/domain/access';
import { newId } from '@dunghen/store/dossier';
import type { StagedFile } from '@dunghen/store/file';
import { insertStage } from '@dunghen/store/import-stage';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { plainName } from '../file/plain-name.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { eraseOldStages } from './erase.ts';
import { readLayout } from './layout.ts';
import { filesMissing, refuseImporting } from './permission.ts';
import { readImport } from './read.ts';
import type { StageView } from './view.ts';

export { refuseImporting } from './permission.ts';

/** A million rows as CSV are about 250 MB. */
export const MOST_IMPORT_BYTES = 512 * 1_024 * 1_024;

export interface ImportUpload {
  /** As its sender calls it. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Takes a file in to be looked at; nothing of it is imported yet. */
export async function stageImport(
  context: AppContext,
  principal: Principal,
  { name: given, content }: ImportUpload,
  request: RequestFacts,
): Promise<Outcome<StageView>> {
  const refused = await refuseImporting(context, principal);
  if (refused !== undefined) return refused;
  const { files } = context;
  if (files === undefined) return filesMissing();
  await eraseOldStages(context);
  const staged = await files.store.stage(content, MOST_IMPORT_BYTES);
  if (staged === 'too-large') return tooLarge();
  try {
    return await record(context, principal, { staged, name: plainName(given) }, request);
  } finally {
    await staged.discard();
  }
}

async function record(
  context: AppContext,
  principal: Principal,
  { staged, name }: { readonly staged: StagedFile; readonly name: string },
  request: RequestFacts,
): Promise<Outcome<StageView>> {
  const layout = await readLayout(staged.path);
  if ('ok' in layout) {
    const { code, message, row, value, expected } = layout;
    const facts = { file: name, row, value, expected };
    // The reader knows the file by the name under which it arrived.
    return { ok: false, code, facts, message: message.replaceAll(nameOf(staged.path), name) };
  }
  await staged.keep();
  const id = newId();
  const { sha256, bytes } = staged;
  const [stagedBy, stagedName] = principal.kind === 'anonymous' ? ['', ''] : [principal.id, principal.name];
  await insertStage(context.db, {
    id,
    name,
    sha256,
    bytes,
    stagedAt: context.now(),
    stagedBy,
    stagedName,
    layout: { ...layout },
    choices: {},
  });
  const subject = { kind: 'import', id, code: name };
  const act = { action: 'dossier:import', subject, outcome: 'done', facts: { step: 'stage', sha256, bytes } } as const;
  await recordAct(context, principal, act, request);
  return readImport(context, principal, id);
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

function tooLarge(): Refused {
  const most = MOST_IMPORT_BYTES / 1_024 / 1_024;
  const message = `Tệp lớn hơn ${most} MB. Chia thành nhiều tệp, hoặc nạp bằng lệnh trên máy chủ: dunghen import <tệp>.`;
  return { ok: false, code: 'file-too-large', facts: { mostBytes: MOST_IMPORT_BYTES }, message };
}
