import type { InspectionFinding, InspectionKind } from '@dunghen/domain/inspection';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export type Conclusion = 'violation' | 'none' | 'transferred';

export interface NewCase {
  readonly homeAgencyId: string;
  /** UUID v7. */
  readonly id: string;
  readonly quarter: string;
  readonly subjectKey: string;
  readonly finding: InspectionFinding;
  readonly foundAt: Instant;
}

export interface StoredConclusion {
  readonly conclusion: Conclusion;
  readonly note: string;
  readonly at: Instant;
  readonly by: { readonly id: string; readonly name: string };
}

export interface StoredCase extends Omit<NewCase, 'subjectKey'> {
  /** In order; the last one stands. */
  readonly conclusions: readonly StoredConclusion[];
}

/** Adds what was not found before; gives how many were new. Run in a transaction. */
export async function insertCases(tx: Executor, cases: readonly NewCase[]): Promise<number> {
  if (cases.length === 0) return 0;
  const rows = cases.map(({ homeAgencyId, id, quarter, subjectKey, finding, foundAt }) => {
    const { kind, key, codes, agencyId, officer, at, ...found } = finding;
    return {
      home_agency_id: homeAgencyId,
      id,
      kind,
      quarter,
      subject_key: subjectKey,
      agency_id: agencyId,
      officer: officer ?? '',
      codes,
      happened_at: timestampText(at),
      found: { key, ...found },
      found_at: timestampText(foundAt),
    };
  });
  const made = await tx.query(
    `insert into inspection_case
       (home_agency_id, id, kind, quarter, subject_key, agency_id, officer, codes, happened_at, found, found_at)
     select x.home_agency_id, x.id, x.kind, x.quarter, x.subject_key, x.agency_id, x.officer, x.codes, x.happened_at,
       x.found, x.found_at
     from jsonb_to_recordset($1::jsonb) as x (home_agency_id text, id uuid, kind text, quarter text, subject_key text,
       agency_id text, officer text, codes text[], happened_at timestamptz, found jsonb, found_at timestamptz)
     on conflict (home_agency_id, kind, subject_key) do nothing returning id`,
    [JSON.stringify(rows)],
  );
  return made.length;
}

export interface CaseQuery {
  readonly id?: string;
  readonly quarter?: string;
  readonly kind?: InspectionKind;
  /** `open`: nobody has looked at it yet. */
  readonly state?: 'open' | Conclusion;
  readonly agencyIds?: readonly string[];
  /** As the events name them. */
  readonly officer?: string;
  /** Only those that somebody concluded about. */
  readonly isConcluded?: boolean;
  /** `id` of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
  /** Absent: in the order in which they were found. */
  readonly order?: CaseOrder;
}

export const CASE_SORTS = ['dossier', 'kind', 'agency', 'officer', 'happened', 'state'] as const;

export interface CaseOrder {
  readonly by: (typeof CASE_SORTS)[number];
  readonly desc: boolean;
  /** Agencies, officers or kinds in the order in which people read them; the rest comes last. */
  readonly places?: readonly string[];
}

const PLACE = (column: string): string => `coalesce(array_position($10::text[], ${column}), 100000)`;
const SORT_BY: Readonly<Record<CaseOrder['by'], string>> = {
  dossier: 'c.codes[1]',
  kind: PLACE('c.kind'),
  agency: PLACE('c.agency_id'),
  officer: PLACE('c.officer'),
  happened: 'c.happened_at',
  state: "array_position(array['open', 'transferred', 'violation', 'none'], coalesce(s.last, 'open'))",
};

function orderOf(order: CaseOrder | undefined): string {
  return order === undefined ? 'c.id' : `${SORT_BY[order.by]} ${order.desc ? 'desc' : 'asc'}, c.id`;
}

