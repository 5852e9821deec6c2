import { isActive, type ProcedureLevel, type ProcedureVersion } from '@dunghen/domain/procedure';
import { compareVietnamese, searchKey } from '@dunghen/domain/text';
import { type DayNumber, formatDay, type Instant } from '@dunghen/domain/time';
import {
  catalogueKindRevision,
  catalogueWrites,
  type ProcedureHead,
  readCatalogueItem,
  readProcedureHeads,
} from '@dunghen/store/catalogue';
import type { Database } from '@dunghen/store/server';
import type { AppContext } from '../context/index.ts';
import { remember } from '../context/remember.ts';

/** The procedures as known at one time: heads of all of them, the contents of one when it is asked for. */
export interface ProcedureCatalogue {
  /** Every version of every procedure, by code. */
  readonly headsOf: ReadonlyMap<string, readonly ProcedureHead[]>;
  /** Codes in the order of lists: by field, then by name, as a Vietnamese dictionary has them. */
  readonly codes: readonly string[];
  /** Codes of procedures in whose code, name or field every word begins some word, diacritics aside; in list order. */
  readonly search: (words: string) => readonly string[];
  /** The whole versions of one procedure; empty for an unknown code. */
  readonly versionsOf: (code: string) => Promise<readonly ProcedureVersion[]>;
}

type Context = Pick<AppContext, 'db' | 'now'>;

/** States of the catalogue that stay in memory: today's, and one that a question about the past asked for. */
const KEPT_CATALOGUES = 3;
/** Whole procedures that stay in memory; an agency works with fewer. */
const KEPT_PROCEDURES = 512;
/** For so long another process's edit may go unseen; versions begin on days, so that no dossier is decided wrongly. */
const UNSEEN_MS = 1_000;

interface Store {
  readonly compiled: (revision: string, knownAt: Instant) => Promise<ProcedureCatalogue>;
  latest: { readonly at: Instant; readonly writes: number; readonly revision: string } | undefined;
}

const stores = new WeakMap<Database, Store>();

function storeOf(db: Database): Store {
  const known = stores.get(db);
  if (known !== undefined) return known;
  const store: Store = {
    compiled: remember((knownAt: Instant) => compile(db, knownAt), KEPT_CATALOGUES),
    latest: undefined,
  };
  stores.set(db, store);
  return store;
}

/**
 * The procedures as known at an instant. Compiled once for each state of the catalogue; what comes after the first
 * question of a second costs no query, so that thousands of procedures slow no request.
 */
export async function procedureCatalogueAt(context: Context, knownAt: Instant): Promise<ProcedureCatalogue> {
  const store = storeOf(context.db);
  const { latest } = store;
  const writes = catalogueWrites();
  const isFresh =
    latest !== undefined && latest.writes === writes && knownAt >= latest.at && knownAt - latest.at < UNSEEN_MS;
  const revision = isFresh ? latest.revision : await catalogueKindRevision(context.db, 'procedure', knownAt);
  // A question about the past says nothing about the present.
  if (!isFresh && knownAt >= context.now() - UNSEEN_MS) store.latest = { at: knownAt, writes, revision };
  return store.compiled(revision, knownAt);
}

/** After an edit by this process: the next question sees it. */
export function forgetProcedures(context: Context): void {
  storeOf(context.db).latest = undefined;
}

async function compile(db: Database, knownAt: Instant): Promise<ProcedureCatalogue> {
  const heads = await readProcedureHeads(db, knownAt);
  const headsOf = Map.groupBy(heads, ({ code }) => code);
  const newest = [...headsOf.values()].flatMap((own) => own.at(-1) ?? []);
  const ordered = newest.toSorted(
    (a, b) => compareVietnamese(a.field, b.field) || compareVietnamese(a.name, b.name) || (a.code < b.code ? -1 : 1),
  );
  const keys = ordered.map(({ code, name, field }) => ({ code, key: ` ${searchKey(`${code} ${name} ${field}`)}` }));
  const load = remember((code: string) => readVersions(db, code, knownAt), KEPT_PROCEDURES);
  return {
    headsOf,
    codes: ordered.map(({ code }) => code),
    search: (words) => {
      const wanted = searchKey(words)
        .split(' ')
        .filter((word) => word !== '');
      return keys.filter(({ key }) => wanted.every((word) => key.includes(` ${word}`))).map(({ code }) => code);
    },
    versionsOf: async (code) => (headsOf.has(code) ? load(code, code) : []),
  };
}

/** Only this program writes the records, after checking them; they are taken at their word. */
async function readVersions(db: Database, code: string, knownAt: Instant): Promise<readonly ProcedureVersion[]> {
  const records = await readCatalogueItem(db, 'procedure', code, knownAt);
  return records.map(({ data }) => data as unknown as ProcedureVersion);
}

/** How a procedure stands on a day. */
export type ProcedureStanding = 'active' | 'not-active' | 'future' | 'ended';

/** A procedure in a list: the version that is in use on the day or, where none is, the newest. */
export interface ProcedureSummary {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly field: string;
  readonly level: ProcedureLevel;
  readonly agencyIds?: readonly string[];
  readonly validFrom: string;
  readonly validTo?: string;
  readonly acceptedAnywhere: boolean;
  /** The code or contents were not compared with the national catalogue. */
  readonly presumed: boolean;
  readonly standing: ProcedureStanding;
}

export function summaryOf(heads: readonly ProcedureHead[], day: DayNumber): ProcedureSummary | undefined {
  const active = heads.findLast((head) => isActive(asVersion(head), day));
  const begun = heads.findLast(({ validFrom }) => validFrom <= formatDay(day));
  const end = begun?.validTo ?? null;
  const ended = end !== null && end <= formatDay(day);
  const head = (ended ? begun : active) ?? begun ?? heads[0];
  if (head === undefined) return undefined;
  const idle = begun === undefined ? 'future' : 'not-active';
  return {
    code: head.code,
    version: head.version,
    name: head.name,
    field: head.field,
    level: head.level,
    ...(head.agencyIds === null ? {} : { agencyIds: head.agencyIds }),
    validFrom: head.validFrom,
    ...(head.validTo === null ? {} : { validTo: head.validTo }),
    acceptedAnywhere: head.acceptedAnywhere,
    presumed: head.presumed,
    standing: ended ? 'ended' : active === undefined ? idle : 'active',
  };
}

function asVersion({ validFrom, validTo, approvedOn, hasProcess }: ProcedureHead): Parameters<typeof isActive>[0] {
  return {
    validFrom,
    ...(validTo === null ? {} : { validTo }),
    ...(approvedOn === null ? {} : { approval: { date: approvedOn } }),
    process: { length: hasProcess ? 1 : 0 },
  };
}
