import { formatLimit, type LimitUnit, type TimeLimit } from '../deadline/index.ts';
import { errorAt, type ProcedureProblem } from './problem.ts';
import type { ProcedureVersion } from './procedure.ts';
import { referenceLimit, wholeOf } from './reference-limit.ts';
import { MOST_WAYS, type Way, waysThrough } from './ways.ts';

/** The smallest share of each unit: working days go in half hours (1/16), hours in minutes. */
const GRAINS: Readonly<Record<LimitUnit, number>> = {
  'working-day': 16,
  'same-day': 2,
  'working-hour': 60,
  'calendar-day': 1,
  month: 1,
};

/** The shares of each way through the process add up to the limit that they are written for (spec: process). */
export function shareProblems(version: ProcedureVersion): readonly ProcedureProblem[] {
  const negative = version.process.flatMap(({ share, name }, index) =>
    Number.isFinite(share) && share >= 0
      ? []
      : [errorAt(`process[${index}].share`, 'bad-share', `Thời gian của bước "${name}" phải từ 0.`)],
  );
  if (negative.length > 0) return negative;
  const ways = waysThrough(version);
  if (ways.length > MOST_WAYS)
    return [errorAt('process', 'too-many-ways', `Quy trình có hơn ${MOST_WAYS} đường đi. Tách thành các trường hợp.`)];
  const problems = ways.flatMap((way) => wayProblems(version, way));
  return problems.filter(({ message }, index) => problems.findIndex((other) => other.message === message) === index);
}

function wayProblems(version: ProcedureVersion, { steps, admits }: Way): readonly ProcedureProblem[] {
  const limit = referenceLimit(version, admits);
  if (limit === undefined) return [];
  const uncut = steps.filter(({ share }) => !Number.isInteger(cleaned(share * GRAINS[limit.unit])));
  const problems = uncut.map((step) => {
    const at = `process[${version.process.indexOf(step)}].share`;
    const message = `Bước "${step.name}": phần ${numberText(step.share)} không chia được; ${GRAIN_TEXTS[limit.unit]}.`;
    return errorAt(at, 'bad-share', message);
  });
  const total = cleaned(steps.reduce((sum, { share }) => sum + share, 0));
  if (total === wholeOf(limit)) return problems;
  const names = steps.map(({ name }) => name).join(' → ');
  const message = `Tổng thời gian các bước là ${numberText(total)}, phải bằng ${wholeText(limit)}. Đường đi: ${names}.`;
  return [...problems, errorAt('process', 'shares-do-not-add-up', message)];
}

const GRAIN_TEXTS: Readonly<Record<LimitUnit, string>> = {
  'working-day': 'nhỏ nhất là 0,0625 ngày (nửa giờ)',
  'same-day': 'nhỏ nhất là 0,5 giờ',
  'working-hour': 'nhỏ nhất là một phút',
  'calendar-day': 'phải là số ngày nguyên',
  month: 'phải là số tháng nguyên',
};

function wholeText(limit: TimeLimit): string {
  const text = formatLimit(limit);
  return limit.unit === 'same-day' ? `${wholeOf(limit)} giờ làm việc (${text})` : text;
}

/** Sums of decimal fractions without what binary ones leave over. */
const cleaned = (value: number): number => Math.round(value * 1e6) / 1e6;

const numberText = (value: number): string => String(value).replace('.', ',');
