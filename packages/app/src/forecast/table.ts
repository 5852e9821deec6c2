import { findMissingYear } from '@dunghen/domain/calendar';
import { type Forecaster, forecasterOf, forecastTable, type PastCourse } from '@dunghen/domain/forecast';
import { dayOf, type Instant, startOfDay } from '@dunghen/domain/time';
import { type EndedCourse, readEndedCourses } from '@dunghen/store/forecast';
import type { Database } from '@dunghen/store/server';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';

/** A year: every season, and no longer than procedures stay the same. */
const WINDOW_MS = 365 * 86_400_000;
/** The newest of them; more changes no forecast and costs each start of a day time. */
const MOST = 30_000;

interface Kept {
  readonly day: number;
  readonly forecaster: Promise<Forecaster>;
}

const kept = new WeakMap<Database, Kept>();

/** Learnt from what ended before today, once a day for each database: all of a day's answers agree. */
export function forecasterOn(context: AppContext, now: Instant): Promise<Forecaster> {
  const day = dayOf(now);
  const found = kept.get(context.db);
  if (found?.day === day) return found.forecaster;
  const forecaster = learn(context, startOfDay(day));
  kept.set(context.db, { day, forecaster });
  forecaster.catch(() => kept.delete(context.db));
  return forecaster;
}

async function learn(context: AppContext, until: Instant): Promise<Forecaster> {
  const rows = await readEndedCourses(context.db, { from: until - WINDOW_MS, to: until, limit: MOST });
  const catalogue = await context.catalogueAt(context.now());
  return forecasterOf(forecastTable(rows.flatMap((row) => pastCourseOf(row, catalogue))));
}

/** Office minutes from acceptance to due date, and until an instant; undefined where the calendar has no rows for them. */
export function officeShare(
  catalogue: Catalogue,
  { agencyId, acceptedAt, dueAt }: Pick<EndedCourse, 'agencyId' | 'acceptedAt' | 'dueAt'>,
  at: Instant,
): { readonly used: number; readonly limit: number } | undefined {
  const calendar = calendarOf(catalogue, agencyId);
  const last = Math.max(at, dueAt);
  if (findMissingYear(calendar.tables, dayOf(acceptedAt), dayOf(last)) !== undefined) return undefined;
  const limit = calendar.officeMinutesBetween(acceptedAt, dueAt);
  if (limit <= 0) return undefined;
  return { limit, used: at <= acceptedAt ? 0 : calendar.officeMinutesBetween(acceptedAt, at) };
}

function pastCourseOf(row: EndedCourse, catalogue: Catalogue): readonly PastCourse[] {
  const end = officeShare(catalogue, row, row.endedAt);
  if (end === undefined) return [];
  const { procedureCode, field, isLate, steps } = row;
  return [
    {
      procedure: procedureCode ?? '',
      field: field ?? '',
      end: end.used / end.limit,
      isLate,
      steps: steps.map(({ step, at }) => ({ step, from: (officeShare(catalogue, row, at)?.used ?? 0) / end.limit })),
    },
  ];
}
