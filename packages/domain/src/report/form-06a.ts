import { capitalise, formatInteger } from '../text/index.ts';
import { NUMBER_COLUMN, textColumn } from './columns.ts';
import type { ReportColumn, ReportRow, ReportTable } from './document.ts';
import type { AgencyFigures } from './figures.ts';
import type { ReportSection } from './model.ts';
import { addFigures } from './sum.ts';

/**
 * Form II.06a of Circular 02/2017/TT-VPCP as amended by 01/2020/TT-VPCP, columns 3 to 13. Withdrawn and stopped ones
 * count in column 7 by verdict, paused ones in column 12, and dossiers without a due date in none (spec: tally), so that
 * 3 = 7 + 11 always.
 */
export interface Form06a {
  readonly received: {
    readonly total: number;
    readonly online: number;
    readonly directOrPostal: number;
    readonly carriedOver: number;
  };
  readonly resolved: {
    readonly total: number;
    readonly early: number;
    readonly onTime: number;
    readonly late: number;
  };
  readonly open: { readonly total: number; readonly inTime: number; readonly overdue: number };
}

export function form06aOf(figures: AgencyFigures): Form06a {
  const entries = figures.form06aEntries;
  const apart = [figures.rejected, figures.withdrawn, figures.stopped];
  const early = figures.early + sum(apart.map((part) => part.early));
  const onTime = figures.onTime + sum(apart.map((part) => part.onTime));
  const late = figures.late + sum(apart.map((part) => part.afterDue));
  const inTime = figures.open.inTime + figures.open.paused;
  const directOrPostal = entries.direct + entries.postal;
  const carriedOver = entries.carriedOver + entries.reopened;
  return {
    received: {
      total: entries.online + directOrPostal + carriedOver,
      online: entries.online,
      directOrPostal,
      carriedOver,
    },
    resolved: { total: early + onTime + late, early, onTime, late },
    open: { total: inTime + figures.open.overdue, inTime, overdue: figures.open.overdue },
  };
}

/** Rows of the form under one heading (a level, an agency); `title` is empty where there is none. */
export interface Form06aGroup {
  readonly mark: string;
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly figures: AgencyFigures }[];
}

/** The form by agency from the sections of a report: one group a section or district. */
export function form06aGroupsOf(sections: readonly ReportSection[]): readonly Form06aGroup[] {
  return sections.flatMap((section) =>
    section.groups.map((group, index) => ({
      mark: group.mark === '' && index === 0 ? section.mark : group.mark,
      title: group.title === '' ? section.title : group.title,
      rows: group.rows.map((row) => ({ name: row.agency.name, figures: row.figures })),
    })),
  );
}

export function form06aTable(groups: readonly Form06aGroup[], by: 'field' | 'agency'): ReportTable {
  const all = addFigures(
    '',
    groups.flatMap((group) => group.rows.map((row) => row.figures)),
  );
  return {
    columns: columnsOf(by),
    rows: [
      ...groups.flatMap(groupRows),
      { kind: 'total', sumsRows: true, cells: { number: '', name: 'Tổng cộng', ...cellsOf(all) } },
    ],
  };
}

function groupRows(group: Form06aGroup): readonly ReportRow[] {
  const head: readonly ReportRow[] =
    group.title === '' ? [] : [{ kind: 'group', cells: { number: group.mark, name: group.title } }];
  const rows = group.rows.map(
    (row, index): ReportRow => ({
      kind: 'row',
      cells: { number: String(index + 1), name: capitalise(row.name), ...cellsOf(row.figures) },
    }),
  );
  return [...head, ...rows];
}

function cellsOf(figures: AgencyFigures): Readonly<Record<string, number>> {
  const form = form06aOf(figures);
  return {
    received: form.received.total,
    online: form.received.online,
    direct: form.received.directOrPostal,
    carriedOver: form.received.carriedOver,
    resolved: form.resolved.total,
    early: form.resolved.early,
    onTime: form.resolved.onTime,
    late: form.resolved.late,
    open: form.open.total,
    inTime: form.open.inTime,
    overdue: form.open.overdue,
  };
}

const RECEIVED = 'Số lượng hồ sơ nhận giải quyết';
const RESOLVED = 'Số lượng hồ sơ đã giải quyết';
const OPEN = 'Số lượng hồ sơ đang giải quyết';

/** The form prints 0 as it is. */
function columnsOf(by: 'field' | 'agency'): readonly ReportColumn[] {
  const count = (key: string, title: string, group: string, numeral: string): ReportColumn => {
    return { key, title, group, numeral, kind: 'integer', align: 'center', width: 0.065, zeroAs: '0' };
  };
  const name = by === 'field' ? 'Lĩnh vực giải quyết' : 'Cơ quan, đơn vị giải quyết';
  return [
    { ...NUMBER_COLUMN, numeral: '(1)' },
    { ...textColumn('name', name, 0.22), numeral: '(2)' },
    count('received', 'Tổng số', RECEIVED, '(3)=(4)+(5)+(6)'),
    count('online', 'Trong kỳ: trực tuyến', RECEIVED, '(4)'),
    count('direct', 'Trong kỳ: trực tiếp, dịch vụ bưu chính', RECEIVED, '(5)'),
    count('carriedOver', 'Từ kỳ trước', RECEIVED, '(6)'),
    count('resolved', 'Tổng số', RESOLVED, '(7)=(8)+(9)+(10)'),
    count('early', 'Trước hạn', RESOLVED, '(8)'),
    count('onTime', 'Đúng hạn', RESOLVED, '(9)'),
    count('late', 'Quá hạn', RESOLVED, '(10)'),
    count('open', 'Tổng số', OPEN, '(11)=(12)+(13)'),
    count('inTime', 'Trong hạn', OPEN, '(12)'),
    count('overdue', 'Quá hạn', OPEN, '(13)'),
  ];
}

/** What the columns hold besides what their heads say (spec: tally, "with a footnote giving both numbers"). */
export function form06aFootnotes(figures: AgencyFigures): readonly string[] {
  const ended = figures.rejected.total + figures.withdrawn.total + figures.stopped.total;
  const endedNoDue = figures.rejected.noDueDate + figures.withdrawn.noDueDate + figures.stopped.noDueDate;
  const noDue = figures.noDueDate + endedNoDue + figures.open.noLimit;
  return [
    'Cột (3) = cột (7) + cột (11).',
    `Cột (7) gồm ${formatInteger(ended - endedNoDue)} hồ sơ rút hoặc dừng giải quyết, xếp theo thời điểm kết thúc so với ngày hẹn trả (hồ sơ rút: ${formatInteger(figures.withdrawn.total)}, hồ sơ dừng giải quyết: ${formatInteger(figures.stopped.total)}); cột (12) gồm ${formatInteger(figures.open.paused)} hồ sơ đang tạm dừng tính thời gian.`,
    ...(figures.form06aEntries.reopened === 0
      ? []
      : [`Cột (6) gồm ${formatInteger(figures.form06aEntries.reopened)} hồ sơ mở lại trong kỳ.`]),
    ...(noDue === 0
      ? []
      : [
          `Không tính vào các cột: ${formatInteger(noDue)} hồ sơ không có ngày hẹn trả (đã giải quyết ${formatInteger(figures.noDueDate)}, rút hoặc dừng ${formatInteger(endedNoDue)}, đang giải quyết ${formatInteger(figures.open.noLimit)}).`,
        ]),
  ];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
