import type { Principal } from '@dunghen/domain/access';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type ImportListName, outcomeOf } from './outcome.ts';
import { filesMissing, findPermittedStage } from './permission.ts';

export interface ImportList {
  readonly name: string;
  readonly bytes: number;
  readonly contentType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * A list that a check or a load has made, whole: the faulty rows with their reasons, ready to be put right and brought
 * again; rows that contradict what is recorded; due dates that the rules would set otherwise. Taking it is written down.
 */
export async function openImportList(
  context: AppContext,
  principal: Principal,
  { id, list }: { readonly id: string; readonly list: ImportListName },
  request: RequestFacts,
): Promise<Outcome<ImportList>> {
  const found = await findPermittedStage(context, principal, id);
  if (!found.ok) return found;
  const { files } = context;
  if (files === undefined) return filesMissing();
  const stage = found.value;
  const kept = (outcomeOf(stage.loaded) ?? outcomeOf(stage.checked))?.files[list];
  const opened = kept && (await files.store.open(kept.sha256));
  if (kept === undefined || opened === undefined) {
    const message = 'Đợt nạp này không có danh sách đó: không có dòng nào, hoặc nội dung đã được xóa.';
    return { ok: false, code: 'unknown-import-list', facts: { import: id, list }, message };
  }
  const subject = { kind: 'import', id, code: stage.name };
  const facts = { step: 'read', list };
  await recordAct(context, principal, { action: 'dossier:import', subject, outcome: 'done', facts }, request);
  const contentType = kept.name.endsWith('.jsonl') ? 'application/jsonl; charset=utf-8' : 'text/csv; charset=utf-8';
  return { ok: true, value: { name: kept.name, bytes: opened.bytes, contentType, content: opened.content } };
}
