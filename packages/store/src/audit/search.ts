import type { Instant } from '@dunghen/domain/time';
import { readBatches } from '../dossier/cursor.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { AuditEntry } from './entry.ts';
import { ENTRY_SELECT, type EntryRow, entryOf } from './row.ts';

/** Absent fields do not narrow. */
export interface AuditFilter {
  /** Recorded in [from, to). */
  readonly from?: Instant;
  readonly to?: Instant;
  readonly principalId?: string;
  /** Part of the name of who acted, or the whole of the account's id; or whoever `whoIds` names. */
  readonly who?: string;
  readonly whoIds?: readonly string[];
  /** Part of the reason that was given. */
  readonly reason?: string;
  readonly subjectId?: string;
  /** A dossier's code, a login. */
  readonly subjectCode?: string;
  readonly actions?: readonly string[];
  readonly outcome?: AuditEntry['outcome'];
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
}

const CONDITIONS = `($1::timestamptz is null or a.recorded_at >= $1) and ($2::timestamptz is null or a.recorded_at < $2)
  and ($3::text is null or a.principal_id = $3) and ($4::text is null or a.subject_id = $4)
  and ($5::text is null or a.subject_code = $5) and ($6::text[] is null or a.action = any($6))
  and ($7::text is null or a.outcome = $7)
  and ($8::text is null or a.principal_id = $8 or a.principal_id = any($10) or strpos(lower(a.principal_name), lower($8)) > 0)
  and ($9::text is null or strpos(a.reason, $9) > 0 or strpos(lower(a.reason), $11) > 0)`;

function valuesOf(filter: AuditFilter): readonly unknown[] {
  const { from, to, principalId, subjectId, subjectCode, actions, outcome, who, reason, whoIds = [] } = filter;
  return [
    from === undefined ? null : timestampText(from),
    to === undefined ? null : timestampText(to),
    principalId ?? null,
    subjectId ?? null,
    subjectCode ?? null,
    actions ?? null,
    outcome ?? null,
    who ?? null,
    reason ?? null,
    whoIds,
    // The database lowers the letters of its own locale alone.
    reason?.toLowerCase() ?? null,
  ];
}

/** Newest first, `limit` (1 to 1 000) at a time; undefined where `after` is the key of no page. */
export async function searchEntries(
  db: Executor,
  filter: AuditFilter,
  page: { readonly limit: number; readonly after?: string },
): Promise<AuditPage | undefined> {
  const place = page.after === undefined ? undefined : findPlace(page.after);
  if (page.after !== undefined && place === undefined) return undefined;
  const limit = Math.min(Math.max(Math.trunc(page.limit), 1), 1_000);
  const rows = await db.query<EntryRow>(
    `select ${ENTRY_SELECT} from audit_entry a where ${CONDITIONS}
       and ($12::timestamptz is null or (a.recorded_at, a.id) < ($12::timestamptz, $13::uuid))
     order by a.recorded_at desc, a.id desc limit ${limit + 1}`,
    [...valuesOf(filter), place === undefined ? null : timestampText(place.at), place?.id ?? null],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? { next: `${last.recordedAt}.${last.id}` } : {};
  return { entries: shown.map(entryOf), ...next };
}

function findPlace(key: string): { readonly at: Instant; readonly id: string } | undefined {
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(key);
  return match === null ? undefined : { at: Number(match[1]), id: match[2] ?? '' };
}

/** All of them in order of chain and number, as `doctor` walks them; memory does not grow with their number. */
export async function* readEntries(db: Database, filter: AuditFilter): AsyncGenerator<readonly AuditEntry[]> {
  const client = await db.pool.connect();
  let done = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    const sql = `select ${ENTRY_SELECT} from audit_entry a where ${CONDITIONS} order by a.chain_id, a.number, a.id`;
    for await (const rows of readBatches<EntryRow>(client, sql, valuesOf(filter), 1_000)) yield rows.map(entryOf);
    await client.query('commit');
    done = true;
  } finally {
    // Who stops half-way leaves the transaction open: the connection goes with it.
    client.release(!done);
  }
}
