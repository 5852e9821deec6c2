import { dateOf, dayOf, type Instant, localMinuteOf, weekdayOf } from '../time/index.ts';
import type { Explanation, ExplanationStep, ExplanationUnit } from './explanation.ts';
import { STOP_REASONS } from './sources.ts';

/**
 * The lines of an explanation in English, for the pages of the public, one per step: "Tuesday 16/01/2024: counts 1 working
 * day, 1 in all". Legal sources are cited by their Vietnamese names, apart; a reason that has no English name here (a closure
 * of one commune) stays as it was recorded.
 */
export function englishExplanationLines(explanation: Explanation): readonly string[] {
  return explanation.steps.map((step) => `${headOf(step)}${bodyOf(step, explanation.unit)}`);
}

function headOf(step: ExplanationStep): string {
  if (step.kind === 'no-limit') return '';
  const at = step.at !== undefined && step.kind !== 'promised' ? `${timeText(step.at)} ` : '';
  return `${at}${dayText(step.day)}: `;
}

function bodyOf(step: ExplanationStep, unit: ExplanationUnit): string {
  const reason = step.reason === undefined ? '' : ` (${englishReason(step.reason)})`;
  switch (step.kind) {
    case 'accepted':
      return 'the dossier is accepted';
    case 'day-zero':
      return 'the first day, which is not counted';
    case 'counted':
      return `counts ${amountText(step.counted ?? 0, unit)}, ${amountText(step.total ?? 0, unit)} in all${reason}`;
    case 'skipped':
      return `not counted${reason}`;
    case 'last-day':
      return lastDayText(step.reason);
    case 'stopped':
      return `counting stops${reason}`;
    case 'restarted':
      return 'the supplement is complete, the limit begins anew';
    case 'resumed':
      return 'the rest of the limit goes on';
    case 'stop-ignored':
      return 'a stop that does not change the due date';
    case 'promised':
      return 'the date given on the receipt';
    case 'rescheduled':
      return `a new date is given: ${step.newDueAt === undefined ? '' : instantText(step.newDueAt)}`;
    case 'reschedule-ignored':
      return 'a new date that does not count: it was given late, or for the second time';
    case 'paused':
      return 'counting is stopped, there is no due date yet';
    case 'no-limit':
      return 'The dossier has no time limit';
    case 'due':
      return 'the result is due';
  }
}

/** What moves the last day is said by the sentence that the steps carry (explain-walk.ts). */
function lastDayText(reason: string | undefined): string {
  const holiday = /^ngày cuối của thời hạn là ngày nghỉ \((.+)\)/.exec(reason ?? '')?.[1];
  if (holiday === undefined) return 'due at the end of the office day';
  return `the last day is a day off (${englishReason(holiday)}), it moves to the next working day`;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['Thứ Hai', 'Monday'],
  ['Thứ Ba', 'Tuesday'],
  ['Thứ Tư', 'Wednesday'],
  ['Thứ Năm', 'Thursday'],
  ['Thứ Sáu', 'Friday'],
  ['Thứ Bảy', 'Saturday'],
  ['Chủ nhật', 'Sunday'],
  ['Chủ Nhật', 'Sunday'],
  [STOP_REASONS.supplement, 'waiting for papers'],
  [STOP_REASONS.payment, 'waiting for a payment'],
  [STOP_REASONS.suspension, 'suspended under a law of the sector'],
  ['đã hết giờ làm việc', 'the office was closed already'],
]);

/** By the beginning of the name: the calendar adds days and estimates to it. */
const HOLIDAYS: readonly (readonly [string, string])[] = [
  ['Tết Nguyên đán', 'Lunar New Year'],
  ['Tết Dương lịch', 'New Year'],
  ['Giỗ Tổ Hùng Vương', "Hùng Kings' Day"],
  ['Ngày Chiến thắng', 'Reunification Day'],
  ['Ngày Quốc tế lao động', 'International Labour Day'],
  ['Quốc khánh', 'National Day'],
  ['Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day'],
];

export function englishReason(reason: string): string {
  const inLieu = /^Nghỉ bù (.+)$/i.exec(reason)?.[1];
  if (inLieu !== undefined) return `day in lieu of ${englishReason(inLieu)}`;
  return REASONS.get(reason) ?? HOLIDAYS.find(([name]) => reason.startsWith(name))?.[1] ?? reason;
}

/** "1.5 working days", "6 h 30 min of office time", "5 days". */
function amountText(amount: number, unit: ExplanationUnit): string {
  const plural = amount === 1 ? '' : 's';
  if (unit === 'working-days') return `${amount} working day${plural}`;
  if (unit === 'calendar-days') return `${amount} day${plural}`;
  const [hours, minutes] = [Math.floor(amount / 60), amount % 60];
  const parts = [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : ''].filter((part) => part !== '');
  return `${parts.length === 0 ? '0 min' : parts.join(' ')} of office time`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function dayText(day: number): string {
  const date = dateOf(day);
  return `${WEEKDAYS[weekdayOf(day) - 1] ?? ''} ${pad(date.day)}/${pad(date.month)}/${date.year}`;
}

function timeText(instant: Instant): string {
  const minute = localMinuteOf(instant) % 1_440;
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

const instantText = (instant: Instant): string => `${timeText(instant)} ${dayText(dayOf(instant))}`;
