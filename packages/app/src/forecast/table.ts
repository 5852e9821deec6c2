import { setImmediate as breathe } from 'node:timers/promises';
import { findMissingYear } from '@dunghen/domain/calendar';
import { type Forecaster, forecasterOf, forecastTable, type PastCourse, stepWord } from '@dunghen/domain/forecast';
import { dayOf, type Instant, startOfDay } from '@dunghen/domain/time';
import { type EndedCourse, readEndedCourses } from '@dunghen/store/forecast';
import type { Database } from '@dunghen/store/server';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';

/** A year: every season, and no longer than procedures stay the same. */
const WINDOW_MS = 365 * 86_400_000;
/** The newest of them; more changes no forecast and costs each start of a day time. */
const MOST = 30_000;

/** Of a year with fewer, older ones are taken along: a province that begins with imported years has little else. */
const FEW_IN_A_YEAR = 1_000;

/** So many are read one after another before other requests have their turn. */
const AT_ONCE = 2_000;

/** What forecasts of a day are made from. */
export interface Learnt {
  readonly forecaster: Forecaster;
  /** How many ended dossiers, and the end of the oldest; absent where there is none. */
  readonly dossiers: number;
  readonly since?: Instant;
}

interface Kept {
  readonly day: number;
  readonly learnt: Promise<Learnt>;
}

const kept = new WeakMap<Database, Kept>();

/** Learnt from what ended before today, once a day for each database: all of a day's answers agree. */
export function learntOn(context: AppContext, now: Instant): Promise<Learnt> {
  const day = dayOf(now);
  const found = kept.get(context.db);
  if (found?.day === day) return found.learnt;
  const learnt = learnBefore(context, startOfDay(day));
  kept.set(context.db, { day, learnt });
  learnt.catch(() => kept.delete(context.db));
  return learnt;
}

/** From the newest dossiers that ended before an instant. */
export async function learnBefore(context: AppContext, until: Instant): Promise<Learnt> {
  const year = await readEndedCourses(context.db, { from: until - WINDOW_MS, to: until, limit: MOST });
  const rows =
    year.length >= FEW_IN_A_YEAR ? year : await readEndedCourses(context.db, { from: 0, to: until, limit: MOST });
  const catalogue = await context.catalogueAt(context.now());
  const since = rows.at(-1)?.endedAt;
  const courses: PastCourse[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % AT_ONCE === 0) await breathe();
    courses.push(...pastCourseOf(row, catalogue));
  }
  return {
    forecaster: forecasterOf(forecastTable(courses)),
    dossiers: rows.length,
    ...(since === undefined ? {} : { since }),
  };
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
      steps: steps.map(({ step, at }) => ({
        step: stepWord(step),
        from: (officeShare(catalogue, row, at)?.used ?? 0) / end.limit,
      })),
    },
  ];
}
