import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type Period, parsePeriod, periodBounds, periodKey, previousPeriod } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { settledNow } from '@dunghen/store/figures';
import type { AppContext } from '../context/index.ts';
import { type CountedReport, countReport, figuresOf, listReports, type ReportIssue } from '../report/index.ts';
import { type QuarterFigures, quarterFigures } from '../workspace/quarter-figures.ts';
import { countFieldsByAgency, type FieldsByAgency } from './fields.ts';
import { keepFresh } from './keep-fresh.ts';
import { asSigned } from './signed.ts';

/** Whether the figures are those of a signed report, or may still change. */
export type FigureStanding =
  | { readonly kind: 'issued'; readonly number: string; readonly issuedOn: string }
  | { readonly kind: 'provisional'; readonly knownAt: Instant };

export interface PublishedQuarter {
  /** "2024-Q1". */
  readonly key: string;
  readonly standing: FigureStanding;
  readonly figures: QuarterFigures;
}

/** One quarter of a trend, of the province or of one agency. */
export interface TrendPoint {
  readonly key: string;
  readonly resolved: number;
  readonly late: number;
  readonly standing: FigureStanding['kind'];
}

/** Figures for anybody; nothing of persons, procedures or single dossiers. */
export interface Publication {
  /** Undefined where the text is no quarter, or it has not begun. */
  quarter(key: string): Promise<PublishedQuarter | undefined>;
  /** The quarters up to and with `key`, the oldest first; of one agency, or of all together. */
  trend(key: string, agencyId?: string): Promise<readonly TrendPoint[]>;
  /** By field, as counted: to be protected before it is shown. Empty where the text is no quarter. */
  fields(key: string): Promise<FieldsByAgency>;
}

const TREND_LENGTH = 8;
/** How old provisional figures may be; those of a signed report never change. */
const FRESH_MS = 60_000;
const KEPT_QUARTERS = 40;

/** Counts for the public. What was counted is kept, so that many readers cost what one does. */
export function createPublication(context: AppContext): Publication {
  const options = { freshMs: FRESH_MS, size: KEPT_QUARTERS };
  const issues = keepFresh((_: undefined) => listReports(context), { ...options, size: 1 }, context.now);
  const quarters = keepFresh((asked: Asked) => countQuarter(context, asked), options, context.now);
  const sums = keepFresh((asked: Asked) => countSums(context, asked), options, context.now);
  const fields = keepFresh((asked: Asked) => countFields(context, asked), options, context.now);
  const askedOf = async (period: Period): Promise<Asked> => {
    const issue = findIssued(await issues('all', undefined), period);
    return { period, ...(issue === undefined ? {} : { issue }) };
  };
  return {
    async quarter(key) {
      const period = findQuarter(key);
      if (period === undefined || periodBounds(period).from > context.now()) return undefined;
      const asked = await askedOf(period);
      return quarters(keyOf(asked), asked);
    },
    async trend(key, agencyId) {
      const last = findQuarter(key);
      if (last === undefined) return [];
      const points = quartersUpTo(last).map(async (period) => {
        const asked = await askedOf(period);
        const counted = await sums(keyOf(asked), asked);
        const own = agencyId === undefined ? counted.all : counted.byAgency.get(agencyId);
        const standing = asked.issue === undefined ? ('provisional' as const) : ('issued' as const);
        return { key: periodKey(period), resolved: own?.resolved ?? 0, late: own?.late ?? 0, standing };
      });
      const told = await Promise.all(points);
      const first = told.findIndex(({ resolved }) => resolved > 0);
      return first === -1 ? [] : told.slice(first);
    },
    async fields(key) {
      const period = findQuarter(key);
      if (period === undefined) return new Map();
      const asked = await askedOf(period);
      return fields(keyOf(asked), asked);
    },
  };
}

interface Asked {
  readonly period: Period;
  readonly issue?: ReportIssue;
}

const keyOf = ({ period, issue }: Asked): string => `${periodKey(period)} ${issue?.id ?? ''}`;

function findQuarter(key: string): Period | undefined {
  const period = parsePeriod(key);
  return period?.kind === 'quarter' ? period : undefined;
}

function quartersUpTo(last: Period): readonly Period[] {
  const quarters = [last];
  for (let at = last; quarters.length < TREND_LENGTH; ) {
    at = previousPeriod(at);
    quarters.unshift(at);
  }
  return quarters;
}

/** The newest signed report of a quarter; one that replaces or corrects another is newer than that. */
function findIssued(issues: readonly ReportIssue[], period: Period): ReportIssue | undefined {
  const key = periodKey(period);
  return issues.find(
    (issue) => issue.state === 'issued' && issue.scheme === period.scheme && issue.period === key && isProvince(issue),
  );
}

const isProvince = ({ policyId }: ReportIssue): boolean => policyId === PROVINCE_POLICY.id;

/** Counted at the two times of the signed report, so that each agency has the figures that were signed. */
async function countQuarter(context: AppContext, { period, issue }: Asked): Promise<PublishedQuarter> {
  const counted = await count(context, { period, ...(issue === undefined ? {} : { issue }) });
  const report = issue === undefined ? counted.report : asSigned(counted.report, issue.model);
  return {
    key: periodKey(period),
    standing: standingOf(issue, counted.request.knownAt),
    figures: quarterFigures(report, counted.settings.table.rateDecimals),
  };
}

async function count(context: AppContext, { period, issue }: Asked): Promise<CountedReport> {
  const times =
    issue === undefined
      ? { asOf: Math.min(periodBounds(period).to, context.now()), knownAt: await settledNow(context.db) }
      : { asOf: issue.asOf, knownAt: issue.knownAt };
  return countReport(context, { period, policy: PROVINCE_POLICY, ...times }, { inclusion: 'all' });
}

function standingOf(issue: ReportIssue | undefined, knownAt: Instant): FigureStanding {
  if (issue?.number === undefined || issue.issuedOn === undefined) return { kind: 'provisional', knownAt };
  return { kind: 'issued', number: issue.number, issuedOn: issue.issuedOn };
}

interface Sum {
  readonly resolved: number;
  readonly late: number;
}

interface Sums {
  readonly all: Sum;
  readonly byAgency: ReadonlyMap<string, Sum>;
}

async function countSums(context: AppContext, { period, issue }: Asked): Promise<Sums> {
  const knownAt = issue?.knownAt ?? (await settledNow(context.db));
  const asOf = issue?.asOf ?? Math.min(periodBounds(period).to, context.now());
  const catalogue = await context.catalogueAt(knownAt);
  const figures = await figuresOf(context, catalogue, { policy: PROVINCE_POLICY, knownAt }, period, asOf);
  const byAgency = new Map(
    [...figures].map(([id, { early, onTime, late }]) => [id, { resolved: early + onTime + late, late }] as const),
  );
  const all = [...byAgency.values()].reduce(
    (total, own) => ({ resolved: total.resolved + own.resolved, late: total.late + own.late }),
    { resolved: 0, late: 0 },
  );
  return { all, byAgency };
}

/** At the two times of the signed report, where there is one: its totals are beside them. */
async function countFields(context: AppContext, { period, issue }: Asked): Promise<FieldsByAgency> {
  const bounds = periodBounds(period);
  const knownAt = issue?.knownAt ?? (await settledNow(context.db));
  const asOf = issue?.asOf ?? Math.min(bounds.to, context.now());
  return countFieldsByAgency(context, { window: { ...bounds, asOf }, knownAt });
}
