import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_TERMS, dueDate, explain, type TimeLimit } from '../deadline/index.ts';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import type { DossierEvent, DossierEventBody } from '../dossier/index.ts';
import { foldRecord } from '../lifecycle/index.ts';
import { dayText } from '../text/index.ts';
import { dayOf, getLocal, type Instant } from '../time/index.ts';
import { formDossierOf, otherAgenciesOf, personsOf } from './dossier-of-record.ts';
import { shortExplanation } from './explanation-lines.ts';
import { availableForms } from './form-of.ts';
import type { FormDossier } from './input.ts';

const ACCOUNT = '01890000-0000-7000-8000-000000000001';
const NAMES: Readonly<Record<string, string>> = { [ACCOUNT]: 'Quàng Thị Mẫu', snv: 'Sở Nội vụ', stp: 'Sở Tư pháp' };

type Told = readonly [local: string, body: DossierEventBody, actor?: string];

function eventsOf(told: readonly Told[]): readonly DossierEvent[] {
  return told.map(([local, body, actor], index) => {
    const at = getLocal(local);
    return { ...body, seq: index + 1, occurredAt: at, recordedAt: at, ...(actor === undefined ? {} : { actor }) };
  });
}

function formDossier(told: readonly Told[], asOf: Instant = getLocal('2024-12-31T00:00')): FormDossier {
  const record = foldRecord(eventsOf(told), asOf);
  if (record === undefined) throw new Error('no dossier');
  return formDossierOf(record, {
    calendar: VIETNAM,
    asOf,
    agencyName: (id) => NAMES[id] ?? id,
    personName: (account) => NAMES[account],
  });
}

const REGISTERED: Told = [
  '2024-01-15T09:50',
  {
    type: 'Registered',
    data: {
      code: 'H18.12-240115-0001',
      agencyId: 'snv',
      channel: 'direct',
      applicant: 'Lò Văn Ví Dụ',
      procedureName: 'Cấp phép',
      sets: 2,
    },
  },
];
const THREE_DAYS: TimeLimit = { amount: 3, unit: 'working-day' };
const ACCEPTED: Told = [
  '2024-01-15T10:00',
  { type: 'Accepted', data: { terms: DEFAULT_TERMS, ruleSetId: 'nd61-2018', limit: THREE_DAYS } },
  ACCOUNT,
];
const HANDED: Told = ['2024-01-15T14:00', { type: 'HandedOver', data: { officer: 'Giàng A Thử', unit: 'Phòng A' } }];

describe('the receipt keeps what it promised', () => {
  test('acceptance, limit, due date, officer by account, explanation', () => {
    const { acceptance } = formDossier([REGISTERED, ACCEPTED]);
    expect(acceptance).toEqual({
      at: getLocal('2024-01-15T10:00'),
      limit: THREE_DAYS,
      due: { at: getLocal('2024-01-18T17:30') },
      officer: 'Quàng Thị Mẫu',
      explanation: [
        'Cách tính (theo ngày làm việc): ngày 15/01/2024 là ngày đầu tiên, không tính; tính từ ngày 16/01/2024 đến ngày 18/01/2024.',
      ],
    });
  });

  test.each([
    [
      'a supplement',
      [
        ['2024-01-16T10:00', { type: 'SupplementRequested', data: {} }],
        ['2024-01-19T10:00', { type: 'SupplementReceived', data: {} }],
      ],
    ],
    ['a new date', [['2024-01-16T10:00', { type: 'Rescheduled', data: { dueAt: getLocal('2024-01-30T17:30') } }]]],
    [
      'its end',
      [
        ['2024-01-17T10:00', { type: 'Completed', data: {} }],
        ['2024-01-17T11:00', { type: 'Returned', data: {} }],
      ],
    ],
  ] as const satisfies readonly (readonly [string, readonly Told[]])[])('whatever comes after: %s', (_, later) => {
    expect(formDossier([REGISTERED, ACCEPTED, ...later]).acceptance).toEqual(
      formDossier([REGISTERED, ACCEPTED]).acceptance,
    );
  });

  test('a given date is printed as given; one that another system tells as of later is not the promise', () => {
    const given = (means: 'receipt' | 'current'): Told => [
      '2024-01-15T10:00',
      {
        type: 'Accepted',
        data: {
          terms: DEFAULT_TERMS,
          ruleSetId: 'nd61-2018',
          due: { at: getLocal('2024-01-22T00:00'), dateOnly: true, means },
        },
      },
    ];
    expect(formDossier([REGISTERED, given('receipt')]).acceptance?.due).toEqual({
      at: getLocal('2024-01-22T00:00'),
      dateOnly: true,
    });
    expect(formDossier([REGISTERED, given('current')]).acceptance?.due).toBeUndefined();
  });
});

