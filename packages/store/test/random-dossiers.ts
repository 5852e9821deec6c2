/** Random courses of dossiers as events, dense at the boundaries of quarters; recorded at once, late, or in a later import. */
import { type Calendar, compileCalendar } from '@dunghen/domain/calendar';
import { DEFAULT_TERMS } from '@dunghen/domain/deadline';
import type { AcceptanceFacts, DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import { getDay, type Instant, startOfDay } from '@dunghen/domain/time';
import fc from 'fast-check';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = startOfDay(getDay('2023-11-01'));
const LAST = startOfDay(getDay('2024-08-01'));

/** Instants at which windows begin and end. */
export const BOUNDARIES: readonly Instant[] = ['2024-01-01', '2024-02-01', '2024-04-01', '2024-07-01'].map((day) =>
  startOfDay(getDay(day)),
);
/** When imports were made. */
export const IMPORTS: readonly Instant[] = ['2024-04-03', '2024-05-10', '2024-09-01'].map((day) =>
  startOfDay(getDay(day)),
);
export const AGENCIES = ['ha', 'xa-1', 'xa-2', 'sở "x"\t\\'] as const;

export function testCalendar(recorded: readonly { readonly day: string; readonly at?: Instant }[] = []): Calendar {
  return compileCalendar({
    exceptions: [
      { day: '2023-09-04' },
      { day: '2024-01-01' },
      { day: '2024-02-12' },
      { day: '2024-05-01' },
      { day: '2025-01-01' },
      ...recorded,
    ].map((row) => ({
      day: getDay(row.day),
      kind: 'off',
      name: 'Ngày nghỉ',
      source: 'thử',
      status: 'official',
      ...('at' in row && row.at !== undefined ? { recordedAt: row.at } : {}),
    })),
  });
}

const instants: fc.Arbitrary<Instant> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: (LAST - FIRST) / HOUR }).map((hour) => FIRST + hour * HOUR) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...BOUNDARIES), fc.constantFrom(-1, 0, 1)).map(([at, by]) => at + by),
  },
);

type Happening = DossierEventBody & { readonly occurredAt: Instant; readonly dateOnly?: boolean };

const acceptances: fc.Arbitrary<(at: Instant) => AcceptanceFacts> = fc
  .record({
    limit: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    due: fc.option(
      fc.record({ days: fc.integer({ min: 0, max: 60 }), dateOnly: fc.boolean(), current: fc.boolean() }),
      { nil: undefined },
    ),
    hours: fc.boolean(),
  })
  .map(({ limit, due, hours }) => (at) => ({
    terms: hours ? { ...DEFAULT_TERMS, way: 'hours' } : DEFAULT_TERMS,
    ruleSetId: 'nd61-2018',
    ...(limit === undefined ? {} : { limit: { amount: limit, unit: 'working-day' } }),
    ...(due === undefined
      ? {}
      : { due: { at: at + due.days * DAY, dateOnly: due.dateOnly, means: due.current ? 'current' : 'receipt' } }),
  }));

const courses: fc.Arbitrary<readonly DossierEventBody[]> = fc
  .array(
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc.constant<readonly DossierEventBody[]>([
          { type: 'SupplementRequested', data: {} },
          { type: 'SupplementReceived', data: {} },
        ]),
      },
      {
        weight: 1,
        arbitrary: fc.boolean().map((stopsClock): readonly DossierEventBody[] => [
          { type: 'PaymentRequested', data: { stopsClock } },
          { type: 'PaymentReceived', data: {} },
        ]),
      },
      {
        weight: 1,
        arbitrary: fc.constant<readonly DossierEventBody[]>([
          { type: 'Suspended', data: { legalBasis: 'Luật x' } },
          { type: 'Resumed', data: {} },
        ]),
      },
      {
        weight: 2,
        arbitrary: fc
          .integer({ min: 1, max: 40 })
          .map((days): readonly DossierEventBody[] => [
            { type: 'Rescheduled', data: { dueAt: FIRST + days * 6 * DAY, dateOnly: true, reason: 'bận' } },
          ]),
      },
      {
        weight: 2,
        arbitrary: fc.constant<readonly DossierEventBody[]>([
          { type: 'Assigned', data: { officer: 'Cán bộ (ví dụ)' } },
        ]),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...AGENCIES)
          .map((agencyId): readonly DossierEventBody[] => [{ type: 'Succeeded', data: { agencyId } }]),
      },
      { weight: 1, arbitrary: fc.constant<readonly DossierEventBody[]>([{ type: 'SupplementRequested', data: {} }]) },
    ),
    { maxLength: 2 },
  )
  .map((parts) => parts.flat());

