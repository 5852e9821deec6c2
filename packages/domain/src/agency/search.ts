import { searchKey } from '../text/index.ts';
import type { DayNumber } from '../time/index.ts';
import type { Agency } from './agency.ts';

/** Words of names that carry no letter of their own in an acronym ("Nông nghiệp và Phát triển nông thôn": NNPTNT). */
const SILENT_IN_ACRONYMS: ReadonlySet<string> = new Set(['va']);

/**
 * Compiles the search box of agencies: every word asked must begin a word of the name, of an alias, or of the acronym
 * of one ("so noi vu", "SNV", "huoi len"), or the whole must begin a code ("03177"). Exact names come first, then
 * catalogue order.
 */
export function compileSearch(
  agencies: readonly Agency[],
  isValidOn: (agency: Agency, day: DayNumber) => boolean,
): (words: string, day?: DayNumber) => readonly Agency[] {
  const entries = agencies.map((agency) => ({
    agency,
    name: searchKey(agency.name),
    words: wordsToFind(agency),
    codes: agency.codes.map(({ code }) => code.toUpperCase()),
  }));
  return (asked, day) => {
    const key = searchKey(asked);
    if (key === '') return [];
    const wanted = key.split(' ');
    const code = asked.trim().toUpperCase();
    return entries
      .filter((entry) => day === undefined || isValidOn(entry.agency, day))
      .filter((entry) => beginsWords(wanted, entry.words) || entry.codes.some((own) => own.startsWith(code)))
      .toSorted((a, b) => Number(b.name === key) - Number(a.name === key))
      .map((entry) => entry.agency);
  };
}

function beginsWords(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((word) => words.some((own) => own.startsWith(word)));
}

function wordsToFind(agency: Agency): readonly string[] {
  const names = [agency.name, ...agency.aliases].map(searchKey);
  return [...new Set(names.flatMap((name) => [...name.split(' '), acronymOf(name)]))];
}

function acronymOf(key: string): string {
  return key
    .split(' ')
    .filter((word) => !SILENT_IN_ACRONYMS.has(word))
    .map((word) => word.charAt(0))
    .join('');
}
