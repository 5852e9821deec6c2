import type { TableSettings } from '../settings/index.ts';
import type { ReportColumn } from './document.ts';

/** Columns as they are printed (spec: annex); widths are shares of the table. */

export function textColumn(
  key: string,
  title: string,
  width: number,
  align: ReportColumn['align'] = 'left',
): ReportColumn {
  return { key, title, kind: 'text', align, width };
}

export function countColumn(key: string, title: string, width: number, table: TableSettings): ReportColumn {
  return { key, title, kind: 'integer', align: 'center', width, zeroAs: table.zeroAs };
}

export function dateColumn(key: string, title: string, width: number): ReportColumn {
  return { key, title, kind: 'date', align: 'center', width };
}

export const NUMBER_COLUMN: ReportColumn = textColumn('number', 'TT', 0.06, 'center');

/** "Tỷ lệ hồ sơ quá hạn (%)", of the resolved. */
export function lateRateColumn(table: TableSettings): ReportColumn {
  return {
    key: 'latePercent',
    title: 'Tỷ lệ hồ sơ quá hạn (%)',
    kind: 'percent',
    align: 'center',
    width: 0.1,
    ratio: { numerator: 'late', denominator: 'resolved' },
    decimals: table.rateDecimals,
    zeroAs: table.zeroAs,
  };
}

const NAME_TITLE = 'Tên cơ quan, đơn vị, địa phương';
const RESOLVED_TITLE = 'Tổng số hồ sơ đã giải quyết';
const IN_TIME_TITLE = 'Số hồ sơ giải quyết đúng hạn';
const LATE_TITLE = 'Số hồ sơ giải quyết quá hạn';

/** The annex as the offices print it: "đúng hạn" holds the early ones too. */
export function annexColumns(table: TableSettings): readonly ReportColumn[] {
  return [
    NUMBER_COLUMN,
    textColumn('name', NAME_TITLE, 0.3),
    countColumn('resolved', RESOLVED_TITLE, 0.1, table),
    countColumn('inTime', IN_TIME_TITLE, 0.1, table),
    countColumn('late', LATE_TITLE, 0.1, table),
    lateRateColumn(table),
    textColumn('note', 'Ghi chú', 0.24),
  ];
}

/** Early and on time in columns of their own. */
export function earlyApartColumns(table: TableSettings): readonly ReportColumn[] {
  return [
    NUMBER_COLUMN,
    textColumn('name', NAME_TITLE, 0.28),
    countColumn('resolved', RESOLVED_TITLE, 0.11, table),
    countColumn('early', 'Số hồ sơ giải quyết trước hạn', 0.11, table),
    countColumn('onTime', IN_TIME_TITLE, 0.11, table),
    countColumn('late', LATE_TITLE, 0.11, table),
    lateRateColumn(table),
    textColumn('note', 'Ghi chú', 0.16),
  ];
}
