import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calibrationOf,
  type Forecaster,
  forecasterOf,
  forecastTable,
  type PastCourse,
  reasonText,
  stepWord,
} from './index.ts';

const course = (end: number, more: Partial<PastCourse> = {}): PastCourse => ({
  procedure: 'P',
  field: 'F',
  end,
  isLate: end > 1,
  steps: [
    { step: 'thu-ly', from: 0 },
    { step: 'tham-dinh', from: end / 2 },
  ],
  ...more,
});
const many = (count: number, end: number, more?: Partial<PastCourse>) =>
  Array.from({ length: count }, () => course(end, more));
const DAY = 480;
const open = (share: number, more: { readonly procedure?: string; readonly step?: string } = {}) => ({
  procedure: 'P',
  field: 'F',
  limitMinutes: 10 * DAY,
  usedMinutes: share * 10 * DAY,
  ...more,
});
const riskOf = (forecaster: Forecaster, ...asked: Parameters<typeof open>) => forecaster.forecast(open(...asked)).risk;

test('the risk is that of those who had used as much without being done', () => {
  const forecaster = forecasterOf(forecastTable([...many(80, 0.5), ...many(20, 1.4)]));
  expect(riskOf(forecaster, 0)).toBeCloseTo(0.2, 1);
  expect(riskOf(forecaster, 0.6)).toBeGreaterThan(0.8);
  const { remaining } = forecaster.forecast(open(0.6));
  expect(remaining?.atLeastNineOfTen).toBe(8 * DAY);
});

test('the step tells: who is still at the first one when others are at the second is worse off', () => {
  const forecaster = forecasterOf(forecastTable([...many(80, 0.9), ...many(20, 1.6)]));
  expect(riskOf(forecaster, 0.6, { step: 'thu-ly' })).toBeGreaterThan(0.8);
  expect(riskOf(forecaster, 0.6, { step: 'tham-dinh' })).toBeLessThan(0.2);
});

test('a procedure with few of its own leans on its field, and one without any on the province', () => {
  const rows = [
    ...many(200, 0.5, { procedure: 'Q' }),
    ...many(2, 1.4),
    ...many(300, 0.5, { procedure: 'R', field: 'G' }),
  ];
  const forecaster = forecasterOf(forecastTable(rows));
  expect(riskOf(forecaster, 0.1)).toBeLessThan(0.3);
  expect(forecaster.forecast(open(0.1))).toMatchObject({ pool: 'field', comparable: 202 });
  expect(forecaster.forecast({ ...open(0.1), procedure: 'X', field: 'Y' })).toMatchObject({ pool: 'province' });
});

test('nobody is told anything where nobody was ever that far', () => {
  const forecast = forecasterOf(forecastTable([])).forecast(open(0.5));
  expect(forecast).toMatchObject({ risk: 0.5, comparable: 0, isGrounded: false });
  expect(reasonText(open(0.5), forecast, { standardDay: DAY })).toBe(
    'Đã dùng 50% thời hạn; chưa đủ căn cứ để dự báo: chưa có hồ sơ tương tự.',
  );
});

test('few are no grounds, and a step that few had is not asked about', () => {
  const forecaster = forecasterOf(forecastTable(many(4, 1.4)));
  const forecast = forecaster.forecast(open(0.5));
  expect(forecast).toMatchObject({ comparable: 4, isGrounded: false });
  expect(reasonText(open(0.5), forecast, { standardDay: DAY })).toBe(
    'Đã dùng 50% thời hạn; chưa đủ căn cứ để dự báo: mới có 04 hồ sơ tương tự.',
  );
  expect(forecaster.forecast(open(0.5, { step: 'buoc-la' }))).toEqual(forecast);
  expect(forecasterOf(forecastTable(many(5, 1.4))).forecast(open(0.5)).isGrounded).toBe(true);
});

test('a step of another system is compared by its name', () => {
  expect(stepWord('Thẩm định')).toBe('tham-dinh');
  const forecaster = forecasterOf(forecastTable([...many(80, 0.9), ...many(20, 1.6)]));
  expect(riskOf(forecaster, 0.6, { step: 'Thẩm định' })).toBe(riskOf(forecaster, 0.6, { step: 'tham-dinh' }));
});

test('the reason names share, step, how many were late, and what they still needed', () => {
  const forecast = forecasterOf(forecastTable([...many(10, 0.5), ...many(20, 1.2)])).forecast(open(0.8));
  expect(reasonText(open(0.8), forecast, { standardDay: DAY, stepName: 'Thẩm định' })).toBe(
    'Đã dùng 80% thời hạn, ở bước “Thẩm định”; 20/20 hồ sơ tương tự cùng thủ tục đã trễ hạn; 9/10 cần thêm ít nhất 04 ngày làm việc; còn 02 ngày làm việc.',
  );
});

const courses = fc.array(
  fc.record({
    end: fc.double({ min: 0.01, max: 3, noNaN: true }),
    isLate: fc.boolean(),
    procedure: fc.constantFrom('P', 'Q'),
    field: fc.constantFrom('F', 'G'),
    steps: fc.constant([]),
  }),
);

test('a risk lies strictly between never and always, and one late dossier more never lowers it', () => {
  fc.assert(
    fc.property(courses, fc.double({ min: 0, max: 2, noNaN: true }), (rows, share) => {
      const before = riskOf(forecasterOf(forecastTable(rows)), share);
      const after = riskOf(forecasterOf(forecastTable([course(3.5, { steps: [] }), ...rows])), share);
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(1);
      expect(after).toBeGreaterThanOrEqual(before - 1e-12);
    }),
  );
});

test('bins count what was told and what came of it', () => {
  const { bins, likely, ...all } = calibrationOf([
    { risk: 0.75, isLate: true, dossier: 'a' },
    { risk: 0.84, isLate: false, dossier: 'a' },
    { risk: 1, isLate: true, dossier: 'b' },
    { risk: 0.02, isLate: false, dossier: 'c' },
  ]);
  expect(bins.find(({ from }) => from === 0.75)).toMatchObject({ to: 0.85, count: 2, dossiers: 1, late: 1 });
  expect(bins.at(-1)).toMatchObject({ from: 0.95, count: 1, late: 1 });
  expect(bins[0]).toMatchObject({ count: 1, late: 0 });
  expect(likely).toMatchObject({ from: 0.8, count: 2, late: 1 });
  expect(all).toMatchObject({ count: 4, dossiers: 3, late: 2, brierOfShare: 0.25 });
  expect(all.brier).toBeCloseTo((0.0625 + 0.7056 + 0 + 0.0004) / 4, 10);
  expect(calibrationOf([])).toMatchObject({ count: 0, brier: 0 });
});
