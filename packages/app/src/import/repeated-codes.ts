import type { RawRow } from '@dunghen/documents/import';
import { cellText } from '@dunghen/documents/import';
import type { ColumnLayout } from '@dunghen/domain/import';
import { isRowNumber } from '@dunghen/domain/import';
import type { Hash64, Hasher } from './code-table.ts';
import type { PreparedFile } from './prepared-file.ts';

/** Two rows of one file that seem to have one code and other facts. */
export interface SuspectPair {
  readonly row: number;
  readonly earlier: number;
}

/** What looking at the rows themselves has shown. */
export interface RepeatedCode extends SuspectPair {
  readonly code: string;
  /** The first column in which they differ. */
  readonly column: string;
  readonly value: string;
  readonly earlierValue: string;
  readonly later: RawRow;
}

export interface PairFindings {
  readonly repeated: readonly RepeatedCode[];
  /** Later rows whose code only had the hash of another. */
  readonly falseAlarms: ReadonlySet<number>;
  /** Pairs that differ in how they are written, not in what they say; the later row is a duplicate. */
  readonly sameFacts: number;
}

/** Columns that say something of the dossier: all but the numbering of rows. */
export function factColumns(layout: ColumnLayout): readonly number[] {
  return layout.headers.flatMap((header, column) => (isRowNumber(header) ? [] : [column]));
}

/** The fingerprint of what a row says. */
export function hashRow(hasher: Hasher, row: RawRow, columns: readonly number[]): Hash64 {
  for (const column of columns) hasher.text(cellText(row.cells[column]));
  return hasher.end();
}

/** Reads the suspected rows once more and compares them cell by cell. */
export async function examinePairs(file: PreparedFile, pairs: readonly SuspectPair[]): Promise<PairFindings> {
  const wanted = new Map<number, RawRow | undefined>(
    pairs.flatMap(({ row, earlier }) => [[row, undefined] as const, [earlier, undefined] as const]),
  );
  const last = Math.max(...wanted.keys());
  for await (const batch of file.table.batches()) {
    if ('ok' in batch) break;
    for (const row of batch.rows) if (wanted.has(row.row)) wanted.set(row.row, row);
    if ((batch.rows.at(-1)?.row ?? 0) >= last) break;
  }
  const repeated: RepeatedCode[] = [];
  const falseAlarms = new Set<number>();
  let sameFacts = 0;
  for (const pair of pairs) {
    const later = wanted.get(pair.row);
    const earlier = wanted.get(pair.earlier);
    if (later === undefined || earlier === undefined) continue;
    const finding = comparePair(file.layout, pair, earlier, later);
    if (finding === 'other-code') falseAlarms.add(pair.row);
    else if (finding === 'same') sameFacts += 1;
    else repeated.push(finding);
  }
  return { repeated, falseAlarms, sameFacts };
}

function comparePair(
  layout: ColumnLayout,
  pair: SuspectPair,
  earlier: RawRow,
  later: RawRow,
): RepeatedCode | 'other-code' | 'same' {
  const codeColumn = layout.columnOf.code ?? -1;
  const code = cellText(later.cells[codeColumn]);
  if (cellText(earlier.cells[codeColumn]) !== code) return 'other-code';
  for (const column of factColumns(layout)) {
    const value = cellText(later.cells[column]);
    const earlierValue = cellText(earlier.cells[column]);
    if (value === earlierValue) continue;
    return { ...pair, code, column: layout.headers[column]?.trim() ?? '', value, earlierValue, later };
  }
  return 'same';
}
