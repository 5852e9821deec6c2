import { searchKey } from '../text/index.ts';
import type { DayNumber } from '../time/index.ts';
import type { Agency } from './agency.ts';
import { isValidOn } from './validity.ts';

/** Words of names that carry no letter of their own in an acronym ("Nông nghiệp và Phát triển nông thôn": NNPTNT). */
const SILENT_IN_ACRONYMS: ReadonlySet<string> = new Set(['va']);

/**
 * Compiles the search box of agencies: every word asked must begin a word of the name, of an alias, or of the acronym
 * of one ("so noi vu", "SNV", "snv", "huoi len"). Exact names come first, then catalogue order.
 */
export function compileSearch(agencies: readonly Agency[]): (words: string, day?: DayNumber) => readonly Agency[] {
  const entries = agencies.map((agency) => ({ agency, words: wordsToFind(agency) }));
  return (asked, day) => {
    const wanted = searchKey(asked)
      .split(' ')
      .filter((word) => word !== '');
    if (wanted.length === 0) return [];
    const found = entries
      .filter(({ words }) => wanted.every((word) => words.some((own) => own.startsWith(word))))
      .map(({ agency }) => agency)
      .filter((agency) => day === undefined || isValidOn(agency, day));
    const exact = searchKey(asked);
    return found.toSorted((a, b) => Number(searchKey(b.name) === exact) - Number(searchKey(a.name) === exact));
  };
}

function wordsToFind(agency: Agency): readonly string[] {
  const names = [agency.name, ...agency.aliases].map(searchKey);
  const codes = agency.codes.map(({ code }) => searchKey(code).replaceAll(' ', '.'));
  return [...new Set(names.flatMap((name) => [...name.split(' '), acronymOf(name)])), ...codes];
}

function acronymOf(key: string): string {
  return key
    .split(' ')
    .filter((word) => !SILENT_IN_ACRONYMS.has(word))
    .map((word) => word.charAt(0))
    .join('');
}
