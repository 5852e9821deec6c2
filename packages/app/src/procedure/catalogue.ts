import { isActive, type ProcedureLevel, type ProcedureVersion } from '@dunghen/domain/procedure';
import { searchKey, sortKey } from '@dunghen/domain/text';
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

/** The procedures as known at one time. Who needs one of them does not wait for the list of all. */
export interface ProcedureCatalogue {
  /** The whole versions of one procedure; empty for an unknown code. */
  readonly versionsOf: (code: string) => Promise<readonly ProcedureVersion[]>;
  /** Heads of all procedures, compiled when they are first asked for. */
  readonly list: () => Promise<ProcedureHeads>;
}

/** What lists and searches look through. */
export interface ProcedureHeads {
  /** Every version of a procedure, the first one first; empty for an unknown code. */
  readonly headsOf: (code: string) => readonly ProcedureHead[];
  /** Each procedure as it stands on a day: by field, then by name, as a Vietnamese dictionary has them. */
  readonly summariesOn: (day: DayNumber) => readonly ProcedureSummary[];
  /** Whether every word begins some word of the code, name or field of a procedure, diacritics aside. */
  readonly matching: (words: string) => (code: string) => boolean;
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
    compiled: remember(async (knownAt: Instant) => open(db, knownAt), KEPT_CATALOGUES),
    latest: undefined,
  };
  stores.set(db, store);
  return store;
}

/**
 * The procedures as known at an instant. Kept for each state of the catalogue; what comes after the first question of a
 * second costs no query, so that thousands of procedures slow no request.
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

function open(db: Database, knownAt: Instant): ProcedureCatalogue {
  const load = remember((code: string) => readVersions(db, code, knownAt), KEPT_PROCEDURES);
  const list = remember(async () => compile(await readProcedureHeads(db, knownAt)), 1);
  return { versionsOf: (code) => load(code, code), list: () => list('all', undefined) };
}

function compile(heads: readonly ProcedureHead[]): ProcedureHeads {
  const byCode = Map.groupBy(heads, ({ code }) => code);
  const ordered = inListOrder([...byCode.values()]);
  const keys = new Map(
    ordered.map((own) => {
      const { code = '', name = '', field = '' } = own.at(-1) ?? {};
      return [code, ` ${searchKey(`${code} ${name} ${field}`)}`] as const;
    }),
  );
  let latest: { readonly day: DayNumber; readonly summaries: readonly ProcedureSummary[] } | undefined;
  return {
    headsOf: (code) => byCode.get(code) ?? [],
    summariesOn: (day) => {
      // Nearly every question is about today.
      if (latest?.day !== day) latest = { day, summaries: ordered.flatMap((own) => summaryOf(own, day) ?? []) };
      return latest.summaries;
    },
    matching: (words) => {
      const wanted = searchKey(words)
        .split(' ')
        .filter((word) => word !== '');
      return (code) => wanted.every((word) => keys.get(code)?.includes(` ${word}`) === true);
    },
  };
}

/** By field and name of the newest version; the keys of the order are made once for each. */
function inListOrder(procedures: readonly (readonly ProcedureHead[])[]): readonly (readonly ProcedureHead[])[] {
  const keyed = procedures.map((own) => {
    const { code = '', name = '', field = '' } = own.at(-1) ?? {};
    return { own, key: `${sortKey(field)}\n${sortKey(name)}\n${code}` };
  });
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ own }) => own);
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
