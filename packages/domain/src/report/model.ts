import type { JudgementPolicy } from '../judgement/index.ts';
import type { ReportSettings } from '../settings/index.ts';
import type { Instant } from '../time/index.ts';
import type { AgencyFigures } from './figures.ts';
import type { Period, PeriodBounds } from './period.ts';
import type { QuarterlyWording } from './wording.ts';

/**
 * The quarterly report as a model: every format, layout and screen is made from this one (spec: issue, formats). All
 * counts in its text equal its rows.
 */
export interface QuarterlyReport {
  readonly kind: 'quarterly-report';
  readonly period: Period;
  readonly bounds: PeriodBounds;
  readonly policy: JudgementPolicy;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly inclusion: ReportSettings['table']['inclusion'];
  /** What is printed: agencies with a late or an open overdue dossier, or all by setting. */
  readonly sections: readonly ReportSection[];
  /** Every agency of the province, listed or not; the layouts `all-units` and `06a` print these. */
  readonly allSections: readonly ReportSection[];
  /** "Cộng các đơn vị trong danh sách": the sum of the rows of `sections`. */
  readonly listed: ReportTotals;
  /** "Toàn tỉnh (tất cả đơn vị)". */
  readonly totals: ReportTotals;
  /** All figures of the province, so that every report can show that what came in is what became of it. */
  readonly province: AgencyFigures;
  readonly previous?: ComparedTotals;
  readonly sameLastYear?: ComparedTotals;
  readonly portal?: PortalFact;
  /** Absent where it was not asked for, or nothing was received. */
  readonly estimate?: ScoreEstimate;
  readonly units: ReportUnits;
  readonly wording: QuarterlyWording;
  /** Under the table: what was counted, by which policy, as of when and known when, from which sources. */
  readonly footnotes: readonly string[];
}

/** "A" departments, "B" districts (communes from 1 July 2025), "C" sector bodies. */
export interface ReportSection {
  readonly mark: string;
  readonly title: string;
  readonly groups: readonly ReportGroup[];
}

/** A district with its office and communes; sections without districts have one group without mark and title. */
export interface ReportGroup {
  readonly mark: string;
  readonly title: string;
  readonly rows: readonly ReportAgencyRow[];
}

export interface ReportAgencyRow {
  /** Restarts in each group. */
  readonly number: number;
  readonly agencyId: string;
  readonly agency: { readonly code: string; readonly name: string };
  readonly resolved: number;
  readonly early: number;
  /** Without the early ones; the annex prints early + onTime as "đúng hạn". */
  readonly onTime: number;
  readonly late: number;
  /** Half up by the report's decimals; null where nothing was resolved. */
  readonly latePercent: number | null;
  readonly openOverdue: number;
  readonly note: string;
  readonly figures: AgencyFigures;
}

/** resolved = early + onTime + late. */
export interface ReportTotals {
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly latePercent: number | null;
  readonly noDueDate: number;
  readonly openOverdue: number;
}

export interface ComparedTotals {
  readonly period: Period;
  readonly totals: ReportTotals;
}

/** How many units of each kind there are, how many are listed, and which have nothing overdue. */
export interface ReportUnits {
  readonly departments: AffectedUnits;
  /** Counted over the district office and its communes; absent without a district level. */
  readonly districts?: AffectedUnits;
  /** Communes, wards and towns by themselves. */
  readonly communes: AffectedUnits;
  readonly sector: AffectedUnits;
  /** Units that ended with the district level within the period; absent where there are none. */
  readonly dissolved?: AffectedUnits;
  /** Rows of the list. */
  readonly listed: number;
}

export interface AffectedUnits {
  readonly total: number;
  readonly affected: number;
  readonly names: readonly string[];
  /** Names of those without late or open overdue dossiers, below them either: "huyện Mường Ảng". */
  readonly clean: readonly string[];
}

/** The progress score as the National Portal published it, imported or typed in. Points are of `max`. */
export interface PortalFact {
  readonly score: number;
  /** Absent where the national mean was not given. */
  readonly nationalMean?: number;
  /** 20 (Decision 766/QĐ-TTg, group progress). */
  readonly max: number;
  readonly source: string;
  readonly capturedAt: Instant;
}

/** What our own data make of the progress score: 20 × on time / received, both over one set (spec: index-766). */
export interface ScoreEstimate {
  readonly onTime: number;
  readonly received: number;
}
