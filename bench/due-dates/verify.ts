import { dueDate } from '@dunghen/domain/deadline';
import { localMinuteOf } from '@dunghen/domain/time';
import { type Answer, oracleDue, type Question } from '../../packages/domain/test/oracle/oracle.ts';
import { CALENDAR, WORLD } from './calendars.ts';
import { anyQuestion, inputOf, type PlainCases } from './cases.ts';
import { startRandom } from './random.ts';

export interface Verification {
  readonly cases: number;
  readonly wrong: number;
  readonly paused: number;
  readonly firstWrong?: { readonly question: Question; readonly ours: Answer; readonly oracle: Answer };
}

/** Random cases of everything that the clock knows, against the oracle that walks every minute. */
export function verify(cases: number, seed: number): Verification {
  const random = startRandom(seed);
  let wrong = 0;
  let paused = 0;
  let firstWrong: Verification['firstWrong'];
  for (let index = 0; index < cases; index++) {
    const question = anyQuestion(random);
    const due = dueDate(CALENDAR, inputOf(question));
    const ours: Answer = !due.ok ? 'beyond' : due.dueAt === undefined ? 'paused' : localMinuteOf(due.dueAt);
    const oracle = oracleDue(WORLD, question);
    if (ours === 'paused') paused++;
    if (ours === oracle) continue;
    wrong++;
    firstWrong ??= { question, ours, oracle };
  }
  return { cases, wrong, paused, ...(firstWrong === undefined ? {} : { firstWrong }) };
}

/** The oracle's due minute of each plain case, by days or by office minutes. */
export function oracleMinutes({ accepted, days }: PlainCases, way: 'days' | 'hours', count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => {
    const answer = oracleDue(WORLD, {
      accepted: accepted[index] ?? 0,
      amount: days[index] ?? 0,
      unit: 'working-day',
      way,
      afterHours: 'same-day',
      sameDayCutoff: 900,
      supplementEffect: 'restart',
      stops: [],
    });
    return typeof answer === 'number' ? answer : -1;
  });
}
