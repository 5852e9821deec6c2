import type { AgencyRegister } from '../agency/index.ts';
import { formatInteger, padCount } from '../text/index.ts';
import type { PlacedRow } from './check-agencies.ts';
import { countOf } from './check-numbers.ts';
import type { AgencyFigures } from './figures.ts';
import type { Finding, FindingKind } from './finding.ts';
import { emptyFigures, hasOverdue, resolvedOf } from './sum.ts';

/** Compares the annex with loaded dossiers, row by row, and names the agencies that it should list and does not. */
export function findFigureFaults(
  rows: readonly PlacedRow[],
  figures: ReadonlyMap<string, AgencyFigures>,
  register: Pick<AgencyRegister, 'findById'>,
): readonly Finding[] {
  const listed = new Set(rows.map((row) => row.agency?.id));
  const missing = [...figures.values()].filter((own) => hasOverdue(own) && !listed.has(own.agencyId));
  return [
    ...rows.flatMap((row) => faultsOf(row, figures)),
    ...missing.map((own) => missingFault(own, register.findById(own.agencyId)?.name ?? own.agencyId)),
  ];
}

function faultsOf(placed: PlacedRow, figures: ReadonlyMap<string, AgencyFigures>): readonly Finding[] {
  const { source, agency } = placed;
  if (agency === undefined || source.kind !== 'unit') return [];
  const own = figures.get(agency.id) ?? emptyFigures(agency.id);
  const fault = (kind: FindingKind, printed: string, expected: number): Finding => {
    return { kind, row: source.row, agency: agency.name, printed, expected: formatInteger(expected) };
  };
  const inTime = (countOf(source.early) ?? 0) + (countOf(source.onTime) ?? 0);
  const faults: Finding[] = [];
  if (countOf(source.total) !== resolvedOf(own)) {
    faults.push(fault('figures-total', source.total.text, resolvedOf(own)));
  }
  if (source.onTime !== undefined && inTime !== own.early + own.onTime) {
    faults.push(fault('figures-on-time', source.onTime?.text ?? '', own.early + own.onTime));
  }
  if (countOf(source.late) !== own.late) faults.push(fault('figures-late', source.late.text, own.late));
  if (source.openOverdue !== own.open.overdue) {
    faults.push(fault('figures-open-overdue', formatInteger(source.openOverdue), own.open.overdue));
  }
  return faults;
}

function missingFault(own: AgencyFigures, name: string): Finding {
  const parts = [
    ...(own.late === 0 ? [] : [`${padCount(own.late)} hồ sơ giải quyết quá hạn`]),
    ...(own.open.overdue === 0 ? [] : [`${padCount(own.open.overdue)} hồ sơ đang giải quyết quá hạn`]),
  ];
  return { kind: 'missing-agency', row: null, agency: name, printed: '', expected: parts.join(', ') };
}
