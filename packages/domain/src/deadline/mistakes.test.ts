import { describe, expect, test } from 'vitest';
import { compileCalendar, weeklyPattern } from '../calendar/index.ts';
import { formatLocal, getDay, getLocal } from '../time/index.ts';
import { dueDate } from './due-date.ts';
import { explain } from './explain.ts';
import { explanationLines } from './explain-text.ts';
import { englishExplanationLines } from './explain-text-en.ts';
import { type ClockTerms, DEFAULT_TERMS, type Stop } from './limit.ts';
import { parseLimit } from './parse-limit.ts';
import { NATIONAL, VIETNAM } from './testing/calendars.ts';

interface Asked {
  readonly terms?: Partial<ClockTerms>;
  readonly stops?: readonly Stop[];
  readonly acceptedDateOnly?: boolean;
}

function inputOf(accepted: string, limitText: string, asked: Asked = {}) {
  const limit = parseLimit(limitText);
  if (limit === undefined) throw new Error(limitText);
  const { terms, stops = [], acceptedDateOnly = false } = asked;
  return {
    acceptedAt: getLocal(accepted),
    acceptedDateOnly,
    limit,
    terms: { ...DEFAULT_TERMS, ...terms },
    stops,
    reschedules: [],
  };
}

function due(calendar: typeof VIETNAM, accepted: string, limit: string, asked: Asked = {}): string {
  const found = dueDate(calendar, inputOf(accepted, limit, asked));
  if (!found.ok) return String(found.year);
  return found.dueAt === undefined ? 'paused' : formatLocal(found.dueAt);
}

const stop = (from: string, to?: string, kind: Stop['kind'] = 'supplement'): Stop => ({
  kind,
  from: getLocal(from),
  ...(to === undefined ? {} : { to: getLocal(to) }),
});
const HOURS = { terms: { way: 'hours' } } as const;

// Spec: deadlines, "mistakes seen in systems in service, to be tests here".
describe('mistakes of systems in service', () => {
  test('a holiday or a make-up Saturday on the very day of acceptance is seen', () => {
    expect(due(VIETNAM, '2024-04-30T09:00', '1 ngày làm việc')).toBe('2024-05-02T17:30');
    expect(due(VIETNAM, '2024-04-30T09:00', '1 ngày làm việc', HOURS)).toBe('2024-05-02T17:30');
    expect(due(VIETNAM, '2024-05-04T09:00', '1 ngày làm việc')).toBe('2024-05-06T17:30');
    expect(due(VIETNAM, '2024-05-04T09:00', '1 ngày làm việc', HOURS)).toBe('2024-05-06T09:00');
    expect(due(VIETNAM, '2024-05-04T09:00', 'trong ngày')).toBe('2024-05-04T17:30');
    expect(due(VIETNAM, '2024-04-30T09:00', 'trong ngày')).toBe('2024-05-02T17:30');
  });

  test('limits beyond 360 days are counted to their end', () => {
    expect(due(VIETNAM, '2021-03-01T09:00', '1000 ngày')).toBe('2023-11-27T17:30');
    expect(due(VIETNAM, '2020-01-06T09:00', '60 tháng')).toBe('2025-01-06T17:30');
    expect(due(VIETNAM, '2020-01-06T09:00', '1200 ngày làm việc').slice(0, 4)).toBe('2024');
  });

  test('a seven-hour day does not make 30 days four too long', () => {
    const pattern = weeklyPattern([
      { open: 450, close: 690 },
      { open: 810, close: 990 },
    ]);
    const sevenHours = compileCalendar({ pattern, exceptions: NATIONAL });
    expect(due(sevenHours, '2024-03-01T10:00', '30 ngày làm việc', HOURS)).toBe('2024-04-12T10:00');
    expect(due(sevenHours, '2024-03-01T10:00', '30 ngày làm việc')).toBe('2024-04-12T16:30');
  });

  test('a half-day Saturday is not counted whole', () => {
    const morning = [{ open: 450, close: 690 }];
    const pattern = weeklyPattern([...morning, { open: 810, close: 1_050 }], { sessions: morning, counts: 0.5 });
    const half = compileCalendar({ pattern, exceptions: NATIONAL });
    // Thursday and Friday, half of Saturday, half of Monday.
    expect(due(half, '2024-01-17T10:00', '3 ngày làm việc')).toBe('2024-01-22T11:30');
    expect(due(half, '2024-01-17T10:00', '2,5 ngày làm việc')).toBe('2024-01-20T11:30');
    // By hours Saturday gives the four hours that it has.
    expect(due(half, '2024-01-19T10:00', '1 ngày làm việc', HOURS)).toBe('2024-01-20T10:00');
    // Reception only: it gives none, by hours as by days (decision 0011).
    const reception = compileCalendar({
      pattern: weeklyPattern([...morning, { open: 810, close: 1_050 }], { sessions: morning, counts: 0 }),
      exceptions: NATIONAL,
    });
    expect(due(reception, '2024-01-19T10:00', '1 ngày làm việc', HOURS)).toBe('2024-01-22T10:00');
    expect(due(reception, '2024-01-20T09:00', '1 ngày làm việc', HOURS)).toBe('2024-01-22T17:30');
  });

  test.each([
    ['begins after hours', '2024-01-16T19:00', '2024-01-17T10:00', '2024-01-19T17:30', '2024-01-18T14:30'],
    ['ends after hours', '2024-01-16T10:00', '2024-01-16T19:00', '2024-01-18T17:30', '2024-01-18T17:30'],
    ['begins and ends on days off', '2024-01-20T10:00', '2024-01-21T10:00', '2024-01-18T17:30', '2024-01-18T10:00'],
  ])('a stop that %s gives no free and no lost days', (_what, from, to, inDays, inHours) => {
    const stops = [stop(from, to)];
    const terms = { supplementEffect: 'subtract' } as const;
    expect(due(VIETNAM, '2024-01-15T10:00', '3 ngày làm việc', { stops, terms })).toBe(inDays);
    expect(due(VIETNAM, '2024-01-15T10:00', '3 ngày làm việc', { stops, terms: { ...terms, way: 'hours' } })).toBe(
      inHours,
    );
  });
});

