import type { LimitUnit, TimeLimit } from './limit.ts';

const UNITS: readonly (readonly [RegExp, LimitUnit])[] = [
  [/^ngày làm việc$/u, 'working-day'],
  [/^ngày(?: (?:dương )?lịch)?$/u, 'calendar-day'],
  [/^(?:giờ|tiếng)(?: làm việc)?$/u, 'working-hour'],
  [/^tháng$/u, 'month'],
];

/**
 * Reads a time limit as Vietnamese procedures write it: "5 ngày làm việc", "không quá 15 ngày", "08 giờ làm việc",
 * "01 tháng", "trong ngày", "0,5 ngày làm việc", "1/2 ngày làm việc", "03 (ba) ngày làm việc". Hours are working hours:
 * the law knows no others. Undefined where it is none of them, or an amount that the clock cannot count (a quarter of a
 * day, half a calendar day).
 */
export function parseLimit(text: string): TimeLimit | undefined {
  const plain = normalise(text);
  if (/^(?:ngay )?trong ngày(?: làm việc)?(?: tiếp nhận(?: hồ sơ)?)?$/u.test(plain))
    return { amount: 0, unit: 'same-day' };
  const stripped = plain.replace(
    /^(?:trong (?:thời hạn |vòng )?|thời hạn(?: là)? |tối đa |không quá |chậm nhất )+/u,
    '',
  );
  const match = /^(?:(\d+)\/(\d+)|(\d+(?:[.,]\d+)?))(?: ?\([^)]*\))? ?(\D+)$/u.exec(stripped);
  const amount = match === null ? undefined : amountOf(match);
  const unit = unitOf(match?.[4]?.trim() ?? '');
  if (amount === undefined || unit === undefined) return undefined;
  const limit = { amount, unit };
  return isCountable(limit) ? limit : undefined;
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/,? (?:kể )?từ (?:ngày|khi|thời điểm) .*$/u, '')
    .replace(/ \((?!làm việc)[^)]*\)$/u, '')
    .replace('(làm việc)', 'làm việc')
    .replace(/[.,;]$/u, '')
    .trim();
}

function amountOf(match: RegExpExecArray): number | undefined {
  if (match[3] !== undefined) return Number(match[3].replace(',', '.'));
  const [numerator, denominator] = [Number(match[1]), Number(match[2])];
  return denominator === 0 ? undefined : numerator / denominator;
}

function unitOf(text: string): LimitUnit | undefined {
  return UNITS.find(([pattern]) => pattern.test(text))?.[1];
}

/**
 * Whether the clock can count a limit: more than nothing; working days in halves, hours in whole minutes, calendar days
 * and months whole; `same-day` has amount 0.
 */
export function isCountable(limit: TimeLimit): boolean {
  const { amount, unit } = limit;
  if (unit === 'same-day') return amount === 0;
  if (!(amount > 0)) return false;
  switch (unit) {
    case 'working-day':
      return Number.isInteger(amount * 2);
    case 'working-hour':
      return Number.isInteger(Math.round(amount * 60 * 1e6) / 1e6);
    case 'calendar-day':
    case 'month':
      return Number.isInteger(amount);
  }
}

/** "05 ngày làm việc", "0,5 ngày làm việc", "15 ngày", "trong ngày làm việc": as written in official texts. */
export function formatLimit(limit: TimeLimit): string {
  if (limit.unit === 'same-day') return 'trong ngày làm việc';
  const amount = String(limit.amount).replace('.', ',');
  const padded = Number.isInteger(limit.amount) ? amount.padStart(2, '0') : amount;
  return `${padded} ${UNIT_NAMES[limit.unit]}`;
}

const UNIT_NAMES = {
  'working-day': 'ngày làm việc',
  'working-hour': 'giờ làm việc',
  'calendar-day': 'ngày',
  month: 'tháng',
} as const;
