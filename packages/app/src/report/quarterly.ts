import { type FreeParts, NO_PARTS, proposalEditsOf, settingsWith } from '@dunghen/domain/issue';
import {
  type AgencyFigures,
  buildQuarterlyReport,
  lastDayOf,
  type Period,
  periodBounds,
  periodKey,
  previousPeriod,
  type QuarterlyReport,
  samePeriodLastYear,
} from '@dunghen/domain/report';
import type { ReportSettings } from '@dunghen/domain/settings';
import { compareVietnamese } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { countFieldFigures, countFigures, type FieldFigures, keptWindows } from '@dunghen/store/figures';
import { type Catalogue, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { progressEstimate } from '../index-766/estimate.ts';
import type { ReportRequest } from './request.ts';

/** A report with what it was made from, so that documents and lists speak of the same. */
export interface CountedReport {
  readonly report: QuarterlyReport;
  readonly settings: ReportSettings;
  readonly catalogue: Catalogue;
  readonly request: ReportRequest;
}

export interface CountOptions {
  readonly inclusion?: ReportSettings['table']['inclusion'];
  /** What officials wrote into it; no number is among it. */
  readonly parts?: FreeParts;
  /** False: only the period itself is counted, where its comparison with others is not shown. */
  readonly isCompared?: boolean;
  /** For a page: figures of periods that have ended may be carried on from those counted before (decision 0210). */
  readonly mayCarryOn?: boolean;
  /** With the progress score by our own data, for what is printed: it reads every event of the period. */
  readonly isEstimated?: boolean;
}

/** Counts a period and builds its report, with the previous period and the same one last year to compare. */
export async function countReport(
  context: AppContext,
  request: ReportRequest,
  options: CountOptions = {},
): Promise<CountedReport> {
  const { parts = NO_PARTS, isCompared = true, mayCarryOn = false, isEstimated = false, ...inclusion } = options;
  const catalogue = await context.catalogueAt(request.knownAt);
  const { period } = request;
  const others = isCompared ? [previousPeriod(period), samePeriodLastYear(period)] : [];
  const count = mayCarryOn ? carriedOn : countFigures;
  const [figures, previousFigures, sameQuarterLastYearFigures] = await Promise.all([
    figuresOf(context, catalogue, request, period, request.asOf, count),
    ...others.map((other) => figuresOf(context, catalogue, request, other, undefined, count)),
  ]);
  const settings = settingsWith(catalogue.settingsOn(lastDayOf(period)), parts);
  const portalFact = catalogue.findPortalFact(periodKey(period));
  const estimate = isEstimated ? await progressEstimate(context, catalogue, request) : undefined;
  const report = buildQuarterlyReport({
    period,
    figures: figures ?? new Map(),
    ...(previousFigures === undefined ? {} : { previousFigures }),
    ...(sameQuarterLastYearFigures === undefined ? {} : { sameQuarterLastYearFigures }),
    register: catalogue.register,
    settings,
    ...(portalFact === undefined ? {} : { portalFact }),
    ...(estimate === undefined ? {} : { estimate }),
    policy: request.policy,
    asOf: request.asOf,
    knownAt: request.knownAt,
    proposals: proposalEditsOf(parts),
    ...inclusion,
  });
  return { report, settings, catalogue, request };
}

/** Each agency's own figures over a period, by the request's policy and knowledge. */
export async function figuresOf(
  context: AppContext,
  catalogue: Catalogue,
  request: Pick<ReportRequest, 'policy' | 'knownAt'>,
  period: Period,
  asOf?: Instant,
  count: typeof countFigures = countFigures,
): Promise<ReadonlyMap<string, AgencyFigures>> {
  const { from, to } = periodBounds(period);
  const window = { from, to, asOf: Math.min(asOf ?? to, to) };
  const judging = judgingOf(catalogue, request.policy);
  const rows = await count(context.db, { window, knownAt: request.knownAt, ...judging });
  return new Map(rows.map((figures) => [figures.agencyId, figures] as const));
}

const carriedOn: typeof countFigures = async (db, { window, ...query }) =>
  (await keptWindows(db, query, [window]))[0] ?? [];

/** The figures of a report's period by field (lĩnh vực), in the order of the Vietnamese alphabet. */
export async function countFields(context: AppContext, counted: CountedReport): Promise<readonly FieldFigures[]> {
  const { report, request, catalogue } = counted;
  const window = { ...report.bounds, asOf: request.asOf };
  const judging = judgingOf(catalogue, request.policy);
  const fields = await countFieldFigures(context.db, { window, knownAt: request.knownAt, ...judging });
  return fields
    .map(({ field, figures }) => ({ field: field === '' ? 'Chưa ghi lĩnh vực' : field, figures }))
    .toSorted((a, b) => compareVietnamese(a.field, b.field));
}