// Spec: deadlines, rules beside the worked examples.
describe('single rules', () => {
  test.each([
    ['2024-01-15T17:29', '2024-01-16T17:30'],
    ['2024-01-15T17:30', '2024-01-17T17:30'],
    ['2024-01-20T09:00', '2024-01-23T17:30'],
  ])('afterHours next-day: accepted %s, one working day', (accepted, expected) => {
    const terms = { afterHours: 'next-day' } as const;
    expect(due(VIETNAM, accepted, '1 ngày làm việc', { terms })).toBe(expected);
  });

  test('an acceptance by date on a day off keeps its date as day 0', () => {
    const asked = { terms: { afterHours: 'next-day' }, acceptedDateOnly: true } as const;
    expect(due(VIETNAM, '2024-01-20T00:00', '1 ngày làm việc', asked)).toBe('2024-01-22T17:30');
    expect(due(VIETNAM, '2024-01-15T00:00', '1 ngày làm việc', { ...HOURS, acceptedDateOnly: true })).toBe(
      '2024-01-15T17:30',
    );
  });

  test('hours ignores afterHours; working hours count so in either way', () => {
    const terms = { afterHours: 'next-day' } as const;
    expect(due(VIETNAM, '2024-01-15T18:00', '2 giờ làm việc', { terms })).toBe('2024-01-16T09:30');
    expect(due(VIETNAM, '2024-01-20T09:00', '1 ngày làm việc', { terms: { ...terms, way: 'hours' } })).toBe(
      '2024-01-22T17:30',
    );
  });

  test('calendar days and months are counted by days even under hours', () => {
    expect(due(VIETNAM, '2024-08-29T09:00', '5 ngày', HOURS)).toBe('2024-09-04T17:30');
    expect(due(VIETNAM, '2024-01-31T08:00', '1 tháng', HOURS)).toBe('2024-02-29T17:30');
  });

  test('a payment stops the clock only where the procedure version says so', () => {
    const paid = stop('2024-01-16T10:00', '2024-01-19T10:00', 'payment');
    expect(due(VIETNAM, '2024-01-15T10:00', '3 ngày làm việc', { stops: [paid] })).toBe('2024-01-18T17:30');
    const stops = [{ ...paid, stopsClock: true }];
    expect(due(VIETNAM, '2024-01-15T10:00', '3 ngày làm việc', { stops })).toBe('2024-01-23T17:30');
  });

  test('only a supplement restarts; a suspension subtracts', () => {
    const stops = [stop('2024-01-16T10:00', '2024-01-19T14:30', 'suspension')];
    expect(due(VIETNAM, '2024-01-15T10:00', '3 ngày làm việc', { stops })).toBe('2024-01-23T17:30');
  });

  test('calendar days move by the days of the stop, then roll', () => {
    const stops = [stop('2024-01-17T10:00', '2024-01-19T10:00', 'suspension')];
    // Day 0 the 15th, last day Saturday the 20th, moved by two to Monday the 22nd.
    expect(due(VIETNAM, '2024-01-15T10:00', '5 ngày', { stops })).toBe('2024-01-22T17:30');
    expect(due(VIETNAM, '2024-01-15T10:00', '4 ngày', { stops })).toBe('2024-01-22T17:30');
  });

  test('while a stop is open there is no due date; one opened after it changes nothing', () => {
    const open = (from: string): Stop => ({ kind: 'supplement', from: getLocal(from) });
    expect(due(VIETNAM, '2024-01-15T10:00', '3 ngày làm việc', { stops: [open('2024-01-16T10:00')] })).toBe('paused');
    expect(due(VIETNAM, '2024-01-15T10:00', '3 ngày làm việc', { stops: [open('2024-01-18T17:31')] })).toBe(
      '2024-01-18T17:30',
    );
  });

  test('a year without rows is given back, named', () => {
    expect(due(VIETNAM, '2027-12-20T10:00', '30 ngày làm việc')).toBe('2028');
    expect(due(VIETNAM, '2016-12-20T10:00', '3 ngày làm việc')).toBe('2016');
  });

  test('2027, all proposed: the second date leaves the estimated days out', () => {
    const found = dueDate(VIETNAM, inputOf('2027-02-03T10:00', '2 ngày làm việc'));
    expect(found.ok && found.dueAt).toBe(getLocal('2027-02-15T17:30'));
    expect(found.ok && found.provisional).toBe(getLocal('2027-02-09T17:30'));
  });

  test('the legal limit is shown beside the promised one', () => {
    const found = dueDate(VIETNAM, {
      ...inputOf('2024-01-15T10:00', '3 ngày làm việc'),
      legalLimit: { amount: 5, unit: 'working-day' },
    });
    expect(found.ok && found.legalDueAt).toBe(getLocal('2024-01-22T17:30'));
  });
});

