import { type DossierCounts, startCountingMarks } from '@dunghen/domain/index-766';
import type { Instant } from '@dunghen/domain/time';
import type { Database } from '../server/index.ts';
import { type IndexQuery, passOver } from './pass.ts';

/** The dossiers of one agency and one procedure (empty: none is named), by the sets of index 766. */
export interface IndexCell {
  readonly agencyId: string;
  readonly procedureCode: string;
  /** As one of its dossiers names it: the catalogue may no longer have it, or not yet. */
  readonly procedureName: string;
  readonly counts: DossierCounts;
}

interface Counting extends Omit<IndexCell, 'counts'> {
  readonly counting: ReturnType<typeof startCountingMarks>;
}

/** Counts the sets of index 766 by agency and procedure in one reading, on one snapshot; in no order. */
export function countIndex(db: Database, query: IndexQuery): Promise<readonly IndexCell[]> {
  return db.snapshot(async (tx) => {
    const cells = new Map<string, Counting>();
    await passOver(tx, query, ({ agencyId, procedureCode, procedureName, marks }) => {
      const key = JSON.stringify([agencyId, procedureCode]);
      const known = cells.get(key);
      const cell = known ?? { agencyId, procedureCode, procedureName, counting: startCountingMarks() };
      if (known === undefined) cells.set(key, cell);
      cell.counting.add(marks);
    });
    return [...cells.values()].map(({ counting, ...cell }) => ({ ...cell, counts: counting.counts() }));
  }, 'long');
}

/** A state of what index 766 is counted from. */
export interface CountingRevision {
  /** Another one whenever a dossier was recorded or changed, or a catalogue by which dossiers are judged and counted. */
  readonly text: string;
  /** The newest record in it: a count by what was known before is not the count of this state. */
  readonly newest: Instant;
}

export async function countingRevision(db: Database): Promise<CountingRevision> {
  const [row] = await db.query<Revision>(
    `select d.dossiers, d.last, c.records, c.newest
     from (select count(*) as dossiers, max(last_recorded_at) as last from dossier) d,
       (select count(*) as records, max(recorded_at) as newest from catalogue_record
        where kind in ('agency', 'calendar-day', 'procedure', 'setting')) c`,
  );
  const newest = Math.max(row?.last ?? 0, row?.newest ?? 0);
  return { text: [row?.dossiers, row?.last, row?.records, row?.newest].join('/'), newest };
}

/** A short text that is another whenever other dossiers have been told to the portal, or up to other events; "0": none. */
export async function sentRevision(db: Database): Promise<string> {
  const [row] = await db.query<{ readonly sent: string }>(
    `select coalesce(sum(hashtextextended(dossier_id::text, made_seq)), 0)::text as sent from portal_dossier
     where state = 'idle' and waiting = 0 and made_seq > 0`,
  );
  return row?.sent ?? '0';
}

interface Revision {
  readonly dossiers: number;
  readonly last: number | null;
  readonly records: number;
  readonly newest: number | null;
}
