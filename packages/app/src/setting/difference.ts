import type { ReportSettings } from '@dunghen/domain/settings';

/** One value that differs. `place` is its path: "letterhead.issuer", "recipients[2]", "signatures.chief.capacity". */
export interface SettingDifference {
  readonly place: string;
  /** As people read it; lists one entry a line. Absent where there is none. */
  readonly before?: string;
  readonly after?: string;
}

/** What differs between two states of the settings, leaf by leaf, lists whole. */
export function differencesOf(before: ReportSettings, after: ReportSettings): readonly SettingDifference[] {
  const [old, next] = [new Map(leavesOf(before, '')), new Map(leavesOf(after, ''))];
  const places = [...new Set([...old.keys(), ...next.keys()])];
  return places
    .filter((place) => old.get(place) !== next.get(place))
    .map((place) => ({
      place,
      ...only('before', old.get(place)),
      ...only('after', next.get(place)),
    }));
}

function only<Key extends 'before' | 'after'>(key: Key, text: string | undefined): { readonly [K in Key]?: string } {
  const made: { [K in Key]?: string } = {};
  if (text !== undefined) made[key] = text;
  return made;
}

function leavesOf(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return [[place, value.map(textOf).join(typeof value[0] === 'number' ? ', ' : '\n')]];
  if (typeof value !== 'object' || value === null) return [[place, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, place === '' ? key : `${place}.${key}`));
}

const textOf = (item: unknown): string =>
  typeof item === 'object' && item !== null ? Object.values(item).join(': ') : String(item);
