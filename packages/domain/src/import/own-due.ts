import type { Calendar } from '../calendar/index.ts';
import type { ClockTerms, Stop } from '../deadline/index.ts';
import { dueDate } from '../deadline/index.ts';
import type { DueDateMeaning } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import { dayOf, localMinuteOf } from '../time/index.ts';
import type { RowFacts } from './row-facts.ts';
import { isAccepted } from './row-status.ts';

/** A promised due date beside the one that the clock gives. Listed, never applied (spec: import). */
export interface DueDifference {
  readonly promised: Instant;
  readonly computed: Instant;
}

/**
 * Computes the due date of a row with a known limit and compares it with the promised one: by date under `days`, since
 * both are due at a close of business; to the minute under `hours`. Undefined where they agree or cannot be compared.
 * A date of meaning `current` has the stops in it, one of meaning `receipt` has not.
 */
export function findDueDifference(
  facts: RowFacts,
  calendar: Calendar,
  terms: ClockTerms,
  means: DueDateMeaning,
): DueDifference | undefined {
  const { acceptedAt, dueAt, limit } = facts;
  if (acceptedAt === undefined || dueAt === undefined || limit === undefined || !isAccepted(facts)) return undefined;
  // The other system's own reschedule is in a date of meaning `current`; the clock cannot know it.
  if (means === 'current' && facts.rescheduledDueAt !== undefined) return undefined;
  const stops = means === 'receipt' ? [] : stopsOf(facts);
  const accepted = { acceptedAt: acceptedAt.at, ...(acceptedAt.dateOnly ? { acceptedDateOnly: true } : undefined) };
  const outcome = dueDate(calendar, { ...accepted, limit, terms, stops, reschedules: [] });
  if (!outcome.ok || outcome.dueAt === undefined) return undefined;
  const computed = outcome.dueAt;
  const byDate = dueAt.dateOnly || acceptedAt.dateOnly || (terms.way === 'days' && limit.unit !== 'working-hour');
  const same = byDate ? dayOf(computed) === dayOf(dueAt.at) : localMinuteOf(computed) === localMinuteOf(dueAt.at);
  return same ? undefined : { promised: dueAt.at, computed };
}

function stopsOf(facts: RowFacts): readonly Stop[] {
  const { supplementRequestedAt: from, supplementReceivedAt: to } = facts;
  if (from === undefined) return [];
  return [
    {
      kind: 'supplement',
      from: from.at,
      ...(from.dateOnly ? { fromDateOnly: true } : undefined),
      ...(to === undefined ? undefined : { to: to.at }),
      ...(to?.dateOnly ? { toDateOnly: true } : undefined),
    },
  ];
}
