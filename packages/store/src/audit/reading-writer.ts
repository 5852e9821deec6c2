import { newId } from '../dossier/new-id.ts';
import type { Database } from '../server/index.ts';
import type { AuditAct } from './entry.ts';
import { recordAudit } from './write.ts';

/** Writes readings down; the promise settles when the reading is stored, and only then may its answer be sent. */
export interface ReadingWriter {
  readonly record: (act: AuditAct) => Promise<void>;
}

interface Waiting {
  readonly act: AuditAct;
  readonly stored: () => void;
  readonly failed: (error: unknown) => void;
}

/** Most readings in one transaction; more wait for the next. */
const MOST_AT_ONCE = 200;

/**
 * One chain for each process, so that readings need no lock that other processes wait for; what comes while a batch is
 * being written goes with the next one. After a failure (whether it was stored is unknown then) a new chain is begun.
 */
export function createReadingWriter(db: Database): ReadingWriter {
  let chainId = newId();
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      try {
        await db.transaction((tx) =>
          recordAudit(
            tx,
            batch.map(({ act }) => act),
            chainId,
          ),
        );
        for (const { stored } of batch) stored();
      } catch (error) {
        chainId = newId();
        for (const { failed } of batch) failed(error);
      }
    }
    isWriting = false;
  }

  return {
    record(act) {
      return new Promise((stored, failed) => {
        waiting.push({ act, stored, failed });
        if (!isWriting) void writeAll();
      });
    },
  };
}
