import { periodKey } from '@dunghen/domain/report';
import {
  countIndex,
  countingRevision,
  type IndexCell,
  type IndexDossierQuery,
  type IndexListed,
  type IndexQuery,
  listIndexDossiers,
  sentRevision,
} from '@dunghen/store/index-766';
import type { Database } from '@dunghen/store/server';
import type { AppContext } from '../context/index.ts';
import { remember } from '../context/remember.ts';
import type { ReportRequest } from '../report/request.ts';

/** Two periods each for a few questions that go on at the same time. */
const KEPT = 12;
/** Lists that people page through, and the longest that is worth its room: some 20 MB. */
const LISTS_KEPT = 6;
const LONGEST_KEPT = 50_000;

interface Asked<Query> {
  readonly db: Database;
  readonly query: Query;
}

interface Stores {
  readonly count: (key: string, asked: Asked<IndexQuery>) => Promise<readonly IndexCell[]>;
  readonly list: (key: string, asked: Asked<IndexDossierQuery>) => Promise<readonly IndexListed[]>;
}

const stores = new WeakMap<Database, Stores>();

function storesOf(db: Database): Stores {
  const known = stores.get(db);
  if (known !== undefined) return known;
  const made: Stores = {
    count: remember(({ db: of, query }) => countIndex(of, query), KEPT),
    list: remember(
      ({ db: of, query }) => listIndexDossiers(of, query),
      LISTS_KEPT,
      (listed) => listed.length <= LONGEST_KEPT,
    ),
  };
  stores.set(db, made);
  return made;
}

interface Asking {
  /** By all that is known, not by what was known at a time. */
  readonly asksNow: boolean;
  /** Whether the answer tells what the portal has been told, which changes without any dossier. */
  readonly countsSent: boolean;
}

/** As the pages and the bulletin ask. */
export const asking = ({ asksNow }: { readonly asksNow: boolean }): Asking => ({ asksNow, countsSent: true });

/**
 * The dossiers of every agency and procedure by the sets of index 766. Every event of the period is read for it, so what
 * was counted is used again until a dossier or a catalogue changes; a question about another time is another question.
 */
export async function cellsOf(
  context: AppContext,
  request: ReportRequest,
  query: IndexQuery,
  asking: Asking,
): Promise<readonly IndexCell[]> {
  const { agencyIds: _agencies, procedureCode: _procedure, ...whole } = query;
  const key = await stateOf(context.db, request, asking);
  return storesOf(context.db).count(key, { db: context.db, query: whole });
}

/** The dossiers behind a number in their order; read once for all pages of the list. */
export async function listedOf(
  context: AppContext,
  request: ReportRequest,
  query: IndexDossierQuery,
  asksNow: boolean,
): Promise<readonly IndexListed[]> {
  const { agencyIds, procedureCode, within, also } = query;
  const countsSent = [within, also?.name].includes('dossiers-synchronised');
  const state = await stateOf(context.db, request, { asksNow, countsSent });
  const key = JSON.stringify([state, agencyIds?.toSorted(), procedureCode, within, also]);
  return storesOf(context.db).list(key, { db: context.db, query });
}

/** The question's times and the state of the records that answers it. */
async function stateOf(db: Database, request: ReportRequest, { asksNow, countsSent }: Asking): Promise<string> {
  const { period, asOf } = request;
  const [known, sent] = await Promise.all([
    asksNow ? knownNow(db, request) : String(request.knownAt),
    countsSent ? sentRevision(db) : '0',
  ]);
  return [periodKey(period), asOf, known, sent].join(' ');
}

/**
 * What was known at a time stays so; what is known now changes with the revision. Now lies before transactions that are
 * still open: where a record is later, the answer is one of that instant and not of the revision.
 */
async function knownNow(db: Database, { knownAt }: ReportRequest): Promise<string> {
  const { text, newest } = await countingRevision(db);
  return newest > knownAt ? String(knownAt) : text;
}
