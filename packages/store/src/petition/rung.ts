import type { PetitionStage } from '@dunghen/domain/petition';
import type { RungKind } from '@dunghen/domain/rung';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A rung that an open petition has reached, at the stage that is open. */
export interface PetitionRung {
  readonly homeAgencyId: string;
  readonly petitionId: string;
  readonly stage: PetitionStage;
  readonly kind: RungKind;
  readonly dueAt: Instant;
}

/** Fires rungs, each once for ever, whatever is killed and however many processes do it; gives how many were new. */
export async function firePetitionRungs(db: Executor, rungs: readonly PetitionRung[], now: Instant): Promise<number> {
  if (rungs.length === 0) return 0;
  const fired = await db.query(
    `insert into petition_rung (home_agency_id, petition_id, stage, kind, due_at, fired_at)
     select r.home, r.id, r.stage, r.kind, r.due, $6
     from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[]) as r (home, id, stage, kind, due)
     order by r.home, r.id, r.stage, r.kind
     on conflict do nothing returning petition_id`,
    [
      rungs.map(({ homeAgencyId }) => homeAgencyId),
      rungs.map(({ petitionId }) => petitionId),
      rungs.map(({ stage }) => stage),
      rungs.map(({ kind }) => kind),
      rungs.map(({ dueAt }) => timestampText(dueAt)),
      timestampText(now),
    ],
  );
  return fired.length;
}
