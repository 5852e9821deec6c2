import { setImmediate } from 'node:timers/promises';
import { renderFormDocx, renderFormPdf, renderFormsPdf, warmUpForms } from '@dunghen/documents/forms';
import { type PackedFile, packFiles } from '@dunghen/documents/zip';
import type { Principal } from '@dunghen/domain/access';
import { signingLines } from '@dunghen/domain/agency';
import { lateAnswers, lateAnswerText } from '@dunghen/domain/apology';
import { type FormInput, formDossierOf, formOf, otherAgenciesOf, type PrintedForm } from '@dunghen/domain/form';
import { foldRecord } from '@dunghen/domain/lifecycle';
import { dayOf } from '@dunghen/domain/time';
import { findLetters, type StoredLetter } from '@dunghen/store/apology';
import { type DossierHead, findByCodes } from '@dunghen/store/dossier';
import { allow, notAllowed, whereOf } from '../access/index.ts';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import { calendarOf } from '../catalogue/index.ts';
import { type Pieces, piecesOf } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import { officeOf } from '../form/offices.ts';
import * as formRefusals from '../form/refusals.ts';
import type { Outcome } from '../outcome/index.ts';
import type { DownloadFile } from '../workspace/index.ts';
import { MOST_LETTERS } from './draft.ts';
import * as refusals from './refusals.ts';
import { findStep } from './view.ts';

/** How letters are handed out: in one PDF, or each as a file of its own in one archive. */
export type LetterFormat = 'pdf' | 'pdf-zip' | 'docx-zip';

/** Letters, drafts too, as files; for who may read the personal data of all of them; written down. */
export async function printLetters(
  context: AppContext,
  principal: Principal,
  ids: readonly string[],
  request: RequestFacts,
  format: LetterFormat = 'pdf',
): Promise<Outcome<DownloadFile>> {
  const wanted = [...new Set(ids)];
  const most = format === 'pdf' ? MOST_LETTERS : MOST_SINGLE;
  if (wanted.length > most) return refusals.tooMany(most);
  const found = await readForms(context, principal, wanted);
  if (!found.ok) return found;
  const { letters, heads, forms } = found.value;
  await recordReading(context, principal, heads, request, { what: 'form apology' });
  const createdAt = Math.max(...letters.map(({ at }) => at));
  const [only] = letters;
  const base = fileName(letters.length === 1 && only !== undefined ? only.code : `${letters.length} van ban`);
  if (format === 'pdf') {
    const bytes = renderFormsPdf(forms, { createdAt });
    return { ok: true, value: { fileName: `${base}.pdf`, contentType: 'application/pdf', bytes } };
  }
  const files = await singleFiles(letters, forms, format === 'pdf-zip' ? 'pdf' : 'docx');
  return {
    ok: true,
    value: { fileName: `${base}.zip`, contentType: 'application/zip', bytes: packFiles(files) },
  };
}

/** Each set by itself costs ten times as much as in one file (decision 0223), so fewer at once. */
export const MOST_SINGLE = 100;

const fileName = (name: string): string => `Xin loi ${name.replace(/[^\w.-]+/g, '_')}`;

async function singleFiles(
  letters: readonly StoredLetter[],
  forms: readonly PrintedForm[],
  extension: 'pdf' | 'docx',
): Promise<readonly PackedFile[]> {
  const files: PackedFile[] = [];
  for (const [index, form] of forms.entries()) {
    const letter = letters[index];
    if (letter === undefined) continue;
    const options = { createdAt: letter.at };
    const bytes = extension === 'pdf' ? renderFormPdf(form, options) : await renderFormDocx(form, options);
    files.push({ name: `${fileName(letter.code)}_${letter.letterId.slice(-4)}.${extension}`, bytes });
    // Between two letters others are answered.
    await setImmediate();
  }
  return files;
}

interface Forms {
  readonly letters: readonly StoredLetter[];
  readonly heads: readonly DossierHead[];
  readonly forms: readonly PrintedForm[];
}

async function readForms(
  context: AppContext,
  principal: Principal,
  wanted: readonly string[],
): Promise<Outcome<Forms>> {
  const pieces = await piecesOf(context);
  const world = { register: pieces.catalogue.register, day: dayOf(context.now()) };
  const letters = await findLetters(context.db, wanted);
  if (letters.length < wanted.length) return refusals.unknownLetter();
  const heads = await findByCodes(
    context.db,
    letters.map(({ code }) => code),
  );
  const forms: PrintedForm[] = [];
  for (const letter of letters) {
    const head = heads.get(letter.code);
    const record = head === undefined ? undefined : foldRecord(head.events);
    if (head === undefined || record === undefined) return refusals.unknownLetter();
    const where = whereOf(record);
    if (!allow(principal, 'dossier:read', where, world).ok) return refusals.unknownLetter();
    const permission = allow(principal, 'dossier:read-personal', where, world);
    if (!permission.ok) return notAllowed(permission);
    const form = letterForm(letter, head, pieces);
    if (form === undefined) return formRefusals.noSuchForm('apology');
    forms.push(form);
  }
  return { ok: true, value: { letters, heads: [...heads.values()], forms } };
}

/** So that the first letters of a running server are as quick as the next. */
export const warmUpLetters = warmUpForms;

/** Form 04 by the rule set of the day of the letter; unsigned ones bear neither number nor name. */
export function letterForm(letter: StoredLetter, head: DossierHead, { catalogue }: Pieces): PrintedForm | undefined {
  const { register } = catalogue;
  const signed = findStep(letter, 'signed');
  const sent = findStep(letter, 'sent');
  const at = sent?.at ?? signed?.at ?? letter.at;
  const record = foldRecord(head.events, at);
  if (record === undefined) return undefined;
  const calendar = calendarOf(catalogue, letter.agencyId);
  const agencyName = (id: string): string => register.findById(id)?.name ?? id;
  const late = letter.cause === 'consulted-agency' ? lateAnswers(record, calendar, letter.at) : [];
  const dossier = {
    ...formDossierOf(record, { asOf: at, calendar, agencyName }),
    reschedule: {
      at,
      due: { at: letter.newDueAt },
      previousDue: { at: letter.dueAt },
      reason: letter.reason,
      cause: letter.cause,
      causedBy: late.map(({ agencyId, workingDays }) => lateAnswerText(agencyName(agencyId), workingDays)),
      explanation: [`Gia hạn thêm ${letter.workingDays} ngày làm việc.`, ...letter.explanation],
    },
  };
  const bearerOf = (id: string): string => register.bearersAt(id, dayOf(at))[0]?.id ?? id;
  // Where the agency ended meanwhile, who bears its tasks on that day signs.
  const resolving = officeOf(catalogue, bearerOf(letter.agencyId), at);
  const input: FormInput = {
    dossier,
    receiving: officeOf(catalogue, bearerOf(record.receivingAgencyId), at),
    resolving,
    others: otherAgenciesOf(record).map(agencyName),
    ...(sent?.number === undefined ? {} : { number: sent.number }),
    ...(signed?.capacity === undefined
      ? {}
      : { signature: { capacity: signingLines(resolving.name, signed.capacity), signer: signed.by.name } }),
  };
  const outcome = formOf('apology', input);
  return outcome.ok ? outcome.form : undefined;
}
