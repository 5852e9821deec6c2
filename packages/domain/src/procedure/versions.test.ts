import { describe, expect, test } from 'vitest';
import { formatDay, getDay } from '../time/index.ts';
import { abolish, findVersionAt, isActive, newVersion } from './index.ts';
import { procedureVersion, unapproved } from './procedure.fixture.ts';

const first = procedureVersion();
const { code } = first;
const second = procedureVersion({
  version: 2,
  validFrom: '2026-01-01',
  approval: { number: '2/QĐ', date: '2025-12-20' },
});
const waiting = unapproved({ version: 3, validFrom: '2026-06-01' });

describe('which version a dossier is taken in under', () => {
  const versions = [waiting, first, second];
  test.each([
    ['2025-06-30', undefined],
    ['2025-07-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 2],
    // The third has no approving decision and is not active (lifecycle.md); the second stays in use.
    ['2026-06-01', 2],
  ])('on %s', (day, number) => {
    expect(findVersionAt(versions, code, getDay(day))?.version).toBe(number);
  });

  test('none of another code, none after the end', () => {
    expect(findVersionAt(versions, '1.000000', getDay('2026-01-01'))).toBeUndefined();
    const ended = { ...second, validTo: '2026-03-01', abolition: { decision: 'QĐ bãi bỏ', date: '2026-02-20' } };
    expect(findVersionAt([first, ended], code, getDay('2026-02-28'))?.version).toBe(2);
    expect(findVersionAt([first, ended], code, getDay('2026-03-01'))).toBeUndefined();
  });

  test.each([
    [
      'approved later, until that day',
      procedureVersion({ approval: { number: '1', date: '2025-08-01' } }),
      '2025-07-31',
      false,
    ],
    [
      'approved later, from that day',
      procedureVersion({ approval: { number: '1', date: '2025-08-01' } }),
      '2025-08-01',
      true,
    ],
    ['never approved', unapproved(), '2026-01-01', false],
    ['no process', procedureVersion({ process: [] }), '2026-01-01', false],
  ])('active: %s', (_, version, day, active) => {
    expect(isActive(version, getDay(day))).toBe(active);
  });
});

describe('editing makes a new version (lifecycle.md)', () => {
  const today = getDay('2026-03-10');

  test('with the next number, the changes, and no approval that was given for something else', () => {
    const outcome = newVersion([first, second], { name: 'Tên mới' }, { from: '2026-03-10', today });
    const { approval: _approval, ...kept } = second;
    expect(outcome).toEqual({
      ok: true,
      version: { ...kept, name: 'Tên mới', version: 3, validFrom: '2026-03-10' },
    });
  });

  test.each([
    ['a date that is not', '2026-02-30', today, 'bad-date'],
    ['the past', '2026-03-09', today, 'back-dated'],
    ['the first day of the version in force', '2026-01-01', getDay('2025-12-01'), undefined],
    ['before a version to come', '2025-12-31', getDay('2025-12-01'), 'overlapping'],
    ['the first day of the version, which is today', '2026-01-01', getDay('2026-01-01'), 'overlapping'],
    ['the day after', '2026-01-02', getDay('2026-01-01'), undefined],
  ])('from %s', (_, from, onDay, refused) => {
    const outcome = newVersion([first, second], {}, { from, today: onDay });
    expect(outcome.ok ? undefined : outcome.code).toBe(refused);
  });

  test('a version that was never approved is replaced', () => {
    const outcome = newVersion(
      [first, second, waiting],
      { approval: { number: '3/QĐ', date: '2026-06-02' } },
      {
        from: '2026-06-03',
        today: getDay('2026-06-03'),
      },
    );
    expect(outcome.ok && [outcome.version.version, outcome.version.validFrom]).toEqual([4, '2026-06-03']);
  });

  test('an abolition ends the latest version and leaves it else as it was', () => {
    const decision = { decision: '9/QĐ-UBND', date: '2026-03-09' };
    const outcome = abolish([first, second], decision, { from: '2026-03-15', today });
    expect(outcome).toEqual({ ok: true, version: { ...second, validTo: '2026-03-15', abolition: decision } });
    expect(abolish([outcome.ok ? outcome.version : second], decision, { from: '2026-03-16', today })).toMatchObject({
      ok: false,
      code: 'abolished',
    });
    expect(abolish([second], decision, { from: formatDay(today - 1), today })).toMatchObject({ code: 'back-dated' });
    expect(abolish([], decision, { from: '2026-03-15', today })).toMatchObject({ code: 'unknown-procedure' });
  });
});
