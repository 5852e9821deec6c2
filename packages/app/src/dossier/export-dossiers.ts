import { renderCsv } from '@dunghen/documents/csv';
import { renderXlsx } from '@dunghen/documents/xlsx';
import type { Principal } from '@dunghen/domain/access';
import type { Verdict } from '@dunghen/domain/judgement';
import { STATE_NAMES } from '@dunghen/domain/lifecycle';
import type { Annex, ReportCell, ReportColumn, ReportTable } from '@dunghen/domain/report';
import { formatInteger } from '@dunghen/domain/text';
import { dayOf, formatDay } from '@dunghen/domain/time';
import type { FoundDossier } from '@dunghen/store/dossier';
import type { AccessWorld } from '../access/index.ts';
import { type RequestFacts, recordAct, recordReading } from '../audit/index.ts';
import { piecesOf } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import {
  type DossierListFilter,
  type DossierListInput,
  findPage,
  findScope,
  mayReadPersonal,
  type QueueItem,
  queueItem,
} from './list-dossiers.ts';
import { officerNames } from './names.ts';

export interface ExportInput {
  readonly filter: DossierListFilter;
  readonly sort: DossierListInput['sort'];
  readonly format: 'csv' | 'xlsx';
  readonly personal?: boolean;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** More would not be read by a person; everything at once is the system's own full export. */
export const MOST_EXPORTED = 20_000;
const PAGE = 1_000;

/** What a list shows, as a file. Taking a list away is a right of its own and is written down. */
export async function exportDossiers(
  context: AppContext,
  principal: Principal,
  input: ExportInput,
  request: RequestFacts,
): Promise<Outcome<ExportedFile>> {
  const pieces = await piecesOf(context);
  const now = context.now();
  const world: AccessWorld = { register: pieces.catalogue.register, day: dayOf(now) };
  const scope = findScope(principal, 'dossier:export', undefined, world);
  if (!scope.ok) return scope;
  const found: FoundDossier[] = [];
  let after: string | undefined;
  do {
    const page = await findPage(
      context,
      pieces,
      scope.value,
      { ...input, limit: PAGE, ...(after === undefined ? {} : { after }) },
      now,
    );
    if (!page.ok) return page;
    found.push(...page.value.rows);
    after = page.value.next;
    if (found.length + (after === undefined ? 0 : 1) > MOST_EXPORTED) return tooMany();
  } while (after !== undefined);
  const shown = new Set(input.personal === true ? found.filter((row) => mayReadPersonal(principal, row, world)) : []);
  await recordReading(context, principal, [...shown], request, { what: 'export' });
  const subject = { kind: 'list', id: 'dossiers' };
  const facts = { rows: found.length, format: input.format };
  await recordAct(context, principal, { action: 'dossier:export', subject, outcome: 'done', facts }, request);
  const nameOf = await officerNames(
    context,
    found.map((row) => row.officer),
  );
  const items = found.map((row) => queueItem(row, pieces, now, nameOf, shown.has(row)));
  return { ok: true, value: await fileOf(items, input, formatDay(dayOf(now))) };
}

async function fileOf(
  items: readonly QueueItem[],
  { format, personal }: ExportInput,
  day: string,
): Promise<ExportedFile> {
  const table = tableOf(items, personal === true);
  const rows = items.length;
  if (format === 'csv') {
    const bytes = new TextEncoder().encode(renderCsv(table));
    return { fileName: `Danh sach ho so ${day}.csv`, contentType: 'text/csv; charset=utf-8', bytes, rows };
  }
  const title = 'Danh sách hồ sơ';
  const bytes = await renderXlsx([annexOf(title, table)]);
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName: `Danh sach ho so ${day}.xlsx`, contentType, bytes, rows };
}

type Column = readonly [key: string, title: string, kind: ReportColumn['kind'], width: number];

const COLUMNS: readonly Column[] = [
  ['number', 'STT', 'integer', 1],
  ['code', 'Mã hồ sơ', 'text', 4],
  ['procedure', 'Thủ tục hành chính', 'text', 8],
  ['agency', 'Cơ quan giải quyết', 'text', 5],
  ['officer', 'Cán bộ xử lý', 'text', 4],
  ['state', 'Trạng thái', 'text', 4],
  ['accepted', 'Tiếp nhận', 'instant', 3],
  ['due', 'Hẹn trả', 'instant', 3],
  ['ended', 'Kết thúc', 'instant', 3],
  ['verdict', 'Tiến độ', 'text', 4],
  ['late', 'Quá hạn (phút làm việc)', 'integer', 2],
];
const APPLICANT: Column = ['applicant', 'Chủ hồ sơ', 'text', 5];

function tableOf(items: readonly QueueItem[], personal: boolean): ReportTable {
  const columns = personal ? [...COLUMNS.slice(0, 2), APPLICANT, ...COLUMNS.slice(2)] : COLUMNS;
  return {
    columns: columns.map(([key, title, kind, width]) => ({
      key,
      title,
      kind,
      width,
      align: kind === 'text' ? 'left' : kind === 'integer' ? 'right' : 'center',
      ...(kind === 'integer' ? { zeroAs: '0' } : {}),
    })),
    rows: items.map((item, index) => ({ kind: 'row', cells: cellsOf(item, index + 1) })),
  };
}

function cellsOf(item: QueueItem, number: number): Readonly<Record<string, ReportCell>> {
  return {
    number,
    code: item.code,
    applicant: item.applicant ?? null,
    procedure: item.procedureName ?? item.procedureCode ?? null,
    agency: item.agency.name,
    officer: item.officer ?? null,
    state: stateName(item.state),
    accepted: item.acceptedAt ?? null,
    due: item.dueAt ?? null,
    ended: item.endedAt ?? null,
    verdict: item.flags.includes('due-soon') ? 'Sắp đến hạn' : VERDICT_NAMES[item.verdict],
    late: item.lateMinutes,
  };
}

function stateName(state: string): string {
  const names: Readonly<Record<string, string>> = STATE_NAMES;
  return names[state] ?? state;
}

const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  early: 'Trước hạn',
  'on-time': 'Đúng ngày hẹn',
  late: 'Quá hạn',
  'open-in-time': 'Trong hạn',
  'open-overdue': 'Đang quá hạn',
  paused: 'Tạm dừng tính thời gian',
  'no-limit': 'Không có ngày hẹn trả',
  'out-of-scope': 'Không thuộc phạm vi đánh giá',
};

function annexOf(title: string, table: ReportTable): Annex {
  return { title, reference: '', orientation: 'landscape', table, footnotes: [], sheetName: title };
}

function tooMany(): Refused {
  const message = `Danh sách có hơn ${formatInteger(MOST_EXPORTED)} hồ sơ. Thu hẹp điều kiện lọc rồi tải lại.`;
  return { ok: false, code: 'too-many-rows', facts: { most: MOST_EXPORTED }, message };
}
