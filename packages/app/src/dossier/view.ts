import type { Channel, DossierPause } from '@dunghen/domain/dossier';
import type { JudgementFlag, Verdict } from '@dunghen/domain/judgement';
import type { Instant } from '@dunghen/domain/time';
import type { FigureKey as CountedFigure } from '@dunghen/store/figures';

/**
 * Which figure's dossiers are asked for; every number on a screen opens one of these lists. The province's policy counts
 * rejected ones among the resolved, and no page shows open ones without a limit by themselves.
 */
export type FigureKey = Exclude<CountedFigure, 'rejected' | 'open-no-limit'>;

/** One dossier as lists show it; holds no data of the applicant. */
export interface DossierListItem {
  readonly code: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly officer?: string;
  readonly channel: Channel;
  readonly state: string;
  readonly acceptedAt?: Instant;
  readonly dueAt?: Instant;
  readonly endedAt?: Instant;
  readonly verdict: Verdict;
  /** Office minutes; 0 unless late or open overdue. */
  readonly lateMinutes: number;
  readonly flags: readonly JudgementFlag[];
  /** How it ended, where the policy keeps such an end out of the resolved ones; the verdict says by date how. */
  readonly apart?: 'rejected' | 'withdrawn' | 'stopped';
  /** Office minutes to the due instant; only of an open dossier in time. */
  readonly remainingMinutes?: number;
  /** Since when and by what the clock stands still; only with the verdict `paused`. */
  readonly pause?: DossierPause;
}

export interface DossierPage {
  readonly rows: readonly DossierListItem[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
}

/** One line of the explanation of a due date, ready to show. */
export interface ExplanationLine {
  readonly kind: string;
  /** Local day `yyyy-MM-dd`, where the line is about one. */
  readonly day?: string;
  readonly at?: Instant;
  readonly text: string;
  /** The same for the English pages of the public, without the source; no part of the interface. */
  readonly english?: string;
  readonly source?: string;
}

/** A dossier with its history and the explanation of its due date; holds no data of the applicant. */
export interface DossierView extends DossierListItem {
  readonly limitText?: string;
  readonly legalLimitText?: string;
  readonly originalDueAt?: Instant;
  /** The new date that was given with an apology; the verdict goes by `dueAt` all the same, by its policy. */
  readonly rescheduledDueAt?: Instant;
  /** While paused: the due date if the stop ended at the time of the judgement ("nếu tiếp tục hôm nay"). */
  readonly dueIfResumedAt?: Instant;
  /** Lateness against the legal limit where the promised one is shorter; office minutes. */
  readonly legalLateMinutes?: number;
  readonly timeline: readonly {
    readonly type: string;
    readonly text: string;
    readonly occurredAt: Instant;
    readonly recordedAt: Instant;
    readonly dateOnly: boolean;
  }[];
  readonly explanation: readonly ExplanationLine[];
}
