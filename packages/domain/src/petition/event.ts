import type { Cause } from '../explanation/cause.ts';
import type { Instant } from '../time/index.ts';
import type { PetitionChannel, PetitionKind } from './kind.ts';

/** What a petition names; each part where somebody named it. */
export interface PetitionLinks {
  /** The agency that it is about. */
  readonly agencyId?: string;
  /** The official that it is about: an account, or a name as the sender wrote it. */
  readonly officer?: string;
  readonly dossierCode?: string;
}

/** Nothing of it is of the sender: name, contact and the petition's own words lie apart (decision 0241). */
export type PetitionEventData =
  | ({ readonly type: 'received'; readonly channel: PetitionChannel; readonly kind: PetitionKind } & PetitionLinks)
  | ({ readonly type: 'classified'; readonly kind: PetitionKind; readonly simple: boolean } & PetitionLinks)
  | { readonly type: 'refused'; readonly reason: string }
  /** `summary`: what the agency gets to read, in words that do not tell who wrote. */
  | { readonly type: 'forwarded'; readonly agencyId: string; readonly summary: string }
  | { readonly type: 'taken-up' }
  /** Signed by the head of the agency, whose account the event bears. */
  | { readonly type: 'answered'; readonly answer: string; readonly document?: string }
  | { readonly type: 'published'; readonly question: string; readonly answer: string }
  | { readonly type: 'unpublished'; readonly reason: string }
  | { readonly type: 'rated'; readonly score: number }
  | { readonly type: 'explained'; readonly cause: Cause; readonly causeText?: string; readonly measure: string };

export type PetitionEvent = PetitionEventData & {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actorId: string;
  readonly actorName: string;
};

export type PetitionEventType = PetitionEventData['type'];
