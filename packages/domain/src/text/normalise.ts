/**
 * Keys of Vietnamese text. All of them read composed (NFC) and decomposed (NFD) text alike and depend on no locale,
 * collation or ICU data, so that a look-up and an order are the same on every machine and in the database.
 */

import { buildLetterTable, NOTHING, SEPARATOR, UNTABLED } from './letter-table.ts';

/** Combining marks of the five tones, in dictionary order: huyền, hỏi, ngã, sắc, nặng (level tone: 0). */
const TONES: ReadonlyMap<string, number> = new Map([
  ['\u0300', 1],
  ['\u0309', 2],
  ['\u0303', 3],
  ['\u0301', 4],
  ['\u0323', 5],
]);

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ALL_MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/u;
/** Zero-width characters and the like, which come with text copied from pages. */
const INVISIBLE = /\p{Cf}/gu;

/** The words of a text, composed, in their own case; spaces and punctuation only separate. */
export function splitWords(text: string): readonly string[] {
  return text.normalize('NFC').replace(INVISIBLE, '').split(NOT_WORD).filter(hasLetter);
}

/** False for nothing, and for marks that stand alone ("≠" is "=" and a mark). */
function hasLetter(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

function wordsOf(text: string): readonly string[] {
  return splitWords(text.normalize('NFD').toLowerCase()).map((word) => word.normalize('NFD'));
}

/**
 * The key for finding a text whatever its spelling: lower case, no diacritics (đ is d), every run of spaces and
 * punctuation one space. `searchKey('UBND xã Huổi Lếnh')` is `ubnd xa huoi lenh`.
 */
export function searchKey(text: string): string {
  let key = '';
  let afterWord = false;
  for (let index = 0; index < text.length; index++) {
    const entry = SEARCH_TABLE[text.charCodeAt(index)] ?? UNTABLED;
    if (entry === UNTABLED) return searchKeyByWords(text);
    if (entry === NOTHING) continue;
    if (entry === SEPARATOR) {
      afterWord = key !== '';
      continue;
    }
    if (afterWord) key += ' ';
    afterWord = false;
    key += String.fromCharCode(entry);
  }
  return key;
}

function searchKeyByWords(text: string): string {
  return wordsOf(text).map(plainOf).join(' ');
}

function plainOf(word: string): string {
  return word.replace(ALL_MARKS, '').replaceAll('đ', 'd');
}

const SEARCH_TABLE = buildLetterTable(searchKeyByWords);

/** A consonant, or qu, and then a final y: kỹ and kĩ, Mỳ and Mì, quý and quí are one word in two spellings. */
const FINAL_Y = /^([^aeiouyăâêôơư]+|qu)y$/;

/**
 * The key under which two spellings of the same words are equal: case, spaces, punctuation, the place of the tone mark
 * (hoà, hòa) and final y or i do not count; letters and tones do. Each word ends with the number of its tone.
 */
export function spellingKey(text: string): string {
  return wordsOf(text).map(spellingOf).join(' ');
}

function spellingOf(word: string): string {
  const letters = word.replace(TONE_MARKS, '').normalize('NFC').replace(FINAL_Y, '$1i');
  return `${letters}${toneOf(word)}`;
}

/** The tone of a decomposed word: the first that is marked, 0 for the level tone. */
function toneOf(word: string): number {
  for (const mark of word) {
    const tone = TONES.get(mark);
    if (tone !== undefined) return tone;
  }
  return 0;
}

/** The alphabet with f, j, w and z at their Latin places; each letter's rank is written as one ASCII letter. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const RANKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg';

const RANK_OF: ReadonlyMap<string, string> = new Map(
  Array.from(ALPHABET, (letter, index) => [letter, RANKS.charAt(index)] as const),
);

/**
 * The key whose order by code point (COLLATE "C" in PostgreSQL) is the order of Vietnamese dictionaries: the letters of
 * the whole text first (a ă â b … d đ e ê …), then the tones (level, huyền, hỏi, ngã, sắc, nặng), one for each word.
 * ASCII for Vietnamese text. Case and punctuation do not count.
 */
export function sortKey(text: string): string {
  const words = wordsOf(text);
  const letters = words.map(ranksOf).join('-');
  return `${letters} ${words.map(toneOf).join('')}`;
}

function ranksOf(word: string): string {
  const letters = word.replace(TONE_MARKS, '').normalize('NFC');
  return Array.from(letters, (letter) => RANK_OF.get(letter) ?? RANK_OF.get(plainOf(letter)) ?? letter).join('');
}

/** Orders by `sortKey`, and texts with the same key by their composed form, so that only equal texts compare as 0. */
export function compareVietnamese(a: string, b: string): number {
  return compareCodes(sortKey(a), sortKey(b)) || compareCodes(a.normalize('NFC'), b.normalize('NFC'));
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
