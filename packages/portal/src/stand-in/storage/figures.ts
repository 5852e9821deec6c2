import type { DatabaseSync } from 'node:sqlite';
import { type Body, textOf } from './body.ts';
import { type Arrival, parseBody, type Stored } from './dossiers.ts';

/** `rating`: ratings of a month; `statistic`: counts of a month. */
export type FigureKind = 'rating' | 'statistic';

export interface FigureStore {
  /** The last word on a month of an agency counts; `repeated` where it is the same as before. */
  readonly put: (kind: FigureKind, body: Body, arrival: Arrival) => Stored;
  readonly list: (kind: FigureKind) => readonly Body[];
}

const KEYS: Readonly<Record<FigureKind, readonly string[]>> = {
  rating: ['NgayTongHop', 'Madonvi', 'MaThuTuc'],
  statistic: ['Nam', 'Thang', 'Madonvi', 'LoaiThongKe'],
};

export function createFigureStore(database: DatabaseSync): FigureStore {
  const find = database.prepare('SELECT body FROM figure WHERE kind = ? AND key = ?');
  const write = database.prepare(`
    INSERT INTO figure (kind, key, call, at, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (kind, key) DO UPDATE SET call = excluded.call, at = excluded.at, body = excluded.body`);
  const all = database.prepare('SELECT body FROM figure WHERE kind = ? ORDER BY key');
  return {
    put(kind, body, { call, at }) {
      const key = KEYS[kind].map((name) => textOf(body, name)).join('|');
      const text = JSON.stringify(body);
      if (find.get(kind, key)?.body === text) return 'repeated';
      write.run(kind, key, call, at, text);
      return 'stored';
    },
    list: (kind) => all.all(kind).map(({ body }) => parseBody(body)),
  };
}
