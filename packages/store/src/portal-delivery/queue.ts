import type { Instant } from '@dunghen/domain/time';

/** What the portal calls its services, as far as dossiers are sent by them. */
export type SentService = string;

/** A message made from a dossier's events; its body is never changed afterwards. */
export interface MadeMessage {
  /** The event that it tells. */
  readonly seq: number;
  /** Order among the messages of one event, from 0. */
  readonly part: number;
  readonly service: SentService;
  /** Type of the event. */
  readonly kind: string;
  readonly body: unknown;
  /** Version of the mapping that it was made by. */
  readonly mapping: string;
  /** Why it cannot be sent as it is: what the portal would refuse, found here. */
  readonly refused?: { readonly code: string; readonly words: string };
}

export type MessageState = 'waiting' | 'sent' | 'refused' | 'replaced';

/** Where a dossier lies in the store. */
export interface QueueKey {
  readonly homeAgencyId: string;
  readonly dossierId: string;
}

/** One message of one dossier, by its key. */
export interface MessageKey extends QueueKey {
  readonly seq: number;
  readonly part: number;
  readonly revision: number;
}

/** What a dossier's queue says after something in it changed: its first message that is not settled decides. */
export const FIRST_UNSETTLED = `(select m.state from portal_message m
  where m.home_agency_id = d.home_agency_id and m.dossier_id = d.dossier_id and m.state in ('waiting', 'refused')
  order by m.seq, m.part limit 1)`;

/** As `portal_dossier.state`. */
export const QUEUE_STATE = `case ${FIRST_UNSETTLED} when 'waiting' then 'waiting' when 'refused' then 'held' else 'idle' end`;

export interface QueueCounts {
  /** Messages that wait to be sent. */
  readonly waiting: number;
  /** Dossiers with messages that wait. */
  readonly waitingDossiers: number;
  /** Messages that the portal, or this system, refused and nobody has dealt with. */
  readonly refused: number;
  readonly heldDossiers: number;
  /** When the oldest that waits was made. */
  readonly oldest: Instant | null;
  /** Events of which no messages were made yet. */
  readonly unmade: number;
  /** Sent in the last 24 hours. */
  readonly sentOfDay: number;
}
