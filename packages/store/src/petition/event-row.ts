import type { PetitionEvent } from '@dunghen/domain/petition';
import type { Instant } from '@dunghen/domain/time';

/** An event of a petition as the database gives it; times in whole milliseconds, as they were written. */
export interface EventRow {
  readonly petitionId: string;
  readonly seq: number;
  readonly type: string;
  readonly data: object;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actorId: string;
  readonly actorName: string;
}

/** Columns of an `EventRow`, of `petition_event e`. */
export const PETITION_EVENT_SELECT = `e.petition_id as "petitionId", e.seq, e.type, e.data,
  date_trunc('milliseconds', e.occurred_at) as "occurredAt", date_trunc('milliseconds', e.recorded_at) as "recordedAt",
  e.actor_id as "actorId", e.actor_name as "actorName"`;

/** The rows are written by this folder alone, so they are taken at their word. */
export function eventOf({ type, data, seq, occurredAt, recordedAt, actorId, actorName }: EventRow): PetitionEvent {
  return { ...data, type, seq, occurredAt, recordedAt, actorId, actorName } as unknown as PetitionEvent;
}
