import type { Ranked } from '@dunghen/domain/publication';
import type { Instant } from '@dunghen/domain/time';
import type { QuarterFigures, WorkspaceLevel } from '../workspace/quarter-figures.ts';
import type { ProtectedCounts } from './small-counts.ts';

/** Whether the figures are those of a signed report, of one whose figures are frozen, or counted without a report. */
export type FigureStanding =
  | { readonly kind: 'issued'; readonly number: string; readonly issuedOn: string }
  | { readonly kind: 'frozen'; readonly knownAt: Instant }
  | { readonly kind: 'provisional'; readonly knownAt: Instant };

export interface PublishedQuarter {
  /** "2024-Q1". */
  readonly key: string;
  readonly standing: FigureStanding;
  readonly figures: QuarterFigures;
}

/** Figures of a quarter as they were frozen; what is below agency level with small counts protected. */
export interface FiguresContent {
  readonly kind: 'figures';
  readonly quarter: PublishedQuarter;
  /** By agency id. */
  readonly fields: Readonly<Record<string, readonly ProtectedCounts[]>>;
  readonly provinceFields: readonly ProtectedCounts[];
}

export interface RankedAgency {
  readonly code: string;
  readonly name: string;
  /** early + onTime + late. */
  readonly resolved: number;
  /** Early ones are among them. */
  readonly onTime: number;
  readonly late: number;
  readonly latePercent: number | null;
}

export interface RankingLevel {
  readonly level: WorkspaceLevel;
  readonly agencies: readonly Ranked<RankedAgency>[];
}

/** Agencies of each level by the share that was on time, from the same figures as those of the quarter. */
export interface RankingContent {
  readonly kind: 'ranking';
  readonly key: string;
  readonly standing: FigureStanding;
  readonly ruleText: string;
  readonly levels: readonly RankingLevel[];
}

/** A new date that an agency gave with an apology; without applicant, officer, dossier code or the reason in words. */
export interface PublicApology {
  readonly agencyName: string;
  readonly procedureName?: string;
  /** Number of the letter, where it was recorded. */
  readonly letter?: string;
  readonly apologisedAt: Instant;
  readonly newDueAt: Instant;
}

export interface ApologiesContent {
  readonly kind: 'apologies';
  readonly key: string;
  readonly knownAt: Instant;
  /** The newest first. */
  readonly rows: readonly PublicApology[];
}

/** What is frozen with a proposal and shown to the public from its publication on; nothing of persons in it. */
export type PublicationContent = FiguresContent | RankingContent | ApologiesContent;
