import { expect, test } from 'vitest';
import { findLacking } from './needed-columns.ts';
import type { PortalField } from './portal-row.ts';

type Fields = readonly (PortalField | undefined)[];

test.each<readonly [string, Fields, ReturnType<typeof findLacking>]>([
  ['due date and end', ['code', 'dueAt', 'completedAt'], undefined],
  ['due date and return', ['code', 'dueAt', 'returnedAt'], undefined],
  ['the list says it itself', ['code', 'lateness'], undefined],
  ['no end', ['code', 'dueAt', 'status'], { facts: ['lateness'], canBeChosen: false }],
  ['no end, but a column nobody understands', ['code', 'dueAt', undefined], { facts: ['lateness'], canBeChosen: true }],
  ['neither of two, one column left', ['code', undefined], { facts: ['lateness'], canBeChosen: false }],
  ['no code', ['dueAt', 'completedAt'], { facts: ['code'], canBeChosen: false }],
  ['nothing', [undefined, undefined, undefined], { facts: ['code', 'lateness'], canBeChosen: true }],
  ['nothing at all', [], { facts: ['code', 'lateness'], canBeChosen: false }],
])('what a list lacks: %s', (_name, fields, expected) => {
  expect(findLacking(fields)).toEqual(expected);
});
