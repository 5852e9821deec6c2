import type { ReportLayout } from '../report/index.ts';
import type { Instant } from '../time/index.ts';
import type { PartEdits } from './free-parts.ts';

/** The numbers of an agency that it is asked to confirm, as they stood in the draft when they were sent. */
export interface SentFigures {
  readonly agencyId: string;
  readonly resolved: number;
  readonly late: number;
  readonly openOverdue: number;
}

/** A file that an agency laid beside its objection; its contents lie in the store under this id. */
export interface Evidence {
  readonly id: string;
  readonly name: string;
}

export interface ObjectionEntry {
  readonly id: string;
  /** Of a dossier on the agency's list. */
  readonly code: string;
  readonly reason: string;
  readonly evidence?: Evidence;
}

/** What happens to a report between its draft and its issue (spec: report, confirmation; issue). */
export type ReportEventData =
  | { readonly type: 'drafted'; readonly layout: ReportLayout }
  | { readonly type: 'edited'; readonly parts: PartEdits }
  /** Counted again by what is known later. */
  | { readonly type: 'recounted'; readonly knownAt: Instant }
  /** The agencies' own numbers went to them; `knownAt` is that of the draft then. */
  | {
      readonly type: 'sent';
      readonly dueAt: Instant;
      readonly knownAt: Instant;
      readonly figures: readonly SentFigures[];
    }
  | { readonly type: 'confirmed'; readonly agencyId: string; readonly note?: string }
  | {
      readonly type: 'objected';
      readonly agencyId: string;
      readonly objections: readonly ObjectionEntry[];
      readonly note?: string;
    }
  /** Silence until the date: "không có ý kiến". Happened at the date, whenever it is written down. */
  | { readonly type: 'silent'; readonly agencyId: string }
  /** The record was wrong and has been put right: `correctedAs` is the version of the dossier from then on. */
  | {
      readonly type: 'accepted';
      readonly agencyId: string;
      readonly objectionId: string;
      readonly reason: string;
      readonly correctedAs: number;
    }
  | { readonly type: 'rejected'; readonly agencyId: string; readonly objectionId: string; readonly reason: string }
  /** With the objections that were open then. */
  | { readonly type: 'frozen'; readonly openObjections: readonly string[] }
  | { readonly type: 'submitted' }
  | { readonly type: 'issued'; readonly number: string; readonly findings: readonly string[] }
  /** A draft that nobody goes on with. */
  | { readonly type: 'discarded'; readonly reason: string };

/** Append-only, in the order of `seq` from 1. */
export type ReportEvent = ReportEventData & {
  readonly seq: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Account, or the system's id. */
  readonly actorId: string;
  readonly actorName: string;
};
