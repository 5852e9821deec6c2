import { DEFAULT_TERMS } from '../deadline/index.ts';
import type { DossierEvent } from '../dossier/index.ts';
import { getLocal } from '../time/index.ts';
import { checkRow } from './check-row.ts';
import { createDateColumns } from './date-columns.ts';
import type { ImportField } from './field.ts';
import { fieldLabel, IMPORT_FIELDS } from './field.ts';
import { matchHeaders } from './header.ts';
import type { RowIssue } from './issue.ts';
import { NO_MAPPING } from './mapping.ts';
import { STANDARD_OFFICE_DAY } from './office-day.ts';
import { createRowReader } from './read-row.ts';
import type { RowContext } from './row-events.ts';
import { rowEvents } from './row-events.ts';
import type { RowFacts } from './row-facts.ts';

/** Cells of one row by field; a sound row unless told otherwise. */
export type Row = Readonly<Partial<Record<ImportField, string | number | null>>>;

export const SOUND: Row = {
  code: 'H18.12-240115-0001',
  agencyName: 'Sở Nội vụ',
  acceptedAt: '15/01/2024 10:00',
  dueAt: '18/01/2024 17:30',
};

export const RECORDED_AT = getLocal('2024-05-02T08:00');

export const CONTEXT: RowContext = {
  agencyId: 'so-noi-vu',
  terms: DEFAULT_TERMS,
  ruleSetId: 'nd61',
  dueAtMeans: 'receipt',
  source: { file: 'tep.csv', row: 2 },
  recordedAt: RECORDED_AT,
};

export const LAYOUT = matchHeaders([...IMPORT_FIELDS.map(fieldLabel), 'Lệ phí'], NO_MAPPING);

export function readFacts(row: Row, fee: string | null = null): RowFacts | readonly RowIssue[] | 'undecided' {
  const read = createRowReader({
    layout: LAYOUT,
    mapping: NO_MAPPING,
    date1904: false,
    dates: createDateColumns(),
    office: STANDARD_OFFICE_DAY,
  });
  const reading = read([...IMPORT_FIELDS.map((field) => row[field] ?? null), fee]);
  if (reading.kind === 'undecided') return 'undecided';
  return reading.kind === 'facts' ? reading.facts : reading.issues;
}

/** The events of a row that must be sound. */
export function eventsOf(
  row: Row,
  context: Partial<RowContext> = {},
  fee: string | null = null,
): readonly DossierEvent[] {
  const facts = readFacts({ ...SOUND, ...row }, fee);
  if (facts === 'undecided' || !('code' in facts)) throw new Error(JSON.stringify(facts));
  const issues = checkRow(facts, LAYOUT);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return rowEvents(facts, { ...CONTEXT, ...context });
}

/** What is wrong with a row, as codes with columns. */
export function issuesOf(row: Row): readonly string[] {
  const facts = readFacts({ ...SOUND, ...row });
  if (facts === 'undecided') return ['undecided'];
  const issues = 'code' in facts ? checkRow(facts, LAYOUT) : facts;
  return issues.map(({ code, column }) => `${code}: ${column}`);
}
