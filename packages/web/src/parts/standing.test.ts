import { describe, expect, it } from 'vitest';
import { messagesOf } from '../text/index.ts';
import { standingText } from './standing.ts';

type Case = Parameters<typeof standingText>[0];

describe('where a dossier stands (spec: ui, countdown chip)', () => {
  const CASES: readonly (readonly [Case, vi: string, en: string])[] = [
    [
      { verdict: 'open-in-time', lateMinutes: 0, remainingMinutes: 660 },
      'còn 01 ngày làm việc 3 giờ',
      '1 working day 3 hours left',
    ],
    [{ verdict: 'open-in-time', lateMinutes: 0, remainingMinutes: 0 }, 'đến hạn trong ngày', 'due today'],
    [{ verdict: 'open-in-time', lateMinutes: 0 }, 'trong hạn', 'in time'],
    [{ verdict: 'open-overdue', lateMinutes: 960 }, 'quá hạn 02 ngày làm việc', 'late by 2 working days'],
    [{ verdict: 'late', lateMinutes: 25 }, 'quá hạn 25 phút làm việc', 'late by 25 min'],
    [
      { verdict: 'paused', lateMinutes: 0, pause: { since: '2024-01-16T08:30:00+07:00', kind: 'supplement' } },
      'tạm dừng tính thời gian từ 16/01/2024 (chờ bổ sung hồ sơ)',
      'clock stopped since 16/01/2024 (waiting for a supplement)',
    ],
    [{ verdict: 'early', lateMinutes: 0, apart: 'withdrawn' }, 'Rút hồ sơ, trước hạn', 'Withdrawn before the due date'],
    [{ verdict: 'late', lateMinutes: 960, apart: 'stopped' }, 'Dừng giải quyết, sau hạn', 'Stopped after the due date'],
    [{ verdict: 'no-limit', lateMinutes: 0, apart: 'stopped' }, 'Dừng giải quyết', 'Stopped'],
    [{ verdict: 'early', lateMinutes: 0 }, 'trước hạn', 'early'],
  ];

  it.each(CASES)('%j', (dossier, vi, en) => {
    expect(standingText(dossier, messagesOf('vi'))).toBe(vi);
    expect(standingText(dossier, messagesOf('en'))).toBe(en);
  });
});
