import type { Agency, AgencyRegister, NameMatch } from '../agency/index.ts';
import type { DayNumber } from '../time/index.ts';
import type { AnnexRow } from './annex.ts';
import type { Finding } from './finding.ts';
import { districtTitle } from './province-units.ts';

/** A row with the agency that it names, and what is wrong with its name or its place. */
export interface PlacedRow {
  readonly source: AnnexRow;
  readonly agency?: Agency;
  readonly findings: readonly Finding[];
}

/** Finds the agency of each unit row, and whether the district heading above it is the register's. */
export function placeRows(rows: readonly AnnexRow[], register: AgencyRegister, day: DayNumber): readonly PlacedRow[] {
  const placed: PlacedRow[] = [];
  const firstRows = new Map<string, number>();
  let heading: { readonly row: AnnexRow; readonly agency?: Agency } | undefined;
  for (const row of rows) {
    if (row.kind === 'section' || row.kind === 'total') {
      heading = row.kind === 'section' ? undefined : heading;
      placed.push({ source: row, findings: [] });
      continue;
    }
    if (row.kind === 'group') {
      const reading = readAgency(row, register.matchName(row.name, day));
      heading = { row, ...(reading.agency === undefined ? {} : { agency: reading.agency }) };
      placed.push(reading);
      continue;
    }
    const within = heading?.agency === undefined ? {} : { within: heading.agency.id };
    const reading = readAgency(row, register.matchName(row.name, day, within));
    const placeFindings = placeFaults(reading, heading, register, day, firstRows);
    placed.push({ ...reading, findings: [...reading.findings, ...placeFindings] });
  }
  return placed;
}

function readAgency(row: AnnexRow, match: NameMatch): PlacedRow {
  switch (match.kind) {
    case 'found':
      return { source: row, agency: match.agency, findings: [] };
    case 'ambiguous': {
      const names = match.candidates.map((agency) => agency.name).join('; ');
      return { source: row, findings: [fault('ambiguous-agency', row, row.name, names)] };
    }
    case 'unknown': {
      const names = match.nearest.map((agency) => agency.name).join('; ');
      return { source: row, findings: [fault('unknown-agency', row, row.name, names)] };
    }
  }
}

function placeFaults(
  { source, agency }: PlacedRow,
  heading: { readonly row: AnnexRow; readonly agency?: Agency } | undefined,
  register: AgencyRegister,
  day: DayNumber,
  firstRows: Map<string, number>,
): readonly Finding[] {
  if (agency === undefined) return [];
  const faults: Finding[] = [];
  const first = firstRows.get(agency.id);
  if (first === undefined) firstRows.set(agency.id, source.row);
  else faults.push(fault('duplicate-agency', source, source.name, String(first)));

  if (heading?.agency === undefined) return faults;
  const line = [agency, ...register.ancestorsOf(agency.id, day)];
  if (!line.some((above) => above.id === heading.agency?.id)) {
    const district = line.find((above) => above.kind === 'district');
    const expected = district === undefined ? (line[1]?.name ?? '') : districtTitle(district);
    faults.push(fault('misplaced-agency', source, heading.row.name, expected));
  }
  return faults;
}

function fault(kind: Finding['kind'], row: AnnexRow, printed: string, expected: string): Finding {
  return { kind, row: row.row, agency: row.name, printed, expected };
}
