import type { Instant } from '../time/index.ts';
import type { Cause } from './cause.ts';

/** Times at which an agency that has not answered is reminded; each once. */
export const RUNGS = ['before', 'due', 'overdue'] as const;
export type Rung = (typeof RUNGS)[number];

/** What happens to an agency's task to explain its late dossiers. */
export type ExplanationEventData =
  /** The list went to the agency, to be answered by `dueAt`. */
  | { readonly type: 'asked'; readonly dueAt: Instant }
  /** One cause and one measure for these dossiers; what was said of them before is replaced. */
  | {
      readonly type: 'stated';
      readonly codes: readonly string[];
      readonly cause: Cause;
      /** Needed with `other`. */
      readonly causeText?: string;
      readonly measure: string;
    }
  /** By the head. `alone`: typed by the same person, the only one at the agency who could (decision 0226). */
  | { readonly type: 'confirmed'; readonly alone?: true }
  /** For rework: by the head before, by procedure control after the confirmation. */
  | { readonly type: 'returned'; readonly reason: string; readonly dueAt?: Instant }
  | { readonly type: 'reminded'; readonly rung: Rung };

/** Append-only, in the order of `seq` from 1. */
export type ExplanationEvent = ExplanationEventData & {
  readonly seq: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actorId: string;
  readonly actorName: string;
};

/** What had happened by the one instant, as known at the other. */
export function eventsAsOf(
  events: readonly ExplanationEvent[],
  asOf: Instant,
  knownAt: Instant,
): readonly ExplanationEvent[] {
  return events.filter((event) => event.occurredAt <= asOf && event.recordedAt <= knownAt);
}
