import { describe, expect, test } from 'vitest';
import { DEFAULT_TERMS } from '../deadline/index.ts';
import { getLocal } from '../time/index.ts';
import type { DossierEvent, DossierEventBody } from './event.ts';
import { foldHistory } from './fold.ts';
import { foldFacts } from './fold-facts.ts';

const INTAKE = { code: 'H18.12-240115-0001', agencyId: 'a', channel: 'direct' } as const;
const ACCEPTANCE = { terms: DEFAULT_TERMS, ruleSetId: 'nd61-2018', limit: { amount: 3, unit: 'working-day' } } as const;

let seq = 0;
function event(
  body: DossierEventBody,
  occurred: string,
  changes: { readonly recorded?: string; readonly dateOnly?: boolean; readonly seq?: number } = {},
): DossierEvent {
  seq = changes.seq ?? seq + 1;
  const occurredAt = getLocal(occurred);
  const recordedAt = getLocal(changes.recorded ?? occurred);
  return { ...body, seq, occurredAt, recordedAt, ...(changes.dateOnly === true ? { dateOnly: true } : {}) };
}

const intake = () => [
  event({ type: 'Registered', data: INTAKE }, '2024-01-15T09:50', { seq: 1 }),
  event({ type: 'Accepted', data: ACCEPTANCE }, '2024-01-15T10:00'),
];

