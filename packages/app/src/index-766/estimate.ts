import { PORTAL_766_POLICY } from '@dunghen/domain/judgement';
import { periodBounds } from '@dunghen/domain/report';
import { type Catalogue, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { ReportRequest } from '../report/request.ts';
import { cellsOf } from './cells.ts';
import { indexProcedures, longestLimits } from './procedures.ts';

/** What the progress score of a report's period is counted from, by our own data: "ước tính". */
export interface ProgressEstimate {
  readonly onTime: number;
  readonly received: number;
}

/** The numbers of the page of index 766, for the same period and times; undefined where the portal has no such period. */
export async function progressEstimate(
  context: AppContext,
  catalogue: Catalogue,
  request: ReportRequest,
): Promise<ProgressEstimate | undefined> {
  const { period, asOf, knownAt } = request;
  const isPortals = period.kind === 'month' || period.kind === 'quarter' || period.kind === 'year';
  if (!isPortals || period.scheme !== 'calendar') return undefined;
  const bounds = periodBounds(period);
  const procedures = await indexProcedures(context, bounds, knownAt);
  const query = {
    ...judgingOf(catalogue, PORTAL_766_POLICY),
    window: { ...bounds, asOf },
    knownAt,
    longestLimits: longestLimits(procedures),
  };
  // Counted once for the six files of a report: at a time after all records the answer is that of their revision.
  const cells = await cellsOf(context, request, query, { asksNow: true, countsSent: false });
  const sum = (name: 'dossiers-on-time' | 'dossiers-received') =>
    cells.reduce((all, { counts }) => all + counts[name], 0);
  const received = sum('dossiers-received');
  return received === 0 ? undefined : { onTime: sum('dossiers-on-time'), received };
}
