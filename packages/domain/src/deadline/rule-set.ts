import { dayOf, formatDay, type Instant } from '../time/index.ts';
import { type ClockTerms, DEFAULT_TERMS, type StopKind } from './limit.ts';

/** The rules of a period; a dossier keeps those of the day it was accepted (spec: rule sets). */
export interface RuleSet {
  readonly id: string;
  /** Local dates, `yyyy-MM-dd`; `validTo` is exclusive. */
  readonly validFrom: string;
  readonly validTo?: string;
  /** Texts, in Vietnamese, as cited on screens and forms. */
  readonly citations: readonly string[];
  /** False while the parameters were not compared with the full text: shown as "chưa đối chiếu toàn văn". */
  readonly textVerified: boolean;
  readonly terms: ClockTerms;
  /** Working hours for the check of an online dossier. */
  readonly intakeCheckHours: number;
  /** Working days from acceptance within which a supplement may be asked. */
  readonly supplementNoticeDays: number;
  readonly maxSupplements: number;
  readonly maxReschedules: 0 | 1;
  /** Working days before the due date at which the apology is due. */
  readonly apologyLeadDays: number;
  /** Minute of the local day from which the handing over may wait until the next morning; 900 is 15:00. */
  readonly handOverCutoff: number;
  /** Stops that hold the clock by themselves; payment does so only where the procedure version says so. */
  readonly stoppingKinds: readonly StopKind[];
  /** Reasons of the province's changes that are in force, if any. */
  readonly overrideReasons?: readonly string[];
}

type RuleParameters = Omit<RuleSet, 'id' | 'validFrom' | 'validTo' | 'citations' | 'textVerified' | 'overrideReasons'>;

/** A province's change to the rules, dated, with its reason (decision's number and date). */
export interface RuleSetOverride {
  /** Local dates, `yyyy-MM-dd`; `validTo` is exclusive. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly reason: string;
  readonly changes: Partial<RuleParameters>;
}

const PARAMETERS: RuleParameters = {
  terms: DEFAULT_TERMS,
  // Decree 45/2020, taken over: answer to an online dossier within 8 working hours.
  intakeCheckHours: 8,
  // Decree 61/2018, article 19.4.
  supplementNoticeDays: 3,
  // Article 15.3: once, completely.
  maxSupplements: 1,
  // Article 19.9: re-dated no more than once, announced at the latest one day before the end.
  maxReschedules: 1,
  apologyLeadDays: 1,
  // Article 18: the same working day, or the beginning of the next one when accepted after 15:00.
  handOverCutoff: 15 * 60,
  stoppingKinds: ['supplement', 'suspension'],
};

/**
 * The national rule sets. The text of Decree 61/2018 was read as first issued, without the amendments of Decree 107/2021;
 * of Decree 118/2025 only scope and forms were found (reference: open points, U1): neither counts as verified.
 */
export const RULE_SETS: readonly RuleSet[] = [
  {
    id: 'nd61-2018',
    validFrom: '2018-06-21',
    validTo: '2025-07-01',
    citations: [
      'Nghị định số 61/2018/NĐ-CP',
      'Nghị định số 107/2021/NĐ-CP (sửa đổi, bổ sung)',
      'Thông tư số 01/2018/TT-VPCP',
    ],
    textVerified: false,
    ...PARAMETERS,
  },
  {
    id: 'nd118-2025',
    validFrom: '2025-07-01',
    citations: ['Nghị định số 118/2025/NĐ-CP', 'Thông tư số 03/2025/TT-VPCP'],
    textVerified: false,
    ...PARAMETERS,
  },
];

/** Shown wherever a rule set is cited whose text was not compared in full. */
export const TEXT_NOT_VERIFIED = 'chưa đối chiếu toàn văn';

/** The rule set in force on the local day of an instant, with the province's changes; undefined before 2018-06-21. */
export function ruleSetAt(instant: Instant, overrides: readonly RuleSetOverride[] = []): RuleSet | undefined {
  const date = formatDay(dayOf(instant));
  const inForce = (period: { readonly validFrom: string; readonly validTo?: string }): boolean =>
    period.validFrom <= date && (period.validTo === undefined || date < period.validTo);
  const national = RULE_SETS.find(inForce);
  const own = overrides.filter(inForce);
  if (national === undefined || own.length === 0) return national;
  const changes: Partial<RuleParameters> = Object.assign({}, ...own.map((override) => override.changes));
  const { supplementNoticeDays } = changes;
  const terms = changes.terms ?? national.terms;
  return {
    ...national,
    ...changes,
    // The terms go with the dossier, so that its supplements are judged by the notice of its own day.
    terms: supplementNoticeDays === undefined ? terms : { ...terms, supplementNoticeDays },
    overrideReasons: own.map((override) => override.reason),
  };
}

/** The rule set with an id, as stored with an acceptance. */
export function findRuleSet(id: string): RuleSet | undefined {
  return RULE_SETS.find((ruleSet) => ruleSet.id === id);
}