describe('a holiday that is learnt of later', () => {
  const storm = {
    day: getDay('2024-01-17'),
    kind: 'local',
    agencyId: 'a',
    name: 'Bão',
    source: 'Công văn số 5/UBND-VP',
    status: 'official',
    recordedAt: getLocal('2024-01-16T08:00'),
  } as const;
  const calendar = compileCalendar({ exceptions: [...NATIONAL, storm], agencyId: 'a' });
  const input = inputOf('2024-01-15T10:00', '3 ngày làm việc');

  test('moves the date, and a promised one as it moves the counted one', () => {
    const promised = { ...input, promisedDueAt: getLocal('2024-01-18T17:30') };
    for (const asked of [input, promised]) {
      const found = dueDate(calendar, asked);
      expect(found.ok && found.dueAt).toBe(getLocal('2024-01-19T17:30'));
    }
  });

  test('moves a rescheduled date alike, never to an earlier one', () => {
    const rescheduled = (at: string) => ({
      ...input,
      reschedules: [{ at: getLocal(at), dueAt: getLocal('2024-01-22T17:30') }],
    });
    const before = dueDate(calendar, rescheduled('2024-01-15T15:00'));
    expect(before.ok && before.dueAt).toBe(getLocal('2024-01-23T17:30'));
    expect(before.ok && before.originalDueAt).toBe(getLocal('2024-01-19T17:30'));
    // Decided with the closure known: the date stands.
    const after = dueDate(calendar, rescheduled('2024-01-16T09:00'));
    expect(after.ok && after.dueAt).toBe(getLocal('2024-01-22T17:30'));
  });
});

