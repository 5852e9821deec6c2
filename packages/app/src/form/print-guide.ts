import { createHash } from 'node:crypto';
import { renderFormDocx, renderFormPdf } from '@dunghen/documents/forms';
import type { Principal } from '@dunghen/domain/access';
import { guideForm } from '@dunghen/domain/form';
import { dayOf, formatDay, getDay, startOfDay } from '@dunghen/domain/time';
import { registerOutgoing } from '@dunghen/store/outgoing';
import { accessWorld, allow, notAllowed } from '../access/index.ts';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findProcedureVersion, unknownProcedure } from '../procedure/index.ts';
import type { DownloadFile } from '../workspace/index.ts';
import { CONTENT_TYPES, fileNameOf } from './file.ts';
import { officeOf } from './offices.ts';
import * as refusals from './refusals.ts';

export interface PrintGuideInput {
  /** The agency whose counter gives it out; the number is of its book. */
  readonly agencyId: string;
  /** The draft that it was made from: the same sheet of the same draft keeps its number. */
  readonly draftId: string;
  readonly procedureCode: string;
  readonly missing: readonly string[];
  readonly applicant?: string;
  readonly submitter?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly format: 'pdf' | 'docx';
}

/** Of the counter's book of such sheets; printed after the number as form 02 has it. */
const SYMBOL = 'HDHS';

/**
 * The sheet for a person whose dossier lacks papers (phiếu hướng dẫn hoàn thiện hồ sơ), under a number of the agency's
 * book. Nothing is taken in: the register keeps number, day, procedure and officer, and no name of the person.
 */
export async function printGuide(
  context: AppContext,
  principal: Principal,
  input: PrintGuideInput,
  request: RequestFacts,
): Promise<Outcome<DownloadFile & { readonly number: string }>> {
  const { agencyId, draftId, procedureCode, missing, format } = input;
  const permission = allow(principal, 'dossier:accept', { agencyIds: [agencyId] }, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const now = context.now();
  const catalogue = await context.catalogueAt(now);
  if (catalogue.register.findById(agencyId) === undefined) return refusals.unknownAgency(agencyId);
  const procedure = await findProcedureVersion(context, procedureCode, dayOf(now), now);
  if (procedure === undefined) return unknownProcedure(procedureCode);
  if (missing.length === 0) return refusals.nothingMissing();
  const officer = principal.kind === 'anonymous' ? '' : principal.name;
  const registered = await registerOutgoing(context.db, {
    symbol: `${SYMBOL} ${agencyId}`,
    subject: { kind: 'guide', id: `${draftId} ${hashOf(missing)}` },
    title: `Phiếu hướng dẫn hoàn thiện hồ sơ, thủ tục ${procedureCode}`,
    signer: officer,
    issuedOn: formatDay(dayOf(now)),
    actor: officer,
  });
  const number = String(registered.number).padStart(2, '0');
  // Printed again on a later day, it is still the sheet of the day on which it was numbered.
  const at = startOfDay(getDay(registered.issuedOn));
  const office = officeOf(catalogue, agencyId, at);
  const form = guideForm({ ...input, at, office, number, officer, procedureName: procedure.name });
  if (form === undefined) return refusals.noSuchForm('supplement');
  const subject = { kind: 'intake-draft', id: draftId };
  const facts = { number: registered.number, agencyId, procedure: procedureCode, missing: missing.length };
  await recordAct(context, principal, { action: 'intake-draft:guide', subject, outcome: 'done', facts }, request);
  const bytes = format === 'pdf' ? renderFormPdf(form) : await renderFormDocx(form);
  const fileName = fileNameOf('supplement', `${number}-${SYMBOL}`, format);
  return { ok: true, value: { fileName, contentType: CONTENT_TYPES[format], bytes, number: `${number}/${SYMBOL}` } };
}

const hashOf = (missing: readonly string[]): string =>
  createHash('sha256').update(missing.join('\n')).digest('hex').slice(0, 16);
