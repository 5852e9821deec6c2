import { formatLimit, isCountable, type LimitUnit, type TimeLimit } from '../deadline/index.ts';
import { findLimit, type LimitQuestion } from './find-limit.ts';
import { errorAt, type ProcedureProblem } from './problem.ts';
import type { Area, ProcedureLimit, ProcedureVersion } from './procedure.ts';
import { limitQuestions } from './reference-limit.ts';

const AREA_NAMES: Readonly<Record<Area, string>> = {
  ordinary: 'địa bàn thông thường',
  difficult: 'địa bàn miền núi, hải đảo, đặc biệt khó khăn',
};
const CHANNEL_NAMES = { direct: 'trực tiếp', online: 'trực tuyến', postal: 'bưu chính' } as const;

/** Limits: countable, with a basis, unambiguous, and one for every case, channel and area. */
export function limitProblems(version: ProcedureVersion): readonly ProcedureProblem[] {
  if (version.limits.length === 0) return [errorAt('limits', 'no-limits', 'Chưa có dòng thời hạn giải quyết nào.')];
  return [
    ...version.limits.flatMap((limit, index) => lineProblems(version, limit, `limits[${index}]`)),
    ...pairProblems(version),
    ...gapProblems(version),
  ];
}

function lineProblems(version: ProcedureVersion, limit: ProcedureLimit, at: string): readonly ProcedureProblem[] {
  const { legal, promised } = limit;
  const problems: ProcedureProblem[] = [];
  if (limit.caseKey !== undefined && !version.cases.some(({ key }) => key === limit.caseKey))
    problems.push(errorAt(`${at}.caseKey`, 'unknown-case', unknownCaseText(limit.caseKey)));
  if (legal.basis.trim() === '')
    problems.push(errorAt(`${at}.legal.basis`, 'missing-text', 'Chưa ghi căn cứ của thời hạn theo quy định.'));
  if (legal.limit !== undefined && !isCountable(legal.limit))
    problems.push(errorAt(`${at}.legal.limit`, 'uncountable-limit', uncountableText(legal.limit)));
  if (promised === undefined) return problems;
  if (promised.decision.trim() === '')
    problems.push(errorAt(`${at}.promised.decision`, 'missing-text', 'Chưa ghi quyết định cắt giảm thời hạn.'));
  if (!isCountable(promised.limit))
    problems.push(errorAt(`${at}.promised.limit`, 'uncountable-limit', uncountableText(promised.limit)));
  if (legal.limit !== undefined && isLonger(promised.limit, legal.limit)) {
    const message = `Thời hạn cắt giảm (${formatLimit(promised.limit)}) dài hơn thời hạn theo quy định (${formatLimit(legal.limit)}).`;
    problems.push(errorAt(`${at}.promised.limit`, 'promised-longer', message));
  }
  return problems;
}

export function unknownCaseText(caseKey: string): string {
  return `Trường hợp "${caseKey}" không có trong danh sách trường hợp của thủ tục.`;
}

const uncountableText = ({ amount, unit }: TimeLimit): string =>
  `Thời hạn ${amount} (${unit}) không tính được: ngày làm việc theo bội số 0,5; ngày và tháng là số nguyên; lớn hơn 0.`;

/** Working days as hours of an ordinary day; calendar days and months only compare with their own kind. */
const WORKING_HOURS: Partial<Readonly<Record<LimitUnit, number>>> = { 'working-day': 8, 'working-hour': 1 };

function isLonger(promised: TimeLimit, legal: TimeLimit): boolean {
  if (promised.unit === legal.unit) return promised.amount > legal.amount;
  const [a, b] = [WORKING_HOURS[promised.unit], WORKING_HOURS[legal.unit]];
  if (a !== undefined && b !== undefined) return promised.amount * a > legal.amount * b;
  // Nothing is shorter than the same day but hours of it.
  return legal.unit === 'same-day' && !(promised.unit === 'working-hour' && promised.amount <= 8);
}

const PARTS = ['caseKey', 'area', 'channel'] as const;

/** Two lines that hold for one dossier, neither of them the more particular one, so that the choice would be arbitrary. */
function pairProblems({ limits }: ProcedureVersion): readonly ProcedureProblem[] {
  return limits.flatMap((one, index) =>
    limits.slice(0, index).flatMap((other, before): readonly ProcedureProblem[] => {
      const [at, lines] = [`limits[${index}]`, `Dòng thời hạn ${before + 1} và ${index + 1}`];
      if (PARTS.some((part) => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part]))
        return [];
      const more = PARTS.filter((part) => one[part] !== undefined && other[part] === undefined);
      const less = PARTS.filter((part) => one[part] === undefined && other[part] !== undefined);
      if (more.length === 0 && less.length === 0)
        return [errorAt(at, 'duplicate-limit', `${lines} cùng trường hợp, kênh và địa bàn. Chỉ giữ một dòng.`)];
      if (more.length === 0 || less.length === 0 || limits.some((line) => isBoth(line, one, other))) return [];
      const message = `${lines} cùng áp dụng cho một hồ sơ mà không dòng nào cụ thể hơn. Thêm một dòng ghi đủ các điều kiện của cả hai.`;
      return [errorAt(at, 'ambiguous-limits', message)];
    }),
  );
}

function isBoth(line: ProcedureLimit, one: ProcedureLimit, other: ProcedureLimit): boolean {
  return PARTS.every((part) => line[part] === (one[part] ?? other[part]));
}

function gapProblems(version: ProcedureVersion): readonly ProcedureProblem[] {
  const gap = limitQuestions(version).find((question) => findLimit(version, question) === undefined);
  if (gap === undefined) return [];
  return [errorAt('limits', 'limit-missing', `Chưa có thời hạn cho ${describe(version, gap)}.`)];
}

function describe(version: ProcedureVersion, { caseKey, channel, area }: LimitQuestion): string {
  const name = version.cases.find(({ key }) => key === caseKey)?.name;
  const parts = [
    ...(name === undefined ? [] : [`trường hợp "${name}"`]),
    `kênh ${CHANNEL_NAMES[channel]}`,
    AREA_NAMES[area ?? 'ordinary'],
  ];
  return parts.join(', ');
}
