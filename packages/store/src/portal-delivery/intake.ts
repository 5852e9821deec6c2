import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A dossier that was handed in on the portal, as it was dealt with here. */
export interface PortalIntake {
  readonly portalCode: string;
  readonly state: 'received' | 'refused';
  /** Its code here, once it has one. */
  readonly code: string | null;
  /** Why it could not come in. */
  readonly words: string | null;
  readonly attempts: number;
  readonly firstSeenAt: Instant;
  readonly settledAt: Instant | null;
}

const COLUMNS = `portal_code as "portalCode", state, code, words, attempts, first_seen_at as "firstSeenAt",
  settled_at as "settledAt"`;

export async function findIntakes(
  db: Executor,
  portalCodes: readonly string[],
): Promise<ReadonlyMap<string, PortalIntake>> {
  const rows = await db.query<PortalIntake>(`select ${COLUMNS} from portal_intake where portal_code = any($1)`, [
    portalCodes,
  ]);
  return new Map(rows.map((row) => [row.portalCode, row]));
}

/** It came in under a code of ours. */
export async function noteReceived(
  db: Executor,
  { portalCode, code, now }: { readonly portalCode: string; readonly code: string; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into portal_intake (portal_code, state, home_agency_id, dossier_id, code, first_seen_at, settled_at)
     select $1, 'received', c.home_agency_id, c.dossier_id, $2, $3, $3 from dossier_code c where c.code = $2
     on conflict (portal_code) do update set state = 'received', home_agency_id = excluded.home_agency_id,
       dossier_id = excluded.dossier_id, code = excluded.code, words = null, settled_at = excluded.settled_at
     where portal_intake.state <> 'received'`,
    [portalCode, code, timestampText(now)],
  );
}

export async function noteNotReceived(
  db: Executor,
  { portalCode, words, now }: { readonly portalCode: string; readonly words: string; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into portal_intake (portal_code, state, words, first_seen_at) values ($1, 'refused', $2, $3)
     on conflict (portal_code) do update set words = excluded.words, attempts = portal_intake.attempts + 1
     where portal_intake.state = 'refused'`,
    [portalCode, words, timestampText(now)],
  );
}

/** The newest dossiers that came from the portal, or that could not. */
export function readIntakes(
  db: Executor,
  { state, limit }: { readonly state?: PortalIntake['state']; readonly limit: number },
): Promise<readonly PortalIntake[]> {
  return db.query<PortalIntake>(
    `select ${COLUMNS} from portal_intake where ($1::text is null or state = $1)
     order by first_seen_at desc, portal_code desc limit $2`,
    [state ?? null, limit],
  );
}

export async function countIntakes(db: Executor): Promise<{ readonly received: number; readonly refused: number }> {
  const rows = await db.query<{ received: number; refused: number }>(
    `select count(*) filter (where state = 'received') as received, count(*) filter (where state = 'refused') as refused
     from portal_intake`,
  );
  return rows[0] ?? { received: 0, refused: 0 };
}

/** The code that a command under this key was answered with, whatever it said; undefined where the key is unused. */
export async function findAnsweredCode(db: Executor, principalId: string, key: string): Promise<string | undefined> {
  const rows = await db.query<{ answer: string }>(
    'select answer from command_key where principal_id = $1 and key = $2',
    [principalId, key],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { code }: { readonly code?: string } = JSON.parse(row.answer);
  return code;
}
