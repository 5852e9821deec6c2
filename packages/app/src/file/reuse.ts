import type { Principal } from '@dunghen/domain/access';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import { type FileUse, findFileUse, isSha256, recordFileUse } from '@dunghen/store/file';
import { actOf, type RequestFacts, recordReading } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findPermitted } from './find-permitted.ts';
import * as refusals from './refusals.ts';
import { UPLOAD_ACTIONS } from './upload.ts';

export interface ReuseInput {
  /** The dossier that has the file, and the one that is to have it too. */
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
}

/**
 * Uses a paper of an earlier dossier again instead of asking the applicant for it (index 766: reuse). For who may read
 * the personal data of the one and record papers of the other.
 */
export async function reuseFile(
  context: AppContext,
  principal: Principal,
  input: ReuseInput,
  request: RequestFacts,
): Promise<Outcome<FileUse>> {
  const reading = { code: input.from, action: 'dossier:read-personal' } as const;
  const source = await findPermitted(context, principal, reading, request);
  if (!source.ok) return source;
  const target = await findPermitted(context, principal, { code: input.to, action: UPLOAD_ACTIONS.part }, request);
  if (!target.ok) return target;
  const { files } = context;
  if (files === undefined) return refusals.storeMissing();
  const file = isSha256(input.sha256) ? await findFileUse(context.db, source.value.head, input.sha256) : undefined;
  if (file === undefined) return refusals.unknownFile(input.sha256);
  await recordReading(context, principal, source.value.head, request, { what: `file ${file.sha256}` });
  const { homeAgencyId, dossierId, code } = target.value.head;
  const use = await context.db.transaction(async (tx) => {
    const recorded = await recordFileUse(tx, {
      ...file,
      homeAgencyId,
      dossierId,
      id: newId(),
      purpose: 'part',
      actor: principal.kind === 'anonymous' ? '' : principal.id,
      keptIn: files.store.kind,
      mostBytes: files.limits.perDossier,
    });
    if (recorded === 'dossier-full') return recorded;
    const subject = { kind: 'dossier', id: dossierId, code };
    const facts = { file: file.sha256, from: input.from };
    const act = { action: UPLOAD_ACTIONS.part, subject, homeAgencyId, outcome: 'done', facts } as const;
    await recordAudit(tx, actOf(principal, request, act));
    return recorded;
  });
  return use === 'dossier-full' ? refusals.dossierFull(files.limits.perDossier) : { ok: true, value: use };
}
