import type { Principal } from '@dunghen/domain/access';
import type { Calendar } from '@dunghen/domain/calendar';
import {
  type Localisation,
  type LocalisingFigures,
  localisations,
  localisingFigures,
  type NationalProcedure,
  type ProcedureVersion,
  unlocalised,
} from '@dunghen/domain/procedure';
import { type DayNumber, dateOf, dayOf, formatDay, type Instant, startOfDay } from '@dunghen/domain/time';
import { readCatalogue } from '@dunghen/store/catalogue';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { refusePrincipal } from './permission.ts';

/** A duty that the province has not met. */
export interface Unlocalised extends Localisation {
  /** The limit of 5 working days is over. */
  readonly isPast: boolean;
  /** Office minutes left, or gone by since the limit ended. Absent where the calendar's year is missing. */
  readonly minutes?: number;
}

export interface LocaliseQuery {
  /** At the end of this local day. Default: now. */
  readonly day?: DayNumber;
  /** Default: all that is recorded. */
  readonly knownAt?: Instant;
}

/**
 * The procedures that were announced, changed or abolished nationally and not here, each with its limit (index 766,
 * 1.1): those past it first, then by limit.
 */
export async function listUnlocalised(
  context: AppContext,
  principal: Principal,
  query: LocaliseQuery = {},
): Promise<Outcome<readonly Unlocalised[]>> {
  const refused = await refusePrincipal(context, principal, 'procedure:read');
  if (refused !== undefined) return refused;
  const now = context.now();
  const until = query.day === undefined ? now : startOfDay(query.day + 1);
  const duties = (await readDuties(context, query.knownAt ?? now)).filter(
    ({ national }) => national.date <= formatDay(dayOf(until - 1)),
  );
  const { calendar } = await context.catalogueAt(query.knownAt ?? now);
  const rows = unlocalised(duties)
    .map((duty) => ({
      ...duty,
      isPast: duty.dueAt !== undefined && duty.dueAt < until,
      ...minutesTo(calendar, duty.dueAt, until),
    }))
    .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || (a.code < b.code ? -1 : 1));
  return { ok: true, value: rows };
}

function minutesTo(calendar: Calendar, dueAt: Instant | undefined, until: Instant): { readonly minutes?: number } {
  if (dueAt === undefined) return {};
  const years = [dueAt, until].map((at) => dateOf(dayOf(at)).year);
  if (years.some((year) => !calendar.years.includes(year))) return {};
  const [from, to] = dueAt < until ? [dueAt, until] : [until, dueAt];
  return { minutes: calendar.officeMinutesBetween(from, to) };
}

/** Indicators 1.1 and 1.2 of index 766 for the duties whose limit ended in a period, with what is behind them. */
export async function readLocalisingFigures(
  context: AppContext,
  principal: Principal,
  period: { readonly from: DayNumber; readonly to: DayNumber; readonly knownAt?: Instant },
): Promise<Outcome<LocalisingFigures>> {
  const refused = await refusePrincipal(context, principal, 'procedure:read');
  if (refused !== undefined) return refused;
  const duties = await readDuties(context, period.knownAt ?? context.now());
  return { ok: true, value: localisingFigures(duties, period) };
}

/** Every duty to localise, with what was made of it. For use cases: it asks nobody's permission, theirs do. */
export async function readDuties(
  context: Pick<AppContext, 'db' | 'catalogueAt'>,
  knownAt: Instant,
): Promise<readonly Localisation[]> {
  const { calendar }: { readonly calendar: Calendar } = await context.catalogueAt(knownAt);
  const [national, local] = await Promise.all([
    readCatalogue(context.db, 'national-procedure', knownAt),
    readCatalogue(context.db, 'procedure', knownAt),
  ]);
  return localisations(
    calendar,
    national.map(({ data }) => data as unknown as NationalProcedure),
    local.map(({ data, recordedAt }) => ({
      version: data as unknown as ProcedureVersion,
      recordedOn: dayOf(recordedAt),
    })),
  );
}
