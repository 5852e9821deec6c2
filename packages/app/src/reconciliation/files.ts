import { writeXlsxStream } from '@dunghen/documents/document';
import type { Principal } from '@dunghen/domain/access';
import {
  CAUSE_WORDS,
  type CaseLine,
  type FindingKind,
  KIND_WORDS,
  letterDocument,
  momentText,
  sideText,
  statusText,
  summaryDocument,
} from '@dunghen/domain/reconciliation';
import {
  letterheadOf,
  parsePeriod,
  periodSentenceText,
  type ReportCell,
  type ReportColumn,
} from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import { type CaseFilter, readCases, type StoredCase, type StoredRun } from '@dunghen/store/reconciliation';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { officeOf } from '../form/offices.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { renderDocument } from '../report/files.ts';
import type { DownloadFile } from '../workspace/workspace.ts';
import { findPermittedRun, refuseUnless } from './permission.ts';
import { caseView, filterFor, readRun } from './read.ts';
import type { CaseView } from './view.ts';

/** A list of any length, written as it is read. */
export interface CaseFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: ReadableStream<Uint8Array>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PAGE = 1_000;

/** The cases of a run within a filter as XLSX, both sides beside each other; no data of applicants. */
export async function caseListFile(
  context: AppContext,
  principal: Principal,
  asked: Omit<CaseFilter, 'previousId' | 'scope'>,
  request: RequestFacts,
): Promise<Outcome<CaseFile>> {
  const found = await findPermittedRun(context, principal, asked.runId);
  if (!found.ok) return found;
  if (found.value.run.state !== 'done') return notDone();
  await recordFile(context, principal, found.value.run, 'cases', request);
  const catalogue = await context.catalogueAt(context.now());
  const rows = rowsOf(context, catalogue, filterFor(asked, found.value));
  const content = writeXlsxStream(rows, { sheetName: 'Chenh lech', columns: COLUMNS });
  return { ok: true, value: { fileName: `${baseName(found.value.run)}.xlsx`, contentType: XLSX, content } };
}

const column = (key: string, title: string, width: number): ReportColumn => {
  return { key, title, kind: 'text', align: 'left', width };
};
const COLUMNS: readonly ReportColumn[] = [
  column('code', 'Mã hồ sơ', 3),
  column('agency', 'Cơ quan giải quyết', 4),
  column('kind', 'Loại chênh lệch', 4),
  column('cause', 'Nguyên nhân', 5),
  column('gap', 'Phần trong hiệu số quá hạn', 2),
  column('statusHere', 'Trạng thái ở tỉnh', 3),
  column('statusThere', 'Trạng thái trên Cổng', 3),
  column('dueHere', 'Ngày hẹn trả ở tỉnh', 3),
  column('dueThere', 'Ngày hẹn trả trên Cổng', 3),
  column('finishHere', 'Ngày xử lý xong ở tỉnh', 3),
  column('finishThere', 'Ngày xử lý xong trên Cổng', 3),
  column('lateHere', 'Quá hạn ở tỉnh', 2),
  column('lateThere', 'Quá hạn trên Cổng', 2),
  column('agencyThere', 'Cơ quan trên Cổng', 4),
  column('procedureHere', 'Mã thủ tục ở tỉnh', 3),
  column('procedureThere', 'Mã thủ tục trên Cổng', 3),
  column('state', 'Xử lý', 2),
  column('owner', 'Người theo dõi', 3),
  column('dueOn', 'Hạn xử lý', 2),
  column('letter', 'Văn bản', 3),
];

const STATE_WORDS = {
  open: 'Chưa xử lý',
  explained: 'Đã giải trình',
  'sent-again': 'Đã gửi lại',
  'letter-written': 'Đã có văn bản',
  closed: 'Đã đóng',
} as const;

async function* rowsOf(
  context: AppContext,
  { register }: Catalogue,
  filter: CaseFilter,
): AsyncGenerator<readonly ReportCell[]> {
  for await (const row of casesOf(context, filter)) {
    const view = caseView(row, register, false);
    const { here, there } = view;
    const yes = (late: boolean | undefined) => (late === undefined ? '' : late ? 'Có' : 'Không');
    const moment = (at: NonNullable<CaseView['here']>['due']) => (at === undefined ? '' : momentText(at));
    yield [
      view.code,
      view.agencyName,
      view.findings.map(({ kind }) => KIND_WORDS[kind]).join('; '),
      [...new Set(view.findings.map(({ cause }) => CAUSE_WORDS[cause]))].join('; '),
      String(view.findings.reduce((sum, { gap }) => sum + gap, 0)),
      statusText(here?.status) ?? '',
      statusText(there?.status) ?? '',
      moment(here?.due),
      moment(there?.due),
      moment(here?.finish),
      moment(there?.finish),
      yes(here?.late),
      yes(there?.late),
      there?.agencyName ?? '',
      here?.procedureCode ?? '',
      there?.procedureCode ?? '',
      STATE_WORDS[view.state],
      view.owner ?? '',
      view.dueOn ?? '',
      view.letter ?? '',
    ];
  }
}

