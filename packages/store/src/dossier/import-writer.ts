import type { PoolClient } from 'pg';
import type { Database } from '../server/index.ts';
import { type Batch, emptyBatch, writeBatch } from './import-batch.ts';
import { createLineBuffers } from './line-buffer.ts';
import { keepMonths } from './partitions.ts';

/** A batch is written once it holds this much text; two exist at once. */
const BATCH_CHARACTERS = 4_000_000;
/** While a batch is being written, the socket has a turn after so many dossiers. */
const TURN = 100;

/** Writes batches in the background: while one goes to the server, the next is filled. */
export interface ImportWriter {
  /** The batch to be filled now. */
  readonly batch: () => Batch;
  /** To be awaited after each dossier. Throws what an earlier batch failed with. */
  readonly makeRoom: () => Promise<void>;
  /** Writes everything that is there; afterwards the connection is free. Throws what any batch failed with. */
  readonly flush: () => Promise<void>;
  /** Waits until the connection is free; never throws. */
  readonly idle: () => Promise<void>;
}

export function createImportWriter(db: Database, client: PoolClient): ImportWriter {
  const ensureMonth = keepMonths(db);
  const newBuffer = createLineBuffers();
  let batch = emptyBatch(newBuffer);
  let writing: Promise<void> = Promise.resolve();
  let failure: { readonly error: unknown } | undefined;
  let sinceTurn = 0;

  async function write(): Promise<void> {
    await writing;
    if (failure !== undefined) throw failure.error;
    const full = batch;
    batch = emptyBatch(newBuffer);
    for (const month of full.months) await ensureMonth(month);
    writing = writeBatch(client, full).catch((error) => {
      failure ??= { error };
    });
  }

  return {
    batch: () => batch,
    async makeRoom() {
      if (batch.characters >= BATCH_CHARACTERS) return write();
      sinceTurn += 1;
      if (sinceTurn < TURN) return;
      sinceTurn = 0;
      await new Promise((resolve) => setImmediate(resolve));
    },
    async flush() {
      await write();
      await writing;
      if (failure !== undefined) throw failure.error;
    },
    idle: () => writing,
  };
}
