import path from 'node:path';
import type { Instant } from '@dunghen/domain/time';
import type { PortalClient } from '@dunghen/portal/client';
import type { PortalMapping } from '@dunghen/portal/mapping';
import { catalogueRevision } from '@dunghen/store/catalogue';
import { migrate } from '@dunghen/store/migration';
import type { Database } from '@dunghen/store/server';
import { type DatabaseTarget, openDatabase, resolveTarget, servingDatabase, startServer } from '@dunghen/store/server';
import type { InstallationKey } from '../account/key.ts';
import { type Catalogue, catalogueAt, seedCatalogue } from '../catalogue/index.ts';
import type { SignatureService } from '../connector/index.ts';
import { type FileServices, type FileSettings, openFileServices } from '../file/services.ts';
import { remember } from './remember.ts';

export { findUnavailability, isUnavailable, StoreRefusal, type Unavailability } from '@dunghen/store/server';

/** Where the National Portal's public evaluation figures are read (spec: portal). */
export interface EvaluationSource {
  readonly address: string;
  /** The portal's own id of the province. */
  readonly rootDepartmentId?: string;
}

/** What every use case works with. */
export interface AppContext {
  readonly db: Database;
  /** The wall clock; the one place from which `now` comes. */
  readonly now: () => Instant;
  /** Agencies, calendar and settings as known at an instant. */
  readonly catalogueAt: (knownAt: Instant) => Promise<Catalogue>;
  /** Where papers and results are kept, and whose signatures are trusted; absent where no place was set. */
  readonly files?: FileServices;
  /** The installation's own key: what only this installation can make, as the second factor on receipts. */
  readonly key?: InstallationKey;
  /** Where this server shows a dossier to the public, `{code}` in the place of its code; a setting goes before it. */
  readonly lookupAddress?: string;
  /** Absent: the portal's figures are not read by HTTP, only from files and by hand. */
  readonly evaluation?: EvaluationSource;
  /** The portal's own list of dossiers by look-up, for reconciliation; absent where no connection is set. */
  readonly portalList?: Pick<PortalClient, 'lookUpAll'>;
  /** What the connected portal calls our agencies and procedures, in all versions; absent where no connection is set. */
  readonly portalMappings?: readonly PortalMapping[];
  /** Where documents are handed in to be signed, and fetched when they are; absent where none is connected. */
  readonly signatures?: SignatureService;
}

export interface OpenContextOptions {
  /** `--db` or `DATABASE_URL`: a URL or a folder. */
  readonly target: string | undefined;
  /** True for the long-lived server: a second one on the same folder is refused. */
  readonly asServer?: boolean;
  readonly now?: () => Instant;
  /** Default: the folder `files` beside an embedded database, no place with a server's. */
  readonly files?: FileSettings;
}

/** How many states of the catalogues are kept compiled: today's and the few that reports of the past ask for. */
const COMPILED_CATALOGUES = 4;

export interface OpenContext extends AppContext {
  /**
   * The same for work that nobody waits for: jobs, loading the demonstration. Of a long-lived server it has connections
   * of its own and no limits of time; else it is the context itself.
   */
  readonly background: AppContext;
  readonly close: () => Promise<void>;
}

/** Opens the database, brings its schema and catalogues up to date. Throws `StoreRefusal` where it cannot. */
export async function openContext(options: OpenContextOptions): Promise<OpenContext> {
  const target = resolveTarget(options.target);
  const db = await (options.asServer === true ? startServer(target) : openDatabase(target));
  try {
    await migrate(db);
    const now = options.now ?? Date.now;
    const settings = options.files ?? defaultFiles(target);
    const opened = settings === undefined ? undefined : await openFileServices(settings, now);
    return await contextOf(db, now, opened?.files, options.asServer === true ? servingDatabase(db) : db);
  } catch (error) {
    await db.close();
    throw error;
  }
}

function defaultFiles(target: DatabaseTarget): FileSettings | undefined {
  return target.kind === 'folder'
    ? { place: { kind: 'folder', folder: path.join(target.folder, 'files') } }
    : undefined;
}

/** A context over a database that is open and migrated. `serving`: the same with limits, for answering people. */
export async function contextOf(
  db: Database,
  now: () => Instant,
  files?: FileServices,
  serving: Database = db,
): Promise<OpenContext> {
  await seedCatalogue(db, now());
  const compiled = remember((knownAt: Instant) => catalogueAt(serving, knownAt), COMPILED_CATALOGUES);
  const context: AppContext = {
    db: serving,
    now,
    catalogueAt: async (knownAt) => compiled(await catalogueRevision(serving, knownAt), knownAt),
    ...(files === undefined ? {} : { files }),
  };
  return {
    ...context,
    background: { ...context, db },
    async close() {
      if (serving !== db) await serving.close();
      await db.close();
    },
  };
}