describe('history', () => {
  test('gathers acceptance, stops, reschedules and ends', () => {
    const events = [
      ...intake(),
      event({ type: 'SupplementRequested', data: {} }, '2024-01-16T10:00'),
      event({ type: 'SupplementReceived', data: {} }, '2024-01-19T14:30'),
      event({ type: 'PaymentRequested', data: { stopsClock: true } }, '2024-01-22T08:00'),
      event({ type: 'PaymentReceived', data: {} }, '2024-01-22T09:00'),
      event({ type: 'Suspended', data: { legalBasis: 'Điều 5' } }, '2024-01-22T10:00'),
      event({ type: 'Resumed', data: {} }, '2024-01-23T10:00'),
      event({ type: 'Rescheduled', data: { dueAt: getLocal('2024-02-01T17:30') } }, '2024-01-24T10:00'),
      event({ type: 'Completed', data: {} }, '2024-01-30T10:00'),
      event({ type: 'Returned', data: {} }, '2024-01-30T15:00'),
    ];
    const history = foldHistory(events);
    expect(history?.acceptedAt).toEqual({ at: getLocal('2024-01-15T10:00'), dateOnly: false });
    expect(history?.limit).toEqual({ amount: 3, unit: 'working-day' });
    expect(history?.stops).toEqual([
      { kind: 'supplement', from: getLocal('2024-01-16T10:00'), to: getLocal('2024-01-19T14:30') },
      { kind: 'payment', from: getLocal('2024-01-22T08:00'), to: getLocal('2024-01-22T09:00'), stopsClock: true },
      { kind: 'suspension', from: getLocal('2024-01-22T10:00'), to: getLocal('2024-01-23T10:00') },
    ]);
    expect(history?.reschedules).toHaveLength(1);
    expect(history?.ends.map((end) => end.kind)).toEqual(['completed', 'returned']);
    expect(history?.agencies).toBeUndefined();
  });

  test('as of an instant, later events do not exist', () => {
    const events = [...intake(), event({ type: 'Completed', data: {} }, '2024-01-17T10:00')];
    expect(foldHistory(events, getLocal('2024-01-17T09:59'))?.ends).toEqual([]);
    expect(foldHistory(events, getLocal('2024-01-17T10:00'))?.ends).toHaveLength(1);
    expect(foldHistory(events, getLocal('2024-01-15T09:00'))).toBeUndefined();
  });

  test('as known at an instant, events recorded later do not exist', () => {
    const late = event({ type: 'Completed', data: {} }, '2024-01-17T10:00', { recorded: '2024-04-02T08:00', seq: 3 });
    const events = [...intake(), late];
    expect(foldHistory(events, undefined, getLocal('2024-04-01T00:00'))?.ends).toEqual([]);
    expect(foldHistory(events, getLocal('2024-01-20T00:00'), getLocal('2024-04-05T00:00'))?.ends).toHaveLength(1);
  });

  test('a succession changes the agency from its instant on', () => {
    const events = [...intake(), event({ type: 'Succeeded', data: { agencyId: 'b' } }, '2025-07-01T00:00')];
    expect(foldHistory(events)?.agencyId).toBe('b');
    expect(foldHistory(events)?.agencies).toEqual([
      { agencyId: 'a', from: getLocal('2024-01-15T09:50') },
      { agencyId: 'b', from: getLocal('2025-07-01T00:00') },
    ]);
    expect(foldHistory(events, getLocal('2025-06-30T00:00'))?.agencyId).toBe('a');
  });

  test('events of one day order as in the lifecycle where a time is not known', () => {
    const dateOnly = { dateOnly: true };
    const events = [
      event({ type: 'Registered', data: INTAKE }, '2024-01-15T07:30', { seq: 1, ...dateOnly }),
      event({ type: 'Completed', data: {} }, '2024-01-15T07:30', dateOnly),
      event({ type: 'SupplementReceived', data: {} }, '2024-01-15T07:30', dateOnly),
      event({ type: 'SupplementRequested', data: {} }, '2024-01-15T07:30', dateOnly),
      event({ type: 'Accepted', data: ACCEPTANCE }, '2024-01-15T07:30', dateOnly),
    ];
    const history = foldHistory(events);
    expect(history?.stops).toHaveLength(1);
    expect(history?.stops[0]).toMatchObject({ to: getLocal('2024-01-15T07:30'), toDateOnly: true });
  });

  // On the first day of use: brought in with dates only, and worked on in the system on the same day.
  test('events whose time is known keep their own order beside one known by its date', () => {
    const dateOnly = { dateOnly: true };
    const worked = [
      event({ type: 'Registered', data: INTAKE }, '2024-01-15T07:30', { seq: 1, ...dateOnly }),
      event({ type: 'Accepted', data: ACCEPTANCE }, '2024-01-15T07:30', { seq: 2, ...dateOnly }),
      event({ type: 'SupplementRequested', data: {} }, '2024-01-15T09:00', { seq: 3 }),
      event({ type: 'SupplementReceived', data: {} }, '2024-01-15T10:00', { seq: 4 }),
      event({ type: 'SupplementRequested', data: {} }, '2024-01-15T11:00', { seq: 5 }),
      event({ type: 'SupplementReceived', data: {} }, '2024-01-15T14:00', { seq: 6 }),
      event({ type: 'Completed', data: {} }, '2024-01-17T07:30', { seq: 7, ...dateOnly }),
      event({ type: 'Reopened', data: {} }, '2024-01-17T10:00', { seq: 8 }),
      event({ type: 'Completed', data: {} }, '2024-01-17T15:00', { seq: 9 }),
    ];
    const note = event({ type: 'Noted', data: { note: 'ghi sau' } }, '2024-01-16T08:00', { seq: 10 });
    for (const events of [worked, [...worked, note]]) {
      expect(foldFacts(events)?.state).toBe('completed');
      expect(foldHistory(events)?.stops).toMatchObject([
        { from: getLocal('2024-01-15T09:00'), to: getLocal('2024-01-15T10:00') },
        { from: getLocal('2024-01-15T11:00'), to: getLocal('2024-01-15T14:00') },
      ]);
    }
  });

  test('what was done here on the day of something known by its date came after it', () => {
    const dateOnly = { dateOnly: true };
    const source = { file: 'nhap.xlsx', row: 2 };
    const imported = [
      event({ type: 'Registered', data: INTAKE }, '2024-01-15T07:30', { seq: 1, ...dateOnly }),
      event({ type: 'Accepted', data: ACCEPTANCE }, '2024-01-15T07:30', { seq: 2, ...dateOnly }),
      event({ type: 'SupplementRequested', data: {} }, '2024-01-16T07:30', { seq: 3, ...dateOnly }),
      event({ type: 'SupplementReceived', data: {} }, '2024-01-18T07:30', { seq: 4, ...dateOnly }),
    ].map((each) => ({ ...each, source }));
    for (const asked of ['2024-01-18T10:00', '2024-01-18T06:00']) {
      const events = [...imported, event({ type: 'SupplementRequested', data: {} }, asked, { seq: 5 })];
      expect(foldFacts(events)?.state).toBe('awaiting-supplement');
      expect(foldHistory(events)?.stops.map(({ to }) => to === undefined)).toEqual([false, true]);
    }
  });
});

