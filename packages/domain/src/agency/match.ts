import type { DayNumber } from '../time/index.ts';
import type { Agency } from './agency.ts';
import { nameFormsOf, readName } from './name.ts';
import { nearestNames } from './nearest.ts';
import { isValidOn } from './validity.ts';

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

type Tier = {
  readonly by: 'name' | 'alias' | 'without-diacritics';
  readonly forms: ReadonlyMap<string, readonly Agency[]>;
};
type Within = (agency: Agency, ancestorId: string) => boolean;

/**
 * Compiles the matching of names. What is written most exactly wins: the name before an alias, both before spellings
 * without diacritics, and at each step a name with its type ("xã Mường Nhé") before a bare one ("Mường Nhé").
 */
export function compileNameIndex(agencies: readonly Agency[], isWithin: Within) {
  const tiers = compileTiers(agencies);

  function match(name: string, day: DayNumber | undefined, options: MatchOptions = {}): NameMatch {
    const reading = readName(name);
    for (const tier of tiers) {
      const bearers = [...new Set(reading.forms.flatMap((form) => tier.forms.get(form) ?? []))].filter(
        (agency) => day === undefined || isValidOn(agency, day),
      );
      if (bearers.length === 0) continue;
      const meant = narrow(bearers, options.within);
      const [only] = meant;
      if (only !== undefined && meant.length === 1) return { kind: 'found', agency: only, by: tier.by };
      return { kind: 'ambiguous', candidates: meant };
    }
    return matchWithPlace(reading, day) ?? { kind: 'unknown', nearest: nearestNames(agencies, name, day) };
  }

  /** "xã Huổi Lếnh, huyện Mường Nhé": the first part names the unit, the rest where it lies. */
  function matchWithPlace(reading: ReturnType<typeof readName>, day: DayNumber | undefined): NameMatch | undefined {
    if (reading.place === undefined) return undefined;
    const place = match(reading.place, day);
    const unit = match(reading.unit, day, place.kind === 'found' ? { within: place.agency.id } : {});
    return unit.kind === 'unknown' ? undefined : unit;
  }

  function narrow(bearers: readonly Agency[], within: string | undefined): readonly Agency[] {
    if (within === undefined || bearers.length === 1) return bearers;
    const inside = bearers.filter((agency) => isWithin(agency, within));
    return inside.length === 0 ? bearers : inside;
  }

  return match;
}

function compileTiers(agencies: readonly Agency[]): readonly Tier[] {
  const tierOf = (by: Tier['by'], formsOf: (agency: Agency) => readonly string[]): Tier => {
    const forms = new Map<string, Agency[]>();
    for (const agency of agencies) {
      for (const form of new Set(formsOf(agency))) forms.set(form, [...(forms.get(form) ?? []), agency]);
    }
    return { by, forms };
  };
  const named = (agency: Agency) => [agency.name];
  const aliased = (agency: Agency) => agency.aliases;
  const from =
    (names: (agency: Agency) => readonly string[], form: keyof ReturnType<typeof nameFormsOf>) => (agency: Agency) =>
      names(agency).flatMap((name) => nameFormsOf(name)[form]);
  return [
    tierOf('name', from(named, 'typed')),
    tierOf('alias', from(aliased, 'typed')),
    tierOf('name', from(named, 'bare')),
    tierOf('alias', from(aliased, 'bare')),
    tierOf('without-diacritics', from(named, 'typedPlain')),
    tierOf('without-diacritics', from(aliased, 'typedPlain')),
    tierOf('without-diacritics', from(named, 'barePlain')),
    tierOf('without-diacritics', from(aliased, 'barePlain')),
  ];
}
