import type { AgencyRegister } from '../agency/index.ts';
import type { JudgementPolicy } from '../judgement/index.ts';
import type { ReportSettings } from '../settings/index.ts';
import type { Instant } from '../time/index.ts';
import type { AgencyFigures } from './figures.ts';
import { footnotesOf } from './footnotes.ts';
import type {
  ComparedTotals,
  PortalFact,
  QuarterlyReport,
  ReportAgencyRow,
  ReportSection,
  ReportTotals,
  ScoreEstimate,
} from './model.ts';
import { lastDayOf, type Period, periodBounds, previousPeriod, samePeriodLastYear } from './period.ts';
import { provinceUnits } from './province-units.ts';
import { rollUp } from './roll-up.ts';
import { buildSections } from './sections.ts';
import { addFigures, resolvedOf } from './sum.ts';
import { totalsOf } from './totals.ts';
import { countUnits } from './units.ts';
import { type ProposalEdits, wordingOf } from './wording.ts';

export interface QuarterlyInput {
  readonly period: Period;
  /** Each agency's own figures over the period (see `tally`). */
  readonly figures: ReadonlyMap<string, AgencyFigures>;
  /** Absent where nothing is known of that period; the text then says "chưa có số liệu". */
  readonly previousFigures?: ReadonlyMap<string, AgencyFigures>;
  readonly sameQuarterLastYearFigures?: ReadonlyMap<string, AgencyFigures>;
  readonly register: AgencyRegister;
  readonly settings: ReportSettings;
  readonly portalFact?: PortalFact;
  /** The progress score by our own data (index 766), printed beside the portal's as an estimate. */
  readonly estimate?: ScoreEstimate;
  readonly policy: JudgementPolicy;
  /** Default of callers: the end of the period. A later one counts as the end of the period. */
  readonly asOf: Instant;
  readonly knownAt: Instant;
  /** Over the settings' own. */
  readonly inclusion?: ReportSettings['table']['inclusion'];
  readonly proposals?: ProposalEdits;
  /** Systems or files that the figures were imported from, as printed. */
  readonly importedFrom?: readonly string[];
}

/** Builds the report of a period, of any length. Pure: the same input gives the same model. */
export function buildQuarterlyReport(input: QuarterlyInput): QuarterlyReport {
  const { settings } = input;
  const facts = factsOf(input);
  return {
    kind: 'quarterly-report',
    ...facts,
    wording: wordingOf(facts, settings, input.proposals ?? {}),
    footnotes: footnotesOf(facts, settings, input.importedFrom ?? []),
  };
}

function factsOf(input: QuarterlyInput): ReportFacts {
  const { period, figures, register, settings } = input;
  const day = lastDayOf(period);
  const decimals = settings.table.rateDecimals;
  const units = provinceUnits(register, settings.province.code, day, figures);
  const inclusion = input.inclusion ?? settings.table.inclusion;
  const sections = buildSections({ units, figures, settings, day, inclusion });
  const rows = rowsOfSections(sections);
  const province = addFigures(settings.province.code, figures.values());
  const bounds = periodBounds(period);
  const previous = comparedTotals(previousPeriod(period), input.previousFigures, decimals);
  const sameLastYear = comparedTotals(samePeriodLastYear(period), input.sameQuarterLastYearFigures, decimals);
  return {
    period,
    bounds,
    policy: input.policy,
    asOf: Math.min(input.asOf, bounds.to),
    knownAt: input.knownAt,
    inclusion,
    sections,
    allSections: buildSections({ units, figures, settings, day, inclusion: 'all' }),
    listed: listedTotals(rows, decimals),
    totals: totalsOf(province, decimals),
    province,
    ...(previous === undefined ? {} : { previous }),
    ...(sameLastYear === undefined ? {} : { sameLastYear }),
    ...(input.portalFact === undefined ? {} : { portal: input.portalFact }),
    ...(input.estimate === undefined ? {} : { estimate: input.estimate }),
    units: countUnits(units, figures, rollUp(figures, register), rows.length),
  };
}

function listedTotals(rows: readonly ReportAgencyRow[], decimals: number): ReportTotals {
  const figures = rows.map((row) => row.figures);
  return totalsOf(addFigures('', figures), decimals);
}

/** What is decided before the sentences are written. */
export type ReportFacts = Omit<QuarterlyReport, 'kind' | 'wording' | 'footnotes'>;

/** All rows of agencies in print order. */
export function rowsOfSections(sections: readonly ReportSection[]): readonly ReportAgencyRow[] {
  return sections.flatMap((section) => section.groups.flatMap((group) => group.rows));
}

/** A period in which the whole province resolved nothing is one that the system does not know. */
function comparedTotals(
  period: Period,
  figures: ReadonlyMap<string, AgencyFigures> | undefined,
  decimals: number,
): ComparedTotals | undefined {
  if (figures === undefined) return undefined;
  const sum = addFigures('', figures.values());
  return resolvedOf(sum) === 0 ? undefined : { period, totals: totalsOf(sum, decimals) };
}
