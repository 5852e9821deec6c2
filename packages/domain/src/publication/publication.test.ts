import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublic, publicationState, rank, stepsAfter, tableDifference } from './index.ts';

test.each([
  [[], false, 'proposed'],
  [['approved'], false, 'approved'],
  [['declined'], false, 'declined'],
  [['approved', 'declined'], false, 'declined'],
  [['approved', 'published'], false, 'published'],
  [['approved', 'published'], true, 'corrected'],
  [['approved', 'published', 'withdrawn'], true, 'withdrawn'],
] as const)('after %j (corrected: %j) it is %s', (steps, isCorrected, state) => {
  expect(publicationState(steps, isCorrected)).toBe(state);
});

test('nothing becomes public but by an approval before it', () => {
  const anySteps = fc.array(fc.nat({ max: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(anySteps, (choices) => {
      const steps: ('approved' | 'published' | 'declined' | 'withdrawn')[] = [];
      for (const choice of choices) {
        const next = stepsAfter(publicationState(steps, false));
        const step = next[choice % Math.max(next.length, 1)];
        if (step !== undefined) steps.push(step);
      }
      if (isPublic(publicationState(steps, false))) expect(steps.slice(0, 2)).toEqual(['approved', 'published']);
    }),
  );
});

test('equal shares share a rank, the next is left out; who resolved nothing has none', () => {
  const agencies = [
    { name: 'a', resolved: 3, late: 1 },
    { name: 'b', resolved: 0, late: 0 },
    { name: 'c', resolved: 10, late: 0 },
    { name: 'd', resolved: 6, late: 2 },
    { name: 'e', resolved: 2, late: 1 },
    { name: 'f', resolved: 1, late: 0 },
  ];
  expect(rank(agencies).map(({ name, rank: place }) => [name, place])).toEqual([
    ['c', 1],
    ['f', 1],
    ['a', 3],
    ['d', 3],
    ['e', 5],
    ['b', undefined],
  ]);
});

test('a rank is one more than the number of those with a smaller share of late ones', () => {
  const agency = fc.record({ resolved: fc.nat({ max: 40 }), late: fc.nat({ max: 40 }) });
  fc.assert(
    fc.property(fc.array(agency), (given) => {
      const agencies = given.map(({ resolved, late }) => ({ resolved, late: Math.min(late, resolved) }));
      for (const one of rank(agencies)) {
        const better = agencies.filter(
          ({ resolved, late }) => resolved > 0 && late * one.resolved < one.late * resolved,
        ).length;
        expect(one.rank).toBe(one.resolved === 0 ? undefined : better + 1);
      }
    }),
  );
});

const table = (...rows: readonly (readonly (string | number | null)[])[]) => ({
  columns: ['code', 'name', 'late', 'standing'],
  rows,
});

test('a difference names rows and columns, both values; rows that came and went', () => {
  const before = table(['1', 'A', 3, 'x'], ['2', 'B', 0, 'x'], ['3', 'C', null, 'x']);
  const after = table(['1', 'A', 4, 'y'], ['3', 'C', null, 'y'], ['4', 'D', 1, 'y']);
  expect(tableDifference(before, after, { keys: 2, ignored: ['standing'] })).toEqual([
    { row: '1 · A', kind: 'changed', cells: [{ column: 'late', before: 3, after: 4 }] },
    { row: '4 · D', kind: 'added', cells: [] },
    { row: '2 · B', kind: 'removed', cells: [] },
  ]);
  expect(tableDifference(before, before, { keys: 2 })).toEqual([]);
});

test('rows of the same key are compared one by one', () => {
  const before = table(['1', 'A', 3, 'x'], ['1', 'A', 5, 'x']);
  const after = table(['1', 'A', 3, 'x'], ['1', 'A', 5, 'x'], ['1', 'A', 6, 'x']);
  expect(tableDifference(before, after, { keys: 2 })).toEqual([{ row: '1 · A', kind: 'added', cells: [] }]);
});
