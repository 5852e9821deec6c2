/** Why a row is not taken. `no-…`: missing; the others name what is wrong with a value. */
export type RowIssueCode =
  | 'missing-value'
  | 'bad-date'
  | 'bad-limit'
  | 'bad-status'
  | 'bad-channel'
  | 'bad-record'
  | 'due-before-acceptance'
  | 'completion-before-acceptance'
  | 'wrong-order'
  | 'status-contradicts-dates'
  | 'unknown-agency'
  | 'ambiguous-agency'
  | 'agency-contradicts'
  | 'duplicate-code'
  | 'contradicts-history';

/** What is wrong with one value of a row: which column, what stands there and what should. Texts are Vietnamese. */
export interface RowIssue {
  readonly code: RowIssueCode;
  /** Header of the column as the file has it; the standard name where the file lacks the column. */
  readonly column: string;
  readonly value: string;
  /** What is wrong, without the place. */
  readonly problem: string;
  /** What was expected. */
  readonly expected: string;
}

/** A row issue with its place. `row` is the file's own number. */
export interface PlacedIssue extends RowIssue {
  readonly file: string;
  readonly row: number;
  readonly dossierCode?: string;
}

export function issue(code: RowIssueCode, column: string, value: string, problem: string, expected: string): RowIssue {
  return Object.freeze({ code, column, value, problem, expected });
}

/** One line for a person: file, row, column, value, what is wrong and what was expected. */
export function formatIssue(placed: PlacedIssue): string {
  const value = placed.value === '' ? 'để trống' : `"${placed.value}"`;
  return `${placed.file}, dòng ${placed.row}, cột "${placed.column}", giá trị ${value}: ${placed.problem}; cần ${placed.expected}.`;
}

/** The reason for the reason column of the file of bad rows; the place is the row itself. */
export function formatReason(found: RowIssue): string {
  return `Cột "${found.column}": ${found.problem}; cần ${found.expected}`;
}
