import { periodKey } from '@dunghen/domain/report';
import { countIndex, countingRevision, type IndexCell, type IndexQuery } from '@dunghen/store/index-766';
import type { Database } from '@dunghen/store/server';
import type { AppContext } from '../context/index.ts';
import { remember } from '../context/remember.ts';
import type { ReportRequest } from '../report/request.ts';

/** Two periods each for a few questions that go on at the same time. */
const KEPT = 12;

type Count = (key: string, ask: { readonly db: Database; readonly query: IndexQuery }) => Promise<readonly IndexCell[]>;

const stores = new WeakMap<Database, Count>();

/**
 * The dossiers of every agency and procedure by the sets of index 766. Every event of the period is read for it, so what
 * was counted is used again until a dossier or a catalogue changes; a question about another time is another question.
 */
export async function cellsOf(
  context: AppContext,
  request: ReportRequest,
  query: IndexQuery,
  asksNow: boolean,
): Promise<readonly IndexCell[]> {
  const count = stores.get(context.db) ?? remember(({ db, query: asked }) => countIndex(db, asked), KEPT);
  stores.set(context.db, count);
  const { agencyIds: _agencies, procedureCode: _procedure, ...whole } = query;
  const revision = await countingRevision(context.db);
  // Asked by what is known now: that changes with the revision alone.
  const known = asksNow ? 'now' : String(request.knownAt);
  const key = [periodKey(request.period), request.asOf, known, revision].join(' ');
  return count(key, { db: context.db, query: whole });
}
