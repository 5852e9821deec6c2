import type { Instant } from '../time/index.ts';
import type { GroupKey } from './indicator.ts';

/** One indicator of a unit as the portal gives it; what it leaves out is not 0. */
export interface PortalMetric {
  readonly code: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly score?: number;
  readonly max?: number;
  /** TEMP_NATIONAL_REPORT_DENOMINATOR, NO_NATIONAL_REPORT_DATA (reference: law 2.3). */
  readonly quality?: string;
}

/** One unit of an answer: the province itself (`isWhole`) or one under it. */
export interface PortalUnit {
  readonly name: string;
  /** "H44.01". */
  readonly code?: string;
  readonly isWhole: boolean;
  /** Absent: null in the answer. */
  readonly score?: number;
  readonly max?: number;
  readonly rank?: number;
  /** Mean days of processing, as the portal counts them; absent: null, or not in the answer. */
  readonly averageDays?: number;
  /** Received nothing: the portal then answers 0, which says nothing (spec: index-766). */
  readonly isEmpty: boolean;
  readonly metrics: readonly PortalMetric[];
}

/** An answer of the portal's evaluation interface to one group, or to all (`total`). */
export interface PortalAnswer {
  readonly group: GroupKey | 'total';
  readonly units: readonly PortalUnit[];
}

export type PortalOrigin = 'http' | 'file' | 'typed-in';

/** A figure of the portal: dated, with its source. Our own figures stand beside it and never replace it. */
export interface PortalScore {
  readonly score: number;
  readonly max: number;
  readonly nationalMean?: number;
  readonly rank?: number;
  readonly averageDays?: number;
  readonly source: string;
  readonly capturedAt: Instant;
  readonly origin: PortalOrigin;
  readonly metrics: readonly PortalMetric[];
}

/** What the portal says of one scope, newest first chosen; a group that it says nothing of is absent. */
export type PortalScores = Readonly<Partial<Record<GroupKey | 'total', PortalScore>>>;
