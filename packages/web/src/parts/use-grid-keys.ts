import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const CELL = '[data-cell]';

interface GridKeys {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
}

/**
 * Keys of a table whose every cell holds something (WAI-ARIA grid): Tab enters and leaves it once, arrows, Home, End
 * and Page keys move within. Whatever takes the focus in a cell has `data-cell` and tabIndex -1.
 */
export function useGridKeys(): GridKeys {
  const ref = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const cells = ref.current?.querySelectorAll<HTMLElement>(CELL) ?? [];
    const first = cells[0];
    if (first !== undefined && ![...cells].some((cell) => cell.tabIndex === 0)) first.tabIndex = 0;
  });
  return {
    ref,
    onFocus: ({ target }) => {
      const cell = target instanceof HTMLElement ? target.closest<HTMLElement>(CELL) : null;
      if (ref.current !== null && cell !== null) moveStop(ref.current, cell);
    },
    onKeyDown: (event) => {
      const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(CELL) : null;
      const next = ref.current === null || cell === null ? undefined : findNext(ref.current, cell, event);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

/** The one cell that Tab reaches. */
function moveStop(table: HTMLTableElement, cell: HTMLElement): void {
  for (const other of table.querySelectorAll<HTMLElement>(`${CELL}[tabindex="0"]`)) other.tabIndex = -1;
  cell.tabIndex = 0;
}

function findNext(
  table: HTMLTableElement,
  cell: HTMLElement,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
): HTMLElement | undefined {
  const rows = [...table.rows]
    .map((row) => [...row.querySelectorAll<HTMLElement>(CELL)])
    .filter((row) => row.length > 0);
  const rowAt = rows.findIndex((row) => row.includes(cell));
  const columnAt = rows[rowAt]?.indexOf(cell) ?? 0;
  const at = (row: number, column: number): HTMLElement | undefined => {
    const cells = rows[Math.min(Math.max(row, 0), rows.length - 1)];
    return cells?.[Math.min(Math.max(column, 0), cells.length - 1)];
  };
  switch (key) {
    case 'ArrowRight':
      return at(rowAt, columnAt + 1);
    case 'ArrowLeft':
      return at(rowAt, columnAt - 1);
    case 'ArrowDown':
      return at(rowAt + 1, columnAt);
    case 'ArrowUp':
      return at(rowAt - 1, columnAt);
    case 'PageDown':
      return at(rowAt + 10, columnAt);
    case 'PageUp':
      return at(rowAt - 10, columnAt);
    case 'Home':
      return ctrlKey ? at(0, 0) : at(rowAt, 0);
    case 'End':
      return ctrlKey ? at(rows.length - 1, Number.MAX_SAFE_INTEGER) : at(rowAt, Number.MAX_SAFE_INTEGER);
    default:
      return undefined;
  }
}
