import type { DossierEventType, DossierState } from '@dunghen/domain/dossier';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';

/** A command as somebody sends it. */
export interface CommandInput {
  /** The dossier; absent where the command begins one. A code in the command itself is not looked at: codes are given here. */
  readonly code?: string;
  readonly command: DossierCommand;
  /** The version that the caller saw; needed where there is a dossier. */
  readonly expectedVersion?: number;
  /** Drawn by the caller, 1 to 255 characters; the same key again gives the first answer. */
  readonly idempotencyKey: string;
  /** When it happened, where that was before now. */
  readonly occurredAt?: Instant;
  /** Why what happened on an earlier day is entered only now. */
  readonly lateEntryReason?: string;
  /**
   * Of `approve-reschedule`: the letter was signed by somebody else before, and whoever sends the command only changes the
   * date by it (Decree 61/2018, article 19.9). Set by the use case of letters alone, never by a caller from outside.
   */
  readonly signedBy?: { readonly id: string; readonly name: string };
}

/** What the caller is answered. No personal data. */
export interface CommandAnswer {
  readonly code: string;
  readonly version: number;
  readonly state: DossierState;
  /** By which it is to be done, or was judged. */
  readonly dueAt?: Instant;
  readonly events: readonly { readonly seq: number; readonly type: DossierEventType; readonly occurredAt: Instant }[];
}
