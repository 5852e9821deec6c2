import type { PoolClient } from 'pg';
import type { Database } from '../server/index.ts';
import { readBatches } from './cursor.ts';
import { keyArrays } from './event-row.ts';
import { replaceProjections } from './import-batch.ts';
import { type Judging, keysOf } from './judging.ts';
import { makeProjector, type Projection, type Projector } from './projection.ts';
import { PROJECTION_COLUMNS, projectionLine, projectionValues } from './projection-columns.ts';
import { readEvents } from './read.ts';
import type { DossierKey } from './record.ts';

export interface RebuildReport {
  readonly dossiers: number;
  /** Rows of the projection that were not what the events say, with the columns that differed; the first 1 000. */
  readonly differences: readonly { readonly code: string; readonly columns: readonly string[] }[];
}

/** Columns that follow from policy and calendar: where these are others than at the last time, a difference is no fault. */
const JUDGED = new Set<string>([
  'ended_at',
  'due_at',
  'overdue_from',
  'open_from',
  'due_soon_from',
  'late_minutes',
  'flags',
  'regular',
  'long_running',
  'verdict',
  'ended_group',
  'open_group',
  'judged_by',
]);

const EVERY_KEY = `
select e.home_agency_id as "homeAgencyId", e.intake_month as "intakeMonth", e.dossier_id as "dossierId", encode(l.hash, 'hex') as hash
from dossier_event e cross join lateral (
  select x.hash from dossier_event x where x.home_agency_id = e.home_agency_id and x.intake_month = e.intake_month
    and x.dossier_id = e.dossier_id order by x.seq desc limit 1 offset 0) l
where e.seq = 1`;

const OTHERWISE_JUDGED = `
select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId", encode(d.hash, 'hex') as hash
from dossier d where d.judged_by <> coalesce($2::jsonb ->> d.agency_id, $1::text)`;

type HeadKey = DossierKey & { readonly hash: string };

/** Makes the projection again from the events, in one transaction, and says what differed. Rows without events go. */
export function rebuild(db: Database, judging: Judging): Promise<RebuildReport> {
  return db.transaction(async (tx) => {
    const orphans = await tx.query<{ code: string }>(
      `delete from dossier d where not exists (select from dossier_event e
         where e.home_agency_id = d.home_agency_id and e.intake_month = d.intake_month and e.dossier_id = d.dossier_id)
       returning d.code`,
    );
    const report = await projectAgain(tx.client, judging, EVERY_KEY, []);
    const gone = orphans.map(({ code }) => ({ code, columns: ['*'] }));
    return { ...report, differences: [...gone, ...report.differences] };
  });
}

/** As `rebuild`, on one snapshot and changing nothing: where the projection is not what the events say. */
export function compareProjection(db: Database, judging: Judging): Promise<RebuildReport> {
  return db.snapshot((tx) => projectAgain(tx.client, judging, EVERY_KEY, [], false));
}

/**
 * Judges again what was judged by another policy or calendar (a holiday was added, a year's swap made official), so that
 * figures and lists are fast again. Figures are right without it. Returns how many dossiers it touched.
 */
export function rejudge(db: Database, judging: Judging): Promise<number> {
  return db.transaction(async (tx) => {
    const keys = keysOf(judging);
    const values = [keys.general, JSON.stringify(Object.fromEntries(keys.byAgency))];
    const { dossiers } = await projectAgain(tx.client, judging, OTHERWISE_JUDGED, values);
    return dossiers;
  });
}

async function projectAgain(
  client: PoolClient,
  judging: Judging,
  sql: string,
  values: readonly unknown[],
  replacing = true,
): Promise<RebuildReport> {
  const project = makeProjector(judging, keysOf(judging));
  const differences: { readonly code: string; readonly columns: readonly string[] }[] = [];
  let dossiers = 0;
  for await (const keys of readBatches<HeadKey>(client, sql, values, 2_000)) {
    dossiers += keys.length;
    const projected = await projectKeys(client, project, keys);
    const stored = await storedValues(client, keys);
    const changed = projected.filter((row) => differingColumns(row, stored.get(row.dossierId)).length > 0);
    for (const row of changed) {
      const columns = faultyColumns(row, stored.get(row.dossierId));
      if (columns.length > 0 && differences.length < 1_000) differences.push({ code: row.code, columns });
    }
    if (replacing && changed.length > 0) await replaceProjections(client, changed.map(projectionLine));
  }
  return { dossiers, differences };
}

async function projectKeys(
  client: PoolClient,
  project: Projector,
  keys: readonly HeadKey[],
): Promise<readonly Projection[]> {
  const events = await readEvents(
    { query: async (text, values) => (await client.query(text, [...(values ?? [])])).rows },
    keys,
  );
  return keys.map(({ hash, ...key }) => project(key, hash, events.get(key.dossierId) ?? []));
}

type Values = readonly unknown[];

async function storedValues(client: PoolClient, keys: readonly DossierKey[]): Promise<ReadonlyMap<string, Values>> {
  const columns = PROJECTION_COLUMNS.map((column) => (column === 'hash' ? "encode(d.hash, 'hex')" : `d.${column}`));
  const { rows } = await client.query<unknown[]>({
    text: `select ${columns.join(', ')} from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
      join dossier d on d.home_agency_id = k.home and d.dossier_id = k.id`,
    values: [...keyArrays(keys)],
    rowMode: 'array',
  });
  return new Map(rows.map((row) => [String(row[1]), row]));
}

function differingColumns(row: Projection, stored: Values | undefined): readonly string[] {
  if (stored === undefined) return ['*'];
  const values = projectionValues(row);
  return PROJECTION_COLUMNS.filter((_, index) => values[index] !== stored[index]);
}

/** Differences that the program did not make itself. */
function faultyColumns(row: Projection, stored: Values | undefined): readonly string[] {
  const columns = differingColumns(row, stored);
  return columns.includes('judged_by') ? columns.filter((column) => !JUDGED.has(column)) : columns;
}