const endings: fc.Arbitrary<readonly DossierEventBody[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly DossierEventBody[]>([]) },
  { weight: 4, arbitrary: fc.constant<readonly DossierEventBody[]>([{ type: 'Completed', data: {} }]) },
  {
    weight: 3,
    arbitrary: fc.constant<readonly DossierEventBody[]>([
      { type: 'Completed', data: {} },
      { type: 'Returned', data: {} },
    ]),
  },
  { weight: 1, arbitrary: fc.constant<readonly DossierEventBody[]>([{ type: 'Returned', data: {} }]) },
  {
    weight: 1,
    arbitrary: fc.constant<readonly DossierEventBody[]>([
      { type: 'Returned', data: {} },
      { type: 'Completed', data: {} },
    ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Rejected', 'Withdrawn', 'Stopped', 'Refused')
      .map((type): readonly DossierEventBody[] => [{ type, data: {} }]),
  },
  {
    weight: 1,
    arbitrary: fc.constant<readonly DossierEventBody[]>([
      { type: 'Completed', data: {} },
      { type: 'Reopened', data: {} },
      { type: 'Completed', data: {} },
    ]),
  },
  {
    weight: 1,
    arbitrary: fc.constant<readonly DossierEventBody[]>([
      { type: 'Completed', data: {} },
      { type: 'Reopened', data: {} },
    ]),
  },
);

/** One dossier: its events in order of time, each with the instant at which it was recorded. */
export interface RandomDossier {
  readonly homeAgencyId: string;
  readonly events: readonly DossierEvent[];
}

export const dossiers: fc.Arbitrary<RandomDossier> = fc
  .record({
    agencyId: fc.constantFrom(...AGENCIES),
    channel: fc.constantFrom('online', 'direct', 'postal'),
    accepted: fc.option(acceptances, { nil: undefined, freq: 12 }),
    course: courses,
    ending: endings,
    times: fc.array(instants, { minLength: 12, maxLength: 12 }).map((times) => times.toSorted((a, b) => a - b)),
    dates: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    spread: fc.constantFrom(1, 1, 0.2, 0.05),
    recording: fc.constantFrom('at-once', 'at-once', 'imported', 'late'),
    correction: fc.option(fc.tuple(fc.integer({ min: 2, max: 4 }), instants), { nil: undefined, freq: 6 }),
    code: fc.uuid(),
    note: fc.string({ unit: 'binary', maxLength: 12 }),
  })
  .map((draft) => {
    const first = draft.times[0] ?? FIRST;
    // Most dossiers take days or weeks, not the half year over which instants are drawn.
    const at = (index: number): Instant => Math.round(first + ((draft.times[index] ?? first) - first) * draft.spread);
    const intake = {
      code: draft.code,
      agencyId: draft.agencyId,
      channel: draft.channel,
      applicant: 'Người nộp (ví dụ)',
      note: draft.note,
      procedureName: 'Đăng ký thử',
    } as const;
    const bodies: readonly DossierEventBody[] = [
      { type: 'Registered', data: intake },
      ...(draft.accepted === undefined
        ? [{ type: 'Submitted', data: {} } as const]
        : [{ type: 'Accepted', data: draft.accepted(at(0)) } as const, ...draft.course]),
      ...draft.ending,
    ];
    const happenings = bodies.map((body, index): Happening => {
      const dateOnly = index > 1 && draft.dates[index] === true && index % 3 === 0;
      return { ...body, occurredAt: at(Math.max(index - 1, 0)), ...(dateOnly ? { dateOnly } : {}) };
    });
    return { homeAgencyId: draft.agencyId, events: recorded(happenings, draft.recording, draft.correction) };
  });

function recorded(
  happenings: readonly Happening[],
  recording: string,
  correction: readonly [number, Instant] | undefined,
): readonly DossierEvent[] {
  const [early = 0, , late = 0] = IMPORTS;
  const when = (at: Instant, index: number): Instant => {
    if (recording === 'at-once') return at;
    if (recording === 'imported') return at < early ? early : late;
    return index < 2 ? at : late;
  };
  let last = 0;
  const events = happenings.map((happening, index): DossierEvent => {
    last = Math.max(last, when(happening.occurredAt, index));
    return { ...happening, seq: index + 1, recordedAt: last, source: { file: 'tệp "thử".csv', row: index + 7 } };
  });
  const [seq, occurredAt] = correction ?? [0, 0];
  if (correction === undefined || seq > events.length) return events;
  const corrected: DossierEvent = {
    type: 'Corrected',
    data: { seq, replacement: { occurredAt }, reason: 'ghi nhầm' },
    seq: events.length + 1,
    occurredAt: Math.min(occurredAt, events[seq - 1]?.occurredAt ?? occurredAt),
    recordedAt: Math.max(last, IMPORTS[1] ?? 0),
    actor: 'Kiểm soát (ví dụ)',
  };
  return [...events, corrected];
}
