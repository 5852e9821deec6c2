import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** `closed`: messages go. `open`: nothing is sent. `half-open`: one trial is under way. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** The state of the line to the portal, shared by all processes that send. Holds no session and no password. */
export interface Connection {
  readonly state: BreakerState;
  /** Calls in a row that failed. */
  readonly failures: number;
  readonly openedAt: Instant | null;
  /** When the next trial is made. */
  readonly retryAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  readonly lastFailureAt: Instant | null;
  /** In Vietnamese; no personal data. */
  readonly lastFailure: string | null;
  readonly sessionAt: Instant | null;
  /** When dossiers born on the portal were last asked for. */
  readonly fetchedAt: Instant | null;
}

export const UNUSED: Connection = {
  state: 'closed',
  failures: 0,
  openedAt: null,
  retryAt: null,
  lastSuccessAt: null,
  lastFailureAt: null,
  lastFailure: null,
  sessionAt: null,
  fetchedAt: null,
};

export async function readConnection(db: Executor, endpoint: string): Promise<Connection> {
  const rows = await db.query<Connection>(
    `select state, failures, opened_at as "openedAt", retry_at as "retryAt", last_success_at as "lastSuccessAt",
       last_failure_at as "lastFailureAt", last_failure as "lastFailure", session_at as "sessionAt",
       fetched_at as "fetchedAt"
     from portal_connection where endpoint = $1`,
    [endpoint],
  );
  return rows[0] ?? UNUSED;
}

export interface TrialRequest {
  readonly endpoint: string;
  readonly now: Instant;
  /** Drawn for this trial (UUID). */
  readonly trial: string;
  /** Until then nobody else tries; where the process dies, somebody does afterwards. */
  readonly until: Instant;
}

/** Takes the one trial of a line that is open, where its time has come; false where another has it or it is too early. */
export async function takeTrial(db: Executor, { endpoint, now, trial, until }: TrialRequest): Promise<boolean> {
  const rows = await db.query(
    `update portal_connection set state = 'half-open', trial = $3, retry_at = $4
     where endpoint = $1 and state <> 'closed' and retry_at <= $2 returning endpoint`,
    [endpoint, timestampText(now), trial, timestampText(until)],
  );
  return rows.length > 0;
}

/** A call came through: the line is closed (sound) again. */
export async function noteSuccess(db: Executor, endpoint: string, now: Instant): Promise<void> {
  await db.query(
    `insert into portal_connection (endpoint, last_success_at) values ($1, $2)
     on conflict (endpoint) do update set state = 'closed', failures = 0, openings = 0, opened_at = null, retry_at = null,
       trial = null, last_success_at = greatest(portal_connection.last_success_at, excluded.last_success_at)`,
    [endpoint, timestampText(now)],
  );
}

export interface BreakerRule {
  /** Calls in a row that fail before nothing more is sent. */
  readonly failures: number;
  /** How long nothing is sent, by how often in a row that was so (from 0); in milliseconds. */
  readonly waitMs: (openings: number) => number;
}

/** A call did not come through. Opens the line after so many in a row, and again after a trial that failed. */
export async function noteFailure(
  db: Executor,
  endpoint: string,
  failure: { readonly now: Instant; readonly words: string },
  rule: BreakerRule,
): Promise<void> {
  const rows = await db.query<{ state: BreakerState; failures: number; openings: number }>(
    `insert into portal_connection (endpoint, failures, last_failure_at, last_failure) values ($1, 1, $2, $3)
     on conflict (endpoint) do update set failures = portal_connection.failures + 1, last_failure_at = $2, last_failure = $3
     returning state, failures, openings`,
    [endpoint, timestampText(failure.now), failure.words],
  );
  const [row] = rows;
  if (row === undefined || (row.state === 'closed' && row.failures < rule.failures) || row.state === 'open') return;
  await db.query(
    `update portal_connection set state = 'open', trial = null, openings = openings + 1,
       opened_at = coalesce(opened_at, $2), retry_at = $3
     where endpoint = $1 and state <> 'open'`,
    [endpoint, timestampText(failure.now), timestampText(failure.now + rule.waitMs(row.openings))],
  );
}

export async function noteSession(db: Executor, endpoint: string, at: Instant): Promise<void> {
  await db.query(
    `insert into portal_connection (endpoint, session_at) values ($1, $2)
     on conflict (endpoint) do update set session_at = excluded.session_at`,
    [endpoint, timestampText(at)],
  );
}

export async function noteFetched(db: Executor, endpoint: string, at: Instant): Promise<void> {
  await db.query(
    `insert into portal_connection (endpoint, fetched_at) values ($1, $2)
     on conflict (endpoint) do update set fetched_at = excluded.fetched_at`,
    [endpoint, timestampText(at)],
  );
}

/** Ends the waiting of a line that is open: the next sender makes its trial at once. False where it is not open. */
export async function hastenTrial(db: Executor, endpoint: string, now: Instant): Promise<boolean> {
  const rows = await db.query(
    "update portal_connection set retry_at = $2 where endpoint = $1 and state = 'open' returning endpoint",
    [endpoint, timestampText(now)],
  );
  return rows.length > 0;
}
