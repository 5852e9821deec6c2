import { useCallback, useMemo, useState } from 'react';
import type { QueueItem } from './queue-queries.ts';

export interface Picked {
  readonly has: (code: string) => boolean;
  readonly toggle: (code: string) => void;
  readonly all: (rows: readonly QueueItem[]) => void;
  readonly none: () => void;
  /** Those that are ticked and still shown, in the order of the list. */
  readonly rows: readonly QueueItem[];
}

/** Which dossiers of a list are ticked. A tick stays while its row stays, whatever else comes or goes. */
export function usePicked(rows: readonly QueueItem[]): Picked {
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set());
  // The same at every drawing, so that rows that nobody ticked need not be drawn.
  const toggle = useCallback(
    (code: string) =>
      setCodes((known) =>
        known.has(code) ? new Set([...known].filter((one) => one !== code)) : new Set([...known, code]),
      ),
    [],
  );
  return useMemo(
    () => ({
      has: (code) => codes.has(code),
      toggle,
      all: (chosen) => setCodes(new Set(chosen.map(({ code }) => code))),
      none: () => setCodes(new Set()),
      rows: rows.filter(({ code }) => codes.has(code)),
    }),
    [codes, rows, toggle],
  );
}
