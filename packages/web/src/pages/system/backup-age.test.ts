import { describe, expect, it } from 'vitest';
import { ageOf } from './backup-age.ts';

const NOW = Date.parse('2026-03-03T10:30:00+07:00');
const made = (createdAt: string, sound?: boolean) => ({
  name: createdAt,
  createdAt,
  bytes: 1,
  ...(sound === undefined ? {} : { sound }),
});

describe('the last good backup', () => {
  it('is the newest that is not damaged, however the list goes', () => {
    const backups = [
      made('2026-03-01T01:00:00+07:00', true),
      made('2026-03-03T01:00:00+07:00', false),
      made('2026-03-02T01:00:00+07:00'),
    ];
    expect(ageOf(backups, NOW)).toMatchObject({
      createdAt: '2026-03-02T01:00:00+07:00',
      days: 1,
      hours: 9,
      isOld: true,
      isChecked: false,
    });
  });

  it.each([
    ['2026-03-02T08:31:00+07:00', false],
    ['2026-03-02T08:30:00+07:00', true],
  ])('made at %s is old: %s', (createdAt, isOld) => {
    expect(ageOf([made(createdAt, true)], NOW)).toMatchObject({ isOld, isChecked: true });
  });

  it('is none where one was broken off', () => {
    expect(ageOf([{ name: 'x', bytes: 0 }], NOW)).toBeUndefined();
  });
});
