import { describe, expect, test } from 'vitest';
import { latenessText, overdueText, remainingText } from './office-time.ts';

describe('office time in words (spec: ui, countdown chip)', () => {
  test.each([
    [480, '01 ngày làm việc'],
    [660, '01 ngày làm việc 3 giờ'],
    [500, '01 ngày làm việc'],
    [90, '1 giờ 30 phút làm việc'],
    [120, '2 giờ làm việc'],
    [25, '25 phút làm việc'],
    [0, ''],
    [5_760, '12 ngày làm việc'],
  ])('%i minutes are "%s"', (minutes, text) => expect(latenessText(minutes)).toBe(text));

  test('a day of another length', () => expect(latenessText(420, 420)).toBe('01 ngày làm việc'));

  test.each([
    [660, 'còn 01 ngày làm việc 3 giờ'],
    [0, 'đến hạn trong ngày'],
  ])('%i minutes left', (minutes, text) => expect(remainingText(minutes)).toBe(text));

  test.each([
    [960, 'quá hạn 02 ngày làm việc'],
    [0, 'quá hạn'],
  ])('%i minutes over', (minutes, text) => expect(overdueText(minutes)).toBe(text));
});
