import type { ReportColumn } from '@dunghen/domain/report';

/** A cell of a table's head. */
export interface HeadCell {
  readonly text: string;
  /** Index of its first column. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** The rows of a head: one, or two where columns stand under a common head, and the row of numerals where any has one. */
export interface TableHead {
  readonly titles: readonly (readonly HeadCell[])[];
  readonly numerals?: readonly string[];
}

export function headOf(columns: readonly ReportColumn[]): TableHead {
  const titles = columns.some((column) => column.group !== undefined) ? groupedTitles(columns) : [plainTitles(columns)];
  if (!columns.some((column) => column.numeral !== undefined)) return { titles };
  return { titles, numerals: columns.map((column) => column.numeral ?? '') };
}

function plainTitles(columns: readonly ReportColumn[]): readonly HeadCell[] {
  return columns.map((column, index) => ({ text: column.title, column: index, columnSpan: 1, rowSpan: 1 }));
}

function groupedTitles(columns: readonly ReportColumn[]): readonly (readonly HeadCell[])[] {
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  for (const [index, column] of columns.entries()) {
    if (column.group === undefined) {
      upper.push({ text: column.title, column: index, columnSpan: 1, rowSpan: 2 });
      continue;
    }
    lower.push({ text: column.title, column: index, columnSpan: 1, rowSpan: 1 });
    const previous = upper.at(-1);
    if (index > 0 && previous !== undefined && columns[index - 1]?.group === column.group) {
      upper[upper.length - 1] = { ...previous, columnSpan: previous.columnSpan + 1 };
    } else {
      upper.push({ text: column.group, column: index, columnSpan: 1, rowSpan: 1 });
    }
  }
  return [upper, lower];
}
