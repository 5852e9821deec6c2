import type { Agency, AgencyRegister } from '../agency/index.ts';
import { capitalise } from '../text/index.ts';
import type { DayNumber } from '../time/index.ts';
import type { AgencyFigures } from './figures.ts';
import { hasOverdue, resolvedOf } from './sum.ts';

/** The agencies that a report of a province names, by level, each list in the order of the catalogue. */
export interface ProvinceUnits {
  /** Departments, the province's own administration first where it has figures of its own. */
  readonly departments: readonly Agency[];
  readonly districts: readonly Agency[];
  readonly communes: readonly Agency[];
  readonly sector: readonly Agency[];
  /** Districts and communes that ended with the district level within the period; empty while there are districts. */
  readonly dissolved: readonly Agency[];
  readonly communesOf: (districtId: string) => readonly Agency[];
  readonly communesOutsideDistricts: readonly Agency[];
}

/**
 * The units by the tree of a day. Agencies that ended within the period but resolved or kept dossiers in it are still
 * named, since their figures are in the totals. Without a known province, all agencies of the day are taken.
 */
export function provinceUnits(
  register: AgencyRegister,
  provinceCode: string,
  day: DayNumber,
  figures: ReadonlyMap<string, AgencyFigures>,
): ProvinceUnits {
  const province = register.findByCode(provinceCode, day, 'agency');
  const current = province === undefined ? register.atDate(day) : register.subtreeOf(province.id, day);
  const known = new Set(current.map((agency) => agency.id));
  const ended = [...figures.values()]
    .filter((own) => !known.has(own.agencyId) && (resolvedOf(own) > 0 || hasOverdue(own)))
    .map((own) => register.findById(own.agencyId) ?? strangerOf(own.agencyId));
  const hasDistricts = current.some((agency) => agency.kind === 'district');
  const dissolved = hasDistricts ? [] : ended.filter(isTerritorial);
  const units = [...current, ...ended.filter((agency) => !dissolved.includes(agency))].toSorted(byOrder);

  const ofKind = (kind: Agency['kind']) => units.filter((agency) => agency.kind === kind);
  const districts = ofKind('district');
  const districtOf = new Map(
    ofKind('commune').map((commune) => [commune.id, districtAbove(register, commune, districts)] as const),
  );
  const communes = ofKind('commune');
  return {
    departments: [...ofKind('province').filter((agency) => figures.has(agency.id)), ...ofKind('department')],
    districts,
    communes,
    sector: ofKind('sector'),
    dissolved: dissolved.toSorted(byOrder),
    communesOf: (districtId) => communes.filter((commune) => districtOf.get(commune.id) === districtId),
    communesOutsideDistricts: communes.filter((commune) => districtOf.get(commune.id) === undefined),
  };
}

function isTerritorial(agency: Agency): boolean {
  return agency.kind === 'district' || agency.kind === 'commune';
}

function byOrder(a: Agency, b: Agency): number {
  return a.order - b.order;
}

/** By the parents of the commune's own record, so that an ended commune finds its ended district. */
function districtAbove(
  register: Pick<AgencyRegister, 'findById'>,
  commune: Agency,
  districts: readonly Agency[],
): string | undefined {
  let at = commune.parentId;
  for (let depth = 0; at !== undefined && depth < 10; depth += 1) {
    const id: string = at;
    if (districts.some((district) => district.id === id)) return id;
    at = register.findById(id)?.parentId;
  }
  return undefined;
}

/** An agency that figures name and the register does not; it must not fall out of the list while the totals hold it. */
function strangerOf(id: string): Agency {
  return {
    id,
    kind: 'department',
    name: id,
    aliases: [],
    codes: [],
    validFrom: '1900-01-01',
    predecessorIds: [],
    successorIds: [],
    order: Number.MAX_SAFE_INTEGER,
  };
}

/** "huyện Mường Ảng" of "UBND huyện Mường Ảng": the territory, as running text names it. */
export function territoryName(agency: Agency): string {
  return agency.name.replace(/^UBND\s+/, '');
}

/** "Huyện Mường Ảng": the heading of a district's group. */
export function districtTitle(agency: Agency): string {
  return capitalise(territoryName(agency));
}
