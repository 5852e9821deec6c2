import { type DossierCounts, startCountingMarks } from '@dunghen/domain/index-766';
import type { Database } from '../server/index.ts';
import { type IndexQuery, passOver } from './pass.ts';

/** The dossiers of one agency and one procedure (empty: none is named), by the sets of index 766. */
export interface IndexCell {
  readonly agencyId: string;
  readonly procedureCode: string;
  readonly counts: DossierCounts;
}

/** Counts the sets of index 766 by agency and procedure in one reading, on one snapshot; in order of both. */
export function countIndex(db: Database, query: IndexQuery): Promise<readonly IndexCell[]> {
  return db.snapshot(async (tx) => {
    const cells = new Map<string, Map<string, ReturnType<typeof startCountingMarks>>>();
    await passOver(tx, query, ({ agencyId, procedureCode, marks }) => {
      const ofAgency = cells.get(agencyId) ?? new Map<string, ReturnType<typeof startCountingMarks>>();
      cells.set(agencyId, ofAgency);
      const cell = ofAgency.get(procedureCode) ?? startCountingMarks();
      ofAgency.set(procedureCode, cell);
      cell.add(marks);
    });
    return [...cells].flatMap(([agencyId, ofAgency]) =>
      [...ofAgency].map(([procedureCode, cell]) => ({ agencyId, procedureCode, counts: cell.counts() })),
    );
  }, 'long');
}

/**
 * A short text that is another whenever a dossier was recorded or changed, or a catalogue by which dossiers are judged and
 * counted; what was counted under it still holds.
 */
export async function countingRevision(db: Database): Promise<string> {
  const [row] = await db.query<{ dossiers: number; last: number | null; records: number; newest: number | null }>(
    `select d.dossiers, d.last, c.records, c.newest
     from (select count(*) as dossiers, max(last_recorded_at) as last from dossier) d,
       (select count(*) as records, max(recorded_at) as newest from catalogue_record
        where kind in ('agency', 'calendar-day', 'procedure', 'setting')) c`,
  );
  return [row?.dossiers, row?.last, row?.records, row?.newest].join('/');
}
