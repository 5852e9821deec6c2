import { renderFormDocx, renderFormPdf } from '@dunghen/documents/forms';
import { renderXlsx } from '@dunghen/documents/xlsx';
import type { Principal } from '@dunghen/domain/access';
import { type PrintedForm, type RegisterLine, registerForm, registerLineOf } from '@dunghen/domain/form';
import { foldRecord } from '@dunghen/domain/lifecycle';
import type { ReportTable } from '@dunghen/domain/report';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { type FoundDossier, findByCodes, searchDossiers } from '@dunghen/store/dossier';
import { allow, notAllowed } from '../access/index.ts';
import { type RequestFacts, recordAct, recordReading } from '../audit/index.ts';
import { type Pieces, piecesOf } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { DownloadFile } from '../workspace/index.ts';
import { CONTENT_TYPES, fileNameOf } from './file.ts';
import { officeOf } from './offices.ts';
import { formContext } from './print-form.ts';
import * as refusals from './refusals.ts';

export type RegisterFormat = 'pdf' | 'docx' | 'xlsx';

export interface PrintRegisterInput {
  /** The agency whose counter took the dossiers in. */
  readonly agencyId: string;
  /** Accepted in [from, to). */
  readonly from: Instant;
  readonly to: Instant;
  readonly format: RegisterFormat;
}

/**
 * Lines of a register of one print; a longer period is printed in parts. Laying out the pages of a PDF of 500 takes over
 * a second and 160 MB (decision 0122), which the server has to have beside its other work.
 */
export const MOST_LINES: Readonly<Record<RegisterFormat, number>> = { pdf: 500, docx: 5_000, xlsx: 20_000 };
const PAGE = 500;

/** The register of what an agency's counter took in, for who may read the personal data of all of it; written down. */
export async function printRegister(
  context: AppContext,
  principal: Principal,
  input: PrintRegisterInput,
  request: RequestFacts,
): Promise<Outcome<DownloadFile>> {
  const { agencyId, from, to, format } = input;
  const pieces = await piecesOf(context);
  const { register } = pieces.catalogue;
  const world = { register, day: dayOf(context.now()) };
  for (const action of ['dossier:export', 'dossier:read-personal'] as const) {
    const permission = allow(principal, action, { agencyIds: [agencyId] }, world);
    if (!permission.ok) return notAllowed(permission);
  }
  if (register.findById(agencyId) === undefined) return refusals.unknownAgency(agencyId);
  if (from >= to) return refusals.wrongPeriod();
  const found = await findReceived(context, pieces, input);
  if (found.length > MOST_LINES[format]) return refusals.tooManyLines(MOST_LINES[format], format);
  const lines = await linesOf(context, pieces, found);
  const form = registerForm({ office: officeOf(pieces.catalogue, agencyId, to - 1), from, to, lines });
  if (form === undefined) return refusals.nothingToPrint('register');
  await recordReading(context, principal, found, request, { what: 'register' });
  const subject = { kind: 'register', id: agencyId };
  const facts = { rows: found.length, format, from: formatDay(dayOf(from)), to: formatDay(dayOf(to - 1)) };
  await recordAct(context, principal, { action: 'dossier:export', subject, outcome: 'done', facts }, request);
  const what = `${agencyId} ${facts.from} ${facts.to}`;
  const bytes = await fileOf(form, format);
  return {
    ok: true,
    value: { fileName: fileNameOf('register', what, format), contentType: CONTENT_TYPES[format], bytes },
  };
}

/** In order of intake. One more than may be printed tells that there are too many. */
async function findReceived(
  { db, now }: AppContext,
  { judging }: Pieces,
  { agencyId, from, to, format }: PrintRegisterInput,
): Promise<readonly FoundDossier[]> {
  const query = {
    // What the agency received is among what it receives, resolves or holds.
    scope: { kind: 'agencies', ids: [agencyId] },
    filter: { acceptedFrom: from, acceptedTo: to },
    sort: 'intake',
    limit: PAGE,
    now: now(),
  } as const;
  const found: FoundDossier[] = [];
  let after: string | undefined;
  do {
    const page = await searchDossiers(db, judging, after === undefined ? query : { ...query, after });
    if (!page.ok) break;
    found.push(...page.rows.filter(({ receivingAgencyId }) => receivingAgencyId === agencyId));
    after = page.next;
  } while (after !== undefined && found.length <= MOST_LINES[format]);
  return found.toReversed();
}

async function linesOf(
  context: AppContext,
  { catalogue }: Pieces,
  found: readonly FoundDossier[],
): Promise<readonly RegisterLine[]> {
  const lines: RegisterLine[] = [];
  for (let start = 0; start < found.length; start += PAGE) {
    const codes = found.slice(start, start + PAGE).map(({ code }) => code);
    const heads = await findByCodes(context.db, codes);
    for (const code of codes) {
      const record = foldRecord(heads.get(code)?.events ?? []);
      if (record === undefined) continue;
      lines.push(registerLineOf(record, await formContext(context, record, catalogue, context.now())));
    }
  }
  return lines;
}

async function fileOf(form: PrintedForm, format: RegisterFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return renderFormPdf(form);
    case 'docx':
      return renderFormDocx(form);
    case 'xlsx':
      return renderXlsx([
        {
          title: form.title,
          reference: form.subtitle.join('. '),
          orientation: 'landscape',
          table: tableOf(form),
          footnotes: form.footnotes,
          sheetName: 'So theo doi',
        },
      ]);
  }
}

function tableOf({ blocks }: PrintedForm): ReportTable {
  const block = blocks.find((each) => each.kind === 'table');
  return block?.kind === 'table' ? block.table : { columns: [], rows: [] };
}
