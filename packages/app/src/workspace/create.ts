import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type Period,
  type PeriodBounds,
  type PeriodKind,
  type PeriodScheme,
  periodBounds,
  periodHeadingText,
  periodKey,
  policyText,
  type QuarterlyReport,
} from '@dunghen/domain/report';
import { type DayNumber, dateOf, dayOf, findDay, formatDay, type Instant, startOfDay } from '@dunghen/domain/time';
import { busyDays, countDossiers, dossierSpan, findDossier } from '@dunghen/store/dossier';
import { figureDossiers as readFigureDossiers, settledNow, waitForOpenTransactions } from '@dunghen/store/figures';
import { judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { isDemonstration } from '../demonstration/index.ts';
import { describeDossier, type FullDossier, getDossier, listItem } from '../dossier/index.ts';
import { countReport, readReportQuestion, renderReport } from '../report/index.ts';
import { countingOf } from './counting.ts';
import type {
  DossierTimes,
  DownloadFile,
  DownloadQuery,
  FigureDossiers,
  FigureQuery,
  JudgedDossier,
  Outcome,
  PeriodChoice,
  PeriodQuery,
  ReportQuery,
  Viewer,
  Workspace,
  WorkspaceStatus,
} from './workspace.ts';

/** The use cases behind the pages, on an open context. */
export function createWorkspace(context: AppContext): Workspace {
  const count = keptCount(context);
  const days = keptDays(context);
  return {
    status: () => status(context, count),
    periods: (query) => periods(context, days, query),
    quarterly: (query) => quarterly(context, query),
    figureDossiers: (query) => figureDossiers(context, query),
    dossier: (code, times, viewer) =>
      viewer === undefined ? dossier(context, code, times) : seen(context, code, times, viewer),
    download: (query) => download(context, query),
  };
}

/** Every page asks for the state of the data, and counting visits every dossier: a count that old still tells it. */
const COUNT_KEPT_MS = 60_000;

/** The number of dossiers, counted once a minute at most; that there are none is never kept. */
function keptCount(context: AppContext): () => Promise<number> {
  const kept: { count?: Promise<number>; until: number } = { until: Number.NEGATIVE_INFINITY };
  return async () => {
    const now = performance.now();
    if (kept.count === undefined || now > kept.until) {
      kept.count = countDossiers(context.db);
      kept.until = now + COUNT_KEPT_MS;
    }
    const found = await kept.count.catch((error: unknown) => {
      delete kept.count;
      throw error;
    });
    if (found === 0) delete kept.count;
    return found;
  };
}

/** The days with work, asked for once a minute at most: every page offers periods. */
function keptDays({ db }: AppContext): () => Promise<readonly DayNumber[]> {
  const kept: { days?: Promise<readonly DayNumber[]>; until: number } = { until: Number.NEGATIVE_INFINITY };
  return () => {
    const now = performance.now();
    if (kept.days === undefined || now > kept.until) {
      kept.days = busyDays(db).then((days) => days.flatMap((day) => findDay(day) ?? []));
      kept.until = now + COUNT_KEPT_MS;
      kept.days.catch(() => delete kept.days);
    }
    return kept.days;
  };
}

async function status(context: AppContext, count: () => Promise<number>): Promise<WorkspaceStatus> {
  const now = context.now();
  const [catalogue, span, dossiers] = await Promise.all([context.catalogueAt(now), dossierSpan(context.db), count()]);
  return {
    provinceName: catalogue.settingsOn(dayOf(now)).province.name,
    demonstration: await isDemonstration(context),
    dossiers,
    ...(span.first === undefined ? {} : { firstDay: formatDay(dayOf(span.first)) }),
    ...(span.last === undefined ? {} : { lastDay: formatDay(dayOf(span.last)) }),
  };
}

/**
 * Periods of a kind from the first acceptance to the last end; the default is the newest that has ended with dossiers in it.
 */
async function periods(
  context: AppContext,
  busy: () => Promise<readonly DayNumber[]>,
  query: PeriodQuery = {},
): Promise<readonly PeriodChoice[]> {
  const { kind = 'quarter', scheme = 'calendar' } = query;
  const span = await dossierSpan(context.db);
  if (span.first === undefined || span.last === undefined) return [];
  const between = periodsBetween(kind, scheme, span.first, Math.min(span.last, context.now())).toReversed();
  const isShown = await isDemonstration(context);
  const found = isShown ? withoutEmpty(between, await busy()) : between;
  const preferred = isShown ? DEMONSTRATED[kind] : undefined;
  const keys = found.map(periodKey);
  const chosen = preferred !== undefined && keys.includes(preferred) ? preferred : keys[0];
  return found.map((period) => {
    const { from, to } = periodBounds(period);
    return {
      key: periodKey(period),
      title: periodHeadingText(period),
      from: formatDay(dayOf(from)),
      to: formatDay(dayOf(to - 1)),
      isDefault: periodKey(period) === chosen,
    };
  });
}

/**
 * The demonstration has dossiers of its invented quarters and of today, and nothing in the years between: periods in which
 * nothing came in and nothing ended are not offered as if they had figures.
 */
function withoutEmpty(periods: readonly Period[], days: readonly DayNumber[]): readonly Period[] {
  return periods.filter((period) => {
    const { from, to } = periodBounds(period);
    return days.some((day) => day >= dayOf(from) && day <= dayOf(to - 1));
  });
}

/** The periods of which the demonstration has a published annex, or that hold it. */
const DEMONSTRATED: Readonly<Record<PeriodKind, string>> = {
  month: '2024-03',
  quarter: '2024-Q1',
  'half-year': '2024-H1',
  'nine-months': '2024-9M',
  year: '2024',
};

const PER_YEAR: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  'half-year': 2,
  'nine-months': 1,
  year: 1,
};

