import type { Explanation, ExplanationStep, ExplanationUnit } from '../deadline/index.ts';
import { dayText } from '../text/index.ts';
import type { DayNumber } from '../time/index.ts';

/** A run of days that were skipped for one reason. */
interface Skipped {
  readonly reason: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * How a due date was counted, in one or two lines of small print: the day that is not counted, the first and the last
 * counted one, and each day off between with its reason. The long form is `explanationLines` of the clock, of which
 * this tells nothing else. Empty where nothing was counted.
 */
export function shortExplanation(explanation: Explanation): readonly string[] {
  const { steps, unit } = explanation;
  const counted = steps.filter((step) => step.kind === 'counted');
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined) return [];
  const skipped = skippedLine(steps.filter((step) => step.day >= first.day || step.kind === 'skipped'));
  return [countedLine(steps, first, last, unit), ...(skipped === undefined ? [] : [skipped])];
}

function countedLine(
  steps: readonly ExplanationStep[],
  first: ExplanationStep,
  last: ExplanationStep,
  unit: ExplanationUnit,
): string {
  const zero = steps.find((step) => step.kind === 'day-zero');
  const moved = steps.findLast((step) => step.kind === 'last-day');
  const parts = [
    ...(zero === undefined ? [] : [`ngày ${dayText(zero.day)} là ngày đầu tiên, không tính`]),
    first.day === last.day
      ? `tính ngày ${dayText(first.day)}`
      : `tính từ ngày ${dayText(first.day)} đến ngày ${dayText(last.day)}`,
    ...(moved?.reason === undefined ? [] : [`${moved.reason}: ${dayText(moved.day)}`]),
  ];
  return `Cách tính (${UNIT_NAMES[unit]}): ${parts.join('; ')}.`;
}

const UNIT_NAMES: Readonly<Record<ExplanationUnit, string>> = {
  'working-days': 'theo ngày làm việc',
  'office-minutes': 'theo giờ làm việc',
  'calendar-days': 'theo ngày liên tục',
};

const WEEKEND = new Set(['Thứ Bảy', 'Chủ nhật']);

/** "Không tính: 8 ngày Thứ Bảy, Chủ nhật; 08/02/2024–14/02/2024 (Tết Nguyên đán)." */
function skippedLine(steps: readonly ExplanationStep[]): string | undefined {
  const skipped = steps.filter((step) => step.kind === 'skipped');
  const weekend = skipped.filter((step) => WEEKEND.has(step.reason ?? ''));
  const parts = [...(weekend.length === 0 ? [] : [weekendText(weekend)]), ...runsOf(skipped).map(runText)];
  return parts.length === 0 ? undefined : `Không tính: ${parts.join('; ')}.`;
}

function weekendText(days: readonly ExplanationStep[]): string {
  if (days.length > 2) return `${days.length} ngày Thứ Bảy, Chủ nhật`;
  return `${days.map((step) => dayText(step.day)).join(', ')} (${days.map((step) => step.reason ?? '').join(', ')})`;
}

/** Days off with the same reason one after another, weekends between them aside. */
function runsOf(skipped: readonly ExplanationStep[]): readonly Skipped[] {
  const runs: Skipped[] = [];
  for (const step of skipped) {
    const reason = step.reason ?? '';
    if (WEEKEND.has(reason)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.reason === reason && isOffBetween(skipped, run.to, step.day)) {
      runs[runs.length - 1] = { ...run, to: step.day };
    } else {
      runs.push({ reason, from: step.day, to: step.day });
    }
  }
  return runs;
}

function isOffBetween(skipped: readonly ExplanationStep[], from: DayNumber, to: DayNumber): boolean {
  return skipped.filter((step) => step.day > from && step.day < to).length === to - from - 1;
}

function runText({ reason, from, to }: Skipped): string {
  const days = from === to ? dayText(from) : `${dayText(from)} đến ${dayText(to)}`;
  return reason === '' ? days : `${days} (${reason})`;
}
