import type { AgencyFigures } from '@dunghen/domain/report';
import { percentOf } from '@dunghen/domain/text';

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
  /** Late of resolved, half up to 2 decimals as the annex prints it; null where nothing was resolved. */
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
  readonly parentId?: string;
  /** Place in the agency catalogue. */
  readonly order: number;
  readonly own: TableFigures;
  /** Own figures and those of the agencies under it; absent where it has none. */
  readonly withChildren?: TableFigures;
}

export interface LevelSummary {
  readonly level: WorkspaceLevel;
  /** Agencies of the level, and how many of them have a late or an open overdue dossier of their own. */
  readonly agencies: number;
  readonly affected: number;
  readonly figures: TableFigures;
}

export interface AgencyTable {
  /** In the order of the catalogue, a parent before its children. */
  readonly rows: readonly AgencyTableRow[];
  readonly levels: readonly LevelSummary[];
  /** Districts counted over the district office and its communes; absent where the province has none. */
  readonly districts?: { readonly total: number; readonly affected: number };
  readonly total: TableFigures;
}

/** What the table is made of: an agency of the register, and its own figures (absent: none). */
export interface AgencyTableInput {
  readonly agency: { readonly id: string; readonly code: string; readonly name: string };
  readonly level: WorkspaceLevel;
  readonly parentId?: string;
  readonly order: number;
  readonly figures?: CountedFigures;
}

/** What the table takes of a tally. */
export type CountedFigures = Pick<
  AgencyFigures,
  'carriedOver' | 'reopened' | 'received' | 'early' | 'onTime' | 'late' | 'noDueDate' | 'open'
> & { readonly withdrawn: TableApart; readonly stopped: TableApart };

/** As the quarterly report by default (spec: annex). */
const PERCENT_DECIMALS = 2;

const LEVELS: readonly WorkspaceLevel[] = ['department', 'district', 'commune', 'sector'];

const NO_FIGURES: TableFigures = {
  carriedOver: 0,
  reopened: 0,
  received: { online: 0, direct: 0, postal: 0, total: 0 },
  resolved: 0,
  early: 0,
  onTime: 0,
  late: 0,
  noDueDate: 0,
  latePercent: null,
  withdrawn: { total: 0, afterDue: 0 },
  stopped: { total: 0, afterDue: 0 },
  open: { inTime: 0, paused: 0, overdue: 0, noLimit: 0, total: 0 },
};

function tableFigures(figures: CountedFigures): TableFigures {
  const { received, open } = figures;
  const resolved = figures.early + figures.onTime + figures.late;
  return {
    carriedOver: figures.carriedOver,
    reopened: figures.reopened,
    received: { ...received, total: received.online + received.direct + received.postal },
    resolved,
    early: figures.early,
    onTime: figures.onTime,
    late: figures.late,
    noDueDate: figures.noDueDate,
    latePercent: percentOf(figures.late, resolved, PERCENT_DECIMALS),
    withdrawn: apart(figures.withdrawn),
    stopped: apart(figures.stopped),
    open: { ...open, total: open.inTime + open.paused + open.overdue + open.noLimit },
  };
}

const apart = ({ total, afterDue }: TableApart): TableApart => ({ total, afterDue });

const addApart = (a: TableApart, b: TableApart): TableApart => ({
  total: a.total + b.total,
  afterDue: a.afterDue + b.afterDue,
});

function add(a: TableFigures, b: TableFigures): TableFigures {
  const late = a.late + b.late;
  const resolved = a.resolved + b.resolved;
  return {
    carriedOver: a.carriedOver + b.carriedOver,
    reopened: a.reopened + b.reopened,
    received: {
      online: a.received.online + b.received.online,
      direct: a.received.direct + b.received.direct,
      postal: a.received.postal + b.received.postal,
      total: a.received.total + b.received.total,
    },
    resolved,
    early: a.early + b.early,
    onTime: a.onTime + b.onTime,
    late,
    noDueDate: a.noDueDate + b.noDueDate,
    latePercent: percentOf(late, resolved, PERCENT_DECIMALS),
    withdrawn: addApart(a.withdrawn, b.withdrawn),
    stopped: addApart(a.stopped, b.stopped),
    open: {
      inTime: a.open.inTime + b.open.inTime,
      paused: a.open.paused + b.open.paused,
      overdue: a.open.overdue + b.open.overdue,
      noLimit: a.open.noLimit + b.open.noLimit,
      total: a.open.total + b.open.total,
    },
  };
}

const sum = (figures: readonly TableFigures[]): TableFigures => figures.reduce(add, NO_FIGURES);

const isAffected = (figures: TableFigures): boolean => figures.late > 0 || figures.open.overdue > 0;

/**
 * The table of the first page from the figures of each agency's own dossiers: a parent's figures are its own plus its
 * children's (spec: tally of an agency, invariants). The register has two levels below the province at most.
 */
export function agencyTable(inputs: readonly AgencyTableInput[]): AgencyTable {
  const own = new Map(
    inputs.map((input) => [input.agency.id, input.figures ? tableFigures(input.figures) : NO_FIGURES]),
  );
  const ownOf = (input: AgencyTableInput): TableFigures => own.get(input.agency.id) ?? NO_FIGURES;
  const childrenOf = Map.groupBy(
    inputs.filter((input) => input.parentId !== undefined && own.has(input.parentId)),
    (input) => input.parentId,
  );
  const toRow = (input: AgencyTableInput): AgencyTableRow => {
    const { figures: _, ...place } = input;
    const children = childrenOf.get(input.agency.id);
    if (children === undefined) return { ...place, own: ownOf(input) };
    return { ...place, own: ownOf(input), withChildren: sum([ownOf(input), ...children.map(ownOf)]) };
  };
  const roots = inputs.filter((input) => input.parentId === undefined || !own.has(input.parentId));
  const byOrder = (a: AgencyTableInput, b: AgencyTableInput): number => a.order - b.order;
  const rows = roots
    .toSorted(byOrder)
    .flatMap((root) => [root, ...(childrenOf.get(root.agency.id) ?? []).toSorted(byOrder)].map(toRow));
  return { rows, levels: levelsOf(rows), ...districtsOf(rows), total: sum(rows.map((row) => row.own)) };
}

function levelsOf(rows: readonly AgencyTableRow[]): readonly LevelSummary[] {
  return LEVELS.flatMap((level) => {
    const members = rows.filter((row) => row.level === level);
    if (members.length === 0) return [];
    const affected = members.filter((row) => isAffected(row.own)).length;
    return [{ level, agencies: members.length, affected, figures: sum(members.map((row) => row.own)) }];
  });
}

function districtsOf(rows: readonly AgencyTableRow[]): Pick<AgencyTable, 'districts'> {
  const districts = rows.filter((row) => row.level === 'district');
  if (districts.length === 0) return {};
  const affected = districts.filter((row) => isAffected(row.withChildren ?? row.own)).length;
  return { districts: { total: districts.length, affected } };
}
