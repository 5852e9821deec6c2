import { describe, expect, it } from 'vitest';
import type { ListedEvent } from '../dossier-queries.ts';
import { buildCorrection, factsOf } from './correction.ts';
import { EMPTY_DRAFT } from './draft.ts';

const event = (seq: number, more: Partial<ListedEvent> = {}): ListedEvent => ({
  seq,
  type: 'Noted',
  text: 'Ghi chú',
  occurredAt: `2026-03-02T09:00:0${seq}.123+07:00`,
  recordedAt: `2026-03-02T09:00:0${seq}.123+07:00`,
  dateOnly: false,
  ...more,
});

describe('the facts that may be put right (spec: lifecycle, a Corrected event)', () => {
  it('are held as the corrections until now have them, newest first', () => {
    const corrects = {
      seq: 1,
      type: 'Noted',
      before: { occurredAt: '2026-03-02T09:00:01.123+07:00', dateOnly: false },
      after: { occurredAt: '2026-03-01T08:00:00+07:00', dateOnly: false },
      changes: [{ field: 'note', before: 'sai', after: 'đúng' }],
    };
    const events = [
      event(1, { data: { note: 'sai' } }),
      event(2, { data: { note: 'khác' } }),
      event(3, { type: 'Corrected', corrects }),
    ];
    expect(factsOf(events).map(({ seq, occurredAt, data }) => [seq, occurredAt, data])).toEqual([
      [2, '2026-03-02T09:00:02.123+07:00', { note: 'khác' }],
      [1, '2026-03-01T08:00:00+07:00', { note: 'đúng' }],
    ]);
  });

  it('what was taken back is none', () => {
    const corrects = { seq: 1, type: 'Noted', changes: [] };
    expect(factsOf([event(1), event(2, { type: 'Corrected', corrects })])).toEqual([]);
  });
});

describe('the correction of a form', () => {
  const [fact] = factsOf([
    event(1, { data: { dueAt: Date.parse('2026-03-09T17:30:00+07:00'), reason: 'r', missing: ['A'] } }),
  ]);
  const build = (texts: Readonly<Record<string, string>>, flags = {}) =>
    buildCorrection(fact, { ...EMPTY_DRAFT, texts, flags });

  it.each([
    [{ reason: 'nhầm' }, {}, 'change'],
    [{ 'fix.reason': 'khác' }, {}, 'reason'],
    [{}, { never: true }, 'reason'],
  ] as const)('%j %j is missing %s', (texts, flags, missing) => {
    expect(build(texts, flags)).toEqual({ ok: false, missing });
  });

  it('says only what changes, and keeps the instant to the millisecond', () => {
    expect(build({ reason: 'nhầm', 'fix.missing': 'A\nB', 'fix.reason': 'r', 'fix.dueAt.date': '2026-03-10' })).toEqual(
      {
        ok: true,
        body: {
          type: 'correct',
          seq: 1,
          reason: 'nhầm',
          replacement: {
            occurredAt: '2026-03-02T09:00:01.123+07:00',
            data: { missing: ['A', 'B'], dueAt: Date.parse('2026-03-10T17:30:00+07:00') },
          },
        },
      },
    );
  });

  it('moves the instant by the minute, takes an emptied text out, or all of it back', () => {
    expect(build({ reason: 'nhầm', 'fix.occurredAt.time': '08:00', 'fix.reason': ' ' })).toMatchObject({
      body: { replacement: { occurredAt: '2026-03-02T08:00:00+07:00', data: { reason: null } } },
    });
    expect(build({ reason: 'nhầm' }, { never: true })).toMatchObject({ body: { replacement: null } });
  });
});
