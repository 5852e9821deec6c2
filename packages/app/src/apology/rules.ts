import type { ApologyTerms } from '@dunghen/domain/apology';
import type { Calendar } from '@dunghen/domain/calendar';
import { ruleSetAt } from '@dunghen/domain/deadline';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { DEFAULT_LADDER, rungBands } from '@dunghen/domain/rung';
import { dayOf, type Instant } from '@dunghen/domain/time';
import type { ApologyBand } from '@dunghen/store/apology';
import { keysOf } from '@dunghen/store/dossier';
import { type Catalogue, calendarOf, judgingOf } from '../catalogue/index.ts';

/** The leads of the day: the task's is a setting of the province, the letter's the rule set's. */
export function apologyTerms({ settingsOn }: Pick<Catalogue, 'settingsOn'>, now: Instant): ApologyTerms {
  const letterLeadDays = ruleSetAt(now)?.apologyLeadDays ?? DEFAULT_LADDER.leastLeadDays;
  const { apologyLeadDays } = settingsOn(dayOf(now)).reminders;
  return { letterLeadDays, taskLeadDays: Math.max(apologyLeadDays, letterLeadDays) };
}

/** Which open dossiers owe a letter now: those on the rung of the reminder, and those that are due today. */
export function apologyBands(catalogue: Catalogue, now: Instant): readonly ApologyBand[] {
  const { taskLeadDays, letterLeadDays } = apologyTerms(catalogue, now);
  const ladder = { apologyLeadDays: taskLeadDays, leastLeadDays: letterLeadDays, overdueDays: [] };
  const bandsBy = (calendar: Calendar, agencyId?: string): readonly ApologyBand[] =>
    rungBands(calendar, now, ladder)
      .filter(({ kind }) => kind === 'apology' || kind === 'due-today')
      .map(({ dueFrom, dueTo, acceptedFrom, acceptedTo }) => {
        return { dueFrom, dueTo, acceptedFrom, acceptedTo, ...(agencyId === undefined ? {} : { agencyId }) };
      });
  const own = [...keysOf(judgingOf(catalogue, PROVINCE_POLICY)).byAgency.keys()];
  return [...bandsBy(catalogue.calendar), ...own.flatMap((id) => bandsBy(calendarOf(catalogue, id), id))];
}
