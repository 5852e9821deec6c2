import type { Instant } from '@dunghen/domain/time';
import { type Executor, StoreRefusal } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** The server's clock, which `recordedAt` is read from too; the `knownAt` of a question that means "now". */
export async function serverNow(db: Executor): Promise<Instant> {
  const rows = await db.query<{ now: Instant }>("select date_trunc('milliseconds', clock_timestamp()) as now");
  return rows[0]?.now ?? 0;
}

/**
 * The latest instant about which everything is known already: now, or just before the oldest transaction that is still
 * recording. A question "as known now" that takes it needs no waiting and can be asked again with the same answer. A
 * transaction that has recorded nothing yet reads its `recordedAt` later than this.
 */
export async function settledNow(db: Executor): Promise<Instant> {
  const rows = await db.query<{ now: Instant }>(
    `select date_trunc('milliseconds', least(clock_timestamp(), min(xact_start) - interval '1 millisecond')) as now
     from pg_stat_activity where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`,
  );
  return rows[0]?.now ?? 0;
}

/**
 * Waits until no transaction that could still record something before `knownAt` is open (lifecycle.md, two times), so
 * that the same question gives the same answer for ever. Those that began after `knownAt` are not waited for, nor those
 * of other databases on the server. Throws `StoreRefusal` (`open-transactions`) after `timeoutMs`.
 */
export async function waitForOpenTransactions(db: Executor, knownAt: Instant, timeoutMs = 120_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let waitingFor = await writersBefore(db, knownAt);
  for (let pauseMs = 5; waitingFor.length > 0; pauseMs = Math.min(pauseMs * 2, 500)) {
    if (Date.now() > deadline) throw stillOpen(timeoutMs, waitingFor[0]?.since ?? undefined);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const open = new Set((await writersBefore(db, knownAt)).map((writer) => writer.id));
    waitingFor = waitingFor.filter((writer) => open.has(writer.id));
  }
}

interface Writer {
  readonly id: string;
  readonly since: Instant | null;
}

/**
 * Transactions of this database that have a number, and so may be recording. Each holds the lock on its own number, which
 * every role may see; `pg_current_snapshot` does not list the newest of them. When a transaction of another role began
 * is hidden: then it is waited for, which is only slower. Those without a number yet read the clock later than we do.
 */
function writersBefore(db: Executor, knownAt: Instant): Promise<readonly Writer[]> {
  return db.query<Writer>(
    `select l.transactionid::text as id, a.xact_start as since
     from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted and l.pid <> pg_backend_pid()
       and a.datname = current_database() and (a.xact_start is null or a.xact_start <= $1::timestamptz)`,
    [timestampText(knownAt)],
  );
}

function stillOpen(timeoutMs: number, since: Instant | undefined): StoreRefusal {
  return new StoreRefusal(
    'open-transactions',
    `Đang có lần ghi dữ liệu (ví dụ một lệnh import) chưa xong sau ${Math.round(timeoutMs / 1_000)} giây chờ, nên số liệu tại thời điểm hỏi chưa chốt được. Hãy đợi lệnh đó xong rồi chạy lại.`,
    { since },
  );
}
