import type { JudgementFlag } from '@dunghen/domain/judgement';
import type { Timeliness } from '@dunghen/domain/report';
import { expect, test } from 'vitest';
import { EXITS, findGroup, groupCode, OVERDUE_STEP } from './group-code.ts';

const TIMES: readonly (Timeliness | undefined)[] = [undefined, 'early', 'on-time', 'late', 'no-due-date'];
const FLAGS: readonly (readonly JudgementFlag[])[] = [
  [],
  ['end-by-return'],
  ['original-due-unknown', 'met-reschedule'],
];

test('every group comes back from its code, and no two share one', () => {
  const codes = new Set<number>();
  for (const exit of EXITS) {
    for (const timeliness of TIMES) {
      for (const flags of FLAGS) {
        const code = groupCode(exit, timeliness, flags);
        codes.add(code);
        expect(findGroup(code)).toEqual({ exit, flags, ...(timeliness === undefined ? {} : { timeliness }) });
      }
    }
  }
  expect(codes.size).toBe(EXITS.length * TIMES.length * FLAGS.length);
  expect(Math.max(...codes)).toBeLessThan(2 ** 15);
});

test('in time becomes overdue by one addition; flags that no figure needs are left out', () => {
  const code = groupCode('open-in-time', undefined, ['due-soon', 'original-due-unknown']);
  expect(findGroup(code + OVERDUE_STEP)).toEqual({ exit: 'open-overdue', flags: ['original-due-unknown'] });
});
