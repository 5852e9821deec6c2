import type { DossierState } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type Judging, keysFor } from './judging.ts';
import { readEvents } from './read.ts';
import { ROW_SELECT, rowAsOf, type StoredRow } from './row.ts';
import { inScope } from './scope.ts';
import { type Bind, currentKey, filterConditions, makeBinder, scopeCondition } from './search-conditions.ts';
import type { SearchFilter, SearchScope, SearchVerdict } from './search-query.ts';

/** How many open dossiers stand so. `due-soon` ones are not counted among the `open-in-time` besides. */
export interface OpenCount {
  readonly state: DossierState;
  readonly verdict: SearchVerdict;
  readonly assigned: boolean;
  readonly count: number;
}

export interface OpenQuestion {
  readonly scope: SearchScope;
  readonly filter: Omit<SearchFilter, 'verdicts' | 'open'>;
  readonly now: Instant;
}

/**
 * Counts the open dossiers of a list by how they stand at an instant, in one statement and by the same columns as the list
 * itself. What the columns do not tell (reopened, carried over, judged by an older calendar) is judged from its events.
 */
export async function countOpen(db: Database, judging: Judging, question: OpenQuestion): Promise<readonly OpenCount[]> {
  if (question.scope.kind === 'none' || question.filter.agencyIds?.length === 0) return [];
  if (question.scope.kind === 'all') return count(db, judging, question);
  return inScope(db, question.scope, (tx) => count(tx, judging, question));
}

async function count(db: Executor, judging: Judging, question: OpenQuestion): Promise<readonly OpenCount[]> {
  const told = await countTold(db, judging, question);
  const others = await judgeOthers(db, judging, question);
  return [...told, ...others];
}

function countTold(db: Executor, judging: Judging, question: OpenQuestion): Promise<readonly OpenCount[]> {
  const { values, bind } = makeBinder();
  const at = bind(timestampText(question.now), 'timestamptz');
  const conditions = [...conditionsOf(question, bind), `(${toldCondition(judging, bind)})`];
  return db.query<OpenCount>(
    `select d.state, d.officer is not null as assigned,
      case when d.verdict <> 'open-in-time' then d.verdict
        when d.overdue_from <= ${at} then 'open-overdue'
        when d.due_soon_from <= ${at} then 'due-soon' else 'open-in-time' end as verdict,
      count(*)::int as count
    from dossier d where ${conditions.join('\n      and ')}
    group by 1, 2, 3`,
    values,
  );
}

async function judgeOthers(db: Executor, judging: Judging, question: OpenQuestion): Promise<readonly OpenCount[]> {
  const { values, bind } = makeBinder();
  const conditions = [...conditionsOf(question, bind), `not (${toldCondition(judging, bind)})`];
  const rows = await db.query<StoredRow>(
    `select ${ROW_SELECT} from dossier d where ${conditions.join('\n      and ')}`,
    values,
  );
  const events = await readEvents(db, rows);
  return rows.flatMap((row) => {
    const judged = rowAsOf(row, events.get(row.dossierId) ?? [], judging, { asOf: question.now });
    if (judged === undefined) return [];
    const verdict = judged.flags.includes('due-soon') ? 'due-soon' : judged.verdict;
    return [{ state: judged.state, verdict, assigned: judged.officer !== undefined, count: 1 } as const];
  });
}

function conditionsOf({ scope, filter }: OpenQuestion, bind: Bind): readonly string[] {
  const { agencyIds, ...rest } = filter;
  return [
    'd.ended_at is null',
    scopeCondition(scope, bind),
    ...(agencyIds === undefined ? [] : [`d.agency_id = any(${bind(agencyIds, 'text[]')})`]),
    ...filterConditions(rest, bind, 'one-by-one'),
  ];
}

const toldCondition = (judging: Judging, bind: Bind): string =>
  `d.regular and d.judged_by = ${currentKey(keysFor(judging), bind)}`;

/** How many dossiers in the scope have a result since an instant that nobody was handed yet. */
export async function countUnreturned(db: Database, scope: SearchScope, since: Instant): Promise<number> {
  if (scope.kind === 'none') return 0;
  const { values, bind } = makeBinder();
  const text = `select count(*)::int as count from dossier d
    where d.ended_at >= ${bind(timestampText(since), 'timestamptz')} and d.state = 'completed' and ${scopeCondition(scope, bind)}`;
  const read = (tx: Executor) => tx.query<{ readonly count: number }>(text, values);
  const [row] = scope.kind === 'all' ? await read(db) : await inScope(db, scope, read);
  return row?.count ?? 0;
}
