import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCalendar, parseHolidayRows } from '../calendar/index.ts';
import type { TimeLimit } from '../deadline/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '../judgement/index.ts';
import { getLocal } from '../time/index.ts';
import type { AgencyFigures, TallyWindow } from './figures.ts';
import { form06aOf } from './form-06a.ts';
import { AGENCIES, BOUNDARIES, histories } from './histories.fixture.ts';
import { emptyFigures, entriesOf, openOf, outcomesOf } from './sum.ts';
import { contributionOf, tally } from './tally.ts';

type Change = Omit<Partial<DossierHistory>, 'limit'> & { readonly limit?: TimeLimit | undefined };

/** The tally by the domain's own judge (tally.test.ts has its rules by a simpler one). */

const rows = parseHolidayRows(
  readFileSync(new URL('../../../../data/calendar/holidays-vn.csv', import.meta.url), 'utf8'),
);
if (!rows.ok) throw new Error(rows.message);
const calendar = compileCalendar({ exceptions: rows.exceptions });

const [Q1 = 0, Q2 = 0, Q3 = 0] = BOUNDARIES;
const FIRST: TallyWindow = { from: Q1, to: Q2, asOf: Q2 };
const SECOND: TallyWindow = { from: Q2, to: Q3, asOf: Q3 };

/** With a limit and reschedules now and then, so that the clock itself decides. */
const dossiers: fc.Arbitrary<DossierHistory> = fc
  .tuple(
    histories,
    fc.option(fc.constantFrom(0.5, 3, 10, 40), { nil: undefined }),
    fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  )
  .map(([history, amount, days]) => ({
    ...history,
    ...(amount === undefined ? {} : { limit: { amount, unit: 'working-day' as const } }),
    reschedules:
      days === undefined || history.acceptedAt === undefined
        ? []
        : [{ at: history.acceptedAt.at + 1, dueAt: history.acceptedAt.at + days * 86_400_000 }],
  }));

function at(figures: ReadonlyMap<string, AgencyFigures>, id: string): AgencyFigures {
  return figures.get(id) ?? emptyFigures(id);
}

describe.each([PROVINCE_POLICY, PORTAL_766_POLICY])('invariants by policy $id', (policy) => {
  test('entries equal outcomes, open is carried over, 3 = 7 + 11', () => {
    fc.assert(
      fc.property(fc.array(dossiers, { maxLength: 12 }), (list) => {
        const first = tally(list, FIRST, policy, calendar);
        const second = tally(list, SECOND, policy, calendar);
        for (const id of AGENCIES) {
          for (const own of [at(first, id), at(second, id)]) {
            expect(entriesOf(own)).toBe(outcomesOf(own));
            const form = form06aOf(own);
            expect(form.received.total).toBe(form.resolved.total + form.open.total);
          }
          expect(at(second, id).carriedOver).toBe(openOf(at(first, id)));
        }
      }),
    );
  });
});

describe('verdicts in their columns', () => {
  const base: DossierHistory = {
    code: 'H18.12-240115-0001',
    agencyId: 'a',
    channel: 'direct',
    acceptedAt: { at: getLocal('2024-01-15T10:00'), dateOnly: false },
    limit: { amount: 3, unit: 'working-day' },
    terms: { way: 'days', afterHours: 'same-day', sameDayCutoff: 900, supplementEffect: 'restart' },
    stops: [],
    reschedules: [],
    ends: [],
    reopenedAt: [],
  };
  const end = (kind: DossierHistory['ends'][number]['kind'], text: string) => {
    return [{ kind, moment: { at: getLocal(text), dateOnly: false } }];
  };
  const lastDay = { at: getLocal('2024-03-26T10:00'), dateOnly: false };

  // Deadlines, example 1: accepted Mon 2024-01-15 10:00, three working days are due Thu 2024-01-18 17:30.
  test.each<[string, Change, object]>([
    ['on the due date, after office hours', { ends: end('completed', '2024-01-18T20:00') }, { exit: 'on-time' }],
    ['the day before', { ends: end('completed', '2024-01-17T16:00') }, { exit: 'early' }],
    ['the day after', { ends: end('completed', '2024-01-19T08:00') }, { exit: 'late' }],
    ['rejected late is late', { ends: end('rejected', '2024-01-19T08:00') }, { exit: 'late' }],
    [
      'withdrawn late is apart',
      { ends: end('withdrawn', '2024-01-19T08:00') },
      { exit: 'withdrawn', timeliness: 'late' },
    ],
    [
      'stopped in time is apart',
      { ends: end('stopped', '2024-01-17T08:00') },
      { exit: 'stopped', timeliness: 'early' },
    ],
    ['no limit, no date', { limit: undefined, ends: end('completed', '2024-01-19T08:00') }, { exit: 'no-due-date' }],
    ['due on the last day and still open', { acceptedAt: lastDay }, { exit: 'open-overdue' }],
    [
      'waiting for a supplement',
      { acceptedAt: lastDay, stops: [{ kind: 'supplement', from: getLocal('2024-03-27T09:00') }] },
      { exit: 'open-paused' },
    ],
    [
      'asked on the first instant after: does not exist yet',
      { acceptedAt: lastDay, stops: [{ kind: 'supplement', from: getLocal('2024-04-01T00:00') }] },
      { exit: 'open-overdue' },
    ],
    [
      'late by the original date, in time by the new one',
      {
        reschedules: [{ at: getLocal('2024-01-17T09:00'), dueAt: getLocal('2024-01-25T17:30') }],
        ends: end('completed', '2024-01-24T09:00'),
      },
      { exit: 'late', judgement: { flags: ['met-reschedule'] } },
    ],
  ])('%s', (_, change, expected) => {
    const { limit, ...rest } = { ...base, ...change };
    const history: DossierHistory = { ...rest, ...(limit === undefined ? {} : { limit }) };
    expect(contributionOf(history, FIRST, PROVINCE_POLICY, calendar)).toMatchObject(expected);
  });

  test('what met its new date is counted among the late, and named', () => {
    const rescheduled: DossierHistory = {
      ...base,
      reschedules: [{ at: getLocal('2024-01-17T09:00'), dueAt: getLocal('2024-01-25T17:30') }],
      ends: end('completed', '2024-01-24T09:00'),
    };
    const figures = tally([rescheduled], FIRST, PROVINCE_POLICY, calendar).get('a');
    expect(figures).toMatchObject({ late: 1, lateButMetReschedule: 1 });
  });
});
