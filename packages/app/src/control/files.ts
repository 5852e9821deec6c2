import { renderCsv } from '@dunghen/documents/csv';
import { renderXlsx } from '@dunghen/documents/xlsx';
import type { Principal } from '@dunghen/domain/access';
import type { ReportCell, ReportColumn, ReportTable } from '@dunghen/domain/report';
import { dateText, dayText, instantText, overdueText } from '@dunghen/domain/text';
import { findDay } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Counting, DownloadFile } from '../workspace/index.ts';
import { readForecast } from './forecast.ts';
import { readLate, readLateOfficials } from './late.ts';
import type { ControlQuestion } from './question.ts';
import { readTrend } from './trend.ts';
import { readWeeks, type WeekTable } from './weeks.ts';

export type ControlTable = 'trend' | 'weeks' | 'officials' | 'late' | 'forecast';
export type TableFormat = 'csv' | 'xlsx';

/** Longest list of late dossiers that is written into a file. */
const MOST_LATE = 20_000;

/** A table of the control room as a file: the same numbers as on the page. */
export async function controlFile(
  context: AppContext,
  principal: Principal,
  question: ControlQuestion & {
    readonly table: ControlTable;
    readonly format: TableFormat;
    readonly withoutApology?: boolean;
  },
): Promise<Outcome<DownloadFile>> {
  const made = await tableOf(context, principal, question);
  return made.ok ? { ok: true, value: await fileOf(made.value, question.format) } : made;
}

interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly table: ReportTable;
  readonly notes: readonly string[];
}

async function tableOf(
  context: AppContext,
  principal: Principal,
  question: ControlQuestion & { readonly table: ControlTable; readonly withoutApology?: boolean },
): Promise<Outcome<Sheet>> {
  switch (question.table) {
    case 'trend':
      return mapped(await readTrend(context, principal, { ...question, count: 8 }), trendSheet);
    case 'weeks':
      return mapped(await readWeeks(context, principal, question), weeksSheet);
    case 'officials':
      return mapped(await readLateOfficials(context, principal, question), officialsSheet);
    case 'late':
      return mapped(await readLate(context, principal, { ...question, limit: MOST_LATE }), (list) =>
        question.withoutApology === true ? { ...lateSheet(list), ...EXCEPTIONS } : lateSheet(list),
      );
    case 'forecast':
      return mapped(await readForecast(context, principal, { ...question, days: 10 }), forecastSheet);
  }
}

const mapped = <T>(outcome: Outcome<T>, make: (value: T) => Sheet): Outcome<Sheet> =>
  outcome.ok ? { ok: true, value: make(outcome.value) } : outcome;

type Value<F extends (...values: never[]) => Promise<Outcome<unknown>>> =
  Awaited<ReturnType<F>> extends Outcome<infer T> ? T : never;

function trendSheet({ points, counting }: Value<typeof readTrend>): Sheet {
  const columns = [
    text('period', 'Kỳ'),
    count('received', 'Tiếp nhận'),
    count('resolved', 'Đã giải quyết'),
    count('late', 'Giải quyết quá hạn'),
    percent('rate', 'Tỷ lệ quá hạn (%)'),
    count('overdue', 'Đang giải quyết quá hạn cuối kỳ'),
  ];
  const rows = points.map(({ title, figures }) => ({
    period: title,
    received: figures.received.total,
    resolved: figures.resolved,
    late: figures.late,
    rate: figures.latePercent,
    overdue: figures.open.overdue,
  }));
  return {
    name: 'xu-huong',
    title: 'Xu hướng giải quyết hồ sơ',
    table: table(columns, rows),
    notes: notesOf(counting),
  };
}

function weeksSheet({ spans, rows, total, kind, counting }: WeekTable): Sheet {
  const headings = spans.map(({ from, to }) => `${shortDay(from)} – ${shortDay(to)}`);
  const columns = [
    text('agency', 'Cơ quan, đơn vị'),
    ...headings.flatMap((heading, index) => [
      { ...count(`late${index}`, 'Giải quyết quá hạn'), group: heading },
      { ...count(`overdue${index}`, 'Đang quá hạn'), group: heading },
    ]),
  ];
  const cellsOf = (agency: string, cells: WeekTable['total']) => ({
    agency,
    ...Object.fromEntries(
      cells.flatMap(({ late, overdue }, index) => [
        [`late${index}`, late],
        [`overdue${index}`, overdue],
      ]),
    ),
  });
  const body = [...rows.map((row) => cellsOf(row.agency.name, row.cells)), cellsOf('Cộng', total)];
  const title = kind === 'week' ? 'Hồ sơ quá hạn theo tuần' : 'Hồ sơ quá hạn theo tháng';
  return { name: 'qua-han-theo-tuan', title, table: table(columns, body), notes: notesOf(counting) };
}