/** Those that have a day between the two instants; a period of a scheme may begin in the year before its own. */
function periodsBetween(kind: PeriodKind, scheme: PeriodScheme, first: Instant, last: Instant): readonly Period[] {
  const perYear = PER_YEAR[kind];
  const years = { from: dateOf(dayOf(first)).year, to: dateOf(dayOf(last)).year + 1 };
  return Array.from({ length: (years.to - years.from + 1) * perYear }, (_, offset): Period => {
    return { scheme, kind, year: years.from + Math.floor(offset / perYear), index: (offset % perYear) + 1 };
  }).filter((period) => {
    const { from, to } = periodBounds(period);
    return to > first && from <= last;
  });
}

async function quarterly(context: AppContext, query: ReportQuery): Promise<Outcome<QuarterlyReport>> {
  const request = await readReportQuestion(context, query);
  if (!request.ok) return request;
  return { ok: true, value: (await countReport(context, request.value, { mayCarryOn: true })).report };
}

async function figureDossiers(context: AppContext, query: FigureQuery): Promise<Outcome<FigureDossiers>> {
  const request = await readReportQuestion(context, query);
  if (!request.ok) return request;
  const { period, policy, asOf, knownAt } = request.value;
  const catalogue = await context.catalogueAt(knownAt);
  const whole = periodBounds(period);
  const day = dayOf(whole.to - 1);
  const bounds = partOf(whole, query);
  if (bounds === undefined) return spanOutside(query.period);
  const agency = query.agencyId === undefined ? undefined : catalogue.register.findById(query.agencyId);
  if (query.agencyId !== undefined && agency === undefined) {
    const message = `Không có cơ quan “${query.agencyId}” trong danh mục.`;
    return { ok: false, code: 'unknown-agency', facts: { agencyId: query.agencyId }, message };
  }
  const under = agency && query.includeChildren ? catalogue.register.subtreeOf(agency.id, day) : undefined;
  const ofLevel = query.level && catalogue.register.atDate(day).filter((candidate) => candidate.kind === query.level);
  const agencies = under ?? (agency ? [agency] : ofLevel);
  const agencyIds = idsWithin(
    agencies?.map(({ id }) => id),
    query.within,
  );
  const page = await readFigureDossiers(
    context.db,
    {
      ...judgingOf(catalogue, policy),
      window: { ...bounds, asOf },
      knownAt,
      figure: query.figure,
      ...(agencyIds === undefined ? {} : { agencyIds }),
    },
    { limit: query.limit, ...(query.after === undefined ? {} : { after: query.after }) },
  );
  return {
    ok: true,
    value: {
      rows: page.rows.map((row) => listItem(row, catalogue, Math.min(asOf, bounds.to), policy)),
      ...(page.next === undefined ? {} : { next: page.next }),
      total: page.total,
      ...(agency === undefined ? {} : { agency: { id: agency.id, name: agency.name } }),
      counting: countingOf({ policy, bounds, asOf: Math.min(asOf, bounds.to), knownAt }),
    },
  };
}

/** The days asked for within a period; undefined where they are outside of it. */
function partOf(whole: PeriodBounds, { from, to }: FigureQuery): PeriodBounds | undefined {
  const begin = from === undefined ? whole.from : startOfDay(from);
  const end = to === undefined ? whole.to : startOfDay(to + 1);
  return begin < whole.from || end > whole.to || begin >= end ? undefined : { from: begin, to: end };
}

function spanOutside(period: string): Outcome<never> {
  const message = `Khoảng ngày cần xem phải nằm trong kỳ ${period}, ngày đầu không sau ngày cuối.`;
  return { ok: false, code: 'span-outside-period', facts: { period }, message };
}

async function seen(
  context: AppContext,
  code: string,
  times: DossierTimes | undefined,
  { principal, request, personal }: Viewer,
): Promise<FullDossier | undefined> {
  const outcome = await getDossier(context, principal, { code, ...times, personal }, request);
  return outcome.ok ? outcome.value : undefined;
}

/** The agencies that were asked for, as far as the reader's reach; undefined: all of the province. */
function idsWithin(
  asked: readonly string[] | undefined,
  within: readonly string[] | undefined,
): readonly string[] | undefined {
  if (asked === undefined || within === undefined) return asked ?? within;
  const reach = new Set(within);
  return asked.filter((id) => reach.has(id));
}

async function dossier(
  context: AppContext,
  code: string,
  times: DossierTimes = {},
): Promise<JudgedDossier | undefined> {
  const now = context.now();
  const asOf = Math.min(times.asOf ?? now, now);
  const settled = await settledNow(context.db);
  const knownAt = Math.min(times.knownAt ?? settled, Math.max(now, settled));
  if (times.knownAt !== undefined) await waitForOpenTransactions(context.db, knownAt);
  const [head, catalogue] = await Promise.all([findDossier(context.db, code), context.catalogueAt(knownAt)]);
  if (head === undefined) return undefined;
  const view = describeDossier(head, catalogue, asOf, {
    ...(times.asOf === undefined ? {} : { last: asOf - 1 }),
    knownAt,
  });
  const { id: policyId } = PROVINCE_POLICY;
  return view && { ...view, judging: { policyId, ruleText: policyText(PROVINCE_POLICY), asOf, knownAt } };
}

async function download(context: AppContext, query: DownloadQuery): Promise<Outcome<DownloadFile>> {
  const request = await readReportQuestion(context, query);
  if (!request.ok) return request;
  const counted = await countReport(context, request.value, { isEstimated: true });
  const [file] = await renderReport(context, counted, {
    layout: query.layout,
    formats: [query.format],
    internal: false,
  });
  if (file === undefined) throw new Error(`no file of format ${query.format}`);
  return { ok: true, value: file };
}
