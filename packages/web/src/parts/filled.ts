import { createElement, Fragment, type ReactNode } from 'react';

/** Stands in a sentence where a piece of the page belongs; from the private use area, so no text has it. */
const markOf = (index: number): string => String.fromCharCode(0xe000 + index);

const MARKS = /([\ue000-\ue00f])/;

/**
 * A sentence of the catalogue of texts with pieces of the page (numbers that are links) in its places, whatever order the
 * language puts them in.
 */
export function filled(say: (...places: string[]) => string, ...pieces: readonly ReactNode[]): readonly ReactNode[] {
  const parts = say(...pieces.map((_piece, index) => markOf(index))).split(MARKS);
  return parts.map((part, at) => {
    const piece = pieces[part.charCodeAt(0) - 0xe000];
    return createElement(Fragment, { key: `${at} ${part}` }, MARKS.test(part) ? piece : part);
  });
}
