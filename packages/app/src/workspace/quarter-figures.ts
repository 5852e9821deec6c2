import {
  type AgencyFigures,
  addFigures,
  type ComparedTotals,
  openOf,
  type PortalFact,
  periodTitleText,
  type QuarterlyReport,
  type ReportAgencyRow,
  type ReportSection,
  type ReportTotals,
  receivedOf,
  resolvedOf,
} from '@dunghen/domain/report';
import { percentOf } from '@dunghen/domain/text';
import { type Counting, countingOf } from './counting.ts';

/** Levels of the first page: departments, district offices, communes (xã, phường, thị trấn), sector bodies. */
export type WorkspaceLevel = 'department' | 'district' | 'commune' | 'sector';

/** Dossiers that ended outside the resolved ones, and how many of them after their due date. */
export interface TableApart {
  readonly total: number;
  readonly afterDue: number;
}

/** Figures as screens show them: those of `AgencyFigures` with the sums that people read. */
export interface TableFigures {
  readonly carriedOver: number;
  readonly reopened: number;
  readonly received: {
    readonly online: number;
    readonly direct: number;
    readonly postal: number;
    readonly total: number;
  };
  /** early + onTime + late, as the annex counts "đã giải quyết"; `noDueDate` is apart. */
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly noDueDate: number;
  /** Late of resolved, half up, as the annex prints it; null where nothing was resolved. */
  readonly latePercent: number | null;
  readonly withdrawn: TableApart;
  readonly stopped: TableApart;
  readonly open: {
    readonly inTime: number;
    readonly paused: number;
    readonly overdue: number;
    readonly noLimit: number;
    readonly total: number;
  };
}

export interface AgencyTableRow {
  readonly agency: { readonly id: string; readonly code: string; readonly name: string };
  readonly level: WorkspaceLevel;
  /** The district that the commune is under. */
  readonly parentId?: string;
  readonly own: TableFigures;
  /** Own figures and those of the agencies under it; absent where it has none. */
  readonly withChildren?: TableFigures;
}

export interface LevelSummary {
  readonly level: WorkspaceLevel;
  /** Units of the level and how many of them have late or open overdue dossiers; districts with their communes. */
  readonly units: { readonly total: number; readonly affected: number };
  /** Of the agencies of the level themselves; a district's communes are not in it. */
  readonly figures: TableFigures;
}

/** What the first page shows of a quarter; all of it from one report model, so that no number is counted twice. */
export interface QuarterFigures {
  readonly title: string;
  readonly counting: Counting;
  /** In print order, a district before its communes. */
  readonly rows: readonly AgencyTableRow[];
  readonly levels: readonly LevelSummary[];
  readonly total: TableFigures;
  readonly previous?: { readonly title: string; readonly totals: ReportTotals };
  readonly sameLastYear?: { readonly title: string; readonly totals: ReportTotals };
  readonly portal?: PortalFact;
  readonly footnotes: readonly string[];
}

/** `rateDecimals` as the report's settings have it; 2 by default (spec: annex). */
export function quarterFigures(report: QuarterlyReport, rateDecimals = 2): QuarterFigures {
  const toFigures = (figures: AgencyFigures): TableFigures => tableFigures(figures, rateDecimals);
  const entries = report.allSections.flatMap(entriesOf);
  const rows = entries.map(({ row, level, parentId, under }) => ({
    agency: { id: row.agencyId, code: row.agency.code, name: row.agency.name },
    level,
    ...(parentId === undefined ? {} : { parentId }),
    own: toFigures(row.figures),
    ...(under.length === 0 ? {} : { withChildren: toFigures(sumOf([row, ...under])) }),
  }));
  return {
    title: periodTitleText(report.period),
    counting: countingOf(report),
    rows,
    levels: levelsOf(report, entries, toFigures),
    total: toFigures(report.province),
    ...(report.previous === undefined ? {} : { previous: compared(report.previous) }),
    ...(report.sameLastYear === undefined ? {} : { sameLastYear: compared(report.sameLastYear) }),
    ...(report.portal === undefined ? {} : { portal: report.portal }),
    footnotes: report.footnotes,
  };
}

interface Entry {
  readonly row: ReportAgencyRow;
  readonly level: WorkspaceLevel;
  readonly parentId?: string;
  /** Rows of the agencies under it. */
  readonly under: readonly ReportAgencyRow[];
}

/** Places a section's rows in the tree. A group with a mark is a district, whose office stands first in it. */
function entriesOf(section: ReportSection): readonly Entry[] {
  return section.groups.flatMap((group) => {
    const [head, ...rest] = group.rows;
    if (group.mark === '' || head === undefined) {
      const level = levelOfSection(section);
      return group.rows.map((row) => ({ row, level, under: [] }));
    }
    const communes = rest.map((row): Entry => ({ row, level: 'commune', parentId: head.agencyId, under: [] }));
    return [{ row: head, level: 'district', under: rest } satisfies Entry, ...communes];
  });
}

function levelOfSection(section: ReportSection): WorkspaceLevel {
  if (section.mark === 'A') return 'department';
  return section.mark === 'C' ? 'sector' : 'commune';
}

const sumOf = (rows: readonly ReportAgencyRow[]): AgencyFigures =>
  addFigures(
    '',
    rows.map((row) => row.figures),
  );

function levelsOf(
  { units }: QuarterlyReport,
  entries: readonly Entry[],
  toFigures: (figures: AgencyFigures) => TableFigures,
): readonly LevelSummary[] {
  const counted = [
    ['department', units.departments],
    ['district', units.districts],
    ['commune', units.communes],
    ['sector', units.sector],
  ] as const;
  return counted.flatMap(([level, of]) => {
    if (of === undefined || of.total === 0) return [];
    const rows = entries.filter((entry) => entry.level === level).map((entry) => entry.row);
    return [{ level, units: { total: of.total, affected: of.affected }, figures: toFigures(sumOf(rows)) }];
  });
}

const compared = ({ period, totals }: ComparedTotals) => ({ title: periodTitleText(period), totals });

/** Figures with the sums that people read. */
export function tableFigures(figures: AgencyFigures, rateDecimals = 2): TableFigures {
  const { received, open, withdrawn, stopped } = figures;
  const resolved = resolvedOf(figures);
  return {
    carriedOver: figures.carriedOver,
    reopened: figures.reopened,
    received: { ...received, total: receivedOf(figures) },
    resolved,
    early: figures.early,
    onTime: figures.onTime,
    late: figures.late,
    noDueDate: figures.noDueDate,
    latePercent: percentOf(figures.late, resolved, rateDecimals),
    withdrawn: { total: withdrawn.total, afterDue: withdrawn.afterDue },
    stopped: { total: stopped.total, afterDue: stopped.afterDue },
    open: { ...open, total: openOf(figures) },
  };
}
