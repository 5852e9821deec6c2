import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LimitUnit, TimeLimit } from '../deadline/index.ts';
import { isCountable } from '../deadline/index.ts';
import { documentsFor, feesFor, isJoinedUp, processFor, processValues, stepLimits } from './index.ts';
import { procedureVersion, step } from './procedure.fixture.ts';
import type { ProcessStep } from './procedure.ts';

const branching = procedureVersion({
  process: [
    step('check', 1, {
      next: [
        { to: 'verify', when: { field: 'case', equals: 'verify' } },
        { to: 'ask', when: { field: 'dân tộc', equals: 'khác' } },
        { to: 'draft' },
      ],
    }),
    step('verify', 2),
    step('ask', 1),
    step('draft', 2),
    step('sign', 1, { next: [] }),
    step('never', 1),
  ],
});

const keysOf = (route: readonly ProcessStep[]) => route.map(({ key }) => key).join(' ');

describe('the way of a dossier (lifecycle.md: optional branches on a form value)', () => {
  test.each([
    [{}, 'check draft sign'],
    [{ 'dân tộc': 'khác' }, 'check ask draft sign'],
    [{ case: 'verify' }, 'check verify ask draft sign'],
    [{ case: 'verify', 'dân tộc': 'khác' }, 'check verify ask draft sign'],
  ])('%j', (values, keys) => {
    expect(keysOf(processFor(branching, values))).toBe(keys);
  });

  test('the dossier is asked about its own case, whatever its form says', () => {
    const values = processValues({ caseKey: 'simple', channel: 'online' }, { case: 'verify', area: 'difficult' });
    expect(values).toEqual({ case: 'simple', channel: 'online', area: 'ordinary' });
    expect(processValues({ channel: 'direct' }, { case: 'verify' })).toEqual({ channel: 'direct', area: 'ordinary' });
  });

  test('a process that leads in circles, or nowhere, ends all the same', () => {
    const circle = procedureVersion({ process: [step('a', 1), step('b', 1, { next: [{ to: 'a' }] })] });
    expect(keysOf(processFor(circle, {}))).toBe('a b');
    const nowhere = procedureVersion({ process: [step('a', 1, { next: [{ to: 'z' }] })] });
    expect(keysOf(processFor(nowhere, {}))).toBe('a');
    expect(processFor(procedureVersion({ process: [] }), {})).toEqual([]);
  });

  test('steps of other agencies make it a joined-up procedure (law: 61/2018, 19.6)', () => {
    expect(isJoinedUp(branching)).toBe(false);
    expect(isJoinedUp(procedureVersion({ process: [step('a', 1), step('b', 4, { agencyId: 'bhxh' })] }))).toBe(true);
  });
});

const days = (amount: number): TimeLimit => ({ amount, unit: 'working-day' });
const hours = (amount: number): TimeLimit => ({ amount, unit: 'working-hour' });

describe('limits of steps', () => {
  test.each<[string, readonly number[], TimeLimit, readonly (TimeLimit | undefined)[]]>([
    ['as they are written', [0.5, 3.5, 1], days(5), [days(0.5), days(3.5), days(1)]],
    ['quarters of a day are hours', [0.25, 2.5, 0.25], days(3), [hours(2), days(2.5), hours(2)]],
    [
      'a same-day limit has the hours of a day',
      [1, 5, 2],
      { amount: 0, unit: 'same-day' },
      [hours(1), hours(5), hours(2)],
    ],
    ['a longer limit in difficult areas', [1, 3, 1], days(15), [days(3), days(9), days(3)]],
    ['rounded where a step ends', [1, 1, 1], days(5), [hours(13.5), hours(13), hours(13.5)]],
    ['a step that takes no time', [4, 1, 0], days(5), [days(4), days(1), undefined]],
    [
      'calendar days stay whole',
      [2, 11, 2],
      { amount: 30, unit: 'calendar-day' },
      [4, 22, 4].map((amount) => ({ amount, unit: 'calendar-day' })),
    ],
    ['nothing shared out', [0, 0], days(5), [undefined, undefined]],
  ])('%s', (_, shares, limit, expected) => {
    const route = shares.map((share, index) => step(`s${index}`, share));
    expect(stepLimits(route, limit).map((own) => own.limit)).toEqual(expected);
  });

  test('add up to the limit whatever it is, and each can be counted (property)', () => {
    const unit = fc.constantFrom<LimitUnit>('working-day', 'working-hour', 'calendar-day', 'month');
    const shares = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(shares, unit, fc.integer({ min: 1, max: 120 }), (quarters, ofUnit, amount) => {
        fc.pre(quarters.some((share) => share > 0));
        const limit: TimeLimit = { amount: ofUnit === 'working-day' ? amount / 2 : amount, unit: ofUnit };
        const own = stepLimits(
          quarters.map((share, index) => step(`s${index}`, share / 4)),
          limit,
        );
        const limits = own.flatMap((entry) => (entry.limit === undefined ? [] : [entry.limit]));
        const inUnit = (part: TimeLimit) =>
          part.unit === 'working-hour' && ofUnit === 'working-day' ? part.amount / 8 : part.amount;
        expect(limits.reduce((sum, part) => sum + inUnit(part), 0)).toBeCloseTo(limit.amount, 9);
        for (const part of limits) expect(isCountable(part)).toBe(true);
      }),
    );
  });
});

describe('documents and fees', () => {
  const version = procedureVersion({
    cases: [
      { key: 'verify', name: 'Cần xác minh' },
      { key: 'simple', name: 'Không cần' },
    ],
    documents: [
      { key: 'form', name: 'Tờ khai', original: 1, copies: 0, required: true },
      { key: 'proof', name: 'Giấy tờ chứng minh', original: 0, copies: 1, required: true, caseKeys: ['verify'] },
    ],
    fees: [
      { key: 'direct', name: 'Lệ phí', amount: 8000, basis: 'NQ' },
      { key: 'online', name: 'Lệ phí', amount: 4000, basis: 'NQ', channel: 'online' },
      { key: 'copy', name: 'Phí sao lục', amount: 2000, basis: 'NQ', caseKeys: ['verify'] },
    ],
  });

  test('of the case', () => {
    expect(documentsFor(version, 'verify').map(({ key }) => key)).toEqual(['form', 'proof']);
    expect(documentsFor(version, 'simple').map(({ key }) => key)).toEqual(['form']);
    expect(documentsFor(version).map(({ key }) => key)).toEqual(['form']);
  });

  test('of the channel, in place of the general line of the same name', () => {
    const keys = (caseKey: string, channel: 'online' | 'direct') =>
      feesFor(version, { caseKey, channel }).map(({ key }) => key);
    expect(keys('simple', 'direct')).toEqual(['direct']);
    expect(keys('simple', 'online')).toEqual(['online']);
    expect(keys('verify', 'online')).toEqual(['online', 'copy']);
  });
});
