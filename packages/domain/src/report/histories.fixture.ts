import fc from 'fast-check';
import { DEFAULT_TERMS, type Stop } from '../deadline/index.ts';
import type { DossierEnd, DossierHistory, EndKind } from '../dossier/index.ts';
import type { Judgement } from '../judgement/index.ts';
import { PROVINCE_POLICY } from '../judgement/index.ts';
import { dayOf, getDay, type Instant, startOfDay } from '../time/index.ts';
import { findStandingEnd } from './spell.ts';

/** Random histories over 2023-10 to 2024-09, dense at the boundaries of quarters. */

const HOUR = 3_600_000;
const FIRST = getDay('2023-10-01');
const LAST = getDay('2024-09-30');
export const BOUNDARIES: readonly Instant[] = ['2024-01-01', '2024-04-01', '2024-07-01'].map((day) =>
  startOfDay(getDay(day)),
);

/** Any hour, and often a quarter's boundary itself, just before or just after. */
const instants: fc.Arbitrary<Instant> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: (LAST - FIRST) * 24 }).map((hour) => startOfDay(FIRST) + hour * HOUR),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...BOUNDARIES), fc.constantFrom(-1, 0, 1)).map(([at, by]) => at + by),
  },
);

const kinds: fc.Arbitrary<EndKind> = fc.constantFrom(
  'completed',
  'completed',
  'returned',
  'rejected',
  'withdrawn',
  'stopped',
  'refused',
);

export const AGENCIES = ['a', 'b', 'c'] as const;

interface Draft {
  readonly times: readonly Instant[];
  readonly kinds: readonly EndKind[];
  readonly due?: Instant | undefined;
  readonly stop?: readonly [Instant, Instant | undefined] | undefined;
  readonly agency: string;
  readonly moves: readonly (readonly [Instant, string])[];
  readonly channel: DossierHistory['channel'];
}

const drafts: fc.Arbitrary<Draft> = fc.record({
  times: fc.uniqueArray(instants, { minLength: 1, maxLength: 6 }).map((times) => times.toSorted((a, b) => a - b)),
  kinds: fc.array(kinds, { minLength: 6, maxLength: 6 }),
  due: fc.option(instants, { nil: undefined }),
  stop: fc.option(fc.tuple(instants, fc.option(instants, { nil: undefined })), { nil: undefined }),
  agency: fc.constantFrom(...AGENCIES),
  moves: fc.array(fc.tuple(instants, fc.constantFrom(...AGENCIES)), { maxLength: 2 }),
  channel: fc.constantFrom('online', 'direct', 'postal'),
});

/** Acceptance, then end and reopening by turns; a completed one may be returned after it. */
export const histories: fc.Arbitrary<DossierHistory> = drafts.map(historyOf);

function historyOf(draft: Draft): DossierHistory {
  const [acceptedAt = 0, ...later] = draft.times;
  const ends: DossierEnd[] = [];
  const reopenedAt: Instant[] = [];
  for (const [index, at] of later.entries()) {
    if (index % 2 === 1) reopenedAt.push(at);
    else ends.push({ kind: draft.kinds[index] ?? 'completed', moment: { at, dateOnly: false } });
  }
  const moves = draft.moves.filter(([at]) => at > acceptedAt).toSorted(([a], [b]) => a - b);
  const agencies = [
    { agencyId: draft.agency, from: acceptedAt },
    ...moves.map(([from, agencyId]) => ({ agencyId, from })),
  ];
  return {
    code: 'H18-240115-0001',
    agencyId: agencies.at(-1)?.agencyId ?? draft.agency,
    ...(moves.length === 0 ? {} : { agencies }),
    channel: draft.channel,
    acceptedAt: { at: acceptedAt, dateOnly: false },
    terms: DEFAULT_TERMS,
    ...(draft.due === undefined || draft.due < acceptedAt
      ? {}
      : { promisedDue: { moment: { at: draft.due, dateOnly: false }, means: 'receipt' as const } }),
    stops: stopsOf(draft, acceptedAt),
    reschedules: [],
    ends,
    reopenedAt,
  };
}

function stopsOf({ stop }: Draft, acceptedAt: Instant): readonly Stop[] {
  if (stop === undefined || stop[0] <= acceptedAt) return [];
  const [from, to] = stop;
  return [{ kind: 'supplement', from, ...(to === undefined || to <= from ? {} : { to }) }];
}

/** A judge simple enough to be seen right: by date against the promised date, paused while a stop is open. */
export function judgeSimply(history: DossierHistory, asOf: Instant): Judgement {
  const end = findStandingEnd(history, asOf + 1, PROVINCE_POLICY);
  const dueAt = history.promisedDue?.moment.at;
  const verdict = (): Judgement['verdict'] => {
    if (end?.kind === 'refused') return 'out-of-scope';
    if (dueAt === undefined) return 'no-limit';
    const day = dayOf(end?.moment.at ?? asOf);
    if (end !== undefined) return day < dayOf(dueAt) ? 'early' : day === dayOf(dueAt) ? 'on-time' : 'late';
    if (day > dayOf(dueAt)) return 'open-overdue';
    return history.stops.some((stop) => stop.from <= asOf && (stop.to ?? Infinity) > asOf) ? 'paused' : 'open-in-time';
  };
  return { verdict: verdict(), ...(end === undefined ? {} : { end }), lateMinutes: 0, flags: [] };
}
