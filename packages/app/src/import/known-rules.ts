import type { ClockTerms } from '@dunghen/domain/deadline';
import { DEFAULT_TERMS, ruleSetAt } from '@dunghen/domain/deadline';
import type { DayNumber } from '@dunghen/domain/time';
import { startOfDay } from '@dunghen/domain/time';

export interface DayRules {
  readonly terms: ClockTerms;
  readonly ruleSetId: string;
}

/** Decree 61/2018 came into force on 2018-06-21; older dossiers are counted by the Civil Code's days alike. */
const BEFORE_RULES: DayRules = { terms: DEFAULT_TERMS, ruleSetId: 'before-2018' };

/** The rules of the day of an acceptance, looked up once a day. */
export function createDayRules(): (day: DayNumber) => DayRules {
  const known = new Map<DayNumber, DayRules>();
  return (day) => {
    const remembered = known.get(day);
    if (remembered !== undefined) return remembered;
    const ruleSet = ruleSetAt(startOfDay(day));
    const rules = ruleSet === undefined ? BEFORE_RULES : { terms: ruleSet.terms, ruleSetId: ruleSet.id };
    known.set(day, rules);
    return rules;
  };
}
