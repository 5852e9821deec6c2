import { compareVietnamese } from '@dunghen/domain/text';
import type { FieldsByAgency } from './fields.ts';
import { isTold, type PartCounts, type ProtectedCounts, protectSmall, SMALLEST_SHOWN } from './small-counts.ts';

/** A field of the whole province, with what agencies' pages leave out of it. */
interface Column extends PartCounts {
  /** Parts of agencies whose number of dossiers is not told apart there. */
  readonly untold: readonly PartCounts[];
  /** Parts of agencies whose late dossiers are not told there. */
  readonly hidden: readonly PartCounts[];
}

/**
 * The fields of the whole province, so that nothing is told of an agency that its own page leaves out: a field that one
 * agency alone has, or of which all other agencies' parts are told, would give it away. Such fields stand together under
 * `rest`, or without their late dossiers; the total of the province is published as signed.
 */
export function protectProvince(fields: FieldsByAgency, rest: string): readonly ProtectedCounts[] {
  return hideLate(joinTelling(columnsOf(fields, rest), rest));
}

function columnsOf(fields: FieldsByAgency, rest: string): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const parts of fields.values()) {
    const shown = new Map(protectSmall(parts, rest).map((part) => [part.name, part] as const));
    for (const part of parts) {
      if (part.resolved === 0) continue;
      const told = shown.get(part.name);
      // Where those that stand together have none late, neither has one of them.
      const late = told === undefined && shown.get(rest)?.late === 0 ? 0 : told?.late;
      const none: Column = { name: part.name, resolved: 0, late: 0, untold: [], hidden: [] };
      const own = { ...part, untold: told ? [] : [part], hidden: late === undefined ? [part] : [] };
      columns.set(part.name, merged(part.name, [columns.get(part.name) ?? none, own]));
    }
  }
  return [...columns.values()].toSorted((a, b) => compareVietnamese(a.name, b.name));
}

const merged = (name: string, columns: readonly Column[]): Column => ({
  name,
  resolved: columns.reduce((sum, { resolved }) => sum + resolved, 0),
  late: columns.reduce((sum, { late }) => sum + late, 0),
  untold: columns.flatMap(({ untold }) => untold),
  hidden: columns.flatMap(({ hidden }) => hidden),
});

/** Whether what is left after the told parts is one part alone, or too few dossiers. */
function isTelling({ untold }: Column): boolean {
  if (untold.length === 0) return false;
  return untold.length < 2 || untold.reduce((sum, { resolved }) => sum + resolved, 0) < SMALLEST_SHOWN;
}

function joinTelling(columns: readonly Column[], rest: string): readonly Column[] {
  const taken = columns.filter(isTelling);
  if (taken.length === 0) return columns;
  const others = columns
    .filter((column) => !isTelling(column))
    .toSorted((a, b) => a.resolved - b.resolved || (a.name < b.name ? -1 : 1));
  while (others.length > 0 && (taken.length < 2 || isTelling(merged(rest, taken)))) {
    const next = others.shift();
    if (next !== undefined) taken.push(next);
  }
  const names = new Set(others.map(({ name }) => name));
  return [...columns.filter(({ name }) => names.has(name)), merged(rest, taken)];
}

function hideLate(columns: readonly Column[]): readonly ProtectedCounts[] {
  const taken = columns.filter(({ hidden }) => hidden.length > 0 && isTold(hidden));
  const others = columns
    .filter((column) => !taken.includes(column))
    .toSorted((a, b) => a.late - b.late || (a.name < b.name ? -1 : 1));
  // One alone would be what is left of the province's total.
  while (taken.length > 0 && others.length > 0 && (taken.length < 2 || isTold(merged('', taken).hidden))) {
    const next = others.shift();
    if (next !== undefined) taken.push(next);
  }
  return columns.map((column) => ({
    name: column.name,
    resolved: column.resolved,
    late: taken.includes(column) ? undefined : column.late,
  }));
}
