import { findDay } from '../time/index.ts';
import { isProcedureCode } from './code.ts';
import { limitProblems } from './limit-problems.ts';
import { errorAt, hindranceAt, type ProcedureProblem } from './problem.ts';
import type { ProcedureVersion } from './procedure.ts';
import { processProblems } from './process-problems.ts';
import { requirementProblems } from './requirement-problems.ts';
import { shareProblems } from './share-problems.ts';

/** Everything that is wrong with a version, in the order of its parts; empty for a sound one that may be active. */
export function findProcedureProblems(version: ProcedureVersion): readonly ProcedureProblem[] {
  const steps = processProblems(version);
  return [
    ...headProblems(version),
    ...dateProblems(version),
    ...limitProblems(version),
    ...requirementProblems(version),
    ...steps,
    // The ways through a process that leads in circles or nowhere cannot be added up.
    ...(steps.some(({ weight }) => weight === 'error') ? [] : shareProblems(version)),
    ...approvalProblems(version),
  ];
}

function headProblems(version: ProcedureVersion): readonly ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  if (!isProcedureCode(version.code)) {
    const right = 'Viết như 1.001193.000.00.00.H18, đúng mã đã công bố.';
    problems.push(errorAt('code', 'bad-code', `Mã thủ tục "${version.code}" không đúng dạng. ${right}`));
  }
  if (!Number.isInteger(version.version) || version.version < 1)
    problems.push(errorAt('version', 'bad-version', 'Số phiên bản phải là số nguyên từ 1.'));
  if (version.name.trim() === '') problems.push(errorAt('name', 'missing-text', 'Chưa có tên thủ tục.'));
  if (version.field.trim() === '') problems.push(errorAt('field', 'missing-text', 'Chưa có lĩnh vực.'));
  return problems;
}

function dateProblems(version: ProcedureVersion): readonly ProcedureProblem[] {
  const dates: readonly (readonly [string, string | undefined])[] = [
    ['validFrom', version.validFrom],
    ['validTo', version.validTo],
    ['approval.date', version.approval?.date],
    ['announcement.date', version.announcement?.date],
    ['announcement.effectiveFrom', version.announcement?.effectiveFrom],
    ['localAnnouncement.date', version.localAnnouncement?.date],
    ['localAnnouncement.publishedOn', version.localAnnouncement?.publishedOn],
    ['abolition.date', version.abolition?.date],
    ...version.limits.map(
      ({ promised }, index) => [`limits[${index}].promised.decidedOn`, promised?.decidedOn] as const,
    ),
  ];
  const unreal = dates.flatMap(([at, text]) =>
    text === undefined || findDay(text) !== undefined
      ? []
      : [errorAt(at, 'bad-date', `Ngày "${text}" không có thật. Viết như 2025-07-01.`)],
  );
  const { validFrom, validTo } = version;
  if (unreal.length > 0 || validTo === undefined || validTo > validFrom) return unreal;
  return [errorAt('validTo', 'dates-reversed', `Ngày hết hiệu lực ${validTo} phải sau ngày có hiệu lực ${validFrom}.`)];
}

/** "A process carries the approving decision (number, date) and is not active without it" (spec: process). */
function approvalProblems({ approval, process, validFrom }: ProcedureVersion): readonly ProcedureProblem[] {
  if (process.length === 0)
    return [hindranceAt('process', 'no-process', 'Chưa có quy trình nội bộ nên chưa tiếp nhận hồ sơ được.')];
  if (approval === undefined) {
    const message = 'Quy trình chưa có quyết định phê duyệt (số, ngày) nên chưa được áp dụng.';
    return [hindranceAt('approval', 'not-approved', message)];
  }
  if (approval.number.trim() === '')
    return [errorAt('approval.number', 'missing-text', 'Chưa có số quyết định phê duyệt quy trình.')];
  if (findDay(approval.date) === undefined || findDay(validFrom) === undefined || approval.date <= validFrom) return [];
  const message = `Quyết định phê duyệt ngày ${approval.date} sau ngày có hiệu lực ${validFrom}: chỉ áp dụng từ ngày phê duyệt.`;
  return [hindranceAt('approval.date', 'approved-later', message)];
}
