import type { AfterHours, CountingWay, LimitUnit, Stop, SupplementEffect, TimeLimit } from '@dunghen/domain/deadline';
import { isCountable } from '@dunghen/domain/deadline';
import { findDay, findLocal, type Moment, startOfDay } from '@dunghen/domain/time';
import type { BatchRow } from './batch.ts';

/** A cell that says nothing usable; `message` names column, value and what would be right (Vietnamese). */
export class BadCell extends Error {}

function bad(column: string, value: string, wanted: string): never {
  throw new BadCell(`Cột ${column}: "${value}" không hợp lệ; cần ${wanted}.`);
}

const TIME_WANTED = 'thời điểm có thật dạng yyyy-MM-ddTHH:mm (giờ Việt Nam)';

/**
 * A moment in local time: `yyyy-MM-ddTHH:mm[:ss]`, `dd/MM/yyyy HH:mm[:ss]`, or either date alone (kept as a date).
 * Undefined where the cell is empty or the column missing.
 */
export function findMomentCell(row: BatchRow, column: string): Moment | undefined {
  const text = row(column) ?? '';
  if (text === '') return undefined;
  return findMoment(text) ?? bad(column, text, TIME_WANTED);
}

/** The moment that a text names, or undefined where it is no real time. */
export function findMoment(text: string): Moment | undefined {
  const iso = text.replace(/^(\d{2})\/(\d{2})\/(\d{4})/, '$3-$2-$1').replace(/\+07:00$/, '');
  const day = findDay(iso);
  if (day !== undefined) return { at: startOfDay(day), dateOnly: true };
  const at = findLocal(iso);
  return at === undefined ? undefined : { at, dateOnly: false };
}

const WAYS: readonly CountingWay[] = ['days', 'hours'];
const AFTER_HOURS: readonly AfterHours[] = ['same-day', 'next-day'];
const EFFECTS: readonly SupplementEffect[] = ['restart', 'subtract'];
const UNITS: readonly LimitUnit[] = ['working-day', 'working-hour', 'calendar-day', 'month', 'same-day'];

/** One of the words, or the default where the cell is empty or the column missing. */
export function wordCell<Word extends string>(
  row: BatchRow,
  column: string,
  words: readonly Word[],
  otherwise: Word,
): Word {
  const text = (row(column) ?? '').toLowerCase();
  if (text === '') return otherwise;
  return words.find((word) => word === text) ?? bad(column, text, words.join(', '));
}

/** Empty means the law's way. */
export const wayCell = (row: BatchRow): CountingWay => wordCell(row, 'way', WAYS, 'days');
export const afterHoursCell = (row: BatchRow): AfterHours => wordCell(row, 'after_hours', AFTER_HOURS, 'same-day');
export const effectCell = (row: BatchRow): SupplementEffect => wordCell(row, 'supplement_effect', EFFECTS, 'restart');

/** The limit of columns `amount` and `unit`; undefined where both are empty. */
export function findLimitCells(row: BatchRow): TimeLimit | undefined {
  const amountText = row('amount') ?? '';
  const unitText = (row('unit') ?? '').toLowerCase();
  if (amountText === '' && unitText === '') return undefined;
  const unit = UNITS.find((each) => each === unitText) ?? bad('unit', unitText, UNITS.join(', '));
  if (amountText !== '' && !/^\d+(?:[.,]\d+)?$/.test(amountText)) bad('amount', amountText, AMOUNT_WANTED[unit]);
  // No limit on length: what exceeds all numbers exceeds all calendars too.
  const amount = amountText === '' ? 0 : Math.min(Number(amountText.replace(',', '.')), Number.MAX_SAFE_INTEGER);
  const limit = { amount, unit };
  return isCountable(limit) ? limit : bad('amount', amountText, AMOUNT_WANTED[unit]);
}

const AMOUNT_WANTED: Readonly<Record<LimitUnit, string>> = {
  'working-day': 'số ngày làm việc lớn hơn 0, theo nửa ngày (0.5, 1, 1.5, …)',
  'working-hour': 'số giờ làm việc lớn hơn 0, tròn phút',
  'calendar-day': 'số ngày nguyên lớn hơn 0',
  month: 'số tháng nguyên lớn hơn 0',
  'same-day': '0 hoặc để trống (unit là same-day)',
};

/**
 * `start/end` pairs joined by `;`, all supplements. An end may be missing (`start/`): the stop is open. Undefined where
 * the cell is empty or the column missing.
 */
export function findStopsCell(row: BatchRow): readonly Stop[] | undefined {
  const text = row('stops') ?? '';
  if (text === '') return undefined;
  return text
    .split(';')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => stopOf(pair.trim()));
}

const STOP_WANTED = 'các cặp bắt đầu/kết thúc nối bằng dấu ";", mỗi thời điểm dạng yyyy-MM-ddTHH:mm';

function stopOf(pair: string): Stop {
  // Dates like 16/01/2024 hold slashes of their own: the pair is split where both sides are moments.
  const slashes = [...pair.matchAll(/\//g)].map((match) => match.index);
  for (const slash of slashes) {
    const from = findMoment(pair.slice(0, slash).trim());
    const end = pair.slice(slash + 1).trim();
    const to = findMoment(end);
    if (from === undefined || (to === undefined && end !== '')) continue;
    if (to !== undefined && to.at < from.at) bad('stops', pair, 'kết thúc không trước bắt đầu');
    return {
      kind: 'supplement',
      from: from.at,
      ...(from.dateOnly ? { fromDateOnly: true } : {}),
      ...(to === undefined ? {} : { to: to.at }),
      ...(to?.dateOnly === true ? { toDateOnly: true } : {}),
    };
  }
  return bad('stops', pair, STOP_WANTED);
}

/** A whole number not below 0, or undefined where the cell is empty. */
export function findCountCell(row: BatchRow, column: string): number | undefined {
  const text = row(column) ?? '';
  if (text === '') return undefined;
  return /^\d{1,6}$/.test(text) ? Number(text) : bad(column, text, 'số nguyên từ 0');
}

/** A row must say this. */
export function required<Value>(value: Value | undefined, column: string, wanted: string): Value {
  return value ?? bad(column, '', wanted);
}

export { TIME_WANTED };
