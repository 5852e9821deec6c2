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
  const [leftWidth, rightWidth] = [twipsOfMm(widths[0]), twipsOfMm(widths[1])];
  const cell = (width: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: leftWidth + rightWidth, type: WidthType.DXA },
    columnWidths: [leftWidth, rightWidth],
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [cell(leftWidth, left), cell(rightWidth, right)] })],
  });
}