// Who complained of a dossier stays hidden from its agency, so that cases from petitions are not among those shown to it
// when somebody has concluded (decision 0241).
const FROM = `
from inspection_case c
left join lateral (
  select json_agg(json_build_object('conclusion', s.conclusion, 'note', s.note,
    'at', floor(extract(epoch from s.concluded_at) * 1000)::int8, 'by', json_build_object('id', s.concluded_by,
    'name', s.concluded_by_name)) order by s.seq) as steps,
    (array_agg(s.conclusion order by s.seq desc))[1] as last
  from inspection_conclusion s where s.home_agency_id = c.home_agency_id and s.case_id = c.id
) s on true
where ($1::uuid is null or c.id = $1) and ($2::text is null or c.quarter = $2) and ($3::text is null or c.kind = $3)
  and ($4::text is null or coalesce(s.last, 'open') = $4) and ($5::text[] is null or c.agency_id = any($5))
  and (not $6::boolean or (s.last is not null and c.kind <> 'petition-about-delay')) and ($7::text is null or c.officer = $7)`;

const valuesOf = ({ id, quarter, kind, state, agencyIds, isConcluded, officer }: Omit<CaseQuery, 'limit'>) => [
  id ?? null,
  quarter ?? null,
  kind ?? null,
  state ?? null,
  agencyIds ?? null,
  isConcluded ?? false,
  officer ?? null,
];

interface Row {
  readonly homeAgencyId: string;
  readonly id: string;
  readonly kind: InspectionKind;
  readonly quarter: string;
  readonly agencyId: string;
  readonly officer: string;
  readonly codes: readonly string[];
  readonly at: Instant;
  readonly found: Omit<InspectionFinding, 'kind' | 'codes' | 'agencyId' | 'officer' | 'at'>;
  readonly foundAt: Instant;
  readonly steps: readonly StoredConclusion[] | null;
}

/** Cases in the order asked for, else in that in which they were found; those found together by when they happened. */
export async function readCases(db: Executor, query: CaseQuery): Promise<readonly StoredCase[]> {
  const rows = await db.query<Row>(
    `with ordered as (
       select c.home_agency_id as "homeAgencyId", c.id, c.kind, c.quarter, c.agency_id as "agencyId", c.officer, c.codes,
         c.happened_at as at, c.found, c.found_at as "foundAt", s.steps,
         row_number() over (order by ${orderOf(query.order)}) as place
       ${FROM} and $10::text[] is not null)
     select "homeAgencyId", id, kind, quarter, "agencyId", officer, codes, at, found, "foundAt", steps from ordered
     where place > coalesce((select place from ordered where id = $8), 0) order by place limit $9`,
    [...valuesOf(query), query.after ?? null, query.limit, query.order?.places ?? []],
  );
  return rows.map(({ homeAgencyId, id, quarter, foundAt, steps, kind, agencyId, officer, codes, at, found }) => ({
    homeAgencyId,
    id,
    quarter,
    foundAt,
    finding: { ...found, kind, agencyId, codes, at, ...(officer === '' ? {} : { officer }) },
    conclusions: steps ?? [],
  }));
}

/** How many cases of each agency, officer and kind, and how many of them nobody has looked at. */
export interface CaseCount {
  readonly agencyId: string;
  readonly officer: string;
  readonly kind: InspectionKind;
  readonly cases: number;
  readonly open: number;
  readonly violations: number;
}

export function countCases(
  db: Executor,
  query: Omit<CaseQuery, 'limit' | 'after' | 'order'>,
): Promise<readonly CaseCount[]> {
  return db.query<CaseCount>(
    `select c.agency_id as "agencyId", c.officer, c.kind, count(*)::int as cases,
       (count(*) filter (where s.last is null))::int as open,
       (count(*) filter (where s.last = 'violation'))::int as violations
     ${FROM} group by 1, 2, 3 order by 1, 2, 3`,
    valuesOf(query),
  );
}

/** False where somebody concluded in the meantime: `seq` is the next number by what the caller saw. */
export async function insertConclusion(
  tx: Executor,
  { homeAgencyId, id }: Pick<StoredCase, 'homeAgencyId' | 'id'>,
  seq: number,
  { conclusion, note, at, by }: StoredConclusion,
): Promise<boolean> {
  const made = await tx.query(
    `insert into inspection_conclusion
       (home_agency_id, case_id, seq, conclusion, note, concluded_at, concluded_by, concluded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning seq`,
    [homeAgencyId, id, seq, conclusion, note, timestampText(at), by.id, by.name],
  );
  return made.length > 0;
}
