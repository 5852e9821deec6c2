import type { SupplementEffect } from '../deadline/index.ts';

export type Granularity = 'date' | 'instant';
export type DueBasis = 'original' | 'current';
export type EndEvent = 'completed' | 'completed-else-returned' | 'completed-else-returned-else-ended' | 'returned';

/** How a dossier is judged; spec: judgement. Every figure names the policy that it was counted under. */
export interface JudgementPolicy {
  readonly id: string;
  readonly granularity: Granularity;
  readonly dueBasis: DueBasis;
  readonly endEvent: EndEvent;
  readonly supplement: SupplementEffect;
  readonly secondSupplementIsLate: boolean;
  readonly paymentStopsClock: 'by-procedure' | 'always';
  /** `resolved`: judged with the resolved ones. `apart`: judged by date too, but counted in a column of its own. */
  readonly rejected: 'resolved' | 'apart';
  readonly withdrawn: 'resolved' | 'apart';
  readonly stopped: 'resolved' | 'apart';
  /** A supplement that was asked once and never came ends the dossier at its request (index 766). */
  readonly openFirstSupplementEnds: boolean;
  /** When an open dossier is flagged as due soon; default: under 20 % of its limit or under one working day left. */
  readonly dueSoon?: { readonly shareOfLimit: number; readonly workingDays: number };
}

/** The province's policy (spec: presets). */
export const PROVINCE_POLICY: JudgementPolicy = {
  id: 'province',
  granularity: 'date',
  dueBasis: 'original',
  endEvent: 'completed-else-returned',
  supplement: 'restart',
  secondSupplementIsLate: false,
  paymentStopsClock: 'by-procedure',
  rejected: 'resolved',
  withdrawn: 'apart',
  stopped: 'apart',
  openFirstSupplementEnds: false,
};

/** The National Portal's policy under Decision 766/QĐ-TTg (spec: presets; payment is assumed, unconfirmed). */
export const PORTAL_766_POLICY: JudgementPolicy = {
  id: 'portal766',
  granularity: 'instant',
  dueBasis: 'current',
  endEvent: 'completed-else-returned-else-ended',
  supplement: 'subtract',
  secondSupplementIsLate: true,
  paymentStopsClock: 'always',
  rejected: 'resolved',
  withdrawn: 'resolved',
  stopped: 'resolved',
  openFirstSupplementEnds: true,
};
