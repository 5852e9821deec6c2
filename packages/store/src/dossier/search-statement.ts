import type { JudgingKeys } from './judging.ts';
import { ROW_SELECT } from './row.ts';
import {
  assignedCondition,
  type Bind,
  filterConditions,
  hasNumber,
  makeBinder,
  scopeCondition,
  verdictConditions,
} from './search-conditions.ts';
import { placeText, type SearchPlace, SORT_ORDERS } from './search-place.ts';
import type { SearchFilter, SearchQuery, SearchScope, SearchSort } from './search-query.ts';

/** What a list reads besides the row itself. */
const COLUMNS = `${ROW_SELECT}, d.seq as version, d.receiving_agency_id as "receivingAgencyId",
  d.holding_agency_id as "holdingAgencyId", d.applicant_identity as "applicantIdentity", d.step, d.step_due_at as "stepDueAt", d.overdue_from as "overdueFrom",
  d.due_soon_from as "dueSoonFrom", d.judged_by as "judgedBy", d.regular`;

/** Up to so many agencies, each one's own order is read and merged; beyond, the order of all is read and looked through. */
const MOST_MERGED = 24;

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export type StatementQuery = Omit<SearchQuery, 'after'> & { readonly place: SearchPlace | undefined };

/** One statement: the caller's scope, the filter, the order and the page. Rows beyond `limit` are not read. */
export function searchStatement(query: StatementQuery, keys: JudgingKeys): Statement {
  const { values, bind } = makeBinder();
  const { key, direction } = SORT_ORDERS[query.sort];
  // A number, not a parameter: a plan that is kept would else be made for a tenth of the table.
  const limit = String(Math.trunc(query.limit));
  const common = commonConditions(query, bind);
  const verdicts = query.filter.verdicts && verdictConditions(query.filter.verdicts, query.now, keys, bind);
  const pageOf = (verdict: readonly string[]) => (conditions: readonly string[]) =>
    `select ${COLUMNS}, ${key} as "sortKey" from dossier d
     where ${[...conditions, ...verdict, ...common].join('\n       and ')}
     order by ${key} ${direction}, d.dossier_id ${direction} limit ${limit}`;
  const branches = (verdicts?.map((verdict) => [verdict]) ?? [[]]).flatMap((verdict) => {
    const page = pageOf(verdict);
    return branchesOf(query, bind, page, (agencyIds) => mergedPages(agencyIds, query.sort, bind, page, limit));
  });
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return { text: only, values };
  const text = `select * from (\n(${branches.join(')\nunion all\n(')})) x
   order by x."sortKey" ${direction}, x."dossierId" ${direction} limit ${limit}`;
  return { text, values };
}

function commonConditions(query: StatementQuery, bind: Bind): readonly string[] {
  const { filter, place, sort } = query;
  const order = SORT_ORDERS[sort];
  const conditions = [
    ...(sort === 'due' ? ['d.ended_at is null'] : []),
    ...filterConditions(filter, bind, wayOfWords(query)),
  ];
  if (place === undefined) return conditions;
  const [key, id] = [bind(placeText(place), order.type), bind(place.dossierId, 'uuid')];
  return [...conditions, `(${order.key}, d.dossier_id) ${order.direction === 'asc' ? '>' : '<'} (${key}, ${id})`];
}

/**
 * Words of names are frequent: their index would gather hundreds of thousands of rows of the province before those of an
 * agency are taken from them. In few agencies the dossiers are looked at in the order of the list instead.
 */
function wayOfWords({ scope, filter }: StatementQuery): 'by-index' | 'one-by-one' {
  const agencies = filter.agencyIds ?? (scope.kind === 'agencies' ? scope.ids : undefined);
  const few = agencies !== undefined && agencies.length <= MOST_MERGED;
  return few && !hasNumber(filter.text) ? 'one-by-one' : 'by-index';
}

type MakePage = (conditions: readonly string[]) => string;
type MakeMerged = (agencyIds: readonly string[]) => string;

/**
 * The scope as parts that do not overlap, each in an order that an index has: resolved by an agency of the scope; else
 * received, else held by one.
 */
function branchesOf(
  { scope, filter }: StatementQuery,
  bind: Bind,
  page: MakePage,
  resolvedBy: MakeMerged,
): readonly string[] {
  const { agencyIds: resolving } = filter;
  const among = () => (resolving === undefined ? [] : [`d.agency_id = any(${bind(resolving, 'text[]')})`]);
  if (scope.kind === 'agencies') {
    return [resolvedBy(resolvingOf(scope, filter)), ...elsewhere(scope, among(), bind, page)];
  }
  if (scope.kind === 'all' && resolving !== undefined) return [resolvedBy(resolving)];
  return [page([scopeCondition(scope, bind), ...among()])];
}

/** Dossiers that other agencies resolve: received, else held by one of the scope, else assigned to its officer. */
function elsewhere(
  { ids, assigned }: AgencyScope,
  among: readonly string[],
  bind: Bind,
  page: MakePage,
): readonly string[] {
  const own = bind(ids, 'text[]');
  const others = [`d.agency_id <> all(${own})`, ...among];
  const notReceived = `d.receiving_agency_id <> all(${own})`;
  const notHeld = `d.holding_agency_id <> all(${own})`;
  // That these are other agencies follows from the rest; in these words the planner knows by its statistics how few there are.
  return [
    page([`nullif(d.receiving_agency_id, d.agency_id) = any(${own})`, ...others]),
    page([`nullif(d.holding_agency_id, d.agency_id) = any(${own})`, notReceived, ...others]),
    ...(assigned === undefined ? [] : [page([assignedCondition(assigned, bind), notReceived, notHeld, ...others])]),
  ];
}

type AgencyScope = Extract<SearchScope, { readonly kind: 'agencies' }>;

function resolvingOf({ ids }: AgencyScope, { agencyIds: wanted }: SearchFilter): readonly string[] {
  const own = new Set(ids);
  return wanted === undefined ? [...own] : [...new Set(wanted)].filter((id) => own.has(id));
}

/** Of few agencies each one's order is read up to a page and merged; else one order of all is looked through. */
function mergedPages(
  agencyIds: readonly string[],
  sort: SearchSort,
  bind: Bind,
  page: MakePage,
  limit: string,
): string {
  const { direction } = SORT_ORDERS[sort];
  const ids = bind([...new Set(agencyIds)], 'text[]');
  if (agencyIds.length > MOST_MERGED) return page([`d.agency_id = any(${ids})`]);
  return `select p.* from unnest(${ids}) a (id) cross join lateral (${page(['d.agency_id = a.id'])}) p
     order by p."sortKey" ${direction}, p."dossierId" ${direction} limit ${limit}`;
}
