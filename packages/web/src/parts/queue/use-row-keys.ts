import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

/** What takes the focus in a row: the link to its dossier. */
const ROW_LINK = '[data-row]';

interface RowKeys {
  readonly ref: RefObject<HTMLTableSectionElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
  /** 0 in the row that Tab reaches, -1 in all others. */
  readonly tabIndexOf: (code: string) => 0 | -1;
}

/**
 * Keys of a list of rows: Tab reaches one row and what is in it, arrows, Home and End go from row to row, the space bar
 * ticks. Enter opens, as on any link.
 */
export function useRowKeys(codes: readonly string[], tick: ((code: string) => void) | undefined): RowKeys {
  const ref = useRef<HTMLTableSectionElement>(null);
  const [chosen, setChosen] = useState<string>();
  // A row that has left takes the stop of Tab with it: then it is the first one's.
  const current = chosen !== undefined && codes.includes(chosen) ? chosen : codes[0];
  const focusAt = (index: number): void => {
    const links = ref.current?.querySelectorAll<HTMLElement>(ROW_LINK) ?? [];
    const link = links[Math.min(Math.max(index, 0), links.length - 1)];
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  return {
    ref,
    tabIndexOf: (code) => (code === current ? 0 : -1),
    onFocus: ({ target }) => {
      const code = target instanceof HTMLElement ? target.closest<HTMLElement>('tr')?.dataset.code : undefined;
      if (code !== undefined) setChosen(code);
    },
    onKeyDown: (event) => {
      const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('tr') : null;
      const code = row?.dataset.code;
      if (code === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      const step = stepOf(event.key, codes.indexOf(code), codes.length);
      if (step !== undefined) {
        event.preventDefault();
        focusAt(step);
      } else if (event.key === ' ' && tick !== undefined && isLink(event.target)) {
        event.preventDefault();
        tick(code);
      }
    },
  };
}

/** A checkbox or a chip keeps its own space bar. */
const isLink = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches(ROW_LINK);

function stepOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + 10;
    case 'PageUp':
      return at - 10;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
