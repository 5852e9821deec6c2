import { fillPhrase, type ReportSettings } from '../settings/index.ts';
import { joinNames, padCount } from '../text/index.ts';
import type { AffectedUnits, ReportUnits } from './model.ts';
import type { ReportFacts } from './quarterly.ts';
import type { WordingItem, WordingPart } from './wording.ts';

/** Part 2: which units have late or open overdue dossiers; by districts while there are any, then by communes. */
export function unitsPart(facts: ReportFacts, settings: ReportSettings): WordingPart {
  const { phrases, system } = settings;
  const { units } = facts;
  const texts = [
    departmentsText(units.departments, settings),
    units.districts === undefined ? communesText(units.communes, settings) : districtsText(units.districts, settings),
    ...(units.sector.affected === 0 ? [] : [namedText(phrases.sectorSome, units.sector)]),
    ...(units.dissolved === undefined || units.dissolved.affected === 0
      ? []
      : [namedText(phrases.dissolvedSome, units.dissolved)]),
  ];
  const fill = { system: system.name, address: system.address };
  const leadIn = system.address === '' ? phrases.unitsLeadIn.replace(' ({address})', '') : phrases.unitsLeadIn;
  return {
    id: 'units',
    heading: `2. ${fillPhrase(phrases.unitsHeading, fill)}`,
    paragraphs: [fillPhrase(isClean(facts.units) ? phrases.unitsNone : leadIn, fill)],
    items: lettered(texts),
  };
}

function departmentsText(departments: AffectedUnits, { phrases }: ReportSettings): string {
  return departments.affected === 0 ? phrases.departmentsNone : namedText(phrases.departmentsSome, departments);
}

function namedText(phrase: string, units: AffectedUnits): string {
  return fillPhrase(phrase, { count: padCount(units.affected), names: joinNames(units.names) });
}

function districtsText(districts: AffectedUnits, { phrases }: ReportSettings): string {
  if (districts.affected === 0) return phrases.districtsNone;
  const clean =
    districts.clean.length === 0
      ? phrases.districtsAllAffected
      : fillPhrase(phrases.districtsClean, {
          count: padCount(districts.clean.length),
          names: joinNames(districts.clean),
        });
  return shareText(phrases.districtsSome, districts, clean);
}

/** From 1 July 2025. The clean ones are counted; naming forty of them would bury the others. */
function communesText(communes: AffectedUnits, { phrases }: ReportSettings): string {
  if (communes.affected === 0) return phrases.communesNone;
  const clean =
    communes.clean.length === 0
      ? phrases.communesAllAffected
      : fillPhrase(phrases.communesClean, { count: padCount(communes.clean.length) });
  return shareText(phrases.communesSome, communes, clean);
}

function shareText(phrase: string, units: AffectedUnits, clean: string): string {
  return fillPhrase(phrase, { count: padCount(units.affected), total: padCount(units.total), clean });
}

/** Whether no agency at all has a late or open overdue dossier. */
export function isClean(units: ReportUnits): boolean {
  const kinds = [units.departments, units.districts, units.communes, units.sector, units.dissolved];
  return kinds.every((kind) => kind === undefined || kind.affected === 0);
}

const LETTERS = ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)'] as const;

/** Points of a clause, in the order of the Vietnamese alphabet (Decree 30/2020, appendix I). */
export function lettered(texts: readonly string[]): readonly WordingItem[] {
  return texts.map((text, index) => ({ mark: LETTERS[index] ?? '-', text }));
}