function officialsSheet({ rows, counting }: Value<typeof readLateOfficials>): Sheet {
  const columns = [
    text('officer', 'Cán bộ'),
    text('agency', 'Cơ quan, đơn vị'),
    count('late', 'Giải quyết quá hạn'),
    count('overdue', 'Đang giải quyết quá hạn'),
    text('longest', 'Quá hạn lâu nhất'),
    count('withoutApology', 'Chưa xin lỗi'),
    count('withoutExplanation', 'Chưa giải trình'),
    text('codes', 'Mã hồ sơ'),
  ];
  const body = rows.map((row) => ({
    officer: row.officer ?? 'Chưa ghi nhận cán bộ',
    agency: row.agency.name,
    late: row.late,
    overdue: row.openOverdue,
    longest: overdueText(row.longestMinutes),
    withoutApology: row.withoutApology,
    withoutExplanation: row.withoutExplanation,
    codes: row.dossiers.map(({ code }) => code).join('; '),
  }));
  const notes = ['Lưu hành nội bộ.', ...notesOf(counting)];
  return { name: 'can-bo-qua-han', title: 'Cán bộ có hồ sơ quá hạn', table: table(columns, body), notes };
}

const EXCEPTIONS = { name: 'chua-xin-loi', title: 'Hồ sơ quá hạn chưa xin lỗi' } as const;

function lateSheet({ rows, counting }: Value<typeof readLate>): Sheet {
  const columns = [
    text('code', 'Mã hồ sơ'),
    text('procedure', 'Thủ tục hành chính'),
    text('agency', 'Cơ quan, đơn vị'),
    text('officer', 'Cán bộ'),
    text('due', 'Hẹn trả'),
    text('ended', 'Kết thúc'),
    text('late', 'Quá hạn'),
    text('apology', 'Xin lỗi'),
    text('explanation', 'Giải trình'),
  ];
  const body = rows.map((row) => ({
    code: row.code,
    procedure: row.procedureName ?? null,
    agency: row.agency.name,
    officer: row.officer ?? null,
    due: row.dueAt === undefined ? null : instantText(row.dueAt),
    ended: row.endedAt === undefined ? 'đang giải quyết' : instantText(row.endedAt),
    late: overdueText(row.lateMinutes),
    apology: row.apology === undefined ? 'chưa' : (row.apology.letter ?? dateText(row.apology.at)),
    explanation: row.explanation === undefined ? 'chưa' : dateText(row.explanation.at),
  }));
  const notes = ['Lưu hành nội bộ.', ...notesOf(counting)];
  return {
    name: 'ho-so-qua-han',
    title: 'Hồ sơ quá hạn và việc xin lỗi, giải trình',
    table: table(columns, body),
    notes,
  };
}

function forecastSheet({ days, rows, total, asOf, ruleText }: Value<typeof readForecast>): Sheet {
  const columns = [
    text('agency', 'Cơ quan, đơn vị'),
    ...days.map(({ day, weekday }, index) => count(`day${index}`, `${weekday} ${shortDay(day)}`)),
    count('total', 'Cộng'),
  ];
  const cellsOf = (agency: string, counts: readonly number[], sum: number) => ({
    agency,
    ...Object.fromEntries(counts.map((value, index) => [`day${index}`, value])),
    total: sum,
  });
  const body = [
    ...rows.map((row) => cellsOf(row.agency.name, row.counts, row.total)),
    cellsOf(
      'Cộng',
      days.map((day) => day.count),
      total,
    ),
  ];
  const notes = [`Tình trạng tại ${instantText(asOf)}.`, ruleText];
  return {
    name: 'sap-den-han',
    title: 'Hồ sơ đến hạn trong các ngày làm việc tới',
    table: table(columns, body),
    notes,
  };
}

const text = (key: string, title: string): ReportColumn => ({ key, title, kind: 'text', align: 'left', width: 4 });
const count = (key: string, title: string): ReportColumn => {
  return { key, title, kind: 'integer', align: 'right', width: 2, zeroAs: '0' };
};
const percent = (key: string, title: string): ReportColumn => {
  return { key, title, kind: 'percent', align: 'right', width: 2, zeroAs: '0,00' };
};

function table(columns: readonly ReportColumn[], rows: readonly Readonly<Record<string, ReportCell>>[]): ReportTable {
  return { columns, rows: rows.map((cells) => ({ kind: 'row', cells })) };
}

const notesOf = ({ asOf, knownAt, ruleText, from, to }: Counting): readonly string[] => [
  `Kỳ từ ngày ${dateText(from)} đến ngày ${dateText(to - 1)}; tình trạng trước ${instantText(asOf)}; theo dữ liệu ghi nhận đến ${instantText(knownAt)}.`,
  ruleText,
];

/** "18/01" */
const shortDay = (day: string): string => dayText(findDay(day) ?? 0).slice(0, 5);

async function fileOf({ name, title, table: own, notes }: Sheet, format: TableFormat): Promise<DownloadFile> {
  if (format === 'csv') {
    const bytes = new TextEncoder().encode(renderCsv(own));
    return { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', bytes };
  }
  const annex = {
    title,
    reference: '',
    orientation: 'landscape',
    table: own,
    footnotes: notes,
    sheetName: name,
  } as const;
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName: `${name}.xlsx`, contentType, bytes: await renderXlsx([annex]) };
}
