import type { DatabaseSync } from 'node:sqlite';

/** What the stand-in remembers of itself, by name. */
export interface StateStore {
  readonly find: (name: string) => string | undefined;
  readonly set: (name: string, value: string) => void;
}

export function createStateStore(database: DatabaseSync): StateStore {
  const find = database.prepare('SELECT value FROM state WHERE name = ?');
  const write = database.prepare(
    'INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    find(name) {
      const value = find.get(name)?.value;
      return typeof value === 'string' ? value : undefined;
    },
    set: (name, value) => void write.run(name, value),
  };
}
