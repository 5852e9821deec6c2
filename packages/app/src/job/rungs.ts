import type { Calendar } from '@dunghen/domain/calendar';
import { ruleSetAt } from '@dunghen/domain/deadline';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { DEFAULT_LADDER, type Ladder, rungBands } from '@dunghen/domain/rung';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { keysOf } from '@dunghen/store/dossier';
import { type SweepBands, type SweepReport, sweepRungs } from '@dunghen/store/job';
import { type Catalogue, calendarOf, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';

/**
 * Fires the rungs that dossiers have reached by now: reminders of what is due soon, of apologies to prepare, of what is
 * due today and overdue. By the province's policy, as lists and figures are. `isWhole`: also those in which nothing
 * seems to have changed since the last time.
 */
export async function sweepDue(
  context: AppContext,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): Promise<SweepReport> {
  const now = context.now();
  const catalogue = await context.catalogueAt(now);
  return sweepRungs(context.db, bandsOf(catalogue, now, ladderOn(catalogue, now)), now, isWhole);
}

/** Once for the national calendar and once for each agency that has closures of its own. */
function bandsOf(catalogue: Catalogue, now: Instant, ladder: Ladder): readonly SweepBands[] {
  const keys = keysOf(judgingOf(catalogue, PROVINCE_POLICY));
  const calendars = new Map<string, Calendar>([[keys.general, catalogue.calendar]]);
  for (const [agencyId, key] of keys.byAgency) calendars.set(key, calendarOf(catalogue, agencyId));
  return [...calendars].map(([judgedBy, calendar]) => ({ judgedBy, bands: rungBands(calendar, now, ladder) }));
}

/**
 * As the province has set it for the day; the last day for the letter of apology is the rule set's, where no rules are
 * known the ladder's own.
 */
function ladderOn({ settingsOn }: Catalogue, now: Instant): Ladder {
  const { apologyLeadDays, overdueDays } = settingsOn(dayOf(now)).reminders;
  const leastLeadDays = ruleSetAt(now)?.apologyLeadDays ?? DEFAULT_LADDER.leastLeadDays;
  return { apologyLeadDays: Math.max(apologyLeadDays, leastLeadDays), leastLeadDays, overdueDays };
}
