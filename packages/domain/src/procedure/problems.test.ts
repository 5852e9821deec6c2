import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProcedureProblems, type ProcedureProblemCode } from './index.ts';
import { limitLine, procedureVersion, step, unapproved } from './procedure.fixture.ts';
import type { ProcedureVersion } from './procedure.ts';

const fiveDays = (parts: Partial<ProcedureVersion>) => procedureVersion(parts);
const cases = [
  { key: 'a', name: 'Trường hợp A' },
  { key: 'b', name: 'Trường hợp B' },
];
const promisedDays = (amount: number) =>
  ({ limit: { amount, unit: 'working-day' }, decision: 'QĐ 1 (giả định)', decidedOn: '2025-06-01' }) as const;
const byCase = { field: 'case', equals: 'a' };

describe('a sound version has no problems', () => {
  test.each<[string, Partial<ProcedureVersion>]>([
    ['as the fixture has it', {}],
    [
      'the shares add up to the promised limit',
      { limits: [limitLine(7, 'working-day', { promised: promisedDays(5) })] },
    ],
    [
      'a longer limit by area stretches the shares',
      { limits: [limitLine(5, 'working-day'), limitLine(15, 'working-day', { area: 'difficult' })] },
    ],
    [
      'each way adds up to the limit of its case',
      {
        cases,
        limits: [limitLine(5, 'working-day', { caseKey: 'a' }), limitLine(8, 'working-day', { caseKey: 'b' })],
        process: [
          step('check', 1, { next: [{ to: 'quick', when: byCase }, { to: 'slow' }] }),
          step('quick', 4, { next: [] }),
          step('slow', 7),
        ],
      },
    ],
    [
      'a field asked twice is answered alike, so that two ways are left and not four',
      {
        process: [
          step('one', 1, { next: [{ to: 'two', when: { field: 'x', equals: '1' } }, { to: 'three' }] }),
          step('two', 2),
          step('three', 1, { next: [{ to: 'four', when: { field: 'x', equals: '1' } }, { to: 'five' }] }),
          step('four', 1, { next: [] }),
          step('five', 3),
        ],
      },
    ],
    [
      'a same-day limit is shared out in the 8 hours of a day',
      { limits: [limitLine(0, 'same-day')], process: [step('check', 1), step('draft', 4.5), step('sign', 2.5)] },
    ],
    ['a law without a limit', { limits: [{ legal: { basis: 'Luật không quy định thời hạn' } }] }],
  ])('%s', (_, parts) => {
    expect(findProcedureProblems(fiveDays(parts))).toEqual([]);
  });
});

