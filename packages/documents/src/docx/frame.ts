import {
  BorderStyle,
  type ITableBordersOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { twipsOfMm } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Two columns side by side without lines, as the head and the signature stand; widths in millimetres. */
export function twoColumns(
  widths: readonly [number, number],
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): Table {
  return columns([
    { width: widths[0], children: left },
    { width: widths[1], children: right },
  ]);
}

/** Columns side by side without lines; widths in millimetres. */
export function columns(
  cells: readonly { readonly width: number; readonly children: readonly Paragraph[] }[],
  verticalAlign: 'top' | 'center' = 'top',
): Table {
  const widths = cells.map(({ width }) => twipsOfMm(width));
  const children = cells.map(
    (cell, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        ...(verticalAlign === 'top' ? {} : { verticalAlign }),
        children: cell.children,
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children })],
  });
}
