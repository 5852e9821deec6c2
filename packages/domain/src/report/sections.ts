import { type Agency, displayCode } from '../agency/index.ts';
import type { ReportSettings } from '../settings/index.ts';
import { fillPhrase } from '../settings/index.ts';
import { dayText, padCount, romanNumeral } from '../text/index.ts';
import { type DayNumber, findDay } from '../time/index.ts';
import type { AgencyFigures } from './figures.ts';
import type { ReportAgencyRow, ReportGroup, ReportSection } from './model.ts';
import { districtTitle, type ProvinceUnits } from './province-units.ts';
import { emptyFigures, hasOverdue } from './sum.ts';
import { totalsOf } from './totals.ts';

export interface SectionInput {
  readonly units: ProvinceUnits;
  readonly figures: ReadonlyMap<string, AgencyFigures>;
  readonly settings: ReportSettings;
  /** The day whose agency tree the report follows. */
  readonly day: DayNumber;
  readonly inclusion: ReportSettings['table']['inclusion'];
}

/** The annex's sections in print order; sections and groups without a row are left out (spec: annex). */
export function buildSections(input: SectionInput): readonly ReportSection[] {
  const { units, settings } = input;
  const titles = settings.sections;
  const hasDistricts = units.districts.length > 0;
  const territories = hasDistricts ? districtGroups(input) : [plainGroup(input, units.communes), dissolvedGroup(input)];
  const sections: readonly ReportSection[] = [
    { mark: 'A', title: titles.departments, groups: [plainGroup(input, units.departments)] },
    { mark: 'B', title: hasDistricts ? titles.districts : titles.communes, groups: territories },
    { mark: 'C', title: titles.sector, groups: [plainGroup(input, units.sector)] },
  ];
  return sections
    .map((section) => ({ ...section, groups: section.groups.filter((group) => group.rows.length > 0) }))
    .filter((section) => section.groups.length > 0);
}

function plainGroup(input: SectionInput, agencies: readonly Agency[]): ReportGroup {
  return { mark: '', title: '', rows: rowsOf(input, undefined, agencies) };
}

/** A period that spans the end of the district level names the units of before it too, since the totals hold them. */
function dissolvedGroup(input: SectionInput): ReportGroup {
  return { mark: '', title: input.settings.sections.dissolved, rows: rowsOf(input, undefined, input.units.dissolved) };
}

/** Roman numerals count the districts that are printed, as the published annex does. */
function districtGroups(input: SectionInput): readonly ReportGroup[] {
  const { units } = input;
  const groups = units.districts
    .map((district) => ({
      title: districtTitle(district),
      rows: rowsOf(input, district, units.communesOf(district.id)),
    }))
    .filter((group) => group.rows.length > 0)
    .map((group, index) => ({ mark: romanNumeral(index + 1), ...group }));
  return [...groups, plainGroup(input, units.communesOutsideDistricts)];
}

/** The head of the group (a district's office) stands first whatever the order. */
function rowsOf(
  input: SectionInput,
  head: Agency | undefined,
  agencies: readonly Agency[],
): readonly ReportAgencyRow[] {
  const figuresOf = (agency: Agency) => input.figures.get(agency.id) ?? emptyFigures(agency.id);
  const ordered =
    input.settings.table.order === 'register'
      ? agencies
      : agencies.toSorted((a, b) => figuresOf(b).late - figuresOf(a).late || a.order - b.order);
  return [...(head === undefined ? [] : [head]), ...ordered]
    .filter((agency) => input.inclusion === 'all' || hasOverdue(figuresOf(agency)))
    .map((agency, index) => rowOf(input, agency, figuresOf(agency), index + 1));
}

function rowOf(input: SectionInput, agency: Agency, figures: AgencyFigures, number: number): ReportAgencyRow {
  const { resolved, early, onTime, late, latePercent, openOverdue } = totalsOf(
    figures,
    input.settings.table.rateDecimals,
  );
  return {
    number,
    agencyId: agency.id,
    agency: { code: displayCode(agency), name: agency.name },
    resolved,
    early,
    onTime,
    late,
    latePercent,
    openOverdue,
    note: noteOf(input, agency, figures),
    figures,
  };
}

function noteOf(input: SectionInput, agency: Agency, figures: AgencyFigures): string {
  const { phrases } = input.settings;
  const parts: string[] = [];
  const add = (phrase: string, count: number) => {
    if (count > 0) parts.push(fillPhrase(phrase, { count: padCount(count) }));
  };
  // "Trong đó" is of the late ones, so it comes before anything else is named.
  add(phrases.noteMetReschedule, figures.lateButMetReschedule);
  add(phrases.noteOpenOverdue, figures.open.overdue);
  add(phrases.noteMovedIn, figures.movedIn);
  add(phrases.noteMovedOut, figures.movedOut);
  const ended = agency.validTo === undefined ? undefined : findDay(agency.validTo);
  if (ended !== undefined && ended <= input.day) {
    parts.push(fillPhrase(phrases.noteEnded, { date: dayText(ended - 1) }));
  }
  return parts.join('; ');
}