describe('what is wrong is named with its place', () => {
  test.each<[string, Partial<ProcedureVersion>, readonly (readonly [ProcedureProblemCode, string])[]]>([
    ['a code of no known form', { code: '1.0048' }, [['bad-code', 'code']]],
    ['a version 0', { version: 0 }, [['bad-version', 'version']]],
    ['no name', { name: ' ' }, [['missing-text', 'name']]],
    ['a day that is not', { validFrom: '2025-02-29' }, [['bad-date', 'validFrom']]],
    ['ended before it began', { validTo: '2025-07-01' }, [['dates-reversed', 'validTo']]],
    ['no limits', { limits: [] }, [['no-limits', 'limits']]],
    [
      'a quarter of a day as limit',
      { limits: [limitLine(5.25, 'working-day')] },
      [
        ['uncountable-limit', 'limits[0].legal.limit'],
        ['shares-do-not-add-up', 'process'],
      ],
    ],
    ['a limit without basis', { limits: [{ legal: { basis: '' } }] }, [['missing-text', 'limits[0].legal.basis']]],
    [
      'longer than the law',
      { limits: [limitLine(4, 'working-day', { promised: promisedDays(5) })] },
      [['promised-longer', 'limits[0].promised.limit']],
    ],
    [
      'hours longer than the days of the law',
      { limits: [limitLine(32, 'working-hour', { promised: promisedDays(5) })] },
      [['promised-longer', 'limits[0].promised.limit']],
    ],
    [
      'days instead of the same day',
      { limits: [limitLine(0, 'same-day', { promised: promisedDays(5) })] },
      [['promised-longer', 'limits[0].promised.limit']],
    ],
    [
      'a case that is not listed',
      { limits: [limitLine(5, 'working-day'), limitLine(6, 'working-day', { caseKey: 'x' })] },
      [['unknown-case', 'limits[1].caseKey']],
    ],
    [
      'two equal lines',
      { limits: [limitLine(5, 'working-day'), limitLine(6, 'working-day')] },
      [['duplicate-limit', 'limits[1]']],
    ],
    [
      'lines of which neither is more particular',
      {
        limits: [
          limitLine(5, 'working-day'),
          limitLine(6, 'working-day', { area: 'difficult' }),
          limitLine(4, 'working-day', { channel: 'online' }),
        ],
      },
      [['ambiguous-limits', 'limits[2]']],
    ],
    [
      'a case without limit',
      { cases, limits: [limitLine(5, 'working-day', { caseKey: 'a' })] },
      [['limit-missing', 'limits']],
    ],
    [
      'a document of an unknown case',
      { documents: [{ key: 'd', name: 'D', original: 1, copies: 0, required: true, caseKeys: ['x'] }] },
      [['unknown-case', 'documents[0].caseKeys']],
    ],
    [
      'a document in no copy',
      { documents: [{ key: 'd', name: 'D', original: 0, copies: 0, required: true }] },
      [['bad-count', 'documents[0]']],
    ],
    ['half a đồng', { fees: [{ key: 'f', name: 'F', amount: 0.5, basis: 'NQ' }] }, [['bad-amount', 'fees[0].amount']]],
    [
      'a fee without basis',
      { fees: [{ key: 'f', name: 'F', amount: 5, basis: '' }] },
      [['missing-text', 'fees[0].basis']],
    ],
    ['no result', { results: [] }, [['no-results', 'results']]],
    [
      'a key twice',
      {
        results: [
          { key: 'r', name: 'A' },
          { key: 'r', name: 'B' },
        ],
      },
      [['duplicate-key', 'results[1].key']],
    ],
    [
      'a stop without law',
      { stoppingKinds: [{ kind: 'payment', basis: ' ' }] },
      [['missing-text', 'stoppingKinds[0].basis']],
    ],
    ['25 o’clock', { sameDayCutoff: 1500 }, [['bad-cutoff', 'sameDayCutoff']]],
    [
      'a branch to nowhere',
      { process: [step('a', 5, { next: [{ to: 'z' }] })] },
      [['unknown-step', 'process[0].next[0].to']],
    ],
    [
      'a step that nothing leads to',
      { process: [step('a', 5, { next: [] }), step('b', 1)] },
      [['unreachable-step', 'process[1]']],
    ],
    ['a way back', { process: [step('a', 2), step('b', 3, { next: [{ to: 'a' }] })] }, [['cycle', 'process[1]']]],
    [
      'no way on',
      { process: [step('a', 2, { next: [{ to: 'b', when: { field: 'x', equals: '1' } }] }), step('b', 3)] },
      [['no-way-on', 'process[0].next']],
    ],
    [
      'a branch after the last',
      {
        process: [step('a', 2, { next: [{ to: 'b' }, { to: 'b', when: { field: 'x', equals: '1' } }] }), step('b', 3)],
      },
      [['branch-never-taken', 'process[0].next[1]']],
    ],
    [
      'a branch on a case that is not',
      { process: [step('a', 2, { next: [{ to: 'b', when: byCase }, { to: 'b' }] }), step('b', 3)] },
      [['unknown-value', 'process[0].next[0].when']],
    ],
    ['too much shared out', { process: [step('a', 2), step('b', 4)] }, [['shares-do-not-add-up', 'process']]],
    ['a share below nothing', { process: [step('a', -1), step('b', 6)] }, [['bad-share', 'process[0].share']]],
    [
      'a share that cannot be cut',
      { process: [step('a', 0.01), step('b', 4.99)] },
      [
        ['bad-share', 'process[0].share'],
        ['bad-share', 'process[1].share'],
      ],
    ],
    [
      'an approval without number',
      { approval: { number: ' ', date: '2025-06-30' } },
      [['missing-text', 'approval.number']],
    ],
  ])('%s', (_, parts, expected) => {
    const problems = findProcedureProblems(fiveDays(parts));
    expect(problems.map(({ code, at }) => [code, at])).toEqual(expected);
    for (const { weight, message } of problems)
      expect([weight, message]).toEqual(['error', expect.stringMatching(/^\p{Lu}.*[.]$/u)]);
  });

  test.each([
    ['without approving decision', unapproved(), 'not-approved'],
    [
      'approved after its first day',
      procedureVersion({ approval: { number: '1/QĐ', date: '2025-08-01' } }),
      'approved-later',
    ],
    ['without process', procedureVersion({ process: [] }), 'no-process'],
  ])('may be stored but not used: %s', (_, version, code) => {
    const problems = findProcedureProblems(version);
    expect(problems.map((problem) => [problem.code, problem.weight])).toEqual([[code, 'hindrance']]);
  });
});

test('a way is named with what it adds up to', () => {
  const [problem] = findProcedureProblems(fiveDays({ process: [step('Kiểm tra', 0.5), step('Ký', 1)] }));
  expect(problem?.message).toBe('Tổng thời gian các bước là 1,5, phải bằng 05 ngày làm việc. Đường đi: Kiểm tra → Ký.');
});

test('shares are found right exactly where they add up to the promised limit (property)', () => {
  const halves = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(halves, fc.integer({ min: 1, max: 40 }), (shares, limit) => {
      const process = shares.map((share, index) => step(`s${index}`, share / 2));
      const problems = findProcedureProblems(fiveDays({ process, limits: [limitLine(limit / 2, 'working-day')] }));
      const isRight = shares.reduce((sum, share) => sum + share, 0) === limit;
      expect(problems.map(({ code }) => code)).toEqual(isRight ? [] : ['shares-do-not-add-up']);
    }),
  );
});
