import type { DayNumber } from '../time/index.ts';
import type { Agency } from './agency.ts';
import { bareNameOf, type NameForms, nameFormsOf, type PlacedName, readName } from './name.ts';
import { compileNearest } from './nearest.ts';

export interface MatchOptions {
  /**
   * Id of an agency: where several bear the name, the one at or below it is meant. It narrows only an ambiguous name,
   * since lists print units under a wrong heading (annex of Q1/2024: Nậm Khăn, Nà Nhạn).
   */
  readonly within?: string;
}

export type NameMatch =
  | { readonly kind: 'found'; readonly agency: Agency; readonly by: 'name' | 'alias' | 'without-diacritics' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Agency[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly Agency[] };

export type MatchName = (name: string, day: DayNumber | undefined, options?: MatchOptions) => NameMatch;

type By = Extract<NameMatch, { readonly kind: 'found' }>['by'];

/** A step of exactness: the agencies that bear a form of name there. */
interface Tier {
  readonly by: By;
  readonly bearers: ReadonlyMap<string, readonly Agency[]>;
}

/** What a text can mean on any day, most exact first; the same for every day, so it is worked out once a text. */
interface Meaning {
  readonly steps: readonly { readonly by: By; readonly bearers: readonly Agency[] }[];
  readonly placed?: PlacedName;
  /** Worked out when first asked for. */
  readonly nearest: () => readonly Agency[];
}

/** What the matching asks of the register. */
export interface MatchGround {
  readonly agencies: readonly Agency[];
  readonly isWithin: (agency: Agency, ancestorId: string) => boolean;
  readonly isValidOn: (agency: Agency, day: DayNumber) => boolean;
}

const MOST_NEAREST = 3;
const MOST_REMEMBERED = 20_000;

/**
 * Compiles the matching of names. What is written most exactly wins: the name before an alias, both before spellings
 * without diacritics, and at each step a name with its type ("xã Mường Nhé") before a bare one ("Mường Nhé").
 */
export function compileMatching({ agencies, isWithin, isValidOn }: MatchGround): MatchName {
  const meaningOf = compileMeanings(agencies);

  function match(name: string, day: DayNumber | undefined, options: MatchOptions = {}): NameMatch {
    const meaning = meaningOf(name);
    for (const { by, bearers } of meaning.steps) {
      const onDay = existing(bearers, day);
      if (onDay.length === 0) continue;
      const meant = narrow(onDay, options.within);
      const [only] = meant;
      if (only !== undefined && meant.length === 1) return { kind: 'found', agency: only, by };
      return { kind: 'ambiguous', candidates: meant };
    }
    const placed = meaning.placed === undefined ? undefined : matchPlaced(meaning.placed, day);
    return placed ?? { kind: 'unknown', nearest: existing(meaning.nearest(), day).slice(0, MOST_NEAREST) };
  }

  /** "xã Huổi Lếnh, huyện Mường Nhé": the first part names the unit, the rest where it lies. */
  function matchPlaced({ unit, place }: PlacedName, day: DayNumber | undefined): NameMatch | undefined {
    const around = match(place, day);
    const found = match(unit, day, around.kind === 'found' ? { within: around.agency.id } : {});
    return found.kind === 'unknown' ? undefined : found;
  }

  function existing(bearers: readonly Agency[], day: DayNumber | undefined): readonly Agency[] {
    return day === undefined ? bearers : bearers.filter((agency) => isValidOn(agency, day));
  }

  function narrow(bearers: readonly Agency[], within: string | undefined): readonly Agency[] {
    if (within === undefined || bearers.length === 1) return bearers;
    const inside = bearers.filter((agency) => isWithin(agency, within));
    return inside.length === 0 ? bearers : inside;
  }

  return match;
}

function compileMeanings(agencies: readonly Agency[]): (name: string) => Meaning {
  const tiers = compileTiers(agencies);
  const nearestTo = compileNearest(agencies);
  const remembered = new Map<string, Meaning>();

  function meaningOf(name: string): Meaning {
    const { forms, placed } = readName(name);
    const steps = tiers
      .map(({ by, bearers }) => ({ by, bearers: [...new Set(forms.flatMap((form) => bearers.get(form) ?? []))] }))
      .filter(({ bearers }) => bearers.length > 0);
    let nearest: readonly Agency[] | undefined;
    const nearestOnce = () => {
      nearest ??= nearestTo(name);
      return nearest;
    };
    return placed === undefined ? { steps, nearest: nearestOnce } : { steps, placed, nearest: nearestOnce };
  }

  return (name) => {
    const known = remembered.get(name);
    if (known !== undefined) return known;
    // Files name the same few hundred agencies a million times; a file of noise must not fill the memory.
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const meaning = meaningOf(name);
    remembered.set(name, meaning);
    return meaning;
  };
}

function compileTiers(agencies: readonly Agency[]): readonly Tier[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency] as const));
  const forms = agencies.map((agency) => ({
    agency,
    named: [nameFormsOf(agency.name)],
    aliased: [...agency.aliases, ...namesWithProvince(agency, byId.get(agency.parentId ?? ''))].map(nameFormsOf),
  }));
  const tier = (by: By, names: 'named' | 'aliased', form: keyof NameForms): Tier => {
    const bearers = new Map<string, Agency[]>();
    for (const entry of forms) {
      for (const key of new Set(entry[names].flatMap((own) => own[form]))) {
        const list = bearers.get(key) ?? [];
        list.push(entry.agency);
        bearers.set(key, list);
      }
    }
    return { by, bearers };
  };
  return [
    tier('name', 'named', 'typed'),
    tier('alias', 'aliased', 'typed'),
    tier('name', 'named', 'bare'),
    tier('alias', 'aliased', 'bare'),
    tier('without-diacritics', 'named', 'typedPlain'),
    tier('without-diacritics', 'aliased', 'typedPlain'),
    tier('without-diacritics', 'named', 'barePlain'),
    tier('without-diacritics', 'aliased', 'barePlain'),
  ];
}

/** Departments are often written with their province: "Sở Nội vụ Điện Biên". */
function namesWithProvince(agency: Agency, parent: Agency | undefined): readonly string[] {
  if (agency.kind !== 'department' || parent === undefined) return [];
  const province = bareNameOf(parent.name);
  return [agency.name, ...agency.aliases].map((name) => `${name} ${province}`);
}
