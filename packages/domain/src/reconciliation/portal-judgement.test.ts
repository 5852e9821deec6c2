import { expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { getLocal } from '../time/index.ts';
import { isLateOnPortal, type PortalFacts, tellsLateness } from './index.ts';

const at = (text: string) => ({ at: getLocal(text), dateOnly: false });
const DUE = at('2024-01-12T17:30');
const AFTER = getLocal('2024-02-01T00:00');
const BEFORE = getLocal('2024-01-10T00:00');
const BOTH = { due: true, finish: true };

test.each<[string, Omit<PortalFacts, 'code'>, number, boolean | undefined, { due: boolean; finish: boolean }?]>([
  ['open after its due date', { due: DUE, status: 4 }, AFTER, true],
  ['open before it', { due: DUE, status: 4 }, BEFORE, false],
  ['ended in time', { due: DUE, finish: at('2024-01-12T16:00'), status: 9 }, AFTER, false],
  ['ended late', { due: DUE, finish: at('2024-01-15T16:00'), status: 9 }, AFTER, true],
  ['ended, of when the list says nothing', { due: DUE, status: 9 }, AFTER, undefined],
  ['returned, of when the list says nothing', { due: DUE, status: 10 }, AFTER, undefined],
  ['withdrawn, of when the list says nothing', { due: DUE, status: 7 }, AFTER, undefined],
  ['ended before its due date was over', { due: DUE, status: 9 }, BEFORE, false],
  ['ended, two requests for a supplement', { due: DUE, status: 9, supplementRequests: 2 }, AFTER, true],
  ['no state and a blank for the end', { due: DUE }, AFTER, true],
  ['no state and no column of ends', { due: DUE }, AFTER, undefined, { due: true, finish: false }],
  ['a blank for the due date', { status: 4 }, AFTER, false],
  ['no column of due dates', { status: 4 }, AFTER, undefined, { due: false, finish: true }],
  ['waiting for the applicant', { due: DUE, status: 5 }, AFTER, false],
])('%s', (_name, facts, asOf, late, columns = BOTH) => {
  expect(isLateOnPortal({ code: 'x', ...facts }, asOf, VIETNAM, columns)).toBe(late);
});

test.each([
  [true, false, false, true],
  [false, true, true, true],
  [false, true, false, false],
  [false, false, true, false],
])('a list with lateness %s, due dates %s and ends %s tells lateness: %s', (lateness, due, finish, tells) => {
  const others = { agency: true, procedure: true, status: true, supplements: true };
  expect(tellsLateness({ ...others, lateness, due, finish })).toBe(tells);
});
