import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../src/demonstration/random.ts';
import { checkStory } from './checks.ts';
import type { PeriodFacts, StoryFacts } from './facts.ts';
import { SMALL_QUESTION } from './options.ts';
import { readWorkingTime } from './recount/working-time.ts';
import { runStory, type StoryRun } from './run.ts';

const time = readWorkingTime();
let db: Awaited<ReturnType<typeof testDatabase>>;
let run: StoryRun;
beforeAll(async () => {
  db = await testDatabase();
  run = await runStory(db, SMALL_QUESTION, { kills: 1, random: createRandom(1).fraction });
});
afterAll(() => db.close());

test('some weeks of a province, with a kill: nothing is forgotten, doubled or counted otherwise than the events tell', () => {
  expect(run.faults).toEqual([]);
  expect(run.kills).toBe(1);
  expect(run.checks.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
  expect(run.checks.filter(({ looked }) => looked === 0).map(({ name }) => name)).toEqual([]);
});

describe('each check finds what is spoilt', () => {
  const first = <T>([one]: readonly T[]): T => {
    if (one === undefined) throw new Error('there is nothing to spoil');
    return one;
  };
  const inQuarter = (facts: StoryFacts, spoil: (period: PeriodFacts) => Partial<PeriodFacts>): StoryFacts => {
    const [quarter, ...rest] = facts.periods;
    return { ...facts, periods: quarter === undefined ? [] : [{ ...quarter, ...spoil(quarter) }, ...rest] };
  };
  const lateCode = ({ periods }: StoryFacts, isException: boolean): string =>
    first(first(periods).late.filter((row) => row.isException === isException)).code;

  const spoilings: readonly (readonly [what: string, check: RegExp, spoil: (facts: StoryFacts) => StoryFacts])[] = [
    ['a rung that is missing', /fired once/, (facts) => ({ ...facts, rungs: facts.rungs.slice(1) })],
    ['a rung that fired twice', /fired once/, (facts) => ({ ...facts, rungs: [...facts.rungs, first(facts.rungs)] })],
    [
      'a rung that fired at another time',
      /fired once/,
      (facts) => ({
        ...facts,
        rungs: facts.rungs.map((rung, at) => (at === 0 ? { ...rung, firedAt: rung.firedAt + 1_800_000 } : rung)),
      }),
    ],
    ['an officer who was not told', /told to the officer/, (facts) => ({ ...facts, told: facts.told.slice(1) })],
    [
      'an officer who was told twice',
      /told to the officer/,
      (facts) => ({ ...facts, told: [...facts.told, first(facts.told)] }),
    ],
    [
      'a figure that is one too many',
      /figures of 2025-Q4/,
      (facts) =>
        inQuarter(facts, ({ figures }) => ({
          figures: figures.map((row, at) => (at === 0 ? { ...row, late: row.late + 1 } : row)),
        })),
    ],
    [
      'an agency without figures',
      /figures of 2025-Q4/,
      (facts) => inQuarter(facts, ({ figures }) => ({ figures: figures.slice(1) })),
    ],
    [
      'an agency left out of the annex',
      /annex of 2025-Q4/,
      (facts) => inQuarter(facts, ({ annex }) => ({ annex: annex.slice(1) })),
    ],
    [
      'a late dossier that is not on the list',
      /late dossiers and annex of 2025-Q4/,
      (facts) => inQuarter(facts, ({ late }) => ({ late: late.slice(1) })),
    ],
    [
      'a late dossier with neither apology nor a place on the exception list',
      /of 2025-Q4 ends with apology/,
      (facts) => {
        const code = lateCode(facts, true);
        return inQuarter(facts, ({ late }) => ({
          late: late.map((row) => (row.code === code ? { ...row, isException: false } : row)),
        }));
      },
    ],
    [
      'an apology that is gone from its history',
      /of 2025-Q4 ends with apology/,
      (facts) => {
        const code = lateCode(facts, false);
        const without = (events: StoryFacts['dossiers'][number]['events']) =>
          events.filter(({ type }) => type !== 'Noted' && type !== 'Rescheduled');
        return {
          ...facts,
          dossiers: facts.dossiers.map((one) => (one.code === code ? { ...one, events: without(one.events) } : one)),
        };
      },
    ],
    [
      'a late dossier that the list of officials leaves out',
      /list of officials of 2025-Q4/,
      (facts) => inQuarter(facts, ({ officials }) => ({ officials: officials.slice(1) })),
    ],
    [
      'a number of a letter given twice',
      /numbered without gap/,
      (facts) => ({
        ...facts,
        letters: [...facts.letters, first(facts.letters)],
      }),
    ],
    ['an agency that was not asked', /explanation task/, (facts) => ({ ...facts, tasks: facts.tasks.slice(1) })],
    [
      'an agency that was asked twice',
      /explanation task/,
      (facts) => ({ ...facts, tasks: [...facts.tasks, first(facts.tasks)] }),
    ],
    [
      'a task that leaves a dossier out',
      /explanation task/,
      (facts) => ({
        ...facts,
        tasks: facts.tasks.map((task, at) => (at === 0 ? { ...task, codes: task.codes.slice(1) } : task)),
      }),
    ],
    [
      'a silent agency that nobody reminded',
      /explanation task/,
      (facts) => ({
        ...facts,
        tasks: facts.tasks.map((task, at) =>
          at === 0 ? { ...task, dueAt: 0, isConfirmed: false, reminded: [] } : task,
        ),
      }),
    ],
    [
      'a year-end list that says otherwise',
      /year-end list/,
      (facts) => ({ ...facts, year: facts.year.map((row, at) => (at === 0 ? { ...row, late: row.late + 1 } : row)) }),
    ],
    [
      'somebody whom the year-end list leaves out',
      /year-end list/,
      (facts) => ({ ...facts, year: facts.year.slice(1) }),
    ],
  ];

  test.each(spoilings)('%s', (_, check, spoil) => {
    const spoilt = checkStory(spoil(run.facts), time, check);
    expect(spoilt).not.toEqual([]);
    expect(spoilt.flatMap(({ faults }) => faults)).not.toEqual([]);
  });
});
