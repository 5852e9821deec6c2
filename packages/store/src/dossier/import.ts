import { type DossierEvent, foldHistory } from '@dunghen/domain/dossier';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import type { PoolClient } from 'pg';
import type { Database } from '../server/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { hashEvent, NO_HASH } from './chain.ts';
import { copyField } from './copy-text.ts';
import { eventLine } from './event-line.ts';
import { type Batch, emptyBatch, writeBatch } from './import-batch.ts';
import { type ImportConflict, type ImportCounts, type ImportFile, insertFile } from './import-file.ts';
import { type Judging, keysOf } from './judging.ts';
import { createLineBuffers, type LineBuffer } from './line-buffer.ts';
import { keepMonths } from './partitions.ts';
import { intakeInstantOf, makeProjector } from './projection.ts';
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

/** A batch is written once it holds this much text; two exist at once. */
const BATCH_CHARACTERS = 6_000_000;
/** While a batch is being written, let the socket have a turn after so much new text. */
const TURN_CHARACTERS = 100_000;

/** Opens an import. `judging` is what the cached verdicts are made with. */
export async function openImport(db: Database, judging: Judging): Promise<ImportSession> {
  const client = await db.pool.connect();
  const started = await begin(client);
  const project = makeProjector(judging, keysOf(judging));
  const ensureMonth = keepMonths(db);
  const newBuffer = createLineBuffers();
  let batch = emptyBatch(newBuffer);
  let writing: Promise<void> = Promise.resolve();
  let failure: { readonly error: unknown } | undefined;
  let sinceTurn = 0;
  const totals = { dossiers: 0, events: 0 };

  async function flush(): Promise<void> {
    await writing;
    if (failure !== undefined) throw failure.error;
    const full = batch;
    batch = emptyBatch(newBuffer);
    for (const month of full.months) await ensureMonth(month);
    writing = writeBatch(client, full).catch((error) => {
      failure ??= { error };
    });
  }

  async function makeRoom(): Promise<void> {
    if (batch.characters >= BATCH_CHARACTERS) return flush();
    sinceTurn += 1;
    if (sinceTurn < TURN_CHARACTERS / 1_000) return;
    sinceTurn = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }

  async function finish(how: 'commit' | 'rollback'): Promise<void> {
    try {
      await writing;
      await client.query(how);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  function addEvents(key: DossierKey, events: readonly DossierEvent[], previous: string): string {
    let hash = previous;
    for (const event of events) {
      const data = canonicalJson(event.data);
      hash = hashEvent(key, event, data, hash);
      add(batch, batch.events, eventLine(key, event, data, hash));
    }
    batch.months.add(key.intakeMonth);
    totals.events += events.length;
    return hash;
  }

  return {
    recordedAt: started.recordedAt,
    append(dossier) {
      const instant = intakeInstantOf(foldHistory(dossier.events), dossier.events);
      const intakeMonth = `${formatDay(dayOf(instant)).slice(0, 8)}01`;
      const key: DossierKey = { homeAgencyId: dossier.homeAgencyId, intakeMonth, dossierId: dossier.id };
      const hash = addEvents(key, dossier.events, NO_HASH);
      add(batch, batch.dossiers, projectionLine(project(key, hash, dossier.events)));
      add(
        batch,
        batch.codes,
        `${copyField(dossier.code)}\t${copyField(dossier.homeAgencyId)}\t${intakeMonth}\t${dossier.id}\n`,
      );
      totals.dossiers += 1;
      return makeRoom();
    },
    appendEvents(head, events) {
      const key: DossierKey = {
        homeAgencyId: head.homeAgencyId,
        intakeMonth: head.intakeMonth,
        dossierId: head.dossierId,
      };
      const hash = addEvents(key, events, head.hash);
      const line = projectionLine(project(key, hash, [...head.events, ...events]));
      batch.changes.push(line);
      batch.characters += line.length;
      return makeRoom();
    },
    async recordFile(file, counts, conflicts) {
      await flush();
      await writing;
      await insertFile(client, started.recordedAt, file, counts, conflicts);
    },
    async findByCodes(codes) {
      return started.empty ? new Map() : findByCodes(db, codes);
    },
    async commit() {
      try {
        await flush();
        await writing;
        if (failure !== undefined) throw failure.error;
      } catch (error) {
        await finish('rollback');
        throw error;
      }
      await finish('commit');
      return totals;
    },
    rollback: () => finish('rollback'),
  };
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
