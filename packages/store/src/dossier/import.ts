import { type DossierEvent, foldHistory } from '@dunghen/domain/dossier';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import type { PoolClient } from 'pg';
import type { Database } from '../server/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { hashEvent, NO_HASH } from './chain.ts';
import { copyField } from './copy-text.ts';
import { eventLine } from './event-line.ts';
import type { Batch } from './import-batch.ts';
import { type ImportConflict, type ImportCounts, type ImportFile, insertFile } from './import-file.ts';
import { createImportWriter, type ImportWriter } from './import-writer.ts';
import { type Judging, keysOf } from './judging.ts';
import type { LineBuffer } from './line-buffer.ts';
import { intakeInstantOf, makeProjector, type Projector } from './projection.ts';
import { projectionLine } from './projection-columns.ts';
import { findByCodes } from './read.ts';
import type { DossierHead, DossierKey } from './record.ts';

/** A dossier that the store does not have yet. `events` begin with `Registered`, seq 1, 2, 3 … */
export interface NewDossier {
  /** UUID v7 by `newId()`. */
  readonly id: string;
  readonly homeAgencyId: string;
  readonly code: string;
  readonly events: readonly DossierEvent[];
}

/** One transaction that brings dossiers in. Calls are made one after another and awaited (back-pressure). */
export interface ImportSession {
  /**
   * The instant to put on every event as `recordedAt`: the server's clock, read after the transaction has made itself
   * visible to `waitForOpenTransactions`. Earlier ones are allowed for loading recorded history.
   */
  readonly recordedAt: Instant;
  /** Returns at once while the buffers have room. The code must be new (`code-exists` at the flush otherwise). */
  append(dossier: NewDossier): Promise<void>;
  /** Adds events to a stored dossier, at most once in a session; `events` carry on from `head.seq`. */
  appendEvents(head: DossierHead, events: readonly DossierEvent[]): Promise<void>;
  recordFile(file: ImportFile, counts: ImportCounts, conflicts: readonly ImportConflict[]): Promise<void>;
  /** As `findByCodes`; sees what was stored when the session began, not what it appends itself. */
  findByCodes(codes: readonly string[]): Promise<ReadonlyMap<string, DossierHead>>;
  /** Throws `StoreRefusal` (`code-exists`, `changed-meanwhile`); nothing is stored then. */
  commit(): Promise<{ readonly dossiers: number; readonly events: number }>;
  rollback(): Promise<void>;
}

/** Opens an import. `judging` is what the cached verdicts are made with. */
export async function openImport(db: Database, judging: Judging): Promise<ImportSession> {
  const client = await db.pool.connect();
  try {
    return sessionOf(db, client, await begin(client), makeProjector(judging, keysOf(judging)));
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function sessionOf(db: Database, client: PoolClient, started: Started, project: Projector): ImportSession {
  const writer = createImportWriter(db, client);
  const totals = { dossiers: 0, events: 0 };
  return {
    recordedAt: started.recordedAt,
    append(dossier) {
      addDossier(writer.batch(), dossier, project);
      totals.dossiers += 1;
      totals.events += dossier.events.length;
      return writer.makeRoom();
    },
    appendEvents(head, events) {
      addChange(writer.batch(), head, events, project);
      totals.events += events.length;
      return writer.makeRoom();
    },
    async recordFile(file, counts, conflicts) {
      await writer.flush();
      await insertFile(client, started.recordedAt, file, counts, conflicts);
    },
    findByCodes: async (codes) => (started.empty ? new Map() : findByCodes(db, codes)),
    async commit() {
      try {
        await writer.flush();
      } catch (error) {
        await finish(client, writer, 'rollback');
        throw error;
      }
      await finish(client, writer, 'commit');
      return totals;
    },
    rollback: () => finish(client, writer, 'rollback'),
  };
}

async function finish(client: PoolClient, writer: ImportWriter, how: 'commit' | 'rollback'): Promise<void> {
  await writer.idle();
  try {
    await client.query(how);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function addDossier(batch: Batch, dossier: NewDossier, project: Projector): void {
  const { id, homeAgencyId, code, events } = dossier;
  const history = foldHistory(events);
  const intakeMonth = `${formatDay(dayOf(intakeInstantOf(history, events))).slice(0, 8)}01`;
  const key: DossierKey = { homeAgencyId, intakeMonth, dossierId: id };
  const hash = addEvents(batch, key, events, NO_HASH);
  add(batch, batch.dossiers, projectionLine(project(key, hash, events, history)));
  add(batch, batch.codes, `${copyField(code)}\t${copyField(homeAgencyId)}\t${intakeMonth}\t${id}\n`);
}

function addChange(batch: Batch, head: DossierHead, events: readonly DossierEvent[], project: Projector): void {
  const { homeAgencyId, intakeMonth, dossierId } = head;
  const key: DossierKey = { homeAgencyId, intakeMonth, dossierId };
  const hash = addEvents(batch, key, events, head.hash);
  const line = projectionLine(project(key, hash, [...head.events, ...events]));
  batch.changes.push(line);
  batch.characters += line.length;
}

/** Returns the hash of the last event. */
function addEvents(batch: Batch, key: DossierKey, events: readonly DossierEvent[], previous: string): string {
  let hash = previous;
  for (const event of events) {
    const data = canonicalJson(event.data);
    hash = hashEvent(key, event, data, hash);
    add(batch, batch.events, eventLine(key, event, data, hash));
  }
  batch.months.add(key.intakeMonth);
  return hash;
}

function add(batch: Batch, lines: Pick<LineBuffer, 'add'>, line: string): void {
  lines.add(line);
  batch.characters += line.length;
}

interface Started {
  readonly recordedAt: Instant;
  /** No dossier is stored yet: codes need not be looked up. */
  readonly empty: boolean;
}

async function begin(client: PoolClient): Promise<Started> {
  await client.query('begin');
  // The order matters: a transaction id first, so that a report which asks "as known now" sees us and waits, then the clock.
  await client.query('select pg_current_xact_id()');
  const result = await client.query<{ now: Instant; empty: boolean }>(
    "select date_trunc('milliseconds', clock_timestamp()) as now, not exists (select from dossier_code) as empty",
  );
  const row = result.rows[0];
  return { recordedAt: row?.now ?? 0, empty: row?.empty ?? false };
}
