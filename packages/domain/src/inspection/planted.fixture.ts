import { DEFAULT_TERMS, dueDate } from '../deadline/index.ts';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import type { AcceptanceFacts, DossierEvent, DossierEventBody } from '../dossier/index.ts';
import { dayOf, getDay, getLocal, type Instant, MINUTE_MS, startOfDay } from '../time/index.ts';
import type { InspectedDossier, InspectionSpan } from './index.ts';

export const SPAN: InspectionSpan = {
  from: getLocal('2024-01-01T00:00'),
  to: getLocal('2024-04-01T00:00'),
  asOf: getLocal('2024-05-31T00:00'),
  knownAt: getLocal('2024-05-31T00:00'),
};

const LIMIT = { amount: 8, unit: 'working-day' } as const;
const WORKING = Array.from({ length: 91 }, (_, index) => getDay('2024-01-01') + index).filter((day) =>
  VIETNAM.isWorkingDay(day),
);

/** The n-th working day of the quarter, from 0, at a minute of it. */
export function workingDay(place: number, minute = 9 * 60): Instant {
  return startOfDay(WORKING[place] ?? getDay('2024-03-29')) + minute * MINUTE_MS;
}

export const LAST_WORKING_DAY = WORKING.length - 1;

interface Said {
  readonly at: Instant;
  readonly body: DossierEventBody;
  readonly actor?: string;
}

export function planted(code: string, said: readonly Said[]): InspectedDossier {
  const events = said
    .toSorted((a, b) => a.at - b.at)
    .map(
      ({ at, body, actor }, index): DossierEvent => ({
        ...body,
        seq: index + 1,
        occurredAt: at,
        recordedAt: at + 1_000,
        ...(actor === undefined ? {} : { actor }),
      }),
    );
  return { code, events, calendar: VIETNAM };
}

export function intake(code: string, acceptedAt: Instant, more: Partial<AcceptanceFacts> = {}): readonly Said[] {
  const data = { code, agencyId: 'a', channel: 'direct' } as const;
  const run = { code: '1.000001', version: 1 };
  return [
    { at: acceptedAt - MINUTE_MS, body: { type: 'Registered', data } },
    {
      at: acceptedAt,
      body: { type: 'Accepted', data: { terms: DEFAULT_TERMS, ruleSetId: 'x', limit: LIMIT, procedure: run, ...more } },
      actor: 'một cửa',
    },
  ];
}

/** What the clock gives for the limit of all planted dossiers. */
export function dueOf(acceptedAt: Instant): Instant {
  const due = dueDate(VIETNAM, { acceptedAt, limit: LIMIT, terms: DEFAULT_TERMS, stops: [], reschedules: [] });
  if (!due.ok || due.dueAt === undefined) throw new Error('no due date');
  return due.dueAt;
}

export const completion = (at: Instant, actor: string): Said => ({
  at,
  body: { type: 'Completed', data: { paperReason: 'bản giấy' } },
  actor,
});

export const returned = (at: Instant): Said => ({ at, body: { type: 'Returned', data: {} }, actor: 'một cửa' });

/** An ordinary dossier, one of thousands: perhaps a supplement in the first days, done and handed back in time. */
export function ordinary(number: number): InspectedDossier {
  const code = `H18.1-${String(number).padStart(6, '0')}`;
  // Spread without lot, so that the same number is the same dossier: no officer ends five within a minute.
  const start = number % (LAST_WORKING_DAY - 22);
  const minute = 8 * 60 + ((number * 37) % 480);
  const acceptedAt = workingDay(start, minute);
  const officer = `cán bộ ${number % 40}`;
  const asks = number % 7 === 0;
  const stop: readonly Said[] = asks
    ? [
        { at: workingDay(start + 2, 10 * 60), body: { type: 'SupplementRequested', data: {} }, actor: officer },
        { at: workingDay(start + 5, 10 * 60), body: { type: 'SupplementReceived', data: {} }, actor: officer },
      ]
    : [];
  const done = workingDay(start + (asks ? 9 : 4) + (number % 3), 480 + ((number * 53) % 500)) + number * 997;
  const promised = { at: dueOf(acceptedAt), dateOnly: false, means: 'receipt' } as const;
  return planted(code, [
    ...intake(code, acceptedAt, number % 5 === 0 ? { due: promised } : {}),
    ...stop,
    completion(done, officer),
    returned(startOfDay(dayOf(done) + 1 + (number % 4)) + 9 * 60 * MINUTE_MS),
  ]);
}
