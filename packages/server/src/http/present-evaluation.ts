import type { AppealView, BehindView, EvaluationView, FreezeHead } from '@dunghen/app/evaluation';
import { INDEX_NAMES, indicesOf } from '@dunghen/domain/evaluation';
import { isoText } from '@dunghen/domain/text';
import { presentCounting } from './present.ts';

export function presentEvaluation({ rule, counting, rows, freezes, frozen, ...view }: EvaluationView) {
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
      result,
      mayAppeal,
    })),
    freezes: freezes.map(presentFreeze),
    ...(frozen === undefined ? {} : { frozen: presentFreeze(frozen) }),
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
