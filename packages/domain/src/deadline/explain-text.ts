import { weekdayName } from '../calendar/index.ts';
import { type DayNumber, dateOf, dayOf, type Instant, localMinuteOf } from '../time/index.ts';
import type { Explanation, ExplanationStep, ExplanationUnit } from './explanation.ts';

/** The Vietnamese lines of an explanation, one per step: what officer, citizen and API show alike. */
export function explanationLines(explanation: Explanation): readonly string[] {
  return explanation.steps.map((step) => explanationLine(step, explanation.unit));
}

/** "Thứ Ba 16/01/2024: tính 1 ngày làm việc (tổng 1)". */
export function explanationLine(step: ExplanationStep, unit: ExplanationUnit): string {
  const source = step.source === undefined ? '' : ` [${step.source}]`;
  return `${headOf(step)}${bodyOf(step, unit)}${source}`;
}

function headOf(step: ExplanationStep): string {
  if (step.kind === 'no-limit') return '';
  const at = step.at !== undefined && step.kind !== 'promised' ? `${timeText(step.at)} ` : '';
  return `${at}${dayText(step.day)}: `;
}

function bodyOf(step: ExplanationStep, unit: ExplanationUnit): string {
  const reason = step.reason === undefined ? '' : ` (${step.reason})`;
  switch (step.kind) {
    case 'accepted':
      return 'tiếp nhận hồ sơ';
    case 'day-zero':
      return 'ngày đầu tiên, không tính vào thời hạn';
    case 'counted':
      return `tính ${amountText(step.counted ?? 0, unit)}, tổng ${amountText(step.total ?? 0, unit)}${reason}`;
    case 'skipped':
      return `không tính${reason}`;
    case 'last-day':
      return step.reason ?? '';
    case 'stopped':
      return `tạm dừng tính thời gian${reason}`;
    case 'restarted':
      return 'đã bổ sung đủ hồ sơ, thời hạn tính lại từ đầu';
    case 'resumed':
      return 'tiếp tục tính phần thời hạn còn lại';
    case 'stop-ignored':
      return `tạm dừng, ${step.reason ?? ''}`;
    case 'promised':
      return step.reason ?? '';
    case 'rescheduled':
      return `hẹn lại đến ${step.newDueAt === undefined ? '' : instantText(step.newDueAt)}`;
    case 'reschedule-ignored':
      return `hẹn lại không được tính${reason}`;
    case 'paused':
      return 'đang tạm dừng, chưa có ngày hẹn trả';
    case 'no-limit':
      return 'Hồ sơ không có thời hạn giải quyết';
    case 'due':
      return 'hẹn trả kết quả';
  }
}

/** "1,5 ngày làm việc", "6 giờ 30 phút làm việc", "5 ngày". */
function amountText(amount: number, unit: ExplanationUnit): string {
  if (unit === 'working-days') return `${String(amount).replace('.', ',')} ngày làm việc`;
  if (unit === 'calendar-days') return `${amount} ngày`;
  const [hours, minutes] = [Math.floor(amount / 60), amount % 60];
  const parts = [hours > 0 ? `${hours} giờ` : '', minutes > 0 ? `${minutes} phút` : ''].filter((part) => part !== '');
  return `${parts.length === 0 ? '0 phút' : parts.join(' ')} làm việc`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function dayText(day: DayNumber): string {
  const date = dateOf(day);
  return `${weekdayName(day)} ${pad(date.day)}/${pad(date.month)}/${date.year}`;
}

function timeText(instant: Instant): string {
  const minute = localMinuteOf(instant) % 1_440;
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function instantText(instant: Instant): string {
  return `${timeText(instant)} ${dayText(dayOf(instant))}`;
}
