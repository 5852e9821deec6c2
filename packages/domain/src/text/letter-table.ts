/**
 * What each character is in a key, worked out once, so that a key is one pass over the text: search and sort keys are
 * made for every dossier of an import. Holds Latin, Vietnamese and general punctuation; texts with other characters
 * take the slow way of `normalise.ts`, with the same result.
 */

/** Character codes from here on are not in the tables. */
export const TABLE_END = 0x2070;

/** The character separates words. */
export const SEPARATOR = 1;
/** The character is nothing by itself: a mark on the letter before, a soft hyphen. */
export const NOTHING = 0;
/** The character has no single entry; the text takes the slow way. */
export const UNTABLED = 0xffff;

/** A table of entries by character code: a character code above `SEPARATOR`, or one of the three above. */
export type LetterTable = Uint16Array;

/** Builds the table of a key from the slow way: the key of a text of one word, given as its letters. */
export function buildLetterTable(keyOf: (letter: string) => string): LetterTable {
  return Uint16Array.from({ length: TABLE_END }, (_, code) => {
    const character = String.fromCharCode(code);
    if (/[\p{M}\p{Cf}]/u.test(character)) return NOTHING;
    if (!/[\p{L}\p{N}]/u.test(character)) return SEPARATOR;
    // Greek and others change case by their neighbours.
    if (code >= 0x0250 && code < 0x1e00) return UNTABLED;
    const key = keyOf(character);
    return key.length === 1 ? key.charCodeAt(0) : UNTABLED;
  });
}
