import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** What an officer has typed at the counter and not handed in; `sealed` is opened by whoever has the key. */
export interface SealedDraft {
  readonly id: string;
  readonly agencyId: string;
  /** Counts the savings, from 1. */
  readonly version: number;
  readonly sealed: Uint8Array;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface DraftSaving {
  readonly ownerId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly sealed: Uint8Array;
  /** The version that the writer saw; 0: there was none. */
  readonly expected: number;
  readonly at: Instant;
  /** What is older is as good as gone. */
  readonly since: Instant;
}

const SELECT = `id, agency_id as "agencyId", version, sealed, created_at as "createdAt", updated_at as "updatedAt"`;

/** An officer's drafts, the newest first. */
export function listDrafts(db: Executor, ownerId: string, since: Instant): Promise<readonly SealedDraft[]> {
  return db.query<SealedDraft>(
    `select ${SELECT} from intake_draft where owner_id = $1 and updated_at >= $2 order by updated_at desc, id`,
    [ownerId, timestampText(since)],
  );
}

/** An officer's own draft; undefined where there is none of this id, whoever else may have one. */
export async function findDraft(
  db: Executor,
  { ownerId, id }: { readonly ownerId: string; readonly id: string },
  since: Instant,
): Promise<SealedDraft | undefined> {
  const rows = await db.query<SealedDraft>(
    `select ${SELECT} from intake_draft where owner_id = $1 and id = $2 and updated_at >= $3`,
    [ownerId, id, timestampText(since)],
  );
  return rows[0];
}

/** Saves over the version that the writer saw; undefined where there is another by now. */
export async function saveDraft(db: Executor, draft: DraftSaving): Promise<SealedDraft | undefined> {
  const values = [draft.ownerId, draft.id, draft.agencyId, Buffer.from(draft.sealed), timestampText(draft.at)];
  const rows =
    draft.expected === 0
      ? await db.query<SealedDraft>(
          `insert into intake_draft (owner_id, id, agency_id, version, sealed, created_at, updated_at)
           values ($1, $2, $3, 1, $4, $5, $5)
           on conflict (owner_id, id) do nothing returning ${SELECT}`,
          values,
        )
      : await db.query<SealedDraft>(
          `update intake_draft set agency_id = $3, version = version + 1, sealed = $4, updated_at = $5
           where owner_id = $1 and id = $2 and version = $6 and updated_at >= $7 returning ${SELECT}`,
          [...values, draft.expected, timestampText(draft.since)],
        );
  return rows[0];
}

/** True where there was one. */
export async function deleteDraft(
  db: Executor,
  { ownerId, id }: { readonly ownerId: string; readonly id: string },
): Promise<boolean> {
  const rows = await db.query('delete from intake_draft where owner_id = $1 and id = $2 returning id', [ownerId, id]);
  return rows.length > 0;
}

/** Forgets what was not touched since; gives how many. */
export async function deleteDraftsBefore(db: Executor, before: Instant): Promise<number> {
  const rows = await db.query('delete from intake_draft where updated_at < $1 returning id', [timestampText(before)]);
  return rows.length;
}
