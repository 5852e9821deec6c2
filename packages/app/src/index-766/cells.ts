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
  // What was known at a time stays so; what is known now changes with the revision.
  const known = asksNow ? await countingRevision(context.db) : String(request.knownAt);
  const key = [periodKey(request.period), request.asOf, known].join(' ');
  return count(key, { db: context.db, query: whole });
}
