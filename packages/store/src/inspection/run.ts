import type { InspectionSettings } from '@dunghen/domain/inspection';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A search that ended. */
export interface InspectionRun {
  /** UUID v7. */
  readonly id: string;
  readonly quarter: string;
  readonly knownAt: Instant;
  readonly endedAt: Instant;
  /** Dossiers that were looked at. */
  readonly dossiers: number;
  /** What the rules found, new or not. */
  readonly found: number;
  /** Of these, what nobody had found before. */
  readonly added: number;
  readonly thresholds: InspectionSettings;
  /** Empty: the system itself, at night. */
  readonly askedBy: string;
  readonly askedByName: string;
}

export async function insertInspectionRun(tx: Executor, run: InspectionRun): Promise<void> {
  const { id, quarter, knownAt, endedAt, dossiers, found, added, thresholds, askedBy, askedByName } = run;
  const [known, ended] = [timestampText(knownAt), timestampText(endedAt)];
  await tx.query(
    `insert into inspection_run
       (id, quarter, known_at, ended_at, dossiers, found, added, thresholds, asked_by, asked_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, quarter, known, ended, dossiers, found, added, JSON.stringify(thresholds), askedBy, askedByName],
  );
}

/** The newest search of a quarter. */
export async function findInspectionRun(db: Executor, quarter: string): Promise<InspectionRun | undefined> {
  const [run] = await db.query<InspectionRun>(
    `select id, quarter, known_at as "knownAt", ended_at as "endedAt", dossiers, found, added, thresholds,
       asked_by as "askedBy", asked_by_name as "askedByName"
     from inspection_run where quarter = $1 order by id desc limit 1`,
    [quarter],
  );
  return run;
}
