import type { Principal } from '@dunghen/domain/access';
import { type Calendar, CalendarYearMissingError } from '@dunghen/domain/calendar';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { policyText } from '@dunghen/domain/report';
import { weekdayText } from '@dunghen/domain/text';
import { type DayNumber, dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { countDue } from '@dunghen/store/figures';
import { accessWorld } from '../access/index.ts';
import { judgingOf, unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { findScope } from '../dossier/list-dossiers.ts';
import type { Outcome } from '../outcome/index.ts';
import { placesIn } from './weeks.ts';

export interface ForecastQuestion {
  readonly agencyId?: string;
  readonly includeChildren?: boolean;
  /** Working days to look ahead, today included where it is one. */
  readonly days: number;
}

/** How many open dossiers in time come due on each of the coming working days, as things stand now. */
export interface Forecast {
  readonly asOf: Instant;
  readonly ruleText: string;
  readonly days: readonly {
    /** Local day `yyyy-MM-dd`. */
    readonly day: string;
    /** "thứ Năm" */
    readonly weekday: string;
    /** A due date given from outside can lie on a day off. */
    readonly isWorkingDay: boolean;
    readonly count: number;
  }[];
  /** Agencies with any of them, most first; ties in the order of the catalogue. */
  readonly rows: readonly {
    readonly agency: { readonly id: string; readonly name: string };
    readonly counts: readonly number[];
    readonly total: number;
  }[];
  readonly total: number;
}

/** Which dossiers come due when, within the reach of whoever asks; behind each number is the list of dossiers by due day. */
export async function readForecast(
  context: AppContext,
  principal: Principal,
  { agencyId, includeChildren, days }: ForecastQuestion,
): Promise<Outcome<Forecast>> {
  const scope = findScope(principal, 'dossier:list', undefined, await accessWorld(context));
  if (!scope.ok) return scope;
  const now = context.now();
  const catalogue = await context.catalogueAt(now);
  const { register, calendar } = catalogue;
  const today = dayOf(now);
  if (agencyId !== undefined && register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  const under = agencyId !== undefined && includeChildren === true ? register.subtreeOf(agencyId, today) : [];
  const working = workingDays(calendar, today, days);
  const counted = await countDue(context.db, {
    ...judgingOf(catalogue, PROVINCE_POLICY),
    scope: scope.value,
    ...(agencyId === undefined ? {} : { agencyIds: [...new Set([agencyId, ...under.map(({ id }) => id)])] }),
    now,
    from: today,
    to: working.at(-1) ?? today,
  });
  const shown = [...new Set([...working, ...counted.map(({ day }) => day)])].toSorted((a, b) => a - b);
  const placeOf = placesIn(register);
  const rows = [...Map.groupBy(counted, (row) => row.agencyId)]
    .map(([id, own]) => {
      const counts = shown.map((day) => own.find((row) => row.day === day)?.count ?? 0);
      const agency = { id, name: register.findById(id)?.name ?? id };
      return { agency, counts, total: counts.reduce((sum, count) => sum + count, 0) };
    })
    .toSorted((a, b) => b.total - a.total || placeOf(a.agency.id) - placeOf(b.agency.id));
  return {
    ok: true,
    value: {
      asOf: now,
      ruleText: policyText(PROVINCE_POLICY),
      days: shown.map((day, index) => ({
        day: formatDay(day),
        weekday: weekdayText(day),
        isWorkingDay: working.includes(day),
        count: rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
      })),
      rows,
      total: rows.reduce((sum, row) => sum + row.total, 0),
    },
  };
}

/** As many as the calendar knows: a year without rows ends the list. */
function workingDays(calendar: Calendar, from: DayNumber, count: number): readonly DayNumber[] {
  const days: DayNumber[] = [];
  try {
    for (let day = from; days.length < count; day += 1) if (calendar.isWorkingDay(day)) days.push(day);
  } catch (error) {
    if (!(error instanceof CalendarYearMissingError)) throw error;
  }
  return days;
}
