import type { DossierEvent, DossierEventBody } from '../dossier/index.ts';
import { dayOf } from '../time/index.ts';
import { compareFacts, type FactDifference, shownValue } from './compare-facts.ts';
import { laterFacts } from './later-facts.ts';
import { findRestatedDue, withoutDue } from './restated-due.ts';
import type { ImportStatus } from './status.ts';
import { stepName } from './step-name.ts';
import { findWaiting, isToldBefore } from './told-in-process.ts';
import { UNKNOWN_INSTANT } from './unknown-instant.ts';

/** What a row adds to a dossier that is recorded already. */
export type MergeOutcome =
  | { readonly kind: 'unchanged' }
  /** Events to add, numbered on from the recorded ones. */
  | { readonly kind: 'newer'; readonly events: readonly DossierEvent[] }
  | ({ readonly kind: 'contradiction' } & FactDifference);

type Body = DossierEventBody & Pick<DossierEvent, 'occurredAt' | 'dateOnly'>;

const ENDS: ReadonlySet<string> = new Set(['Completed', 'Rejected', 'Stopped', 'Withdrawn', 'Refused', 'Returned']);

/**
 * Compares a row's events with the recorded history of its dossier (spec: import). What the row repeats is known, what
 * it has besides is new, what differs in a recorded fact is a contradiction and nothing of the row is taken. A row that
 * knows less than the history (an older export, loaded again) changes nothing. `toldStatus` is the row's own word.
 */
export function mergeRow(
  recorded: readonly DossierEvent[],
  row: readonly DossierEvent[],
  toldStatus?: ImportStatus,
): MergeOutcome {
  const current = withCorrections(recorded);
  const restated = findRestatedDue(current, row);
  const added: Body[] = [];
  for (const told of row) {
    // A moved date is compared as a step of its own, not as another fact of the acceptance.
    const event = restated.kind === 'same' ? told : withoutDue(told);
    if (event.type === 'Assigned' && !isFirstAssignment(current)) continue;
    const outcome = matchEvent(event, current, recorded, row);
    if (outcome === 'known') continue;
    if ('field' in outcome) return { kind: 'contradiction', ...outcome };
    added.push(outcome);
  }
  if (restated.kind === 'moved') added.push(restated.event);
  const stranger = strangeToEnd(added, current, row);
  if (stranger !== undefined) return { kind: 'contradiction', ...stranger };
  const facts = laterFacts(recorded, row);
  const goesOn = toldStatus === 'in-process' && !isToldBefore(recorded, row);
  const withdrawn = added.length === 0 && !goesOn ? [] : takenBack(recorded, row);
  const events = numbered([...withdrawn, ...added, ...facts], recorded, row);
  const waiting = goesOn ? findWaiting([...recorded, ...events]) : undefined;
  if (waiting !== undefined) return { kind: 'contradiction', ...waiting };
  return events.length === 0 ? { kind: 'unchanged' } : { kind: 'newer', events };
}

/** A later officer is `laterFacts`' business; a first assignment moves an open dossier from state 2 to 4. */
function isFirstAssignment(current: readonly DossierEvent[]): boolean {
  return !current.some(({ type }) => type === 'Assigned' || ENDS.has(type));
}

/** Each event as it stands after corrections; those corrected to nothing are gone. */
function withCorrections(recorded: readonly DossierEvent[]): readonly DossierEvent[] {
  const current = new Map(recorded.map((event) => [event.seq, event] as const));
  for (const event of recorded) {
    if (event.type !== 'Corrected') continue;
    const target = current.get(event.data.seq);
    const { replacement } = event.data;
    if (target === undefined) continue;
    if (replacement === null) current.delete(event.data.seq);
    else current.set(event.data.seq, corrected(target, replacement));
  }
  return [...current.values()];
}

function corrected(
  target: DossierEvent,
  replacement: { readonly occurredAt: number; readonly dateOnly?: boolean; readonly data?: object },
): DossierEvent {
  const { dateOnly: _, ...rest } = target;
  const moment = { occurredAt: replacement.occurredAt, ...(replacement.dateOnly ? { dateOnly: true } : undefined) };
  // The data of a correction are of the corrected event's own kind: `Corrected` is only made from such (lifecycle).
  return Object.assign(
    {},
    rest,
    moment,
    replacement.data === undefined ? undefined : { data: { ...target.data, ...replacement.data } },
  );
}

