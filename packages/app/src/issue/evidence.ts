import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspectFile } from '@dunghen/documents/content';
import type { Principal } from '@dunghen/domain/access';
import { newId } from '@dunghen/store/dossier';
import { findEvidence, saveEvidence } from '@dunghen/store/issue';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { DownloadFile } from '../workspace/workspace.ts';
import { findAnswerable, readConfirmation } from './answer.ts';
import { evidenceTooLarge, unknownConfirmation } from './refusals.ts';
import { actorOf } from './sight.ts';

const MEBIBYTE = 1_048_576;
/** A scanned letter or a picture of a book of records. */
export const MOST_EVIDENCE_BYTES = 10 * MEBIBYTE;

export interface EvidenceUpload {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Takes a file that an agency lays beside an objection: PDF, picture or office file, by what it holds. */
export async function uploadEvidence(
  context: AppContext,
  principal: Principal,
  input: EvidenceUpload,
  request: RequestFacts,
): Promise<Outcome<{ readonly id: string; readonly name: string }>> {
  const found = await findAnswerable(context, principal, input.id, input.agencyId);
  if (!found.ok) return found;
  if (input.bytes.length > MOST_EVIDENCE_BYTES) return evidenceTooLarge(MOST_EVIDENCE_BYTES / MEBIBYTE);
  const checked = await inspectBytes(input);
  if (!checked.ok) return { ok: false, code: checked.code, facts: { ...checked.facts }, message: checked.message };
  const file = { id: newId(), name: checked.name };
  await saveEvidence(context.db, input.id, {
    ...file,
    agencyId: input.agencyId,
    contentType: checked.contentType,
    bytes: input.bytes,
    actorId: actorOf(principal).id,
  });
  const subject = { kind: 'report', id: input.id, code: found.value.followed.issue.period };
  const facts = { step: 'evidence', evidenceId: file.id, agencyId: input.agencyId };
  await recordAct(context, principal, { action: 'report:confirm', subject, outcome: 'done', facts }, request);
  return { ok: true, value: file };
}

/** The inspection reads a file of this machine. */
async function inspectBytes({ name, contentType, bytes }: EvidenceUpload) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dunghen-evidence-'));
  try {
    const place = path.join(folder, 'tep');
    await writeFile(place, bytes);
    return await inspectFile(place, bytes.length, { name, contentType });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens such a file; each opening is written down, since papers may name persons. */
export async function readEvidence(
  context: AppContext,
  principal: Principal,
  { id, agencyId, evidenceId }: { readonly id: string; readonly agencyId: string; readonly evidenceId: string },
  request: RequestFacts,
): Promise<Outcome<DownloadFile>> {
  const asked = await readConfirmation(context, principal, { id, agencyId });
  if (!asked.ok) return asked;
  const file = asked.value.evidence.some((own) => own.id === evidenceId)
    ? await findEvidence(context.db, id, evidenceId)
    : undefined;
  if (file === undefined) return unknownConfirmation();
  const subject = { kind: 'report', id };
  const facts = { step: 'read-evidence', evidenceId, agencyId };
  await recordAct(context, principal, { action: 'report:read-draft', subject, outcome: 'done', facts }, request);
  return { ok: true, value: { fileName: file.name, contentType: file.contentType, bytes: file.bytes } };
}
