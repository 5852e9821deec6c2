import { useSyncExternalStore } from 'react';

/** A dossier that the agency does not agree to, as it is being written. */
export interface ObjectedDossier {
  readonly code: string;
  readonly reason: string;
  readonly evidence?: { readonly id: string; readonly name: string };
}

type Kept = readonly ObjectedDossier[];

const NOTHING: Kept = [];
/** In the memory of this window alone: reasons may name persons. Kept while one looks something up. */
const kept = new Map<string, Kept>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(key: string, rows: Kept): void {
  kept.set(key, rows);
  for (const listener of listeners) listener();
}

export interface Objected {
  readonly rows: Kept;
  readonly find: (code: string) => ObjectedDossier | undefined;
  /** Undefined: the dossier is agreed to. */
  readonly set: (code: string, row: ObjectedDossier | undefined) => void;
  readonly clear: () => void;
}

export function useObjected(key: string): Objected {
  const rows = useSyncExternalStore(subscribe, () => kept.get(key) ?? NOTHING);
  return {
    rows,
    find: (code) => rows.find((row) => row.code === code),
    set: (code, row) => {
      const now = kept.get(key) ?? NOTHING;
      const others = now.filter((other) => other.code !== code);
      keep(key, row === undefined ? others : [...others, row]);
    },
    clear: () => keep(key, NOTHING),
  };
}