// Many files write "no date" as 31/12/9999; no minute of such a year may wrap round into the calendar.
describe('dates after all calendars', () => {
  test.each(['2100-01-01T00:00', '3872-01-01T00:00', '4000-01-01T00:00', '6053-06-01T00:00', '9999-12-31T23:59'])(
    'a stop that ends %s asks for the first year without rows, one that begins then changes nothing',
    (far) => {
      for (const supplementEffect of ['restart', 'subtract'] as const) {
        for (const limit of ['3 ngày làm việc', '8 giờ làm việc', '15 ngày']) {
          const asked = (stops: readonly Stop[]) =>
            dueDate(VIETNAM, inputOf('2024-01-15T10:00', limit, { stops, terms: { supplementEffect } }));
          expect(asked([stop('2024-01-16T10:00', far)])).toEqual({
            ok: false,
            code: 'calendar-year-missing',
            year: 2028,
          });
          expect(asked([stop(far)])).toEqual(asked([]));
          // What is open is open, whatever else is said of it.
          const both = asked([stop('2024-01-16T10:00'), stop('2024-01-16T11:00', far)]);
          expect(both).toMatchObject({ ok: true, pausedSince: getLocal('2024-01-16T10:00') });
        }
      }
    },
  );

  test('an acceptance then is told its year', () => {
    const asked = dueDate(VIETNAM, inputOf('9999-12-31T10:00', '3 ngày làm việc'));
    expect(asked).toEqual({ ok: false, code: 'calendar-year-missing', year: 9999 });
  });

  // Spec: "no limit on length": the answer is the year that is missing, not that the number is none.
  test.each(['99999999999 ngày', '99999999 tháng', '99999999999 ngày làm việc', '99999999999 giờ làm việc'])(
    '%s',
    (limit) => {
      const asked = dueDate(VIETNAM, inputOf('2024-01-15T10:00', limit));
      expect(asked).toEqual({ ok: false, code: 'calendar-year-missing', year: 2028 });
    },
  );
});

test('thirty thousand stops in the wrong order are sorted', () => {
  const from = getLocal('2024-01-16T10:00');
  const stops = Array.from({ length: 30_000 }, (_, index): Stop => {
    const begins = from + (30_000 - index) * 120_000;
    return { kind: 'suspension', from: begins, to: begins + 60_000 };
  });
  const input = inputOf('2024-01-15T10:00', '100 ngày', { stops });
  expect(dueDate(VIETNAM, input)).toEqual(dueDate(VIETNAM, { ...input, stops: stops.toReversed() }));
});

// Spec: stops and changes, reschedule.
describe('reschedules', () => {
  const input = inputOf('2024-01-15T10:00', '3 ngày làm việc');
  const to = (at: string, dueAt: string) => ({ at: getLocal(at), dueAt: getLocal(dueAt) });
  const first = to('2024-01-18T10:00', '2024-01-25T17:30');

  test.each([
    ['one in time', [first], [], '2024-01-25T17:30', 0],
    ['one at the due instant', [to('2024-01-18T17:30', '2024-01-25T17:30')], [], '2024-01-25T17:30', 0],
    ['one too late', [to('2024-01-18T17:31', '2024-01-25T17:30')], [], '2024-01-18T17:30', 1],
    ['a second one', [first, to('2024-01-24T10:00', '2024-01-31T17:30')], [], '2024-01-25T17:30', 1],
    // A stop after a reschedule moves the new date by `subtract`, whatever the rule says: used the 23rd, left 24 and 25.
    ['a stop after it', [first], [stop('2024-01-23T10:00', '2024-01-26T10:00')], '2024-01-30T17:30', 0],
    ['a stop after its date', [first], [stop('2024-01-25T18:00', '2024-01-30T10:00')], '2024-01-25T17:30', 0],
  ])('%s', (_what, reschedules, stops, dueAt, ignored) => {
    const found = dueDate(VIETNAM, { ...input, reschedules, stops });
    if (!found.ok || found.dueAt === undefined) throw new Error('no due date');
    expect(formatLocal(found.dueAt)).toBe(dueAt);
    expect(found.ignoredReschedules ?? []).toHaveLength(ignored);
    expect(found.originalDueAt).toBe(getLocal('2024-01-18T17:30'));
  });

  test('by its date alone is due at the close of it', () => {
    const found = dueDate(VIETNAM, {
      ...input,
      reschedules: [{ at: getLocal('2024-01-18T00:00'), dueAt: getLocal('2024-01-25T00:00'), dateOnly: true }],
    });
    expect(found.ok && found.dueAt).toBe(getLocal('2024-01-25T17:30'));
  });
});

