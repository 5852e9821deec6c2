import type { RungKind } from '@dunghen/domain/rung';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A rung that an addressee which owes an answer has reached. */
export interface DirectiveRung {
  readonly directiveId: string;
  readonly agencyId: string;
  readonly kind: RungKind;
  /** Local day that holds, `yyyy-MM-dd`. */
  readonly dueOn: string;
}

/** Fires rungs, each once for ever, whatever is killed and however many processes do it; gives how many were new. */
export async function fireDirectiveRungs(db: Executor, rungs: readonly DirectiveRung[], now: Instant): Promise<number> {
  if (rungs.length === 0) return 0;
  const fired = await db.query(
    `insert into directive_rung (directive_id, agency_id, kind, due_on, fired_at)
     select r.id, r.agency, r.kind, r.due, $5
     from unnest($1::uuid[], $2::text[], $3::text[], $4::date[]) as r (id, agency, kind, due)
     order by r.id, r.agency, r.kind
     on conflict do nothing returning agency_id`,
    [
      rungs.map(({ directiveId }) => directiveId),
      rungs.map(({ agencyId }) => agencyId),
      rungs.map(({ kind }) => kind),
      rungs.map(({ dueOn }) => dueOn),
      timestampText(now),
    ],
  );
  return fired.length;
}