async function* casesOf({ db }: AppContext, filter: CaseFilter): AsyncGenerator<StoredCase> {
  let after: string | undefined;
  for (;;) {
    const page = await readCases(db, filter, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    yield* page;
    after = page.at(-1)?.code;
    if (page.length < PAGE) return;
  }
}

/** Past this many rows a letter is no letter: the list goes with it as XLSX. */
const MOST_IN_LETTER = 2_000;

/** The letter of an agency to the department that runs the system, with its own list, to be signed by its own head. */
export async function letterFile(
  context: AppContext,
  principal: Principal,
  { runId, agencyId }: { readonly runId: string; readonly agencyId: string },
  request: RequestFacts,
): Promise<Outcome<DownloadFile>> {
  const found = await findPermittedRun(context, principal, runId);
  if (!found.ok) return found;
  const { run } = found.value;
  const { asOf } = run;
  if (run.state !== 'done' || asOf === undefined) return notDone();
  const rows = await readCases(context.db, filterFor({ runId, agencyId }, found.value), { limit: MOST_IN_LETTER + 1 });
  if (rows.length === 0) return nothingToWrite();
  if (rows.length > MOST_IN_LETTER) return tooLong(MOST_IN_LETTER);
  const catalogue = await context.catalogueAt(context.now());
  const today = dayOf(context.now());
  const settings = catalogue.settingsOn(today);
  const document = letterDocument({
    issuer: officeOf(catalogue, agencyId, context.now()),
    department: settings.system.department,
    control: settings.letterhead.issuerName,
    periodText: periodText(run),
    asOf,
    draftedOn: today,
    lines: rows.map((row) => lineOf(caseView(row, catalogue.register, false))),
  });
  await recordFile(context, principal, run, 'letter', request);
  const [file] = await renderDocument(document, `cong-van-doi-soat-${agencyId}`, ['docx']);
  if (file === undefined) throw new Error('a letter renders to a file');
  return { ok: true, value: file };
}

function lineOf({ code, findings, here, there }: CaseView): CaseLine {
  const kinds = findings.map(({ kind }) => kind);
  const causes = findings.map(({ cause }) => cause);
  return { code, kinds, causes, hereText: sideText(here, kinds), thereText: sideText(there, kinds) };
}

/** The summary for procedure control: the bridge, and what differs by kind and agency. */
export async function summaryFile(
  context: AppContext,
  principal: Principal,
  runId: string,
  request: RequestFacts,
): Promise<Outcome<DownloadFile>> {
  const refused = await refuseUnless(context, principal, 'reconciliation:run');
  if (refused !== undefined) return refused;
  const found = await findPermittedRun(context, principal, runId);
  if (!found.ok) return found;
  const { run } = found.value;
  const read = await readRun(context, principal, runId);
  if (!read.ok) return read;
  const { bridge, agencies = [], kinds = [], cases = 0 } = read.value;
  const { asOf, knownAt } = run;
  if (bridge === undefined || asOf === undefined || knownAt === undefined) return notDone();
  const today = dayOf(context.now());
  const settings = (await context.catalogueAt(context.now())).settingsOn(today);
  const { kind, superior, issuer, numberLine, placeAndDate, signature, recipients } = letterheadOf(settings, {
    draftedOn: today,
  });
  const document = summaryDocument({
    head: {
      ...{ kind, issuer, numberLine, placeAndDate, signature },
      // It goes to nobody outside of the office.
      recipients: recipients.slice(-1),
      ...(superior === undefined ? {} : { superior }),
    },
    periodText: periodText(run),
    asOf,
    knownAt,
    bridge,
    total: cases,
    kinds,
    agencies: agencies.map((agency) => ({ name: agency.agencyName, counts: countsOf(agency.cases) })),
  });
  await recordFile(context, principal, run, 'summary', request);
  const [file] = await renderDocument(document, `tong-hop-${baseName(run)}`, ['docx']);
  if (file === undefined) throw new Error('a summary renders to a file');
  return { ok: true, value: file };
}

function countsOf(
  counts: readonly { readonly kind: FindingKind; readonly cases: number }[],
): Readonly<Partial<Record<FindingKind, number>>> {
  return Object.fromEntries(counts.map(({ kind, cases }) => [kind, cases]));
}

function periodText({ period }: StoredRun): string {
  const parsed = period === undefined ? undefined : parsePeriod(period);
  return parsed === undefined ? '(tất cả hồ sơ)' : periodSentenceText(parsed);
}

function baseName({ period, id }: StoredRun): string {
  return `doi-soat-${period ?? 'tat-ca'}-${id.slice(0, 8)}`;
}

async function recordFile(
  context: AppContext,
  principal: Principal,
  { id, name }: StoredRun,
  step: string,
  request: RequestFacts,
): Promise<void> {
  const subject = { kind: 'reconciliation', id, code: name };
  await recordAct(
    context,
    principal,
    { action: 'reconciliation:read', subject, outcome: 'done', facts: { step } },
    request,
  );
}

function notDone(): Refused {
  const message = 'Lần đối soát này chưa xong nên chưa có danh sách, văn bản. Chờ xong rồi tải.';
  return { ok: false, code: 'run-not-done', facts: {}, message };
}

function nothingToWrite(): Refused {
  const message = 'Cơ quan này không có hồ sơ chênh lệch trong lần đối soát, không cần văn bản.';
  return { ok: false, code: 'no-cases', facts: {}, message };
}

function tooLong(most: number): Refused {
  const message = `Cơ quan này có hơn ${most} hồ sơ chênh lệch, quá dài cho một danh sách kèm công văn. Tải danh sách XLSX và kiểm tra lại kỳ, bảng chuyển đổi mã.`;
  return { ok: false, code: 'too-many-rows', facts: { most }, message };
}
