import type { ProcessStep } from '@dunghen/domain/procedure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft, problemsOf, sumsOf } from './draft.ts';
import { layOut, NODE_WIDTH, wrap } from './flow-layout.ts';
import { begin, change, redo, undo } from './history.ts';
import { addBranch, insertStep, moveStep, newStep, removeBranch, removeStep } from './process-edit.ts';

const step = (key: string, more: Partial<ProcessStep> = {}): ProcessStep => ({
  key,
  name: `Bước ${key}`,
  role: 'specialist',
  share: 1,
  ...more,
});
const PROCESS = [step('a'), step('b'), step('c'), step('d')];
const keysOf = (process: readonly ProcessStep[]) => process.map(({ key }) => key).join('');

describe('steps are moved, added and taken away', () => {
  test('one place at a time, and not past the ends', () => {
    expect(keysOf(moveStep(PROCESS, 'c', -1))).toBe('acbd');
    expect(keysOf(moveStep(PROCESS, 'c', 1))).toBe('abdc');
    expect(moveStep(PROCESS, 'a', -1)).toBe(PROCESS);
    expect(moveStep(PROCESS, 'd', 1)).toBe(PROCESS);
  });

  test('a new one has a key of its own', () => {
    const made = insertStep(PROCESS, 1, newStep(PROCESS));
    expect(new Set(made.map(({ key }) => key)).size).toBe(5);
  });

  test('branches to a step that is taken away lead to where it led', () => {
    const branching = [
      step('a', { next: [{ to: 'c', when: { field: 'channel', equals: 'online' } }, { to: 'b' }] }),
      ...PROCESS.slice(1),
    ];
    expect(removeStep(branching, 'b')[0]?.next?.map(({ to }) => to)).toEqual(['c', 'c']);
    expect(removeStep(branching, 'c')[0]?.next?.map(({ to }) => to)).toEqual(['d', 'b']);
  });

  test('a branch stands before the way for all other values, and goes with its last condition', () => {
    const branched = addBranch(PROCESS, 'a', 'channel')[0];
    expect(branched?.next).toEqual([{ to: 'c', when: { field: 'channel', equals: '' } }, { to: 'b' }]);
    expect(branched && removeBranch(branched, 0).next).toBeUndefined();
  });
});

describe('undo and redo', () => {
  test('go back and forth; typing on in one field is one step', () => {
    let history = begin(0);
    history = change(history, 1);
    history = change(history, 2, 'name');
    history = change(history, 3, 'name');
    expect(undo(history).present).toBe(1);
    expect(redo(undo(history)).present).toBe(3);
    expect(undo(undo(undo(history))).present).toBe(0);
    expect(change(undo(history), 9).future).toEqual([]);
  });

  test('any changes are undone to the beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 30 }), (values) => {
        const start = begin(-1);
        const end = values.reduce((history, value) => change(history, value), start);
        let back = end;
        for (const _ of values) back = undo(back);
        expect(back.present).toBe(-1);
        let forth = back;
        for (const _ of values) forth = redo(forth);
        expect(forth.present).toBe(end.present);
      }),
    );
  });
});

describe('the drawing', () => {
  test('each step below those that lead to it, those of one rank side by side', () => {
    const process = [
      step('a', { next: [{ to: 'b', when: { field: 'channel', equals: 'online' } }, { to: 'c' }] }),
      step('b', { next: [{ to: 'd' }] }),
      step('c'),
      step('d'),
    ];
    const { nodes, edges, width } = layOut(process);
    const at = (key: string) => nodes.find((node) => node.step.key === key);
    expect(at('b')?.y).toBe(at('c')?.y);
    expect(Math.abs((at('b')?.x ?? 0) - (at('c')?.x ?? 0))).toBeGreaterThanOrEqual(NODE_WIDTH);
    expect(at('d')?.y).toBeGreaterThan(at('b')?.y ?? 0);
    expect(edges).toHaveLength(4);
    for (const { x } of nodes) expect(x + NODE_WIDTH).toBeLessThanOrEqual(width);
  });

  test('no two steps lie over each other, whatever the branches', () => {
    const target = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const processes = fc.array(fc.option(fc.tuple(target, target)), { minLength: 5, maxLength: 5 }).map((ways) =>
      ['a', 'b', 'c', 'd', 'e'].map((key, index) => {
        const way = ways[index];
        return way === null || way === undefined
          ? step(key)
          : step(key, { next: [{ to: way[0], when: { field: 'x', equals: '1' } }, { to: way[1] }] });
      }),
    );
    fc.assert(
      fc.property(processes, (process) => {
        const { nodes, height } = layOut(process);
        expect(nodes).toHaveLength(5);
        for (const [index, one] of nodes.entries()) {
          expect(one.y + one.height).toBeLessThanOrEqual(height);
          for (const other of nodes.slice(index + 1)) {
            const apartX = Math.abs(one.x - other.x) >= NODE_WIDTH;
            const apartY = one.y + one.height <= other.y || other.y + other.height <= one.y;
            expect(apartX || apartY).toBe(true);
          }
        }
      }),
    );
  });

  test('names are broken between words and keep all of them', () => {
    const name = 'Tiếp nhận, kiểm tra hồ sơ, cấp giấy tiếp nhận và hẹn trả';
    const lines = wrap(name, 30);
    expect(lines.join(' ')).toBe(name);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(30);
  });
});

describe('what the steps add up to', () => {
  test('against the limit of each way', () => {
    const draft = emptyDraft('1.001193.000.00.00.H18', '2027-01-01');
    const sums = sumsOf(draft, problemsOf(draft, 0));
    expect(sums).toMatchObject([{ sum: 5, whole: 5, unit: 'working-day' }]);
    const { content } = draft;
    const longer = { ...draft, content: { ...content, process: [...content.process, step('x', { share: 2 })] } };
    expect(sumsOf(longer, problemsOf(longer, 0))).toMatchObject([{ sum: 7, whole: 5 }]);
  });

  test('a process that runs in a circle has no ways', () => {
    const draft = emptyDraft('1.001193.000.00.00.H18', '2027-01-01');
    const circle = {
      ...draft,
      content: { ...draft.content, process: [step('a', { next: [{ to: 'b' }] }), step('b', { next: [{ to: 'a' }] })] },
    };
    expect(sumsOf(circle, problemsOf(circle, 0))).toEqual([]);
  });
});
