import { expect, test } from 'vitest';
import { compileCalendar } from '../calendar/index.ts';
import { PROVINCE_POLICY } from '../judgement/index.ts';
import { DEFAULT_SETTINGS } from '../settings/index.ts';
import { getDay, getLocal, type Instant } from '../time/index.ts';
import {
  countExplanations,
  type ExplainedLine,
  type ExplanationEvent,
  type ExplanationEventData,
  type ExplanationPart,
  eventsAsOf,
  explanationDocument,
  findReminder,
  foldExplanation,
  isAnswerLate,
  typistsOf,
  unstatedOf,
} from './index.ts';

const ASKED = getLocal('2024-04-08T09:00');
const DUE = getLocal('2024-04-15T17:30');
const DAY = 86_400_000;
const CODES = ['A', 'B'];

/** Events a day apart, from the asking on. */
const course = (...data: readonly ExplanationEventData[]): readonly ExplanationEvent[] =>
  [{ type: 'asked', dueAt: DUE } as const, ...data].map((one, index) => ({
    ...one,
    seq: index + 1,
    occurredAt: ASKED + index * DAY,
    recordedAt: ASKED + index * DAY,
    actorId: `người ${index}`,
    actorName: `Người ${index}`,
  }));

const say = (...codes: readonly string[]) =>
  ({ type: 'stated', codes, cause: 'own-agency', measure: 'Bố trí thêm người.' }) as const;
const CONFIRMED = { type: 'confirmed' } as const;
const RETURNED = { type: 'returned', reason: 'Nêu rõ.' } as const;

test.each([
  [[], 'open', ['A', 'B']],
  [[say('A')], 'open', ['B']],
  [[say('A', 'B')], 'complete', []],
  [[say('A'), say('B'), CONFIRMED], 'confirmed', []],
  [[say('A', 'B'), CONFIRMED, RETURNED], 'returned', []],
  [[say('A', 'B'), CONFIRMED, RETURNED, say('B')], 'complete', []],
] as const)('%j is %s', (data, state, unstated) => {
  const folded = foldExplanation(course(...data), CODES);
  expect([folded.state, unstatedOf(folded, CODES)]).toEqual([state, unstated]);
});

test('the last statement on a dossier counts, and its author; a past question knows no later answer', () => {
  const events = course(say('A', 'B'), { ...say('B'), cause: 'system' }, CONFIRMED);
  const now = foldExplanation(events, CODES);
  expect([...now.statements.values()].map(({ cause }) => cause)).toEqual(['own-agency', 'system']);
  expect([...typistsOf(now)]).toEqual(['người 1', 'người 2']);
  const then = foldExplanation(eventsAsOf(events, ASKED + DAY, ASKED + 9 * DAY), CODES);
  expect([then.state, then.version]).toEqual(['complete', 2]);
  expect(foldExplanation(eventsAsOf(events, ASKED + 9 * DAY, ASKED), CODES).state).toBe('open');
  expect([isAnswerLate(now, DUE), isAnswerLate(then, DUE + 1)]).toEqual([false, true]);
});

const calendar = compileCalendar({
  exceptions: [
    { day: getDay('2024-04-18'), kind: 'off', name: 'Giỗ Tổ Hùng Vương', status: 'official', source: 'thử' },
  ],
});

test.each([
  ['2024-04-08T15:00', [], undefined],
  ['2024-04-10T09:00', [], undefined],
  ['2024-04-11T09:00', [], 'before'],
  ['2024-04-12T09:00', ['before'], undefined],
  ['2024-04-15T08:00', ['before'], 'due'],
  ['2024-04-15T18:00', ['before', 'due'], 'overdue'],
  // What was slept over is left out, and nothing comes after a higher one.
  ['2024-04-16T08:00', [], 'overdue'],
  ['2024-04-16T08:00', ['overdue'], undefined],
] as const)('at %s after %j the reminder is %s', (at, sent, rung) => {
  const reminded = sent.map((one) => ({ type: 'reminded', rung: one }) as const);
  const open = foldExplanation(course(...reminded), CODES);
  expect(findReminder(open, getLocal(at), calendar)).toBe(rung);
  expect(
    findReminder(foldExplanation(course(say('A', 'B'), CONFIRMED), CODES), getLocal(at), calendar),
  ).toBeUndefined();
});

const line = (code: string, state: ExplainedLine['state']): ExplainedLine => ({
  code,
  state,
  receivedAt: ASKED - 30 * DAY,
  lateMinutes: 480,
});

const part = (agencyName: string, data: readonly ExplanationEventData[]): ExplanationPart => ({
  agencyId: agencyName,
  agencyName,
  course: foldExplanation(course(...data), CODES),
  lines: [
    { line: line('A', 'late'), mark: { kind: 'put-right' } },
    { line: line('B', 'open-overdue'), mark: { kind: 'none' } },
  ],
});

function documentOf(parts: readonly ExplanationPart[], asOf: Instant) {
  const period = { scheme: 'calendar', kind: 'quarter', year: 2024, index: 1 } as const;
  const report = { period, policy: PROVINCE_POLICY, asOf, knownAt: asOf, parts };
  return explanationDocument(report, DEFAULT_SETTINGS, { draftedOn: 19_830 });
}

test('every number of the text is one of the annexes’; no number is said where there is none', () => {
  const parts = [
    part('Sở A', [say('A'), { ...say('B'), cause: 'system' }, CONFIRMED]),
    part('Sở B', [say('A', 'B')]),
    part('Sở C', []),
  ];
  const { body, annexes } = documentOf(parts, DUE + 1);
  const text = body.map((block) => block.text).join('\n');
  const [agencies, dossiers] = annexes;
  const total = agencies?.table.rows.at(-1)?.cells;
  const rows = agencies?.table.rows.filter(({ kind }) => kind === 'row') ?? [];
  for (const key of ['dossiers', 'late', 'openOverdue', 'explained', 'putRight', 'own-agency', 'system'])
    expect(rows.reduce((sum, { cells }) => sum + Number(cells[key]), 0)).toBe(total?.[key]);
  expect(dossiers?.table.rows.filter(({ kind }) => kind === 'row')).toHaveLength(6);
  expect(total).toMatchObject({ dossiers: 6, late: 3, openOverdue: 3, explained: 2, putRight: 3, system: 1 });
  expect(text).toContain(
    'Có 03 cơ quan, đơn vị phải giải trình 06 hồ sơ, gồm 03 hồ sơ giải quyết quá hạn và 03 hồ sơ đang giải quyết quá hạn',
  );
  expect(text).toContain('01 cơ quan, đơn vị đã giải trình 02 hồ sơ, được người đứng đầu xác nhận.');
  expect(text).toContain(
    'Còn 02 cơ quan, đơn vị chưa hoàn thành giải trình, trong đó 02 cơ quan, đơn vị đã quá thời hạn',
  );
  expect(text).toContain('có 03 hồ sơ đã được đính chính dữ liệu');
  expect(text).not.toMatch(/\b00 /);
  expect(countExplanations(parts)).toMatchObject({ stated: 4, explained: 2 });
  const early = documentOf([part('Sở C', [])], ASKED)
    .body.map((block) => block.text)
    .join('\n');
  expect(early).toContain('chưa có cơ quan, đơn vị nào hoàn thành giải trình');
  expect(early).not.toMatch(/\b00 (?:cơ quan|hồ sơ)/);
});
