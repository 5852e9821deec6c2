import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDate, explain } from '../../src/deadline/index.ts';
import { localMinuteOf } from '../../src/time/index.ts';
import type { Question } from './oracle.ts';
import { type Answer, oracleDue } from './oracle.ts';
import { inputOf, question } from './questions.ts';
import { SETTINGS, type Setting } from './settings.ts';

function ours(setting: Setting, asked: Question): Answer {
  const due = dueDate(setting.calendar, inputOf(asked));
  if (!due.ok) return 'beyond';
  return due.dueAt === undefined ? 'paused' : localMinuteOf(due.dueAt);
}

describe.each(SETTINGS.map((setting) => [setting.name, setting] as const))('%s', (_name, setting) => {
  test('the clock agrees with the oracle', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(ours(setting, asked)).toBe(oracleDue(setting.world, asked));
      }),
      { numRuns: 1_500 },
    );
  });

  test('the explanation ends at the due date that it walked to', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const explained = explain(setting.calendar, inputOf(asked));
        if (!explained.ok) return;
        const last = explained.steps.at(-1);
        if (explained.due.dueAt === undefined) expect(last?.kind).toBe('paused');
        else expect(last).toMatchObject({ kind: 'due', at: explained.due.dueAt });
      }),
      { numRuns: 500 },
    );
  });
});
