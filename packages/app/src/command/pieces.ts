import { type RuleSet, type RuleSetOverride, ruleSetAt } from '@dunghen/domain/deadline';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type DayNumber, findDay, type Instant } from '@dunghen/domain/time';
import { catalogueRevision, catalogueWrites, readCatalogue } from '@dunghen/store/catalogue';
import type { Judging } from '@dunghen/store/dossier';
import type { Database } from '@dunghen/store/server';
import { type Catalogue, catalogueAt, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { remember } from '../context/remember.ts';

/** Whose code begins a dossier's code (spec: lifecycle, Codes). */
export type CodePrefix = 'receiving' | 'resolving';

/** What commands are decided with, of one state of the catalogues. */
export interface Pieces {
  readonly catalogue: Catalogue;
  readonly judging: Judging;
  /** Rules of the local day of an instant, with the province's changes; undefined before 21 June 2018. */
  readonly ruleSetAt: (instant: Instant) => RuleSet | undefined;
  readonly prefixOn: (day: DayNumber) => CodePrefix;
}

/** Id of the dated setting; its data is `{ prefix }`. */
export const CODE_SETTING = 'dossier-code';

/** For so long a change of the catalogues by another process may go unseen. */
const UNSEEN_MS = 1_000;
const KEPT = 2;

interface Store {
  readonly compiled: (key: string, knownAt: Instant) => Promise<Pieces>;
  seen: { readonly at: number; readonly writes: number; readonly pieces: Promise<Pieces> } | undefined;
}

const stores = new WeakMap<Database, Store>();

/**
 * The catalogues of now. Asked for once a second at most, not with every command: what another process changed counts for
 * commands at the latest a second later, as if they had come a second earlier. That is safe, since a dossier's row names
 * what it was judged by (`judged_by`): the recomputation after a decision on the calendar finds by it what was accepted
 * in between (decision 0113). What this process changes it sees at once.
 */
export function piecesOf(context: Pick<AppContext, 'db' | 'now'>): Promise<Pieces> {
  const store = storeOf(context.db);
  const writes = catalogueWrites();
  // Not the clock of the dossiers: a test or a demonstration may hold that one still.
  const at = performance.now();
  const { seen } = store;
  if (seen !== undefined && seen.writes === writes && at - seen.at < UNSEEN_MS) return seen.pieces;
  const pieces = readPieces(context, store);
  store.seen = { at, writes, pieces };
  pieces.catch(() => {
    store.seen = undefined;
  });
  return pieces;
}

function storeOf(db: Database): Store {
  const known = stores.get(db);
  if (known !== undefined) return known;
  const made: Store = { compiled: remember((knownAt: Instant) => compile(db, knownAt), KEPT), seen: undefined };
  stores.set(db, made);
  return made;
}

async function readPieces(context: Pick<AppContext, 'db' | 'now'>, store: Store): Promise<Pieces> {
  const now = context.now();
  return store.compiled(await catalogueRevision(context.db, now), now);
}

async function compile(db: Database, knownAt: Instant): Promise<Pieces> {
  const [catalogue, rules, settings] = await Promise.all([
    catalogueAt(db, knownAt),
    readCatalogue(db, 'rule-set', knownAt),
    readCatalogue(db, 'setting', knownAt),
  ]);
  // Only this program writes the records, after checking them; they are taken at their word.
  const overrides = rules.map(({ data }) => data as unknown as RuleSetOverride);
  const prefixes = settings.filter(({ id }) => id === CODE_SETTING);
  return {
    catalogue,
    judging: judgingOf(catalogue, PROVINCE_POLICY),
    ruleSetAt: (instant) => ruleSetAt(instant, overrides),
    prefixOn(day) {
      const inForce = prefixes.findLast(({ validFrom }) => (findDay(validFrom) ?? Number.POSITIVE_INFINITY) <= day);
      return inForce?.data?.prefix === 'resolving' ? 'resolving' : 'receiving';
    },
  };
}
