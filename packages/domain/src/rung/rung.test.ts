import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { type DayNumber, dayOf, getDay, getLocal, type Instant } from '../time/index.ts';
import { rungBands, rungsIn } from './bands.ts';
import { isOfficeTime } from './office-hours.ts';
import { DEFAULT_LADDER, type RungFacts, type RungKind, rungText } from './rung.ts';

function rungsAt(now: string, facts: { acceptedAt: string; dueAt: string; dueSoonFrom?: string }): readonly RungKind[] {
  const at = getLocal(now);
  const { acceptedAt, dueAt, dueSoonFrom } = facts;
  const soon = dueSoonFrom === undefined ? undefined : { dueSoonFrom: getLocal(dueSoonFrom) };
  const given = { acceptedAt: getLocal(acceptedAt), dueAt: getLocal(dueAt), ...soon };
  return rungsIn(rungBands(VIETNAM, at, DEFAULT_LADDER), given, at);
}

describe('the rung on which a dossier stands', () => {
  // Accepted Mon 2024-01-15, 10 working days: due Mon 2024-01-29. Tết is 8 to 14 February 2024.
  const ten = { acceptedAt: '2024-01-15T10:00', dueAt: '2024-01-29T17:30', dueSoonFrom: '2024-01-25T17:30' };
  test.each([
    ['2024-01-23T09:00', []],
    ['2024-01-24T08:00', ['apology']],
    ['2024-01-25T17:29', ['apology']],
    ['2024-01-25T17:30', ['due-soon', 'apology']],
    ['2024-01-29T08:00', ['due-today']],
    ['2024-01-30T08:00', ['overdue-1']],
    ['2024-02-02T17:00', ['overdue-1']],
    ['2024-02-05T08:00', ['overdue-5']],
    // 7 February is the seventh, 15 February the eighth working day after it.
    ['2024-02-19T08:00', ['overdue-10']],
  ] as const)('of ten days, at %s: %j', (now, rungs) => {
    expect(rungsAt(now, ten)).toEqual(rungs);
  });

  test.each([
    // Decree 61/2018, article 19.9: at the latest one day before the end; a limit of three days leaves no earlier notice.
    ['three days, on the day of acceptance', '2024-01-15T10:00', '2024-01-18T17:30', '2024-01-15T11:00', []],
    ['three days, the day before', '2024-01-15T10:00', '2024-01-18T17:30', '2024-01-17T08:00', ['apology']],
    ['the same day: there is no day before', '2024-01-15T10:00', '2024-01-15T17:30', '2024-01-15T11:00', ['due-today']],
    ['due on the Friday, on the Saturday after', '2024-01-15T10:00', '2024-01-19T17:30', '2024-01-20T09:00', []],
    ['overdue for a year', '2023-01-05T10:00', '2023-01-12T17:30', '2024-01-15T09:00', ['overdue-40']],
  ] as const)('%s', (_, acceptedAt, dueAt, now, rungs) => {
    expect(rungsAt(now, { acceptedAt, dueAt })).toEqual(rungs);
  });
});

/** Days of work in (after, until], counted one by one. */
function workingDays(after: DayNumber, until: DayNumber): number {
  let count = 0;
  for (let day = after + 1; day <= until; day += 1) if (VIETNAM.isWorkingDay(day)) count += 1;
  return count;
}

/** The same by the definition of each rung. */
function rungsByDefinition({ acceptedAt, dueAt, dueSoonFrom }: RungFacts, now: Instant): readonly RungKind[] {
  const [accepted, due, today] = [dayOf(acceptedAt), dayOf(dueAt), dayOf(now)];
  if (due === today) return ['due-today'];
  if (due < today) {
    const passed = DEFAULT_LADDER.overdueDays.filter((days) => days <= workingDays(due, today)).at(-1);
    return passed === undefined ? [] : [`overdue-${passed}`];
  }
  const [left, whole] = [workingDays(today, due), workingDays(accepted, due)];
  const long = left <= 3 && whole > 3;
  const short = left <= 1 && whole <= 3 && whole > 1;
  return [
    ...(dueSoonFrom !== undefined && dueSoonFrom <= now ? (['due-soon'] as const) : []),
    ...(long || short ? (['apology'] as const) : []),
  ];
}

test('the bands say what the definition of each rung says, for every calendar day of three years', () => {
  const [first, last] = [getDay('2023-03-01'), getDay('2026-10-01')];
  const officeDue = fc.integer({ min: first, max: last }).filter((day) => VIETNAM.isWorkingDay(day));
  fc.assert(
    fc.property(
      officeDue,
      fc.integer({ min: -90, max: 60 * 24 }),
      fc.integer({ min: 0, max: 20 }),
      fc.option(fc.integer({ min: 0, max: 96 }), { nil: undefined }),
      (dueDay, hours, before, soon) => {
        const dueAt = VIETNAM.closeOrStandard(dueDay);
        const now = dueAt + hours * 3_600_000;
        const facts: RungFacts = {
          acceptedAt: dueAt - before * 86_400_000,
          dueAt,
          ...(soon === undefined ? {} : { dueSoonFrom: dueAt - soon * 3_600_000 }),
        };
        expect(rungsIn(rungBands(VIETNAM, now, DEFAULT_LADDER), facts, now)).toEqual(rungsByDefinition(facts, now));
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  ['2024-01-15T07:29', false],
  ['2024-01-15T07:30', true],
  ['2024-01-15T11:30', false],
  ['2024-01-15T17:29', true],
  ['2024-01-20T09:00', false],
  ['2024-05-04T09:00', true],
  ['2024-02-09T09:00', false],
  ['1950-01-02T09:00', false],
])('office hours at %s: %s', (at, open) => {
  expect(isOfficeTime(VIETNAM, getLocal(at))).toBe(open);
});

test('every rung has its words', () => {
  const kinds: readonly RungKind[] = ['due-soon', 'apology', 'due-today', 'overdue-5'];
  expect(kinds.map(rungText)).toEqual([
    'Sắp đến hạn',
    'Chuẩn bị văn bản xin lỗi',
    'Đến hạn hôm nay',
    'Quá hạn 5 ngày làm việc',
  ]);
});
