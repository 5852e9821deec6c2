import type { CalendarException } from '@dunghen/domain/calendar';
import type { Instant } from '@dunghen/domain/time';
import type { CatalogueRecord } from '@dunghen/store/catalogue';
import { canonicalJson } from '@dunghen/store/dossier';

/** The calendar's rows that a newer program brings and that say otherwise than those that the older one brought. */
export interface NewerCalendar {
  readonly shipped: readonly CalendarException[];
  /** Recorded rows that came with programs; decisions of the province stand beside them. */
  readonly recorded: readonly CalendarException[];
  readonly recordedAt: Instant;
}

/**
 * As records of their own, known from now on: the older rows stay, since ended dossiers are judged by what was known at
 * their end (decision 0015). A row that is no longer shipped is left as it is.
 */
export function newerDays({
  shipped,
  recorded,
  recordedAt,
}: NewerCalendar): readonly Omit<CatalogueRecord, 'source'>[] {
  const known = new Map<string, CalendarException>();
  for (const row of recorded) {
    const held = known.get(keyOf(row));
    if (held === undefined || (held.recordedAt ?? 0) <= (row.recordedAt ?? 0)) known.set(keyOf(row), row);
  }
  return shipped
    .filter((row) => textOf(row) !== textOf(known.get(keyOf(row))))
    .map((row) => ({
      kind: 'calendar-day',
      id: `${keyOf(row)}/${recordedAt}`,
      validFrom: '1970-01-01',
      recordedAt,
      data: { ...row, recordedAt },
    }));
}

const keyOf = ({ day, kind, agencyId = '' }: CalendarException): string => `${day}/${kind}/${agencyId}`;

function textOf(row: CalendarException | undefined): string {
  const { recordedAt: _recordedAt, ...said } = row ?? {};
  return canonicalJson(said);
}
