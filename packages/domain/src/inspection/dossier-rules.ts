import type { Calendar } from '../calendar/index.ts';
import { officeMinutesBefore } from '../calendar/tables.ts';
import { dueDate, type Stop } from '../deadline/index.ts';
import { type DossierEvent, type DossierHistory, effectiveEvents, historyOf } from '../dossier/index.ts';
import { isSupplementAskedLate } from '../judgement/flags.ts';
import { judge, PROVINCE_POLICY } from '../judgement/index.ts';
import { dayOf, type Instant, localMinuteOf } from '../time/index.ts';
import type { Evidence, InspectionFinding, InspectionKind } from './kind.ts';
import type { InspectionSettings } from './settings.ts';
import { type ToldDates, toldOtherwise } from './told.ts';

/** A dossier as the rules look at it, at the end of what is looked at. */
export interface InspectedDossier {
  readonly code: string;
  readonly events: readonly DossierEvent[];
  readonly calendar: Calendar;
  /** Absent where the portal was told nothing, or not all of it yet. */
  readonly told?: ToldDates;
}

/** What is looked at: what happened in [from, to), as of `asOf` and as known at `knownAt`. */
export interface InspectionSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

interface Looked extends InspectedDossier {
  /** Corrections and both times applied. */
  readonly facts: readonly DossierEvent[];
  readonly history: DossierHistory;
  readonly span: InspectionSpan;
}

/** All that the rules of single dossiers find. Pure. */
export function inspectDossier(
  dossier: InspectedDossier,
  span: InspectionSpan,
  settings: InspectionSettings,
): readonly InspectionFinding[] {
  const facts = effectiveEvents(dossier.events, span.asOf, span.knownAt);
  const history = historyOf(facts);
  if (history?.acceptedAt === undefined) return [];
  const looked: Looked = { ...dossier, facts, history, span };
  return [
    ...stopsAtDue(looked),
    ...supplementsAfterNotice(looked),
    ...longBeforeReturn(looked, settings),
    ...withoutResult(looked),
    ...dueDiffers(looked),
    ...endedAfterDue(looked),
    ...messageDiffers(looked),
  ];
}

const isWithin = ({ from, to }: InspectionSpan, at: Instant): boolean => at >= from && at < to;

function evidenceOf({ seq, type, occurredAt: at, actor }: DossierEvent): Evidence {
  return { seq, type, at, ...(actor === undefined ? {} : { actor }) };
}

function finding(
  { code, history }: Looked,
  kind: InspectionKind,
  events: readonly DossierEvent[],
  more: Pick<InspectionFinding, 'dueAt' | 'ownDueAt' | 'count' | 'toldAt'> = {},
): InspectionFinding {
  const last = events.at(-1);
  if (last === undefined) throw new Error('a finding without an event');
  return {
    kind,
    key: String(last.seq),
    codes: [code],
    agencyId: history.agencyId,
    ...(last.actor === undefined ? {} : { officer: last.actor }),
    at: last.occurredAt,
    evidence: events.map(evidenceOf),
    ...more,
  };
}

/** On the day on which it was due, or later; where it was due on the day of its acceptance there was no other day. */
function stopsAtDue(looked: Looked): readonly InspectionFinding[] {
  const { facts, history, calendar, span } = looked;
  return facts.flatMap((event) => {
    const kind = AT_DUE[event.type];
    const at = event.occurredAt;
    if (kind === undefined || !isWithin(span, at)) return [];
    // As it stood just before: the stop itself takes the due date away.
    const { dueAt } = judge(history, at - 1, PROVINCE_POLICY, calendar);
    const acceptedDay = dayOf(history.acceptedAt?.at ?? at);
    if (dueAt === undefined || dayOf(at) < dayOf(dueAt) || dayOf(dueAt) === acceptedDay) return [];
    return [finding(looked, kind, [event], { dueAt })];
  });
}

const AT_DUE: Partial<Readonly<Record<DossierEvent['type'], InspectionKind>>> = {
  SupplementRequested: 'supplement-at-due',
  Suspended: 'suspension-at-due',
};

function supplementsAfterNotice(looked: Looked): readonly InspectionFinding[] {
  const { facts, history, calendar, span } = looked;
  const accepted = history.acceptedAt;
  if (accepted === undefined) return [];
  return facts.flatMap((event) => {
    if (event.type !== 'SupplementRequested' || !isWithin(span, event.occurredAt)) return [];
    const stop: Stop | undefined = history.stops.find(
      ({ kind, from }) => kind === 'supplement' && from === event.occurredAt,
    );
    if (stop === undefined) return [];
    const alone = { ...history, stops: [stop] };
    if (!isSupplementAskedLate(alone, accepted, [stop], calendar)) return [];
    const begun = facts.findLast(({ type }) => type === 'Accepted');
    return [finding(looked, 'supplement-after-notice', begun === undefined ? [event] : [begun, event])];
  });
}