// An end closes what is waited for, as the state says: after a reopening nothing is open that nobody asked for again.
describe('a dossier that is reopened', () => {
  const waiting = () => [
    ...intake(),
    event({ type: 'PaymentRequested', data: { stopsClock: true } }, '2024-01-16T10:00'),
    event({ type: 'SupplementRequested', data: {} }, '2024-01-17T10:00'),
    event({ type: 'Completed', data: {} }, '2024-01-19T10:00'),
  ];
  const reopened = () => [...waiting(), event({ type: 'Reopened', data: {} }, '2024-01-25T10:00')];

  test('waits for nothing any more', () => {
    const to = { to: getLocal('2024-01-19T10:00'), endedWithDossier: true };
    expect(foldHistory(waiting())?.stops.map((stop) => stop.to)).toEqual([undefined, undefined]);
    expect(foldHistory(reopened())?.stops).toMatchObject([to, to]);
    expect(foldFacts(reopened())?.state).toBe('in-process');
  });

  test('an answer after the end opens and closes nothing; a new request does', () => {
    const answered = [
      ...waiting(),
      event({ type: 'SupplementReceived', data: {} }, '2024-01-22T10:00'),
      event({ type: 'Reopened', data: {} }, '2024-01-25T10:00'),
      event({ type: 'SupplementRequested', data: {} }, '2024-01-26T10:00'),
    ];
    expect(foldHistory(answered)?.stops.map((stop) => stop.to)).toEqual([
      getLocal('2024-01-19T10:00'),
      getLocal('2024-01-19T10:00'),
      undefined,
    ]);
  });
});

// Spec: lifecycle. A correction takes the `occurredAt` of the fact that it corrects, only its `recordedAt` is new.
describe('corrections', () => {
  const completed = () => event({ type: 'Completed', data: {} }, '2024-04-02T10:00', { seq: 3 });
  const correctTo = (occurred: string, recorded: string, target = 3) =>
    event(
      {
        type: 'Corrected',
        data: { seq: target, replacement: { occurredAt: getLocal(occurred) }, reason: 'Nhập nhầm ngày' },
      },
      '2024-03-29T16:00',
      { recorded },
    );

  test('move an instant, for questions that know of them', () => {
    const events = [...intake(), completed(), correctTo('2024-03-29T16:00', '2024-04-05T08:00')];
    const asOf = getLocal('2024-03-31T23:59');
    expect(foldHistory(events, asOf, getLocal('2024-04-04T00:00'))?.ends).toEqual([]);
    expect(foldHistory(events, asOf, getLocal('2024-04-05T08:00'))?.ends).toEqual([
      { kind: 'completed', moment: { at: getLocal('2024-03-29T16:00'), dateOnly: false } },
    ]);
  });

  test('take a fact back', () => {
    const back = event(
      { type: 'Corrected', data: { seq: 3, replacement: null, reason: 'Nhầm hồ sơ' } },
      '2024-04-02T10:00',
      { seq: 4 },
    );
    expect(foldHistory([...intake(), completed(), back])?.ends).toEqual([]);
  });

  test('the last correction of a fact holds', () => {
    const events = [
      ...intake(),
      completed(),
      correctTo('2024-03-29T16:00', '2024-04-05T08:00'),
      correctTo('2024-03-28T16:00', '2024-04-06T08:00'),
    ];
    expect(foldHistory(events)?.ends[0]?.moment.at).toBe(getLocal('2024-03-28T16:00'));
  });

  test('a correction that was taken back has no effect', () => {
    const events = [...intake(), completed(), correctTo('2024-03-29T16:00', '2024-04-05T08:00')];
    const back = event(
      { type: 'Corrected', data: { seq: 4, replacement: null, reason: 'Sửa nhầm' } },
      '2024-03-29T16:00',
      { recorded: '2024-04-07T08:00', seq: 5 },
    );
    expect(foldHistory([...events, back])?.ends[0]?.moment.at).toBe(getLocal('2024-04-02T10:00'));
    expect(foldHistory([...events, back], undefined, getLocal('2024-04-06T00:00'))?.ends[0]?.moment.at).toBe(
      getLocal('2024-03-29T16:00'),
    );
  });

  test('data is put right field by field', () => {
    const right = event(
      {
        type: 'Corrected',
        data: {
          seq: 2,
          replacement: {
            occurredAt: getLocal('2024-01-15T10:00'),
            data: { limit: { amount: 5, unit: 'working-day' } },
          },
          reason: 'Sai thời hạn',
        },
      },
      '2024-01-15T10:00',
      { seq: 3 },
    );
    const history = foldHistory([...intake(), right]);
    expect(history?.limit?.amount).toBe(5);
    expect(history?.terms).toEqual(DEFAULT_TERMS);
  });
});

