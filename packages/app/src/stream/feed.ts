import type { Instant } from '@dunghen/domain/time';
import { type DossierChange, readChanges } from '@dunghen/store/dossier';
import { settledNow } from '@dunghen/store/figures';
import type { AppContext } from '../context/index.ts';

/** What listeners are told. `mark` is where to go on after a broken line: an instant of the database's clock. */
export type FeedNews =
  | { readonly kind: 'changes'; readonly changes: readonly DossierChange[]; readonly mark: Instant }
  /** More than can be told one by one: whoever shows lists reads them anew. */
  | { readonly kind: 'reset'; readonly mark: Instant };

export type FeedListener = (news: FeedNews) => void;

export interface ChangeFeed {
  /** Tells every turn, also where nothing has changed. The returned function ends it. */
  readonly listen: (listener: FeedListener) => () => void;
  /** What was missed since a mark. */
  readonly since: (mark: Instant) => Promise<FeedNews>;
  /** Listens for nothing more. */
  readonly stop: () => void;
}

export interface FeedOptions {
  /** Between two questions to the database. Default 1 s. */
  readonly everyMs?: number;
  readonly onError?: (error: unknown) => void;
}

const EVERY_MS = 1_000;
/** So many changes are told one by one; after an import there are more. */
const MOST_TOLD = 500;
/** Older marks are not caught up with: reading the lists anew is less. */
const OLDEST_MARK_MS = 3_600_000;

/**
 * What changes in the database, for all listeners of this process by one question a turn, and none while nobody listens. It
 * polls: what another process or another server recorded is heard like one's own, and no notification can be lost.
 */
export function createChangeFeed(context: Pick<AppContext, 'db'>, options: FeedOptions = {}): ChangeFeed {
  const { everyMs = EVERY_MS, onError = () => undefined } = options;
  const listeners = new Set<FeedListener>();
  let timer: NodeJS.Timeout | undefined;
  let place: Place | undefined;

  const turn = async (): Promise<void> => {
    try {
      const news = await look(context, place);
      place = news.place;
      for (const listener of [...listeners]) listener(news.told);
    } catch (error) {
      // The database is away for a moment: the next turn goes on from the same mark.
      onError(error);
    }
    timer = listeners.size === 0 ? undefined : setTimeout(turn, everyMs).unref();
    if (timer === undefined) place = undefined;
  };

  return {
    listen(listener) {
      listeners.add(listener);
      timer ??= setTimeout(turn, 0).unref();
      return () => listeners.delete(listener);
    },
    since: (mark) => missed(context, mark),
    stop() {
      listeners.clear();
      clearTimeout(timer);
    },
  };
}

/** From where to read, and what was told already of what is younger. */
interface Place {
  readonly mark: Instant;
  readonly told: ReadonlyMap<string, DossierChange>;
}

interface Turn {
  readonly place: Place;
  readonly told: FeedNews;
}

/**
 * Reads from the instant up to which everything is committed, so that what a slow transaction records late is heard too;
 * what was told of the time since is not told twice.
 */
async function look({ db }: Pick<AppContext, 'db'>, place: Place | undefined): Promise<Turn> {
  const mark = await settledNow(db);
  if (place === undefined) return { place: { mark, told: new Map() }, told: { kind: 'changes', changes: [], mark } };
  const rows = await readChanges(db, place.mark, MOST_TOLD);
  const newest = Math.max(mark, rows.at(-1)?.recordedAt ?? mark);
  if (rows.length === MOST_TOLD)
    return { place: { mark: newest, told: new Map() }, told: { kind: 'reset', mark: newest } };
  const fresh = rows.filter(({ dossierId, version }) => place.told.get(dossierId)?.version !== version);
  const told = new Map([...place.told, ...rows.map((row) => [row.dossierId, row] as const)]);
  for (const [id, { recordedAt }] of told) if (recordedAt <= mark) told.delete(id);
  return { place: { mark, told }, told: { kind: 'changes', changes: fresh, mark } };
}

async function missed({ db }: Pick<AppContext, 'db'>, from: Instant): Promise<FeedNews> {
  const mark = await settledNow(db);
  if (from > mark || mark - from > OLDEST_MARK_MS) return { kind: 'reset', mark };
  const changes = await readChanges(db, from, MOST_TOLD);
  return changes.length === MOST_TOLD ? { kind: 'reset', mark } : { kind: 'changes', changes, mark };
}
