import type { Instant } from '@dunghen/domain/time';
import { catalogueRevision } from '@dunghen/store/catalogue';
import { migrate } from '@dunghen/store/migration';
import type { Database } from '@dunghen/store/server';
import { openDatabase, resolveTarget, startServer } from '@dunghen/store/server';
import { type Catalogue, catalogueAt, seedCatalogue } from '../catalogue/index.ts';
import { remember } from './remember.ts';

export { StoreRefusal } from '@dunghen/store/server';

/** What every use case works with. */
export interface AppContext {
  readonly db: Database;
  /** The wall clock; the one place from which `now` comes. */
  readonly now: () => Instant;
  /** Agencies, calendar and settings as known at an instant. */
  readonly catalogueAt: (knownAt: Instant) => Promise<Catalogue>;
}

export interface OpenContextOptions {
  /** `--db` or `DATABASE_URL`: a URL or a folder. */
  readonly target: string | undefined;
  /** True for the long-lived server: a second one on the same folder is refused. */
  readonly asServer?: boolean;
  readonly now?: () => Instant;
}

/** How many states of the catalogues are kept compiled: today's and the few that reports of the past ask for. */
const COMPILED_CATALOGUES = 4;

export interface OpenContext extends AppContext {
  readonly close: () => Promise<void>;
}

/** Opens the database, brings its schema and catalogues up to date. Throws `StoreRefusal` where it cannot. */
export async function openContext(options: OpenContextOptions): Promise<OpenContext> {
  const target = resolveTarget(options.target);
  const db = await (options.asServer === true ? startServer(target) : openDatabase(target));
  try {
    await migrate(db);
    return await contextOf(db, options.now ?? Date.now);
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** A context over a database that is open and migrated. */
export async function contextOf(db: Database, now: () => Instant): Promise<OpenContext> {
  await seedCatalogue(db, now());
  const compiled = remember((knownAt: Instant) => catalogueAt(db, knownAt), COMPILED_CATALOGUES);
  return {
    db,
    now,
    catalogueAt: async (knownAt) => compiled(await catalogueRevision(db, knownAt), knownAt),
    close: () => db.close(),
  };
}
