import { describe, expect, it } from 'vitest';
import type { ExplanationLine } from '../../api/types.ts';
import { stepParts, stripDays } from './strip-days.ts';

const line = (kind: string, day: string): ExplanationLine => ({ kind, day, text: `${kind} ${day}` });

describe('the clock strip (spec: ui, one cell a day from acceptance to due date)', () => {
  it('has a cell for every day, worked example 1 of the deadlines', () => {
    const days = stripDays([
      line('accepted', '2024-01-15'),
      line('counted', '2024-01-16'),
      line('counted', '2024-01-17'),
      line('counted', '2024-01-18'),
      line('due', '2024-01-18'),
    ]);
    expect(days.map(({ day, kind, due }) => [day, kind, due])).toEqual([
      ['2024-01-15', 'accepted', false],
      ['2024-01-16', 'counted', false],
      ['2024-01-17', 'counted', false],
      ['2024-01-18', 'counted', true],
    ]);
  });

  it('shows the days of a stop that have no line of their own, and the reason of those that have one', () => {
    const days = stripDays([
      line('accepted', '2024-01-15'),
      line('stopped', '2024-01-16'),
      line('skipped', '2024-01-17'),
      line('restarted', '2024-01-19'),
      line('skipped', '2024-01-20'),
      line('due', '2024-01-22'),
    ]);
    expect(days.map(({ kind }) => kind)).toEqual([
      'accepted',
      'stopped',
      'stopped',
      'stopped',
      'stopped',
      'skipped',
      'plain',
      'plain',
    ]);
    expect(days[5]?.texts).toEqual(['skipped 2024-01-20']);
    // A day of the stop without a line of its own says why it is one.
    expect(days[3]?.texts).toEqual(['stopped 2024-01-16']);
  });

  it('goes on to today where the dossier is open after its due date, a month at most', () => {
    const lines = [line('accepted', '2024-01-15'), line('due', '2024-01-16')];
    expect(stripDays(lines, undefined, '2024-01-18').map(({ kind }) => kind)).toEqual([
      'accepted',
      'plain',
      'late',
      'late',
    ]);
    expect(stripDays(lines, undefined, '2025-01-18')).toHaveLength(33);
    expect(stripDays(lines, undefined, '2024-01-01')).toHaveLength(2);
  });

  it('goes on to today while the clock stands still', () => {
    const lines = [line('accepted', '2024-01-15'), line('paused', '2024-01-16')];
    expect(stripDays(lines, undefined, '2024-01-18').map(({ kind, texts }) => [kind, texts])).toEqual([
      ['accepted', ['accepted 2024-01-15']],
      ['stopped', ['paused 2024-01-16']],
      ['stopped', ['paused 2024-01-16']],
      ['stopped', ['paused 2024-01-16']],
    ]);
  });

  it('keeps a day counted that was counted before the stop began', () => {
    expect(stripDays([line('counted', '2024-01-16'), line('stopped', '2024-01-16')])[0]?.kind).toBe('counted');
  });

  it('is empty where there is no limit', () => expect(stripDays([])).toEqual([]));
});

describe('the parts of a step', () => {
  it.each([
    ['Thứ Ba 27/02/2024: tính 1 ngày làm việc', undefined, 'Thứ Ba 27/02/2024', 'Tính 1 ngày làm việc'],
    [
      '11:00 Thứ Ba 27/02/2024: tạm dừng (chờ bổ sung) [Điều 19]',
      'Điều 19',
      '11:00 Thứ Ba 27/02/2024',
      'Tạm dừng (chờ bổ sung)',
    ],
    ['Chủ nhật 25/02/2024: không tính', undefined, 'Chủ nhật 25/02/2024', 'Không tính'],
    [
      'Ngày hẹn trả ghi trên giấy tiếp nhận: 17:30 ngày 18/01/2024.',
      undefined,
      '',
      'Ngày hẹn trả ghi trên giấy tiếp nhận: 17:30 ngày 18/01/2024.',
    ],
  ])('%s', (text, source, when, what) => {
    expect(stepParts({ kind: 'x', text, ...(source === undefined ? {} : { source }) })).toEqual({ when, what });
  });
});

it('flags the due date that is judged by, where it was moved', () => {
  const days = stripDays([line('accepted', '2024-03-04'), line('due', '2024-03-06')], '2024-03-05T17:30:00+07:00');
  expect(days.map(({ due, originalDue }) => [due, originalDue])).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
});
