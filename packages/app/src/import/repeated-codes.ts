import type { RawRow } from '@dunghen/documents/import';
import { cellText } from '@dunghen/documents/import';
import type { ColumnLayout, RowIssue } from '@dunghen/domain/import';
import { isRowNumber, issue } from '@dunghen/domain/import';
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

/** Rows of one code that contradict each other, each with what is wrong as seen from it. */
export interface RepeatedRows {
  readonly of: (row: number) => RowIssue;
}

export function rowsByCode(repeated: readonly RepeatedCode[]): ReadonlyMap<string, RepeatedRows> {
  const byCode = Map.groupBy(repeated, ({ code }) => code);
  return new Map(
    Array.from(byCode, ([code, found]) => {
      const first = found[0];
      const later = new Map(found.map((one) => [one.row, one] as const));
      // A row that is in no pair repeats the earliest one and is seen as that.
      const of = (row: number) => {
        const pair = later.get(row);
        return pair === undefined ? repeatedIssue(seenFromEarlier(first, code), 'còn') : repeatedIssue(pair);
      };
      return [code, { of }] as const;
    }),
  );
}

type Seen = Pick<RepeatedCode, 'code' | 'column' | 'value' | 'earlier' | 'earlierValue'>;

function seenFromEarlier(pair: RepeatedCode | undefined, code: string): Seen {
  if (pair === undefined) return { code, column: '', value: '', earlier: 0, earlierValue: '' };
  const { column, value, earlierValue, row } = pair;
  return { code, column, value: earlierValue, earlier: row, earlierValue: value };
}

/** What is wrong with a row whose code another row has with other facts. */
export function repeatedIssue(
  { code, column, value, earlier, earlierValue }: Seen,
  word: 'đã' | 'còn' = 'đã',
): RowIssue {
  const problem = `mã hồ sơ ${code} ${word} có ở dòng ${earlier} với thông tin khác`;
  const other = earlierValue === '' ? 'để trống' : `"${earlierValue}"`;
  return issue('duplicate-code', column, value, problem, `${other} như dòng ${earlier}, hoặc một mã hồ sơ khác`);
}
