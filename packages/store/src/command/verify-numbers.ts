import type { Database } from '../server/index.ts';

export interface NumberFault {
  readonly code: string;
  /** Vietnamese, for `doctor`. */
  readonly message: string;
}

export interface NumberReport {
  /** Numbers given. */
  readonly numbers: number;
  /** The first faults found, at most 1 000. */
  readonly faults: readonly NumberFault[];
}

/** Every number up to the last one given belongs to a code: none was lost with a failed command or taken away. */
const MISSING = `
select x.code from (
  select n.agency_code || '-' || to_char(n.day, 'YYMMDD') || '-' ||
    case when s.number < 10000 then lpad(s.number::text, 4, '0') else s.number::text end as code
  from dossier_number n cross join lateral generate_series(1, n.last_number) s (number)) x
where not exists (select from dossier_code c where c.code = x.code)
order by x.code collate "C" limit 1000`;

/** Every dossier is found by its code. */
const WITHOUT_CODE = `
select d.code from dossier d
where not exists (select from dossier_code c where c.code = d.code and c.dossier_id = d.dossier_id)
order by d.code collate "C" limit 1000`;

/** Whether dossier numbers run without gaps, and codes lead to their dossiers. */
export function verifyNumbers(db: Database): Promise<NumberReport> {
  return db.snapshot(async (tx) => {
    const [sum] = await tx.query<{ numbers: number }>(
      'select coalesce(sum(last_number), 0)::bigint as numbers from dossier_number',
    );
    const missing = await tx.query<{ code: string }>(MISSING);
    const lost = await tx.query<{ code: string }>(WITHOUT_CODE);
    return {
      numbers: sum?.numbers ?? 0,
      faults: [
        ...missing.map(({ code }) => ({
          code,
          message: `Số hồ sơ ${code} đã cấp nhưng không còn hồ sơ nào mang số đó.`,
        })),
        ...lost.map(({ code }) => ({ code, message: `Hồ sơ ${code} không còn tra được theo mã.` })),
      ],
    };
  });
}
