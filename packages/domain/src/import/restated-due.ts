import type { DossierEvent, DossierEventBody } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import { dayOf } from '../time/index.ts';

type Body = DossierEventBody & Pick<DossierEvent, 'occurredAt' | 'dateOnly'>;

interface Due {
  readonly at: Instant;
  readonly dateOnly: boolean;
}

/** `same`: nothing to say of the date beyond the usual comparison. `older`: a date that has been left behind since. */
export type RestatedDue = { readonly kind: 'same' | 'older' } | { readonly kind: 'moved'; readonly event: Body };

const SAME: RestatedDue = Object.freeze({ kind: 'same' });
const OLDER: RestatedDue = Object.freeze({ kind: 'older' });

/**
 * A date of meaning `current` moves by its definition, with every stop and reschedule of the other system: a newer one
 * is an event of its own and no contradiction (decision 0044). It counts from the last thing that the row knows. The
 * date of an ended dossier does not move any more, and a row that knows less than the history moves nothing.
 */
export function findRestatedDue(current: readonly DossierEvent[], row: readonly DossierEvent[]): RestatedDue {
  const accepted = row.find((event) => event.type === 'Accepted');
  const recorded = current.findLast((event) => event.type === 'Accepted');
  const given = accepted?.data.due;
  const first = recorded?.data.due;
  if (given?.means !== 'current' || first?.means !== 'current') return SAME;
  const told: readonly Due[] = [first, ...current.flatMap(restatedBy)];
  const standing = told.at(-1);
  if (standing === undefined || isSameDue(standing, given)) return told.length > 1 ? OLDER : SAME;
  const last = lastFact(row);
  const known = lastFact(current);
  if (last === undefined || known === undefined) return SAME;
  const isLater = dayOf(last.occurredAt) > dayOf(known.occurredAt) || hasNewStep(row, current);
  const isEarlier = dayOf(last.occurredAt) < dayOf(known.occurredAt);
  if (!isLater && (isEarlier || told.some((due) => isSameDue(due, given)))) return OLDER;
  if (current.some(({ type }) => ENDS.has(type))) return SAME;
  const data = { dueAt: given.at, dateOnly: given.dateOnly };
  const dated = last.dateOnly === true ? { dateOnly: true } : undefined;
  return { kind: 'moved', event: { type: 'DueDateRestated', data, occurredAt: last.occurredAt, ...dated } };
}

/** The event without the due date of its acceptance. */
export function withoutDue(event: DossierEvent): DossierEvent {
  if (event.type !== 'Accepted') return event;
  const { due: _due, ...data } = event.data;
  return { ...event, data };
}

const ENDS: ReadonlySet<string> = new Set(['Completed', 'Rejected', 'Stopped', 'Withdrawn', 'Refused', 'Returned']);

/** Events that say when the system learnt of something, not when the dossier went on. */
const REMARKS: ReadonlySet<string> = new Set(['Assigned', 'Noted', 'Corrected', 'DueDateRestated', 'Returned']);

function lastFact(events: readonly DossierEvent[]): DossierEvent | undefined {
  return events
    .filter(({ type }) => !REMARKS.has(type))
    .reduce<DossierEvent | undefined>(
      (last, event) => (last === undefined || event.occurredAt >= last.occurredAt ? event : last),
      undefined,
    );
}

/** A step of a kind that is not recorded: the row knows more, whatever its day. */
function hasNewStep(row: readonly DossierEvent[], current: readonly DossierEvent[]): boolean {
  const known = new Set<string>(current.map(({ type }) => type));
  return row.some(({ type }) => !REMARKS.has(type) && !known.has(type));
}

function restatedBy(event: DossierEvent): readonly Due[] {
  return event.type === 'DueDateRestated' ? [{ at: event.data.dueAt, dateOnly: event.data.dateOnly }] : [];
}

function isSameDue(a: Due, b: Due): boolean {
  return a.at === b.at || ((a.dateOnly || b.dateOnly) && dayOf(a.at) === dayOf(b.at));
}
