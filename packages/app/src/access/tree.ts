import { type AgencyRegister, isValidOn } from '@dunghen/domain/agency';
import type { DayNumber } from '@dunghen/domain/time';

/** The agencies of one day, with the ended ones whose tasks each bears. Sets are made once per register, day and agency. */
export interface TreeOfDay {
  /** The agency and the ended ones whose tasks it bears; undefined where it does not exist on the day. */
  readonly findOwn: (agencyId: string) => ReadonlySet<string> | undefined;
  /** The same with all agencies below. */
  readonly findSubtree: (agencyId: string) => ReadonlySet<string> | undefined;
  /** Whether it is a province that exists on the day. */
  readonly isProvince: (agencyId: string) => boolean;
}

const DAYS_KEPT = 8;
const kept = new WeakMap<AgencyRegister, Map<DayNumber, TreeOfDay>>();

/** A register is compiled once for each state of the catalogue, so the last few days of it are worth keeping. */
export function treeOf(register: AgencyRegister, day: DayNumber): TreeOfDay {
  const days = kept.get(register) ?? new Map<DayNumber, TreeOfDay>();
  kept.set(register, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const made = makeTree(register, day);
  const [oldest] = days.keys();
  if (days.size >= DAYS_KEPT && oldest !== undefined) days.delete(oldest);
  days.set(day, made);
  return made;
}

function makeTree(register: AgencyRegister, day: DayNumber): TreeOfDay {
  const endedBefore = archives(register, day);
  const existing = new Map(register.atDate(day).map((agency) => [agency.id, agency] as const));
  const exists = (agencyId: string): boolean => existing.has(agencyId);
  const withArchives = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(ids.flatMap((id) => [id, ...(endedBefore.get(id) ?? [])]));
  const own = new Map<string, ReadonlySet<string>>();
  const subtree = new Map<string, ReadonlySet<string>>();
  return {
    isProvince: (agencyId) => existing.get(agencyId)?.kind === 'province',
    findOwn: (agencyId) => (exists(agencyId) ? taken(own, agencyId, () => withArchives([agencyId])) : undefined),
    findSubtree: (agencyId) =>
      exists(agencyId)
        ? taken(subtree, agencyId, () => withArchives(register.subtreeOf(agencyId, day).map(({ id }) => id)))
        : undefined,
  };
}

function taken<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** By agency of the day: the ended ones whose tasks it bears. What a dissolved agency left to nobody stays with nobody. */
function archives(register: AgencyRegister, day: DayNumber): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const agency of register.agencies) {
    if (isValidOn(agency, day)) continue;
    for (const bearer of register.bearersAt(agency.id, day)) {
      found.set(bearer.id, [...(found.get(bearer.id) ?? []), agency.id]);
    }
  }
  return found;
}
