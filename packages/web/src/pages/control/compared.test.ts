import { describe, expect, it } from 'vitest';
import { controlTextOf } from '../../text/control/index.ts';
import { comparedRateText, comparedText } from './compared.ts';

const vi = controlTextOf('vi');

describe('a figure beside that of the period before', () => {
  it.each([
    [68, 60, 'Quý IV/2023', 'tăng 8 so với Quý IV/2023'],
    [60, 1068, 'Quý IV/2023', 'giảm 1.008 so với Quý IV/2023'],
    [5, 5, 'Quý IV/2023', 'bằng Quý IV/2023'],
    [5, undefined, undefined, 'chưa có kỳ trước để so sánh'],
  ])('%j after %j', (now, before, period, words) => {
    expect(comparedText(now, before, period, vi)).toBe(words);
  });

  it.each([
    [1.29, 0.3, 'tăng 0,99 điểm phần trăm so với Quý IV/2023'],
    [0.3, 0.1, 'tăng 0,20 điểm phần trăm so với Quý IV/2023'],
    [0.1, 0.3, 'giảm 0,20 điểm phần trăm so với Quý IV/2023'],
    [0.1, 0.1, 'bằng Quý IV/2023'],
    [null, 0.1, 'chưa có kỳ trước để so sánh'],
    [0.1, null, 'chưa có kỳ trước để so sánh'],
  ])('rate %j after %j', (now, before, words) => {
    expect(comparedRateText(now, before, 'Quý IV/2023', vi)).toBe(words);
  });
});
