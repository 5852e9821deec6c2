import { renderFormDocx, renderFormPdf } from '@dunghen/documents/forms';
import type { Principal } from '@dunghen/domain/access';
import {
  type AvailableForm,
  availableForms,
  type DossierFormKind,
  type FormContext,
  type FormDossier,
  type FormInput,
  formDossierOf,
  formOf,
  otherAgenciesOf,
  personsOf,
} from '@dunghen/domain/form';
import { type DossierRecord, foldRecord } from '@dunghen/domain/lifecycle';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { findSeen, receiptCodeOf } from '../dossier/index.ts';
import { officerNames } from '../dossier/names.ts';
import { findPermitted } from '../file/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findVersionByNumber } from '../procedure/index.ts';
import type { DownloadFile } from '../workspace/index.ts';
import { CONTENT_TYPES, fileNameOf } from './file.ts';
import { officeOf } from './offices.ts';
import * as refusals from './refusals.ts';

export type FormFormat = 'pdf' | 'docx';

export interface PrintFormInput {
  readonly code: string;
  readonly kind: DossierFormKind;
  readonly format: FormFormat;
  /** Only what had happened by then is printed. Default: now. */
  readonly asOf?: Instant;
  /** The number that the office gave; dotted where absent, unless the letter's was recorded. */
  readonly number?: string;
}

/**
 * A form of a dossier, for who may read its personal data; written down before it is handed out. The same dossier gives
 * the same bytes, however often and by whomever it is printed.
 */
export async function printForm(
  context: AppContext,
  principal: Principal,
  input: PrintFormInput,
  request: RequestFacts,
): Promise<Outcome<DownloadFile>> {
  const { code, kind, format } = input;
  const permitted = await findPermitted(context, principal, { code, action: 'dossier:read-personal' }, request);
  if (!permitted.ok) return permitted;
  const { head } = permitted.value;
  const asOf = Math.min(input.asOf ?? context.now(), context.now());
  const record = input.asOf === undefined ? permitted.value.record : foldRecord(head.events, asOf);
  if (record === undefined) return refusals.nothingToPrint(kind);
  const catalogue = await context.catalogueAt(context.now());
  const naming = await formContext(context, record, catalogue, asOf);
  const stepName = kind === 'process-control' ? { stepName: await stepNames(context, record) } : {};
  const dossier = formDossierOf(record, { ...naming, ...stepName });
  const outcome = formOf(kind, formInputOf(record, dossier, catalogue, input, context));
  if (!outcome.ok)
    return outcome.code === 'nothing-to-print' ? refusals.nothingToPrint(kind) : refusals.noSuchForm(kind);
  await recordReading(context, principal, head, request, { what: `form ${kind}` });
  const options = { createdAt: outcome.issuedAt };
  const bytes = format === 'pdf' ? renderFormPdf(outcome.form, options) : await renderFormDocx(outcome.form, options);
  return { ok: true, value: { fileName: fileNameOf(kind, code, format), contentType: CONTENT_TYPES[format], bytes } };
}

/** By the clock of the resolving agency, in names that people know. */
export async function formContext(
  context: AppContext,
  record: DossierRecord,
  catalogue: Catalogue,
  asOf: Instant,
): Promise<FormContext> {
  const nameOf = await officerNames(context, personsOf(record));
  return {
    asOf,
    calendar: calendarOf(catalogue, record.resolvingAgencyId),
    agencyName: (id) => catalogue.register.findById(id)?.name ?? id,
    personName: (account) => (nameOf(account) === account ? undefined : nameOf(account)),
  };
}

/** Names of the steps of the procedure version that the dossier runs under. */
async function stepNames(context: AppContext, record: DossierRecord): Promise<(key: string) => string | undefined> {
  const running = record.acceptance?.procedure;
  const version = running === undefined ? undefined : await findVersionByNumber(context, running, context.now());
  return (key) => version?.process.find((step) => step.key === key)?.name;
}

/** Agencies and settings are those of the day on which the form was given out: a receipt keeps who gave it. */
function formInputOf(
  record: DossierRecord,
  dossier: FormDossier,
  catalogue: Catalogue,
  { kind, number }: PrintFormInput,
  installation: Pick<AppContext, 'key' | 'lookupAddress'>,
): FormInput {
  const { register } = catalogue;
  const issued = availableForms(dossier).find((form) => form.kind === kind);
  const at = issued?.issuedAt ?? record.lastChangeAt;
  const { key } = installation;
  const setAddress = catalogue.settingsOn(dayOf(at)).system.lookupAddress;
  const lookupAddress = setAddress === '' ? installation.lookupAddress : setAddress;
  const office = (id: string) => officeOf(catalogue, id, at);
  return {
    dossier,
    // Where the counter that took it in has ended, its successor's goes on.
    receiving: office(register.bearersAt(record.receivingAgencyId, dayOf(at))[0]?.id ?? record.receivingAgencyId),
    resolving: office(resolvingAt(record, at)),
    others: otherAgenciesOf(record).map((id) => register.findById(id)?.name ?? id),
    ...(lookupAddress === undefined ? {} : { lookupAddress }),
    ...(key === undefined ? {} : { lookupSecret: receiptCodeOf(key, dossier.code) }),
    ...(number === undefined ? {} : { number }),
  };
}

/** Succession alone changes the resolving agency (spec: agencies change). */
function resolvingAt({ history, resolvingAgencyId }: DossierRecord, at: Instant): string {
  return history.agencies?.findLast(({ from }) => from <= at)?.agencyId ?? resolvingAgencyId;
}

/** The forms of a dossier as it stands, for who may see it; says nothing of what stands on them. */
export async function listForms(
  context: AppContext,
  principal: Principal,
  { code }: { readonly code: string },
): Promise<Outcome<readonly AvailableForm[]>> {
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  const { record, pieces } = seen.value;
  const dossier = formDossierOf(record, await formContext(context, record, pieces.catalogue, context.now()));
  return { ok: true, value: availableForms(dossier) };
}
