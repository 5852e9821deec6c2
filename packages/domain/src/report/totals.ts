import { percentOf } from '../text/index.ts';
import type { AgencyFigures } from './figures.ts';
import type { ReportTotals } from './model.ts';
import { resolvedOf } from './sum.ts';

/** The sums that a report prints, with the late rate from the printed integers (spec: annex). */
export function totalsOf(figures: AgencyFigures, rateDecimals: number): ReportTotals {
  const resolved = resolvedOf(figures);
  return {
    resolved,
    early: figures.early,
    onTime: figures.onTime,
    late: figures.late,
    latePercent: percentOf(figures.late, resolved, rateDecimals),
    noDueDate: figures.noDueDate,
    openOverdue: figures.open.overdue,
  };
}
