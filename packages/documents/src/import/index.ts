export type { Cell, RawRow, RowBatch } from './cell.ts';
export { cellText } from './cell.ts';
export type { Separator } from './csv.ts';
export type { FileFormat, TextEncoding } from './format.ts';
export type { HeaderScore, ScoreHeader } from './header-row.ts';
export type { OpenTable } from './open-table.ts';
export { openTable } from './open-table.ts';
export { readRows } from './read-rows.ts';
export type { ReadRefusal, ReadRefusalCode } from './refusal.ts';