describe('what else is taken from the record', () => {
  test('the letter names the date that stood before, moved by what had stopped the clock', () => {
    const { reschedule } = formDossier([
      REGISTERED,
      ACCEPTED,
      ['2024-01-16T10:00', { type: 'SupplementRequested', data: { missing: ['Giấy A'] } }],
      ['2024-01-19T14:30', { type: 'SupplementReceived', data: {} }],
      [
        '2024-01-23T09:00',
        {
          type: 'Rescheduled',
          data: { dueAt: getLocal('2024-01-31T17:30'), reason: 'Chờ ý kiến', cause: 'consulted-agency' },
        },
      ],
    ]);
    // Worked example 14: restarted, due on Wednesday 24 January.
    expect(reschedule?.previousDue).toEqual({ at: getLocal('2024-01-24T17:30') });
    expect(reschedule?.due).toEqual({ at: getLocal('2024-01-31T17:30') });
    expect(reschedule?.cause).toBe('consulted-agency');
  });

  test('the letter names the agencies that were silent or late, and nobody who answered in time', () => {
    const asked = (id: string, agencyId: string): Told => [
      '2024-01-15T15:00',
      { type: 'OpinionAsked', data: { id, agencyId, question: '?', dueAt: getLocal('2024-01-16T17:30') } },
    ];
    const given = (id: string, local: string): Told => [
      local,
      { type: 'OpinionGiven', data: { id, answer: 'Đồng ý' } },
    ];
    const dueAt = getLocal('2024-01-25T17:30');
    const { reschedule } = formDossier([
      REGISTERED,
      ACCEPTED,
      asked('silent', 'stp'),
      asked('late', 'stc'),
      asked('in time', 'sxd'),
      given('in time', '2024-01-16T09:00'),
      given('late', '2024-01-17T09:00'),
      ['2024-01-17T10:00', { type: 'Rescheduled', data: { dueAt, cause: 'consulted-agency' } }],
      given('silent', '2024-01-18T09:00'),
    ]);
    expect(reschedule?.causedBy).toEqual(['Sở Tư pháp', 'stc']);
  });

  test('refusal at the counter, rejection after appraisal, stop', () => {
    expect(
      formDossier([REGISTERED, ['2024-01-15T10:00', { type: 'Refused', data: { reason: 'Sai thẩm quyền' } }, ACCOUNT]])
        .refusal,
    ).toEqual({
      at: getLocal('2024-01-15T10:00'),
      stage: 'intake',
      reason: 'Sai thẩm quyền',
      missing: [],
      officer: 'Quàng Thị Mẫu',
    });
    const rejected = formDossier([
      REGISTERED,
      ACCEPTED,
      ['2024-01-17T10:00', { type: 'Rejected', data: { reason: 'Không đủ', letter: '4/SNV' } }],
    ]);
    expect(rejected.refusal).toMatchObject({ stage: 'appraisal', letter: '4/SNV' });
    const stopped = formDossier([
      REGISTERED,
      ACCEPTED,
      ['2024-01-16T10:00', { type: 'SupplementRequested', data: {} }],
      ['2024-03-17T10:00', { type: 'Stopped', data: { reason: 'Không bổ sung', notice: '31/TB' } }],
    ]);
    expect(stopped.stop).toEqual({ at: getLocal('2024-03-17T10:00'), reason: 'Không bổ sung', notice: '31/TB' });
  });

  test('the number of sets that were handed in', () => {
    expect(formDossier([REGISTERED]).sets).toBe(2);
  });

  test('nothing later than the question', () => {
    const told: readonly Told[] = [
      REGISTERED,
      ACCEPTED,
      ['2024-01-16T10:00', { type: 'SupplementRequested', data: {} }],
    ];
    expect(availableForms(formDossier(told, getLocal('2024-01-15T12:00'))).map(({ kind }) => kind)).toEqual([
      'receipt',
      'process-control',
    ]);
    expect(availableForms(formDossier(told)).map(({ kind }) => kind)).toEqual([
      'receipt',
      'supplement',
      'process-control',
    ]);
  });

  test('each handing over, with how the giver stood to its step', () => {
    const { steps } = formDossier([
      REGISTERED,
      ACCEPTED,
      HANDED,
      ['2024-01-15T14:05', { type: 'StepStarted', data: { step: 'Thẩm định', dueAt: getLocal('2024-01-17T11:30') } }],
      ['2024-01-17T15:00', { type: 'StepFinished', data: { step: 'Thẩm định' } }],
      [
        '2024-01-17T16:00',
        {
          type: 'Forwarded',
          data: { agencyId: 'stp', reason: 'Lấy phiếu lý lịch', dueAt: getLocal('2024-01-18T11:30') },
        },
      ],
      ['2024-01-18T09:00', { type: 'TakenBack', data: { agencyId: 'snv' } }],
      ['2024-01-18T10:00', { type: 'Completed', data: {} }],
      ['2024-01-18T11:00', { type: 'Returned', data: {} }],
    ]);
    const counter = 'Bộ phận tiếp nhận và trả kết quả';
    expect(steps.map(({ from, to, outcome }) => [from, to, outcome])).toEqual([
      ['Người nộp hồ sơ', counter, undefined],
      [counter, 'Giàng A Thử, Phòng A, Sở Nội vụ', undefined],
      ['Giàng A Thử, Phòng A, Sở Nội vụ', 'Sở Tư pháp', 'late'],
      ['Sở Tư pháp', 'Giàng A Thử, Phòng A, Sở Nội vụ', 'on-time'],
      ['Giàng A Thử, Phòng A, Sở Nội vụ', counter, undefined],
      [counter, 'Người nộp hồ sơ', undefined],
    ]);
    expect(steps[2]?.step).toBe('Thẩm định');
  });

  test('agencies beside the resolving one, and everybody who is named', () => {
    const record = foldRecord(
      eventsOf([
        REGISTERED,
        ACCEPTED,
        HANDED,
        [
          '2024-01-16T08:00',
          {
            type: 'OpinionAsked',
            data: { id: 'o', agencyId: 'stp', question: '?', dueAt: getLocal('2024-01-17T17:30') },
          },
        ],
      ]),
    );
    expect(record === undefined ? [] : otherAgenciesOf(record)).toEqual(['stp']);
    expect(record === undefined ? [] : personsOf(record)).toEqual(['Giàng A Thử', ACCOUNT]);
  });
});

