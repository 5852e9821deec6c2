import { type Calibration, calibrationOf, type Told } from '@dunghen/domain/forecast';
import { type DayNumber, type Instant, MINUTE_MS, startOfDay } from '@dunghen/domain/time';
import { type EndedCourse, readClockMoves, readEndedCourses } from '@dunghen/store/forecast';
import type { AppContext } from '../context/index.ts';
import { learnBefore, officeShare } from './table.ts';

export interface CalibrationQuestion {
  /** Held out: learnt from what ended before the first day, asked on each of the days; the second is exclusive. */
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export interface HeldOut extends Calibration {
  /** From how many ended dossiers was learnt. */
  readonly learnt: number;
  /** Days on which was asked. */
  readonly days: number;
}

/** Opening of the afternoon: what came in the morning is at work by then. */
const ASKED_AT_MS = 14 * 60 * MINUTE_MS;
/** What was open on the last day has ended so long after, or is not asked about. */
const ENDED_WITHIN_MS = 120 * 86_400_000;
const MOST = 60_000;

/**
 * Are the forecasts of a past span borne out? Learnt from what ended before it, asked on each of its working days about
 * every dossier that was then open and in time, as it then stood: its step by the steps begun until then. Dossiers are
 * asked about from when on their due date stood as at the end, so that nothing later is known. Those still open today are
 * left out. Reads alone, and answers the same each time.
 */
export async function calibrateForecast(context: AppContext, { from, to }: CalibrationQuestion): Promise<HeldOut> {
  const start = startOfDay(from);
  const end = startOfDay(to);
  const catalogue = await context.catalogueAt(context.now());
  const { forecaster, dossiers } = await learnBefore(context, start);
  const ended = await readEndedCourses(context.db, { from: start, to: end + ENDED_WITHIN_MS, limit: MOST });
  const held = ended.filter(({ acceptedAt }) => acceptedAt < end);
  const moved = await readClockMoves(context.db, held);
  const days = daysOf(from, to).filter((day) => catalogue.calendar.isWorkingDay(day));
  const ask = (row: EndedCourse, at: Instant): readonly Told[] => {
    const share = officeShare(catalogue, row, at);
    const isInTime = share !== undefined && share.used < share.limit;
    if (!isInTime || at <= row.acceptedAt || at >= row.endedAt || at < (moved.get(row.dossierId) ?? 0)) return [];
    const step = row.steps.findLast((one) => one.at <= at)?.step;
    const { risk, isGrounded } = forecaster.forecast({
      procedure: row.procedureCode ?? '',
      field: row.field ?? '',
      usedMinutes: share.used,
      limitMinutes: share.limit,
      ...(step === undefined ? {} : { step }),
    });
    return isGrounded ? [{ risk, isLate: row.isLate, dossier: row.dossierId }] : [];
  };
  const asked = days.map((day) => startOfDay(day) + ASKED_AT_MS);
  const told = held.flatMap((row) =>
    asked.filter((at) => at > row.acceptedAt && at < row.endedAt).flatMap((at) => ask(row, at)),
  );
  return { ...calibrationOf(told), learnt: dossiers, days: days.length };
}

function daysOf(from: DayNumber, to: DayNumber): readonly DayNumber[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