/** `known`, a new event, or what differs. What was recorded once stays known, even where it was corrected since. */
function matchEvent(
  event: DossierEvent,
  current: readonly DossierEvent[],
  recorded: readonly DossierEvent[],
  row: readonly DossierEvent[],
): 'known' | Body | FactDifference {
  const isSame = (other: DossierEvent) =>
    other.type === event.type && sameMoment(event, other) && compareFacts(other, event) === undefined;
  if (recorded.some(isSame) || current.some(isSame)) return 'known';
  const last = current.findLast((other) => other.type === event.type);
  if (last === undefined) return event;
  if (event.type === 'Registered') return compareFacts(last, event) ?? 'known';
  if (isUnknown(event)) {
    // The receipt of a second supplement; else what is recorded knows more.
    const asked = event.type === 'SupplementReceived' && row.find(({ type }) => type === 'SupplementRequested');
    return asked && isLaterSupplement(asked, recorded) ? event : 'known';
  }
  if (isUnknown(last)) return correctionOf(last, event);
  if (isLaterSupplement(event, recorded)) return event;
  if (!sameMoment(event, last)) return { field: event.type, stored: shownValue(last), given: shownValue(event) };
  return compareFacts(last, event) ?? 'known';
}

/** The same instant; the same day where either is known by its date only, or where the instant was chosen by us. */
function sameMoment(a: DossierEvent, b: DossierEvent): boolean {
  if (a.type === 'Rescheduled') return true;
  return (
    a.occurredAt === b.occurredAt ||
    ((a.dateOnly || b.dateOnly) === true && dayOf(a.occurredAt) === dayOf(b.occurredAt))
  );
}

function isUnknown(event: DossierEvent): boolean {
  if (event.type === 'Suspended') return event.data.legalBasis === UNKNOWN_INSTANT;
  if (event.type === 'PaymentRequested') return event.dateOnly === true && event.source !== undefined;
  return 'reason' in event.data && event.data.reason === UNKNOWN_INSTANT;
}

/** Exports show the last supplement only: one that begins after the recorded one ended is a second, not another. */
function isLaterSupplement(event: DossierEvent, recorded: readonly DossierEvent[]): boolean {
  if (event.type !== 'SupplementRequested' && event.type !== 'SupplementReceived') return false;
  const closed = recorded.findLast((other) => other.type === 'SupplementReceived');
  return (
    closed !== undefined && event.occurredAt > closed.occurredAt && dayOf(event.occurredAt) > dayOf(closed.occurredAt)
  );
}

function correctionOf(target: DossierEvent, event: DossierEvent): Body {
  const replacement = { occurredAt: event.occurredAt, ...(event.dateOnly ? { dateOnly: true } : undefined) };
  const data = {
    seq: target.seq,
    replacement: { ...replacement, data: { reason: 'Theo tệp xuất mới hơn' } },
    reason: REASON,
  };
  return { type: 'Corrected', data, occurredAt: target.occurredAt };
}

const REASON = 'Tệp xuất mới hơn cho biết thời điểm';

/** Waiting of unknown beginning that the newer export no longer tells of: it never happened at that instant. */
function takenBack(recorded: readonly DossierEvent[], row: readonly DossierEvent[]): readonly Body[] {
  const gone = withCorrections(recorded).filter(
    (event) => isUnknown(event) && !ENDS.has(event.type) && !row.some(({ type }) => type === event.type),
  );
  return gone.map((event) => ({
    type: 'Corrected',
    data: { seq: event.seq, replacement: null, reason: 'Tệp xuất mới hơn không còn trạng thái chờ này' },
    occurredAt: event.occurredAt,
  }));
}

/** What is new must fit the recorded end: nothing but the return follows it, and a dossier ends in one way. */
function strangeToEnd(
  added: readonly Body[],
  current: readonly DossierEvent[],
  row: readonly DossierEvent[],
): FactDifference | undefined {
  const end = current.findLast((event) => ENDS.has(event.type) && event.type !== 'Returned');
  if (end === undefined) return undefined;
  const otherEnd = row.find((event) => ENDS.has(event.type) && event.type !== 'Returned' && event.type !== end.type);
  const stranger =
    otherEnd ??
    added.find(
      (event) =>
        event.type !== 'Returned' &&
        event.type !== 'Corrected' &&
        event.occurredAt > end.occurredAt &&
        !ENDS.has(event.type),
    );
  if (stranger === undefined) return undefined;
  return {
    field: stranger.type,
    stored: `${stepName(end.type)} ${shownValue(end)}`,
    given: `${stepName(stranger.type)} ${shownValue(stranger)}`,
  };
}

function numbered(
  bodies: readonly Body[],
  recorded: readonly DossierEvent[],
  row: readonly DossierEvent[],
): readonly DossierEvent[] {
  const last = recorded.at(-1)?.seq ?? 0;
  const first = row[0];
  const recordedAt = first?.recordedAt ?? 0;
  const source = first?.source;
  return bodies.map((body, index) => ({
    ...body,
    seq: last + 1 + index,
    recordedAt,
    ...(source === undefined ? undefined : { source }),
  }));
}