describe('explanation', () => {
  test('reads as an official would say it', () => {
    const stops = [stop('2024-01-16T10:00', '2024-01-19T14:30')];
    const explained = explain(VIETNAM, inputOf('2024-01-15T10:00', '3 ngày làm việc', { stops }));
    expect(explained.ok && explanationLines(explained)).toEqual([
      '10:00 Thứ Hai 15/01/2024: tiếp nhận hồ sơ',
      'Thứ Hai 15/01/2024: ngày đầu tiên, không tính vào thời hạn [Khoản 2 Điều 147 Bộ luật Dân sự 2015]',
      'Thứ Ba 16/01/2024: tính 1 ngày làm việc, tổng 1 ngày làm việc',
      '10:00 Thứ Ba 16/01/2024: tạm dừng tính thời gian (chờ bổ sung, hoàn thiện hồ sơ) [Khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP]',
      'Thứ Tư 17/01/2024: không tính (chờ bổ sung, hoàn thiện hồ sơ) [Khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP]',
      'Thứ Năm 18/01/2024: không tính (chờ bổ sung, hoàn thiện hồ sơ) [Khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP]',
      '14:30 Thứ Sáu 19/01/2024: đã bổ sung đủ hồ sơ, thời hạn tính lại từ đầu [Khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP]',
      'Thứ Sáu 19/01/2024: ngày đầu tiên, không tính vào thời hạn [Khoản 2 Điều 147 Bộ luật Dân sự 2015]',
      'Thứ Bảy 20/01/2024: không tính (Thứ Bảy)',
      'Chủ nhật 21/01/2024: không tính (Chủ nhật)',
      'Thứ Hai 22/01/2024: tính 1 ngày làm việc, tổng 1 ngày làm việc',
      'Thứ Ba 23/01/2024: tính 1 ngày làm việc, tổng 2 ngày làm việc',
      'Thứ Tư 24/01/2024: tính 1 ngày làm việc, tổng 3 ngày làm việc',
      '17:30 Thứ Tư 24/01/2024: hẹn trả kết quả',
    ]);
  });

  test('says the same in English to those who read the public pages in it', () => {
    const stops = [stop('2024-01-16T10:00', '2024-01-19T14:30')];
    const explained = explain(VIETNAM, inputOf('2024-01-15T10:00', '3 ngày làm việc', { stops }));
    expect(explained.ok && englishExplanationLines(explained)).toEqual([
      '10:00 Monday 15/01/2024: the dossier is accepted',
      'Monday 15/01/2024: the first day, which is not counted',
      'Tuesday 16/01/2024: counts 1 working day, 1 working day in all',
      '10:00 Tuesday 16/01/2024: counting stops (waiting for papers)',
      'Wednesday 17/01/2024: not counted (waiting for papers)',
      'Thursday 18/01/2024: not counted (waiting for papers)',
      '14:30 Friday 19/01/2024: the supplement is complete, the limit begins anew',
      'Friday 19/01/2024: the first day, which is not counted',
      'Saturday 20/01/2024: not counted (Saturday)',
      'Sunday 21/01/2024: not counted (Sunday)',
      'Monday 22/01/2024: counts 1 working day, 1 working day in all',
      'Tuesday 23/01/2024: counts 1 working day, 2 working days in all',
      'Wednesday 24/01/2024: counts 1 working day, 3 working days in all',
      '17:30 Wednesday 24/01/2024: the result is due',
    ]);
    // Over the new year, in hours and in days: no Vietnamese word is left but the names of places and papers.
    for (const limit of ['8 giờ làm việc', '5 ngày', '10 ngày làm việc']) {
      const lines = explain(VIETNAM, inputOf('2024-02-05T15:00', limit));
      expect(lines.ok && englishExplanationLines(lines).join('\n')).not.toMatch(/[ăâđêôơưạảấầẩẫậ]/i);
    }
  });

  // Spec: explanation, "its last step equals dueAt"; import, "judged by the due date that was promised on the receipt".
  test.each([
    ['the same', '2024-01-18T17:30', [], ['due 2024-01-18T17:30']],
    ['a later one', '2024-01-22T17:30', [], ['promised 2024-01-22T17:30', 'due 2024-01-22T17:30']],
    // Used: the 16th; left of the promise: 17, 18, 19, 22 after the 19th.
    [
      'a later one, moved by a stop',
      '2024-01-22T17:30',
      [stop('2024-01-16T10:00', '2024-01-19T14:30')],
      ['promised 2024-01-22T17:30', 'due 2024-01-25T17:30'],
    ],
    [
      'one that waits',
      '2024-01-22T17:30',
      [stop('2024-01-16T10:00')],
      ['promised 2024-01-22T17:30', 'paused 2024-01-16T10:00'],
    ],
  ])('counts the limit beside a promise of %s', (_what, promised, stops, ends) => {
    const terms = { supplementEffect: 'subtract' } as const;
    const asked = inputOf('2024-01-15T10:00', '3 ngày làm việc', { stops, terms });
    const explained = explain(VIETNAM, { ...asked, promisedDueAt: getLocal(promised) });
    if (!explained.ok) throw new Error('no explanation');
    const counted = explained.steps
      .filter((step) => step.kind === 'counted')
      .map((step) => step.day - getDay('2024-01-15'));
    expect(counted.slice(0, 1)).toEqual([1]);
    expect(counted).toHaveLength(stops[0]?.to === undefined && stops.length > 0 ? 1 : 3);
    const last = explained.steps.slice(-ends.length);
    expect(last.map((step) => `${step.kind} ${formatLocal(step.at ?? 0)}`)).toEqual(ends);
  });

  test('says on which proposed day the other possible date rests', () => {
    const explained = explain(VIETNAM, inputOf('2026-11-20T09:00', '3 ngày làm việc'));
    const monday = explained.ok ? explained.steps.find((step) => step.day === getDay('2026-11-23')) : undefined;
    expect(monday).toMatchObject({ kind: 'counted', counted: 1 });
    expect(monday?.reason).toContain('ĐỀ XUẤT hoán đổi');
  });

  test('counts office minutes in hours', () => {
    const explained = explain(VIETNAM, inputOf('2024-01-15T10:00', '8 giờ làm việc'));
    expect(explained.ok && explanationLines(explained)).toEqual([
      '10:00 Thứ Hai 15/01/2024: tiếp nhận hồ sơ',
      'Thứ Hai 15/01/2024: tính 5 giờ 30 phút làm việc, tổng 5 giờ 30 phút làm việc',
      'Thứ Ba 16/01/2024: tính 2 giờ 30 phút làm việc, tổng 8 giờ làm việc',
      '10:00 Thứ Ba 16/01/2024: hẹn trả kết quả',
    ]);
  });

  test('says that a last day off is moved, and by which article', () => {
    const explained = explain(VIETNAM, inputOf('2024-08-29T09:00', '5 ngày'));
    const last = explained.ok ? explained.steps.find((step) => step.kind === 'last-day') : undefined;
    expect(last).toMatchObject({ day: getDay('2024-09-04'), source: 'Khoản 5 Điều 148 Bộ luật Dân sự 2015' });
  });
});
