import type { Instant } from '../time/index.ts';
import type { ClockTerms, StopKind } from './limit.ts';

/** The rules of a period; a dossier keeps those of the day it was accepted (spec: rule sets). */
export interface RuleSet {
  readonly id: string;
  /** Local dates, `yyyy-MM-dd`; `validTo` is exclusive. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly citations: readonly string[];
  /** False while the full text was not compared ("chưa đối chiếu toàn văn"). */
  readonly textVerified: boolean;
  readonly terms: ClockTerms;
  /** Working hours for the check of an online dossier. */
  readonly intakeCheckHours: number;
  /** Working days from acceptance within which a supplement may be asked. */
  readonly supplementNoticeDays: number;
  readonly maxSupplements: number;
  readonly maxReschedules: number;
  /** Working days before the due date at which the apology is due. */
  readonly apologyLeadDays: number;
  /** Local minute of the day from which the handing over may wait until the next morning; 900 is 15:00. */
  readonly handOverCutoff: number;
  /** Stops that hold the clock by themselves; payment does so only by the procedure's flag. */
  readonly stoppingKinds: readonly StopKind[];
}

/** A province's change to the rules, dated, with its reason. */
export interface RuleSetOverride {
  readonly validFrom: string;
  readonly validTo?: string;
  readonly reason: string;
  readonly changes: Partial<Omit<RuleSet, 'id' | 'validFrom' | 'validTo' | 'citations' | 'textVerified'>>;
}

export const RULE_SETS: readonly RuleSet[] = [];

/** The rule set in force at an instant, with the province's changes; undefined before 2018-06-21. */
export function ruleSetAt(_instant: Instant, _overrides: readonly RuleSetOverride[] = []): RuleSet | undefined {
  throw new Error('not yet');
}