// Days and reasons as the long explanation has them (spec: explanation).
describe('the count in one or two lines', () => {
  const lines = (local: string, limit: TimeLimit, way: 'days' | 'hours' = 'days'): readonly string[] => {
    const input = { acceptedAt: getLocal(local), limit, terms: { ...DEFAULT_TERMS, way }, stops: [], reschedules: [] };
    const explanation = explain(VIETNAM, input);
    return explanation.ok ? shortExplanation(explanation) : ['calendar gap'];
  };

  test.each([
    ['over Tết', '2024-02-07T14:00', { amount: 5, unit: 'working-day' }, 'đến ngày 21/02/2024', /Tết/],
    ['over a swap', '2024-04-26T16:00', { amount: 3, unit: 'working-day' }, 'đến ngày 04/05/2024', /29\/04\/2024/],
    ['a last day off', '2024-08-29T09:00', { amount: 5, unit: 'calendar-day' }, '04/09/2024', undefined],
  ] as const)('%s', (_, local, limit, due, skipped) => {
    const text = lines(local, limit);
    expect(text[0]).toContain(due);
    if (skipped !== undefined) expect(text[1]).toMatch(skipped);
    expect(text.length).toBeLessThanOrEqual(2);
  });

  test('by hours it says so; nothing counted says nothing', () => {
    expect(lines('2024-01-15T11:30', { amount: 4, unit: 'working-hour' }, 'hours')[0]).toContain('theo giờ làm việc');
  });

  test('never more than two lines, and the last counted day is the due day', () => {
    const instants = fc.integer({ min: getLocal('2024-01-02T08:00'), max: getLocal('2026-06-01T08:00') });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (acceptedAt, amount) => {
        const input = {
          acceptedAt,
          limit: { amount, unit: 'working-day' },
          terms: DEFAULT_TERMS,
          stops: [],
          reschedules: [],
        } as const;
        const explanation = explain(VIETNAM, input);
        const due = dueDate(VIETNAM, input);
        if (!explanation.ok || !due.ok) return;
        const text = shortExplanation(explanation);
        expect(text.length).toBeLessThanOrEqual(2);
        expect(text[0]).toContain(dayText(dayOf(due.dueAt ?? 0)));
      }),
    );
  });
});
