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
  const started = await db.query<{ id: string }>('select pg_snapshot_xip(pg_current_snapshot())::text as id');
  let ids = started.map((row) => row.id);
  const deadline = Date.now() + timeoutMs;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    if (ids.length === 0) return;
    const open = await db.query<{ id: string; since: Instant | null }>(STILL_OPEN, [ids, timestampText(knownAt)]);
    ids = open.map((row) => row.id);
    if (ids.length === 0) return;
    if (Date.now() > deadline) throw stillOpen(timeoutMs, open[0]?.since ?? undefined);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Of other roles' transactions the server may hide the number; then they are waited for, which is only slower. */
const STILL_OPEN = `
select t.id::text as id, a.xact_start as since
from unnest($1::text[]) as x (id) cross join lateral (select x.id::xid8 as id) t
left join pg_stat_activity a on a.backend_xid = t.id::xid
where pg_xact_status(t.id) = 'in progress'
  and (a.pid is null or (a.datname = current_database() and a.xact_start <= $2::timestamptz))`;

function stillOpen(timeoutMs: number, since: Instant | undefined): StoreRefusal {
  return new StoreRefusal(
    'open-transactions',
    `Đang có lần ghi dữ liệu (ví dụ một lệnh import) chưa xong sau ${Math.round(timeoutMs / 1_000)} giây chờ, nên số liệu tại thời điểm hỏi chưa chốt được. Hãy đợi lệnh đó xong rồi chạy lại.`,
    { since },
  );
}
