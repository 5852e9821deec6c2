import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Channel } from '../dossier/index.ts';
import { findLimit, findProcedureProblems, type LimitQuestion, promisedLimitOf } from './index.ts';
import { limitLine, procedureVersion } from './procedure.fixture.ts';
import type { Area, ProcedureLimit } from './procedure.ts';

const cases = [
  { key: 'verify', name: 'Cần xác minh' },
  { key: 'simple', name: 'Không cần xác minh' },
];

describe('the limit of a dossier (deadlines.md: case × channel × area; the most specific line)', () => {
  const version = procedureVersion({
    cases,
    limits: [
      limitLine(5, 'working-day'),
      limitLine(25, 'working-day', { caseKey: 'verify' }),
      limitLine(3, 'working-day', { channel: 'online' }),
      limitLine(15, 'working-day', { area: 'difficult' }),
      limitLine(35, 'working-day', { caseKey: 'verify', area: 'difficult' }),
      limitLine(24, 'working-day', { caseKey: 'verify', channel: 'online' }),
      limitLine(30, 'working-day', { caseKey: 'verify', channel: 'online', area: 'difficult' }),
    ],
  });

  test.each<[string, LimitQuestion, number]>([
    ['nothing in particular', { caseKey: 'simple', channel: 'direct' }, 5],
    ['by case', { caseKey: 'verify', channel: 'postal' }, 25],
    ['by channel', { caseKey: 'simple', channel: 'online', area: 'ordinary' }, 3],
    ['by area', { caseKey: 'simple', channel: 'direct', area: 'difficult' }, 15],
    ['by case and area', { caseKey: 'verify', channel: 'direct', area: 'difficult' }, 35],
    ['by case and channel', { caseKey: 'verify', channel: 'online' }, 24],
    ['by all three', { caseKey: 'verify', channel: 'online', area: 'difficult' }, 30],
    ['a case that is not told', { channel: 'direct' }, 5],
    // Two lines name one part each: the area goes before the channel.
    ['area before channel', { caseKey: 'simple', channel: 'online', area: 'difficult' }, 15],
  ])('%s', (_, question, amount) => {
    expect(findLimit(version, question)?.legal.limit?.amount).toBe(amount);
  });

  test('none where no line agrees', () => {
    const own = procedureVersion({ cases, limits: [limitLine(25, 'working-day', { caseKey: 'verify' })] });
    expect(findLimit(own, { caseKey: 'simple', channel: 'direct' })).toBeUndefined();
    expect(findLimit(own, { channel: 'direct' })).toBeUndefined();
  });

  test('the promised limit stands on the receipt, the legal one where nothing was shortened', () => {
    const promised = { limit: { amount: 4, unit: 'working-day' }, decision: 'QĐ 1', decidedOn: '2025-06-01' } as const;
    expect(promisedLimitOf(limitLine(5, 'working-day', { promised }))?.amount).toBe(4);
    expect(promisedLimitOf(limitLine(5, 'working-day'))?.amount).toBe(5);
    expect(promisedLimitOf({ legal: { basis: 'Luật không quy định' } })).toBeUndefined();
  });
});

const option = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyLine = fc
  .record({
    caseKey: option(['verify', 'simple']),
    channel: option<Channel>(['direct', 'online', 'postal']),
    area: option<Area>(['ordinary', 'difficult']),
    amount: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ amount, caseKey, channel, area }) =>
    limitLine(amount, 'working-day', {
      ...(caseKey === undefined ? {} : { caseKey }),
      ...(channel === undefined ? {} : { channel }),
      ...(area === undefined ? {} : { area }),
    }),
  );
const anyQuestion = fc.record({
  caseKey: fc.constantFrom('verify', 'simple'),
  channel: fc.constantFrom<Channel>('direct', 'online', 'postal'),
  area: fc.constantFrom<Area>('ordinary', 'difficult'),
});

/** Whether each part that `line` names is named by `other` alike. */
const isWithin = (line: ProcedureLimit, other: ProcedureLimit): boolean =>
  (['caseKey', 'channel', 'area'] as const).every((part) => line[part] === undefined || line[part] === other[part]);

describe('properties of the choice', () => {
  test('the chosen line agrees with the dossier, and no agreeing line is more particular', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), anyQuestion, (limits, question) => {
        const agreeing = limits.filter((line) => isWithin(line, { ...line, ...question }));
        const chosen = findLimit(procedureVersion({ cases, limits }), question);
        expect(chosen === undefined).toBe(agreeing.length === 0);
        if (chosen === undefined) return;
        expect(agreeing).toContain(chosen);
        for (const other of agreeing) expect(isWithin(chosen, other) && !isWithin(other, chosen)).toBe(false);
      }),
    );
  });

  test('in a version without problems the order of the lines does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), anyQuestion, (lines, question) => {
        const limits = [limitLine(5, 'working-day'), ...lines];
        const version = procedureVersion({ cases, limits });
        fc.pre(findProcedureProblems(version).every(({ code }) => code === 'shares-do-not-add-up'));
        const turned = procedureVersion({ cases, limits: limits.toReversed() });
        expect(findLimit(turned, question)).toBe(findLimit(version, question));
      }),
    );
  });
});