describe('facts', () => {
  // Spec: lifecycle, states and the national portal's codes.
  test.each<readonly [DossierEventBody, string, number]>([
    [{ type: 'SupplementRequested', data: {} }, 'awaiting-supplement', 5],
    [{ type: 'PaymentRequested', data: { stopsClock: false } }, 'awaiting-payment', 6],
    [{ type: 'Suspended', data: { legalBasis: 'Điều 5' } }, 'suspended', 4],
    [{ type: 'Withdrawn', data: {} }, 'withdrawn', 7],
    [{ type: 'Rejected', data: {} }, 'rejected', 8],
    [{ type: 'Stopped', data: {} }, 'stopped', 8],
    [{ type: 'Completed', data: {} }, 'completed', 9],
    [{ type: 'Returned', data: {} }, 'returned', 10],
    [{ type: 'Refused', data: {} }, 'refused', 3],
    [{ type: 'Assigned', data: { officer: 'Lò Văn Thử' } }, 'in-process', 4],
    [{ type: 'Noted', data: { note: 'x' } }, 'accepted', 2],
  ])('after %o the state is %s', (body, state, portalStatus) => {
    expect(foldFacts([...intake(), event(body, '2024-01-16T10:00')])).toMatchObject({ state, portalStatus });
  });

  test('waiting over, work goes on; a payment after the result changes nothing', () => {
    const events = [
      ...intake(),
      event({ type: 'SupplementRequested', data: {} }, '2024-01-16T10:00'),
      event({ type: 'PaymentRequested', data: { stopsClock: false } }, '2024-01-16T11:00'),
      event({ type: 'PaymentReceived', data: {} }, '2024-01-16T14:00'),
    ];
    expect(foldFacts(events)?.state).toBe('awaiting-supplement');
    const received = [...events, event({ type: 'SupplementReceived', data: {} }, '2024-01-17T10:00')];
    expect(foldFacts(received)?.state).toBe('in-process');
    const done = [...received, event({ type: 'Completed', data: {} }, '2024-01-18T10:00')];
    expect(foldFacts([...done, event({ type: 'PaymentReceived', data: {} }, '2024-01-18T11:00')])?.state).toBe(
      'completed',
    );
    expect(foldFacts([...done, event({ type: 'Reopened', data: {} }, '2024-01-19T11:00')])?.state).toBe('in-process');
  });

  test('officer and note are the last ones said', () => {
    const events = [
      ...intake(),
      event({ type: 'Assigned', data: { officer: 'Lò Văn Thử' } }, '2024-01-16T10:00'),
      event({ type: 'Noted', data: { note: 'Đã gọi điện', extra: { Cột: '1' } } }, '2024-01-16T11:00'),
    ];
    expect(foldFacts(events)).toMatchObject({ officer: 'Lò Văn Thử', note: 'Đã gọi điện', extra: { Cột: '1' } });
    expect(foldFacts([event({ type: 'Registered', data: INTAKE }, '2024-01-15T09:50')])?.portalStatus).toBeUndefined();
  });
});

/** Who works on it (spec: lifecycle): whoever begins to brings an accepted dossier into process. */
describe('work', () => {
  const step = { type: 'StepStarted', data: { step: 'a', officer: 'Lò Thị Thử' } } as const;
  const forwarded = { type: 'Forwarded', data: { agencyId: 'b', reason: 'Phối hợp' } } as const;
  const assigned = { type: 'Assigned', data: { officer: 'Lò Văn Thử' } } as const;
  const back = { type: 'TakenBack', data: { agencyId: 'a' } } as const;
  const cases: readonly (readonly [string, readonly DossierEventBody[], string, string | undefined])[] = [
    [
      'a paper recorded',
      [{ type: 'DocumentRecorded', data: { id: 'd', name: 'Đơn', form: 'paper' } }],
      'accepted',
      undefined,
    ],
    ['a step started', [step], 'in-process', 'Lò Thị Thử'],
    ['handed to a unit', [assigned, { type: 'HandedOver', data: { unit: 'u' } }], 'in-process', undefined],
    ['handed to an officer', [{ type: 'HandedOver', data: { officer: 'Lò Văn Thử' } }], 'in-process', 'Lò Văn Thử'],
    ['forwarded', [assigned, forwarded], 'in-process', undefined],
    ['taken back', [assigned, forwarded, back], 'in-process', 'Lò Văn Thử'],
    [
      'forwarded twice and taken back',
      [assigned, forwarded, step, { ...forwarded, data: { ...forwarded.data, agencyId: 'c' } }, back],
      'in-process',
      'Lò Văn Thử',
    ],
    [
      'an opinion asked',
      [{ type: 'OpinionAsked', data: { id: 'o', agencyId: 'b', question: '?', dueAt: getLocal('2024-01-17T17:30') } }],
      'in-process',
      undefined,
    ],
    [
      'handed over after the end',
      [
        { type: 'Completed', data: {} },
        { type: 'HandedOver', data: { unit: 'u' } },
      ],
      'completed',
      undefined,
    ],
  ];
  test.each(cases)('%s', (_, bodies, state, officer) => {
    const facts = foldFacts([...intake(), ...bodies.map((body) => event(body, '2024-01-15T11:00'))]);
    expect([facts?.state, facts?.officer]).toEqual([state, officer]);
  });
});
