import type { RawRow } from '@dunghen/documents/import';
import { cellText } from '@dunghen/documents/import';
import type { PlacedIssue, RowIssue } from '@dunghen/domain/import';
import { createDateSurvey, matchHeaders } from '@dunghen/domain/import';
import { boundYoungGeneration } from '../operation/index.ts';
import type { BoundedList } from './bounded-list.ts';
import { createBoundedList } from './bounded-list.ts';
import { createCodeTable, Hasher } from './code-table.ts';
import type { FileRefusal, HistoryConflict, ListedDifference } from './outcome.ts';
import type { PreparedFile } from './prepared-file.ts';
import type { ProgressMeter } from './progress.ts';
import type { RepeatedRows, SuspectPair } from './repeated-codes.ts';
import { factColumns, hashRow } from './repeated-codes.ts';
import type { RowPipeline, TakenRow } from './row-pipeline.ts';
import type { SideFiles } from './side-files.ts';
import type { RowStore } from './storing.ts';

/** What an earlier pass has found out about rows of one code. */
export interface PassKnowledge {
  /** Codes of rows that contradict each other: all of them are bad (`keepGood`). */
  readonly repeated: ReadonlyMap<string, RepeatedRows>;
  /** Rows whose hash only looked like another's. */
  readonly cleared: ReadonlySet<number>;
}

export const NO_KNOWLEDGE: PassKnowledge = { repeated: new Map(), cleared: new Set() };

export interface PassLists {
  readonly issues: BoundedList<PlacedIssue>;
  readonly conflicts: BoundedList<HistoryConflict>;
  readonly differences: BoundedList<ListedDifference>;
}

export interface PassOptions {
  readonly file: PreparedFile;
  readonly pipeline: RowPipeline;
  readonly store: RowStore;
  readonly side: SideFiles;
  readonly lists: PassLists;
  readonly keepGood: boolean;
  readonly meter: ProgressMeter;
  readonly knowledge: PassKnowledge;
}

/** Rows of a state that no date or officer bears out; they are stored in the one before. */
export interface UntoldStates {
  /** State 10 of which only the completion is dated: stored as completed. */
  readonly returns: number;
  /** State 4 without an officer: stored as accepted. */
  readonly begun: number;
}

export interface PassResult {
  readonly refusal?: FileRefusal;
  readonly rows: number;
  readonly duplicates: number;
  readonly untold: UntoldStates;
  readonly pairs: readonly SuspectPair[];
}

export function createPassLists(): PassLists {
  return { issues: createBoundedList(), conflicts: createBoundedList(), differences: createBoundedList() };
}

/** So many rows of one code with other facts are no oversight; they are not followed further. */
const MOST_PAIRS = 100_000;

/** Goes through the rows of a file once and stores what is sound. The caller commits or rolls back. */
export async function loadPass(options: PassOptions): Promise<PassResult> {
  const { file, pipeline, store, lists, keepGood, meter, knowledge } = options;
  const codes = createCodeTable();
  const hasher = new Hasher();
  const pairs: SuspectPair[] = [];
  let columns = factColumns(pipeline.layout());
  let rows = 0;
  let duplicates = 0;
  const untold = { returns: 0, begun: 0 };

  for await (const batch of file.table.batches()) {
    if ('ok' in batch) return { refusal: batch, rows, duplicates, untold, pairs };
    if (batch.columns.length > pipeline.layout().headers.length) {
      pipeline.useLayout(matchHeaders(batch.columns, file.mapping));
      columns = factColumns(pipeline.layout());
    }
    for (const row of batch.rows) {
      if (!row.cells.some((cell) => cell !== null)) continue;
      rows += 1;
      await takeRow(row);
    }
    meter.report('load', rows, batch.position);
    boundYoungGeneration();
    if (pairs.length > MOST_PAIRS) break;
  }
  await store.flush();
  return { rows, duplicates, untold, pairs };

  async function takeRow(row: RawRow): Promise<void> {
    let outcome = pipeline.take(row);
    if (outcome.kind === 'undecided') {
      await survey(options);
      outcome = pipeline.take(row);
    }
    if (outcome.kind === 'undecided') throw new Error('a survey leaves no date column undecided');
    const tooMany = surplusIssue(row, pipeline.layout().headers.length);
    if (tooMany !== undefined) return bad(row, outcome.code, [tooMany]);
    if (outcome.kind === 'bad') return bad(row, outcome.code, outcome.issues);
    const repeated = knowledge.repeated.get(outcome.code);
    if (repeated !== undefined) return bad(row, outcome.code, [repeated.of(row.row)]);
    if (isNew(row, outcome)) await keep(outcome);
  }

  /** Whether the code is new in the file; else the row is a duplicate, or a suspect to be looked at. */
  function isNew(row: RawRow, taken: TakenRow): boolean {
    hasher.text(taken.code);
    const code = hasher.end();
    const note = codes.note(code, hashRow(hasher, row, columns), row.row);
    if (note.kind === 'new' || knowledge.cleared.has(row.row)) return true;
    if (note.kind === 'same') duplicates += 1;
    else pairs.push({ row: row.row, earlier: note.row });
    return false;
  }

  async function keep(taken: TakenRow): Promise<void> {
    // After a bad row of an all-or-nothing file only further faults are of interest.
    if (!keepGood && lists.issues.count() > 0) return;
    const { difference, acceptedAt, row, code } = taken;
    if (difference !== undefined && acceptedAt !== undefined) {
      const listed = { row, code, acceptedAt, ...difference };
      lists.differences.add(listed);
      options.side.difference(listed);
    }
    const has = (type: string) => taken.events.some((event) => event.type === type);
    if (taken.toldStatus === 'returned' && !has('Returned')) untold.returns += 1;
    if (taken.toldStatus === 'in-process' && !has('Assigned') && !has('SupplementRequested')) untold.begun += 1;
    await store.add(taken);
  }

  function bad(row: RawRow, code: string, issues: readonly RowIssue[]): void {
    for (const found of issues) lists.issues.add({ ...found, file: file.name, row: row.row, dossierCode: code });
    if (keepGood) options.side.badRow(row, issues, pipeline.layout());
  }
}

/** Cells beyond the header belong to no column: an unquoted separator has shifted the row. */
function surplusIssue(row: RawRow, width: number): RowIssue | undefined {
  if (row.cells.length <= width) return undefined;
  const surplus = row.cells
    .slice(width)
    .map(cellText)
    .filter((text) => text !== '');
  if (surplus.length === 0) return undefined;
  const problem = `dòng có ${row.cells.length} ô, nhiều hơn số cột của dòng tiêu đề`;
  return {
    code: 'bad-record',
    column: `Cột thứ ${width + 1}`,
    value: surplus.join(' | '),
    problem,
    expected: `${width} ô, đúng số cột`,
  };
}

/** Looks through the whole file for times in its date columns. */
async function survey({ file, pipeline, meter }: PassOptions): Promise<void> {
  const dates = createDateSurvey(pipeline.layout(), file.table.date1904);
  let rows = 0;
  for await (const batch of file.table.batches()) {
    if ('ok' in batch) break;
    let complete = false;
    for (const row of batch.rows) complete = dates.add(row.cells);
    rows += batch.rows.length;
    meter.report('survey', rows, batch.position);
    if (complete) break;
  }
  pipeline.dates.decide(dates.timed);
}
