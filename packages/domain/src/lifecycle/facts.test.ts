import { describe, expect, test } from 'vitest';
import type { TimeLimit } from '../deadline/index.ts';
import { ACCEPT, type Act, answer, FEE, live, PAYMENT } from './lifecycle.fixture.ts';
import { refusalText } from './refusal-text.ts';

/** Facts are checked where they are decided, whichever way the command came: files of other systems, jobs, the API. */
const RECORD = live(['2024-01-15T10:00', ACCEPT], ['2024-01-15T11:00', { type: 'assess-fee', fee: FEE }]);
const LIMIT: TimeLimit = { amount: 1, unit: 'working-day' };

const MOMO = JSON.parse('{ "channel": "momo" }');
const EXTRA = JSON.parse('{ "ghiChu": "x" }');
const YEARS = JSON.parse('{ "unit": "năm" }');
const FAX = JSON.parse('{ "way": "fax" }');
const FLOOD = JSON.parse('{ "cause": "mưa" }');

function asked(limit: TimeLimit): Act {
  return ['2024-01-15T12:00', { type: 'ask-opinion', agencyId: 'so', question: 'Ý kiến', limit }];
}
const forwarded = (limit: TimeLimit): Act => [
  '2024-01-15T12:00',
  { type: 'forward', agencyId: 'so', reason: 'Xác minh', limit },
];

describe('a fact that is none is refused', () => {
  test.each<readonly [string, Act, string]>([
    ['a channel of payment', ['2024-01-15T12:00', { type: 'pay-fee', payment: { ...PAYMENT, ...MOMO } }], 'channel'],
    ['an unknown field', ['2024-01-15T12:00', { type: 'pay-fee', payment: { ...PAYMENT, ...EXTRA } }], 'ghiChu'],
    [
      'a cause of a new date',
      [
        '2024-01-15T12:00',
        {
          type: 'propose-reschedule',
          dueAt: Date.UTC(2024, 0, 24, 3),
          reason: 'Chờ xác minh',
          cause: 'system',
          ...FLOOD,
        },
      ],
      'cause',
    ],
    [
      'a new date with seconds',
      [
        '2024-01-15T12:00',
        { type: 'propose-reschedule', dueAt: Date.UTC(2024, 0, 24, 3) + 1, reason: 'Chờ xác minh', cause: 'system' },
      ],
      'dueAt',
    ],
    ['a limit of nothing', asked({ ...LIMIT, amount: 0 }), 'limit'],
    ['a limit below nothing', asked({ ...LIMIT, amount: -1 }), 'limit'],
    ['a limit that is no number', asked({ amount: Number.NaN, unit: 'working-hour' }), 'limit'],
    ['a limit without end', asked({ ...LIMIT, amount: Number.POSITIVE_INFINITY }), 'limit'],
    ['a third of a day', forwarded({ ...LIMIT, amount: 0.3 }), 'limit'],
    ['a unit', forwarded({ ...LIMIT, ...YEARS }), 'limit'],
  ])('%s', (_, act, field) => {
    expect(answer(RECORD, ...act)).toMatchObject({ ok: false, code: 'field-invalid', facts: { field } });
  });

  test('a way of giving the result', () => {
    const done = live(
      ['2024-01-15T10:00', ACCEPT],
      ['2024-01-15T11:00', { type: 'complete', paperReason: 'Mẫu giấy' }],
    );
    const decision = answer(done, '2024-01-15T12:00', { type: 'return-result', way: 'counter', ...FAX });
    expect(decision).toMatchObject({ ok: false, code: 'field-invalid', facts: { field: 'way' } });
    if (!decision.ok) expect(refusalText(decision)).toBe('Giá trị của “Cách trả kết quả” không hợp lệ.');
  });

  test('what is missing has a name, also on a refusal (article 17)', () => {
    const { intake } = ACCEPT;
    if (intake === undefined) throw new Error('no intake');
    const refuse = { type: 'refuse', intake, reason: 'Thiếu giấy tờ', missing: [' '] } as const;
    expect(answer(undefined, '2024-01-15T12:00', refuse)).toMatchObject({
      code: 'field-missing',
      facts: { field: 'missing' },
    });
  });
});