/** Of what came from another system's file nobody recorded that it was handed back: only a recorded return counts there. */
function longBeforeReturn(looked: Looked, { returnDays }: InspectionSettings): readonly InspectionFinding[] {
  const { facts, calendar, span } = looked;
  const index = facts.findLastIndex(({ type }) => type === 'Completed' || type === 'Reopened');
  const completed = facts[index];
  if (completed?.type !== 'Completed') return [];
  const returned = facts.find((event, place) => place > index && event.type === 'Returned');
  if (returned === undefined && !isRunHere(facts)) return [];
  const until = returned?.occurredAt ?? span.asOf;
  const days = Math.floor(workingMinutes(calendar, completed.occurredAt, until) / calendar.standardDay);
  if (days <= returnDays || !isWithin(span, completed.occurredAt)) return [];
  const found = finding(looked, 'completed-long-before-return', [completed], { count: days });
  return [returned === undefined ? found : { ...found, evidence: [...found.evidence, evidenceOf(returned)] }];
}

/** Taken in here, under a version of its procedure. */
function isRunHere(facts: readonly DossierEvent[]): boolean {
  return facts.some((event) => event.type === 'Accepted' && event.data.procedure !== undefined);
}

/** Neither a result nor the reason for paper; or every result revoked and none in its place. */
function withoutResult(looked: Looked): readonly InspectionFinding[] {
  const { facts, span } = looked;
  const completed = facts.findLast(({ type }) => type === 'Completed' || type === 'Reopened');
  if (completed?.type !== 'Completed' || !isWithin(span, completed.occurredAt) || !isRunHere(facts)) return [];
  if (completed.data.paperReason !== undefined) return [];
  const revoked = facts.filter((event) => event.type === 'ResultRevoked');
  const issued = facts.filter((event) => event.type === 'ResultIssued');
  const standing = issued.filter(({ data }) => revoked.every((event) => event.data.resultId !== data.id));
  if (standing.length > 0 || (issued.length === 0 && completed.data.resultId !== undefined)) return [];
  return [finding(looked, 'completed-without-result', [...revoked, completed])];
}

/** By days: other systems' clocks give other minutes. Only a date that was promised on the receipt, before stops. */
function dueDiffers(looked: Looked): readonly InspectionFinding[] {
  const { facts, history, calendar, span } = looked;
  const { acceptedAt, promisedDue, limit, terms } = history;
  const accepted = facts.findLast((event) => event.type === 'Accepted');
  if (accepted === undefined || acceptedAt === undefined || limit === undefined) return [];
  if (promisedDue?.means !== 'receipt' || !isWithin(span, acceptedAt.at)) return [];
  const own = dueDate(calendar, {
    acceptedAt: acceptedAt.at,
    ...(acceptedAt.dateOnly ? { acceptedDateOnly: true } : {}),
    limit,
    terms,
    stops: [],
    reschedules: [],
  });
  if (!own.ok || own.dueAt === undefined) return [];
  const dueAt = promisedDue.moment.at;
  if (dayOf(dueAt) === dayOf(own.dueAt)) return [];
  return [finding(looked, 'due-differs', [accepted], { dueAt, ownDueAt: own.dueAt })];
}

function endedAfterDue(looked: Looked): readonly InspectionFinding[] {
  const { facts, history, calendar, span } = looked;
  const { end, verdict, dueAt } = judge(history, span.asOf, PROVINCE_POLICY, calendar);
  if (verdict !== 'late' || (end?.kind !== 'withdrawn' && end?.kind !== 'stopped')) return [];
  const event = facts.findLast(({ type }) => type === (end.kind === 'withdrawn' ? 'Withdrawn' : 'Stopped'));
  if (event === undefined || !isWithin(span, event.occurredAt)) return [];
  return [finding(looked, 'ended-after-due', [event], dueAt === undefined ? {} : { dueAt })];
}

/** What the portal took from us against the events; the first date that differs stands for the message. */
function messageDiffers({ told, ...looked }: Looked): readonly InspectionFinding[] {
  const { facts, history, span, code } = looked;
  if (told === undefined || !isWithin(span, told.sentAt)) return [];
  const differing = toldOtherwise(facts, told);
  const [first] = differing;
  if (first === undefined) return [];
  const events = differing.flatMap(({ event }) => (event === undefined ? [] : [event]));
  return [
    {
      kind: 'message-differs',
      key: `told/${told.seq}`,
      codes: [code],
      agencyId: history.agencyId,
      at: told.sentAt,
      evidence: events.map(evidenceOf),
      ...(first.toldAt === undefined ? {} : { toldAt: first.toldAt }),
    },
  ];
}

function workingMinutes({ tables }: Calendar, from: Instant, to: Instant): number {
  const before = (at: Instant): number => officeMinutesBefore(tables, localMinuteOf(at));
  return Math.max(0, before(to) - before(from));
}
