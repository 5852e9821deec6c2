import type { DayNumber } from '../time/index.ts';
import type { Agency, CodeScheme } from './agency.ts';
import { compileMatching, type MatchName } from './match.ts';
import { compileSearch } from './search.ts';
import { compileValidity } from './validity.ts';

/**
 * The agencies of the country in time, compiled for look-up. A `day` is local (+07:00); an agency is found on the days
 * from `validFrom` to the day before `validTo`. Lists are in the order of the agency catalogue.
 */
export interface AgencyRegister {
  /** Every agency of all times. */
  readonly agencies: readonly Agency[];
  readonly findById: (id: string) => Agency | undefined;
  /** The bearer of a code on a day; national codes change their bearer, so a code alone names nobody. */
  readonly findByCode: (code: string, day: DayNumber, scheme?: CodeScheme) => Agency | undefined;
  /**
   * The agency that a text names on a day, or on any day where `day` is undefined. Never guesses: a name with several
   * bearers gives them all as candidates, an unknown one the nearest names.
   */
  readonly matchName: MatchName;
  readonly atDate: (day: DayNumber) => readonly Agency[];
  readonly childrenOf: (id: string, day: DayNumber) => readonly Agency[];
  /** The parents that exist on the day, nearest first. */
  readonly ancestorsOf: (id: string, day: DayNumber) => readonly Agency[];
  /** The agency and all below it that exist on the day. */
  readonly subtreeOf: (id: string, day: DayNumber) => readonly Agency[];
  /** Who took over directly, the main one first. Empty while the agency lasts, and for districts (they were dissolved). */
  readonly successorsOf: (id: string) => readonly Agency[];
  /** Who bears the tasks on a later day: the agency itself while it lasts, else its successors' successors. */
  readonly bearersAt: (id: string, day: DayNumber) => readonly Agency[];
  /** Agencies in whose names or aliases every word begins some word, marks and case aside: "so noi vu", "SNV". */
  readonly search: (words: string, day?: DayNumber) => readonly Agency[];
}

/**
 * Compiles agencies for look-up. Takes the rows as they are; `findRegisterProblems` says what is wrong with them.
 */
export function compileRegister(rows: readonly Agency[]): AgencyRegister {
  const agencies = rows.toSorted((a, b) => a.order - b.order);
  const byId = new Map(agencies.map((agency) => [agency.id, agency] as const));
  const byCode = groupByCode(agencies);
  const isValidOn = compileValidity(agencies);
  return Object.freeze({
    agencies,
    findById: (id: string) => byId.get(id),
    findByCode: (code: string, day: DayNumber, scheme?: CodeScheme) =>
      (byCode.get(code.trim().toUpperCase()) ?? []).find(
        (bearer) => (scheme === undefined || bearer.scheme === scheme) && isValidOn(bearer.agency, day),
      )?.agency,
    matchName: compileMatching({ agencies, isWithin: isWithin(byId), isValidOn }),
    atDate: (day: DayNumber) => agencies.filter((agency) => isValidOn(agency, day)),
    ...compileTree(agencies, byId, isValidOn),
    ...compileSuccession(byId, isValidOn),
    search: compileSearch(agencies, isValidOn),
  });
}

type ById = ReadonlyMap<string, Agency>;
type IsValidOn = (agency: Agency, day: DayNumber) => boolean;

function compileTree(
  agencies: readonly Agency[],
  byId: ById,
  isValidOn: IsValidOn,
): Pick<AgencyRegister, 'childrenOf' | 'ancestorsOf' | 'subtreeOf'> {
  const byParent = Map.groupBy(agencies, (agency) => agency.parentId ?? '');

  function childrenOf(id: string, day: DayNumber): readonly Agency[] {
    return (byParent.get(id) ?? []).filter((child) => isValidOn(child, day));
  }

  function ancestorsOf(id: string, day: DayNumber): readonly Agency[] {
    const parent = byId.get(byId.get(id)?.parentId ?? '');
    if (parent === undefined) return [];
    const above = ancestorsOf(parent.id, day);
    return isValidOn(parent, day) ? [parent, ...above] : above;
  }

  function subtreeOf(id: string, day: DayNumber): readonly Agency[] {
    const self = byId.get(id);
    const own = self !== undefined && isValidOn(self, day) ? [self] : [];
    return [...own, ...childrenOf(id, day).flatMap((child) => subtreeOf(child.id, day))];
  }

  return { childrenOf, ancestorsOf, subtreeOf };
}

function compileSuccession(byId: ById, isValidOn: IsValidOn): Pick<AgencyRegister, 'successorsOf' | 'bearersAt'> {
  function successorsOf(id: string): readonly Agency[] {
    return (byId.get(id)?.successorIds ?? []).map((next) => byId.get(next)).filter((agency) => agency !== undefined);
  }

  function bearersAt(id: string, day: DayNumber): readonly Agency[] {
    const self = byId.get(id);
    if (self === undefined) return [];
    if (isValidOn(self, day)) return [self];
    return [...new Set(successorsOf(id).flatMap((next) => bearersAt(next.id, day)))];
  }

  return { successorsOf, bearersAt };
}

interface CodeBearer {
  readonly scheme: CodeScheme;
  readonly agency: Agency;
}

function groupByCode(agencies: readonly Agency[]): ReadonlyMap<string, readonly CodeBearer[]> {
  const bearers = new Map<string, CodeBearer[]>();
  for (const agency of agencies) {
    for (const { scheme, code } of agency.codes) {
      const list = bearers.get(code.toUpperCase()) ?? [];
      list.push({ scheme, agency });
      bearers.set(code.toUpperCase(), list);
    }
  }
  return bearers;
}

/** Whether an agency is, or stands below, another; by the parents of all times. */
function isWithin(byId: ReadonlyMap<string, Agency>) {
  return (agency: Agency, ancestorId: string): boolean => {
    for (let at: Agency | undefined = agency; at !== undefined; at = byId.get(at.parentId ?? '')) {
      if (at.id === ancestorId) return true;
    }
    return false;
  };
}

/**
 * The code by which documents name an agency: the national code of the territory for districts and communes, the agency
 * code (Decision 20/2020/QĐ-TTg) for departments and the province.
 */
export function displayCode(agency: Agency): string {
  const scheme: CodeScheme = agency.kind === 'district' || agency.kind === 'commune' ? 'gso' : 'agency';
  const own = agency.codes.find((code) => code.scheme === scheme) ?? agency.codes[0];
  return own?.code ?? agency.id;
}

/** The agency code of an agency (H18.…), or undefined where it has none; dossier codes begin with it. */
export function findAgencyCode(agency: Agency): string | undefined {
  return agency.codes.find((code) => code.scheme === 'agency')?.code;
}
