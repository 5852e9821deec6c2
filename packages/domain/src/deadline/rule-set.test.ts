import { describe, expect, test } from 'vitest';
import { getLocal } from '../time/index.ts';
import { DEFAULT_TERMS } from './limit.ts';
import { RULE_SETS, ruleSetAt } from './rule-set.ts';

describe('rule sets', () => {
  // Spec: rule sets. From 2018-06-21 Decree 61/2018; from 2025-07-01 Decree 118/2025.
  test.each([
    ['2018-06-20T23:59', undefined],
    ['2018-06-21T00:00', 'nd61-2018'],
    ['2025-06-30T23:59', 'nd61-2018'],
    ['2025-07-01T00:00', 'nd118-2025'],
  ])('at %s: %s', (at, id) => {
    expect(ruleSetAt(getLocal(at))?.id).toBe(id);
  });

  test('none claims a text that was not read in full', () => {
    expect(RULE_SETS.map((rules) => rules.textVerified)).toEqual([false, false]);
  });

  test('a province overrides, dated, with its reason', () => {
    const override = {
      validFrom: '2024-01-01',
      validTo: '2024-07-01',
      reason: 'Quyết định số 01/QĐ-UBND ngày 02/01/2024',
      changes: { supplementNoticeDays: 2, terms: { ...DEFAULT_TERMS, way: 'hours' as const } },
    };
    expect(ruleSetAt(getLocal('2024-03-01T08:00'), [override])).toMatchObject({
      id: 'nd61-2018',
      supplementNoticeDays: 2,
      maxReschedules: 1,
      terms: { way: 'hours' },
      overrideReasons: ['Quyết định số 01/QĐ-UBND ngày 02/01/2024'],
    });
    expect(ruleSetAt(getLocal('2024-07-01T00:00'), [override])?.supplementNoticeDays).toBe(3);
  });
});
