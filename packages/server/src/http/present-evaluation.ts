import type { AppealView, BehindView, EvaluationView, FreezeHead } from '@dunghen/app/evaluation';
import { INDEX_NAMES, type IndexResult, indicesOf } from '@dunghen/domain/evaluation';
import { isoText } from '@dunghen/domain/text';
import { presentCounting } from './present.ts';
import { presentTask } from './present-task.ts';

export function presentEvaluation({ rule, counting, rows, freezes, frozen, run, ...view }: EvaluationView) {
  return {
    ...view,
    rule: {
      id: rule.id,
      name: rule.name,
      isConfirmed: rule.isConfirmed,
      ...(rule.remark === undefined ? {} : { remark: rule.remark }),
      indices: indicesOf('agency').map((index) => ({ index, name: INDEX_NAMES[index] })),
    },
    counting: presentCounting(counting),
    rows: rows.map(({ key, agencyId, agencyName, officerName, result, mayAppeal }) => ({
      key,
      agency: { id: agencyId, name: agencyName },
      ...(officerName === undefined ? {} : { officer: officerName }),
      result: { ...result, indices: result.indices.map(presentIndex) },
      mayAppeal,
    })),
    freezes: freezes.map(presentFreeze),
    ...(frozen === undefined ? {} : { frozen: presentFreeze(frozen) }),
    ...(run === undefined ? {} : { run: presentRun(run) }),
  };
}

function presentIndex({ at, ...line }: IndexResult) {
  return { ...line, ...(at === undefined ? {} : { at: isoText(at) }) };
}

function presentRun({ last, current, mayCount }: NonNullable<EvaluationView['run']>) {
  return {
    mayCount,
    ...(last === undefined ? {} : { last: { ...last, endedAt: isoText(last.endedAt) } }),
    ...(current === undefined ? {} : { current: presentTask(current) }),
  };
}

export function presentFreeze({ asOf, knownAt, at, by, ...freeze }: FreezeHead) {
  return { ...freeze, asOf: isoText(asOf), knownAt: isoText(knownAt), at: isoText(at), by: by.name };
}

export function presentBehind({ counting, rows, agencyId, agencyName, officerName, ...view }: BehindView) {
  return {
    ...view,
    counting: presentCounting(counting),
    agency: { id: agencyId, name: agencyName },
    ...(officerName === undefined ? {} : { officer: officerName }),
    rows: rows.map(({ acceptedAt, endedAt, dueAt, ...row }) => ({
      ...row,
      acceptedAt: isoText(acceptedAt),
      endedAt: isoText(endedAt),
      ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    })),
  };
}

export function presentAppeal({ agencyId, agencyName, officerName, at, by, decision, ...appeal }: AppealView) {
  return {
    ...appeal,
    agency: { id: agencyId, name: agencyName },
    ...(officerName === undefined ? {} : { officer: officerName }),
    at: isoText(at),
    by: by.name,
    ...(decision === undefined ? {} : { decision: { ...decision, at: isoText(decision.at), by: decision.by.name } }),
  };
}
