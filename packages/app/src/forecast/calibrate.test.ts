import type { CalibrationBin } from '@dunghen/domain/forecast';
import { getDay, getLocal } from '@dunghen/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import { calibrateForecast, type HeldOut } from './index.ts';

let context: OpenContext;
let held: readonly HeldOut[];
beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), () => getLocal('2024-12-31T09:00'));
  const calibrate = (from: string, to: string) => calibrateForecast(context, { from: getDay(from), to: getDay(to) });
  held = [await calibrate('2023-10-01', '2024-01-01'), await calibrate('2024-01-01', '2024-04-01')];
});
afterAll(() => context.close());

/** Both quarters together: one alone has some thirty. */
const together = (binOf: (one: HeldOut) => CalibrationBin | undefined) => {
  const bins = held.map(binOf).filter((bin) => bin !== undefined);
  const sum = (of: (bin: CalibrationBin) => number) => bins.reduce((total, bin) => total + of(bin), 0);
  return { count: sum(({ count }) => count), late: sum(({ late }) => late) };
};

test('of those told 80 % likely to be late, 70 to 90 % are, in quarters that nothing was learnt from', () => {
  const told = together(({ bins }) => bins.find(({ from }) => from === 0.75));
  expect(told.count).toBeGreaterThan(50);
  expect(told.late / told.count).toBeGreaterThan(0.7);
  expect(told.late / told.count).toBeLessThan(0.9);
  const more = together(({ likely }) => likely);
  expect(more.count).toBeGreaterThan(70);
  expect(more.late / more.count).toBeGreaterThan(0.7);
  expect(more.late / more.count).toBeLessThan(0.9);
});

test('of those told less than 5 %, less than 5 % are; and it tells more than the share of late ones does', () => {
  for (const { bins, brier, brierOfShare, learnt, count } of held) {
    expect(learnt).toBeGreaterThan(5_000);
    expect(count).toBeGreaterThan(20_000);
    const [least] = bins;
    expect((least?.late ?? 0) / (least?.count ?? 1)).toBeLessThan(0.05);
    expect(brier).toBeLessThan(brierOfShare);
  }
});
