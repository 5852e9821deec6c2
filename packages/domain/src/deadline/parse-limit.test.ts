import { describe, expect, test } from 'vitest';
import { formatLimit, parseLimit } from './parse-limit.ts';

describe('time limits as procedures write them', () => {
  test.each([
    ['5 ngày làm việc', 5, 'working-day'],
    ['05 ngày làm việc', 5, 'working-day'],
    ['05 (năm) ngày làm việc', 5, 'working-day'],
    ['Không quá 15 ngày', 15, 'calendar-day'],
    ['15 ngày', 15, 'calendar-day'],
    ['Trong thời hạn 3 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ.', 3, 'working-day'],
    ['trong 02 ngày làm việc', 2, 'working-day'],
    ['Tối đa 20 ngày làm việc (không kể thời gian lấy ý kiến)', 20, 'working-day'],
    ['8 giờ làm việc', 8, 'working-hour'],
    ['08 giờ', 8, 'working-hour'],
    ['01 tháng', 1, 'month'],
    ['trong ngày', 0, 'same-day'],
    ['Trong ngày làm việc', 0, 'same-day'],
    ['0,5 ngày làm việc', 0.5, 'working-day'],
    ['0.5 ngày làm việc', 0.5, 'working-day'],
    ['1/2 ngày làm việc', 0.5, 'working-day'],
    ['1,5 ngày làm việc', 1.5, 'working-day'],
    ['5 NGÀY LÀM VIỆC', 5, 'working-day'],
    ['5 ngày làm việc', 5, 'working-day'],
  ])('%s', (text, amount, unit) => {
    expect(parseLimit(text)).toEqual({ amount, unit });
  });

  test.each([
    '',
    'ngay sau khi nhận hồ sơ',
    '0 ngày làm việc',
    '0,25 ngày làm việc',
    '0,5 ngày',
    '1/0 ngày làm việc',
    '5',
    '5 tuần',
    '-3 ngày',
    '3 ngày đêm',
  ])('%j is none', (text) => {
    expect(parseLimit(text)).toBeUndefined();
  });

  test.each([
    ['05 ngày làm việc', 5, 'working-day'],
    ['0,5 ngày làm việc', 0.5, 'working-day'],
    ['15 ngày', 15, 'calendar-day'],
    ['08 giờ làm việc', 8, 'working-hour'],
    ['01 tháng', 1, 'month'],
    ['trong ngày làm việc', 0, 'same-day'],
  ] as const)('is written %s, and read again', (text, amount, unit) => {
    expect(formatLimit({ amount, unit })).toBe(text);
    expect(parseLimit(text)).toEqual({ amount, unit });
  });
});
