import type { Agency, AgencyRegister } from '@dunghen/domain/agency';
import { getDay } from '@dunghen/domain/time';
import type { AnnexTarget } from './annex.ts';
import type { DemonstrationQuarter } from './quarters.ts';
import { PUBLISHED_QUARTER, QUARTERS } from './quarters.ts';
import type { Random } from './random.ts';
import { createRandom, seedOf } from './random.ts';

/** How many dossiers of which fate a unit has in a quarter. */
export interface UnitPlan {
  readonly agency: Agency;
  readonly quarter: DemonstrationQuarter;
  /** Resolved in the quarter, not late. */
  readonly met: number;
  /** Resolved in the quarter, late. */
  readonly late: number;
  /** Open and overdue at the quarter's end. */
  readonly openOverdue: number;
}

/** Resolved in Q1/2024 by departments that the annex leaves out; invented. */
const DEPARTMENT_VOLUMES: Readonly<Record<string, number>> = {
  'so-cong-thuong-2020': 384,
  'so-giao-duc-va-dao-tao-2020': 212,
  'so-ke-hoach-va-dau-tu-2020': 126,
  'so-khoa-hoc-va-cong-nghe-2020': 14,
  'so-lao-dong-thuong-binh-va-xa-hoi-2020': 258,
  'so-ngoai-vu-2020': 9,
  'so-tai-chinh-2020': 47,
  'so-tai-nguyen-va-moi-truong-2020': 193,
  'so-thong-tin-va-truyen-thong-2020': 18,
  'so-tu-phap-2020': 618,
  'so-van-hoa-the-thao-va-du-lich-2020': 43,
  'so-xay-dung-2020': 86,
  'so-y-te-2020': 157,
  'ban-dan-toc-2020': 11,
  'thanh-tra-tinh-2020': 36,
};

/** The tree of the published quarter; none of its units changed between the first and the last quarter here. */
const TREE_DAY = getDay('2024-03-31');

interface Unit {
  readonly agency: Agency;
  readonly target?: AnnexTarget;
  /** In a district that the annex leaves out whole (Mường Ảng, Mường Lay): never late. */
  readonly clean: boolean;
  readonly volume: number;
}

/** The plan of every unit in every quarter, in the order of the agency catalogue. */
export function planUnits(register: AgencyRegister, annex: readonly AnnexTarget[]): readonly UnitPlan[] {
  const units = listUnits(register, annex);
  return QUARTERS.flatMap((quarter) => planQuarter(quarter, units));
}

function planQuarter(quarter: DemonstrationQuarter, units: readonly Unit[]): readonly UnitPlan[] {
  const random = createRandom(seedOf(`plan ${quarter.key}`));
  const resolved = new Map(units.map((unit) => [unit, resolvedIn(quarter, unit, random)] as const));
  const late = spread(quarter.late, units, resolved, random);
  const openOverdue = spread(quarter.openOverdue, units, resolved, random);
  return units.map((unit) => {
    const lateOnes = (late.get(unit) ?? 0) + (quarter.key === PUBLISHED_QUARTER ? (unit.target?.late ?? 0) : 0);
    const open =
      (openOverdue.get(unit) ?? 0) + (quarter.key === PUBLISHED_QUARTER ? (unit.target?.openOverdue ?? 0) : 0);
    return {
      agency: unit.agency,
      quarter,
      met: (resolved.get(unit) ?? 0) - lateOnes,
      late: lateOnes,
      openOverdue: open,
    };
  });
}

function resolvedIn(quarter: DemonstrationQuarter, unit: Unit, random: Random): number {
  if (quarter.key === PUBLISHED_QUARTER) return unit.volume;
  return Math.max(3, Math.round(unit.volume * quarter.volume * (0.85 + 0.3 * random.fraction())));
}

/** Gives out late dossiers: mostly to units that the annex lists, never many to one, none to clean districts. */
function spread(count: number, units: readonly Unit[], resolved: ReadonlyMap<Unit, number>, random: Random) {
  const given = new Map<Unit, number>();
  const weightOf = (unit: Unit) => {
    const most = Math.max(1, Math.floor((resolved.get(unit) ?? 0) * 0.08));
    if (unit.clean || (given.get(unit) ?? 0) >= most) return 0;
    return unit.target === undefined ? 0.5 : 2 + unit.target.late;
  };
  for (let index = 0; index < count; index++) {
    const unit = random.findWeighted(units, weightOf);
    if (unit !== undefined) given.set(unit, (given.get(unit) ?? 0) + 1);
  }
  return given;
}

function listUnits(register: AgencyRegister, annex: readonly AnnexTarget[]): readonly Unit[] {
  const province = register.findByCode('H18', TREE_DAY, 'agency');
  if (province === undefined) throw new Error('the register has no province H18 in Q1/2024');
  const targets = new Map(annex.map((target) => [agencyOf(register, target).id, target] as const));
  return register.childrenOf(province.id, TREE_DAY).flatMap((child) => {
    const agencies = register.subtreeOf(child.id, TREE_DAY);
    const clean = child.kind === 'district' && !agencies.some((agency) => targets.has(agency.id));
    return agencies.map((agency): Unit => {
      const target = targets.get(agency.id);
      if (target !== undefined) return { agency, target, clean, volume: target.resolved };
      return { agency, clean, volume: inventedVolume(agency) };
    });
  });
}

function agencyOf(register: AgencyRegister, target: AnnexTarget): Agency {
  const match = register.matchName(target.name, TREE_DAY);
  if (match.kind !== 'found') throw new Error(`annex of Q1/2024: ${target.name} is ${match.kind}`);
  return match.agency;
}

function inventedVolume(agency: Agency): number {
  const random = createRandom(seedOf(`volume ${agency.id}`));
  switch (agency.kind) {
    case 'district':
      return random.whole(90, 240);
    case 'commune':
      return random.whole(11, 52);
    default:
      return DEPARTMENT_VOLUMES[agency.id] ?? random.whole(8, 40);
  }
}
