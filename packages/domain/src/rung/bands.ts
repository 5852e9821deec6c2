import type { Calendar } from '../calendar/index.ts';
import { dayOf, type Instant, startOfDay } from '../time/index.ts';
import { lastWorkingDays, nextWorkingDays } from './days.ts';
import type { Ladder, RungFacts, RungKind } from './rung.ts';

/**
 * Dossiers that stand on a rung now, told by their due instant (and, for an apology, their acceptance). Ranges are
 * [from, to). Made once per calendar, so that a sweep over all dossiers asks the calendar nothing (deadlines.md).
 */
export interface RungBand {
  readonly kind: RungKind;
  readonly dueFrom: Instant;
  readonly dueTo: Instant;
  readonly acceptedFrom: Instant;
  readonly acceptedTo: Instant;
  /** Only those that are due soon by now. */
  readonly soonOnly: boolean;
}

const EVER = Number.NEGATIVE_INFINITY;
const NEVER = Number.POSITIVE_INFINITY;
const ANY = Object.freeze({ acceptedFrom: EVER, acceptedTo: NEVER, soonOnly: false });

/**
 * The bands of an instant under a calendar. By due date they do not overlap, but for `due-soon` and `apology`: a dossier
 * that the sweep meets late stands on its last rung, and is not told of those that it has passed. A year without calendar
 * rows cuts the ladder off there.
 */
export function rungBands(calendar: Calendar, now: Instant, ladder: Ladder): readonly RungBand[] {
  const today = dayOf(now);
  const tomorrow = startOfDay(today + 1);
  return [
    ...overdueBands(calendar, now, ladder),
    { ...ANY, kind: 'due-today', dueFrom: startOfDay(today), dueTo: tomorrow },
    { ...ANY, kind: 'due-soon', dueFrom: tomorrow, dueTo: NEVER, soonOnly: true },
    ...apologyBands(calendar, now, ladder),
  ];
}

function overdueBands(calendar: Calendar, now: Instant, { overdueDays }: Ladder): readonly RungBand[] {
  const worked = lastWorkingDays(calendar, dayOf(now), overdueDays.at(-1) ?? 0);
  return overdueDays.flatMap((days, index) => {
    const first = worked[days - 1];
    if (first === undefined) return [];
    const beyond = worked[(overdueDays[index + 1] ?? 0) - 1];
    const dueFrom = beyond === undefined ? EVER : startOfDay(beyond);
    return [{ ...ANY, kind: `overdue-${days}` as const, dueFrom, dueTo: startOfDay(first) }];
  });
}

/** One for each due date that is near enough; the lead depends on how long before it the dossier was accepted. */
function apologyBands(calendar: Calendar, now: Instant, ladder: Ladder): readonly RungBand[] {
  const { apologyLeadDays: long, leastLeadDays: least } = ladder;
  const today = dayOf(now);
  return nextWorkingDays(calendar, today, long).flatMap((dueDay, index) => {
    const before = lastWorkingDays(calendar, dueDay - 1, long);
    const [longLead, leastLead] = [before[long - 1], before[least - 1]];
    if (longLead === undefined || leastLead === undefined) return [];
    const due = {
      kind: 'apology' as const,
      dueFrom: startOfDay(dueDay),
      dueTo: startOfDay(dueDay + 1),
      soonOnly: false,
    };
    const early = { ...due, acceptedFrom: EVER, acceptedTo: startOfDay(longLead) };
    const short = { ...due, acceptedFrom: startOfDay(longLead), acceptedTo: startOfDay(leastLead) };
    return index < least ? [early, short] : [early];
  });
}

/** The rungs on which one dossier stands by the bands. */
export function rungsIn(bands: readonly RungBand[], facts: RungFacts, now: Instant): readonly RungKind[] {
  const { acceptedAt, dueAt, dueSoonFrom = NEVER } = facts;
  return bands
    .filter((band) => dueAt >= band.dueFrom && dueAt < band.dueTo)
    .filter((band) => acceptedAt >= band.acceptedFrom && acceptedAt < band.acceptedTo)
    .filter((band) => !band.soonOnly || dueSoonFrom <= now)
    .map((band) => band.kind);
}
