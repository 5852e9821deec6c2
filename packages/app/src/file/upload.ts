import { inspectFile } from '@dunghen/documents/content';
import type { Principal } from '@dunghen/domain/access';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import { type FilePurpose, type FileUse, recordFileUse, type StagedFile, sumFileUses } from '@dunghen/store/file';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findPermitted, type PermittedDossier } from './find-permitted.ts';
import * as refusals from './refusals.ts';
import type { FileServices } from './services.ts';
import { guarded } from './store-refusal.ts';

export interface UploadInput {
  /** The dossier that the file is for. */
  readonly code: string;
  readonly purpose: FilePurpose;
  /** As the sender calls it and says it is; neither is believed. */
  readonly name: string;
  readonly contentType?: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Who may record a part, or issue a result, may bring its file. */
export const UPLOAD_ACTIONS = { part: 'dossier:record-document', result: 'dossier:issue-result' } as const;

/**
 * Takes a file in for a dossier: counted while it comes, looked at by its bytes, kept by its hash. It is named afterwards
 * in the command that records the part or issues the result; until then it is only a file of the dossier.
 */
export async function uploadFile(
  context: AppContext,
  principal: Principal,
  input: UploadInput,
  request: RequestFacts,
): Promise<Outcome<FileUse>> {
  const asked = { code: input.code, action: UPLOAD_ACTIONS[input.purpose] };
  const permitted = await findPermitted(context, principal, asked, request);
  if (!permitted.ok) return permitted;
  const { files } = context;
  if (files === undefined) return refusals.storeMissing();
  return guarded(async () => {
    const staged = await files.store.stage(input.content, files.limits.perFile);
    if (staged === 'too-large') return refusals.fileTooLarge(files.limits.perFile);
    try {
      return await takeIn(context, principal, { input, files, staged, dossier: permitted.value }, request);
    } finally {
      // Nothing where it was kept; else what was refused, or could not be recorded.
      await staged.discard();
    }
  });
}

interface Arrived {
  readonly input: UploadInput;
  readonly files: FileServices;
  readonly staged: StagedFile;
  readonly dossier: PermittedDossier;
}

async function takeIn(
  context: AppContext,
  principal: Principal,
  { input, files, staged, dossier }: Arrived,
  request: RequestFacts,
): Promise<Outcome<FileUse>> {
  const { head } = dossier;
  const check = await inspectFile(staged.path, staged.bytes, input);
  if (!check.ok) return check;
  const most = files.limits.perDossier;
  if ((await sumFileUses(context.db, head)) + staged.bytes > most) return refusals.dossierFull(most);
  // Kept before it is recorded: what is recorded is always there, whoever is killed in between.
  await staged.keep();
  const { sha256, bytes } = staged;
  const id = newId();
  const use = await context.db.transaction(async (tx) => {
    const recorded = await recordFileUse(tx, {
      homeAgencyId: head.homeAgencyId,
      dossierId: head.dossierId,
      id,
      sha256,
      bytes,
      name: check.name,
      contentType: check.contentType,
      purpose: input.purpose,
      actor: principal.kind === 'anonymous' ? '' : principal.id,
      keptIn: files.store.kind,
      mostBytes: most,
    });
    if (recorded !== 'dossier-full') await recordAudit(tx, actOf(principal, request, actOfUse(recorded, dossier)));
    return recorded;
  });
  return use === 'dossier-full' ? refusals.dossierFull(most) : { ok: true, value: use };
}

/** Without the file's name, which may hold an applicant's. */
function actOfUse(use: FileUse, { head }: PermittedDossier) {
  return {
    action: UPLOAD_ACTIONS[use.purpose],
    subject: { kind: 'dossier', id: head.dossierId, code: head.code },
    homeAgencyId: head.homeAgencyId,
    outcome: 'done',
    facts: { file: use.sha256, bytes: use.bytes, contentType: use.contentType },
  } as const;
}
