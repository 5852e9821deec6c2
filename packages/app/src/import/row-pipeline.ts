import type { RawRow } from '@dunghen/documents/import';
import type { Calendar } from '@dunghen/domain/calendar';
import type { DossierEvent } from '@dunghen/domain/dossier';
import type {
  AgencyFinder,
  AgencyLookup,
  ColumnLayout,
  DateColumns,
  DueDifference,
  ImportStatus,
  RowFacts,
  RowIssue,
  RowReader,
} from '@dunghen/domain/import';
import {
  checkRow,
  createAgencyFinder,
  createDateColumns,
  createRowReader,
  findDueDifference,
  rowEvents,
} from '@dunghen/domain/import';
import type { Instant } from '@dunghen/domain/time';
import { dayOf } from '@dunghen/domain/time';
import { officeDayOf } from './calendar-office-day.ts';
import type { DayRules } from './known-rules.ts';
import { createDayRules } from './known-rules.ts';
import type { NewAgencies } from './new-agencies.ts';
import type { PreparedFile } from './prepared-file.ts';

/** A sound row, ready to be stored or compared with what is stored. */
export interface TakenRow {
  readonly kind: 'taken';
  readonly row: number;
  readonly code: string;
  readonly agencyId: string;
  readonly acceptedAt?: Instant;
  /** The state as the file tells it. */
  readonly toldStatus?: ImportStatus;
  readonly events: readonly DossierEvent[];
  readonly difference?: DueDifference;
}

export type RowOutcome =
  | TakenRow
  | { readonly kind: 'bad'; readonly code: string; readonly issues: readonly RowIssue[] }
  | { readonly kind: 'undecided' };

export interface RowPipeline {
  readonly take: (row: RawRow) => RowOutcome;
  readonly dates: DateColumns;
  readonly layout: () => ColumnLayout;
  /** JSON lines bring new columns with later rows. */
  readonly useLayout: (layout: ColumnLayout) => void;
}

export interface PipelineOptions {
  readonly file: PreparedFile;
  readonly register: AgencyLookup;
  readonly calendar: Calendar;
  /** The calendar of an agency, with its own closures. */
  readonly calendarOf: (agencyId: string) => Calendar;
  /** Present where unknown agencies are taken in. */
  readonly newAgencies: NewAgencies | undefined;
  readonly recordedAt: Instant;
}

/** From the cells of a row to its events: read, check, find the agency, tell what happened. No I/O. */
export function createRowPipeline(options: PipelineOptions): RowPipeline {
  const { file, calendar, newAgencies, recordedAt } = options;
  const dates = createDateColumns();
  const office = officeDayOf(calendar);
  const rulesOf = createDayRules();
  let layout = file.layout;
  let read: RowReader;
  let find: AgencyFinder;

  function useLayout(next: ColumnLayout): void {
    layout = next;
    read = createRowReader({ layout, mapping: file.mapping, date1904: file.table.date1904, dates, office });
    find = createAgencyFinder(options.register, layout);
  }

  function take(raw: RawRow): RowOutcome {
    const reading = read(raw.cells);
    if (reading.kind === 'undecided') return reading;
    if (reading.kind === 'issues') return { kind: 'bad', code: reading.code, issues: reading.issues };
    const { facts } = reading;
    const issues = checkRow(facts, layout);
    const agencyId = agencyOf(facts);
    const all = typeof agencyId === 'string' ? issues : [...issues, agencyId];
    if (typeof agencyId !== 'string' || all.length > 0) return { kind: 'bad', code: facts.code, issues: all };
    return taken(raw.row, facts, agencyId);
  }

  /** The agency that bore the name on the day of the dossier's first date: names and codes change their bearers. */
  function agencyOf(facts: RowFacts): string | RowIssue {
    const day = dayOf(facts.acceptedAt?.at ?? facts.submittedAt?.at ?? facts.completedAt?.at ?? recordedAt);
    const finding = find(facts.agencyCode, facts.agencyName, day);
    if (finding.kind === 'found') return finding.agencyId;
    if (finding.kind === 'unknown' && newAgencies !== undefined)
      return newAgencies.take(facts.agencyCode, facts.agencyName);
    return finding.issue;
  }

  function taken(row: number, facts: RowFacts, agencyId: string): TakenRow {
    const { code, acceptedAt } = facts;
    const rules: DayRules = rulesOf(dayOf(acceptedAt?.at ?? recordedAt));
    const source = { file: file.name, row };
    const events = rowEvents(facts, { agencyId, ...rules, dueAtMeans: file.dueAtMeans, source, recordedAt });
    const difference = findDueDifference(facts, options.calendarOf(agencyId), rules.terms, file.dueAtMeans);
    const base = { kind: 'taken', row, code, agencyId, events } as const;
    return {
      ...base,
      ...(acceptedAt === undefined ? undefined : { acceptedAt: acceptedAt.at }),
      ...(facts.toldStatus === undefined ? undefined : { toldStatus: facts.toldStatus }),
      ...(difference === undefined ? undefined : { difference }),
    };
  }

  useLayout(file.layout);
  return Object.freeze({ take, dates, layout: () => layout, useLayout });
}
