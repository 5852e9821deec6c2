import type { Principal } from '@dunghen/domain/access';
import {
  addFigures,
  type Period,
  periodBounds,
  periodHeadingText,
  periodKey,
  previousPeriod,
} from '@dunghen/domain/report';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { dossierSpan } from '@dunghen/store/dossier';
import { keptWindows } from '@dunghen/store/figures';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type Counting, type TableFigures, tableFigures } from '../workspace/index.ts';
import { type ControlQuestion, figureQueryOf, readControlQuestion } from './question.ts';

export interface TrendPoint {
  readonly period: string;
  readonly title: string;
  /** Local days, `to` included. */
  readonly from: string;
  readonly to: string;
  readonly figures: TableFigures;
}

export interface Trend {
  readonly counting: Counting;
  /** Oldest first; the last one is the period asked for. */
  readonly points: readonly TrendPoint[];
}

/** The period and those of its kind before it, as far back as there are dossiers. Only the last one is as of the question. */
export async function readTrend(
  context: AppContext,
  principal: Principal,
  question: ControlQuestion & { readonly count: number },
): Promise<Outcome<Trend>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const read = await readControlQuestion(context, question);
  if (!read.ok) return read;
  const { request, window, counting } = read.value;
  const { first = window.to } = await dossierSpan(context.db);
  const periods = periodsUpTo(request.period, question.count).filter(
    (period) => period === request.period || periodBounds(period).to > first,
  );
  const windows = periods.map((period) => {
    const bounds = periodBounds(period);
    return period === request.period ? window : { ...bounds, asOf: bounds.to };
  });
  const counted = await keptWindows(context.db, figureQueryOf(read.value), windows);
  const points = periods.map((period, index): TrendPoint => {
    const { from, to } = periodBounds(period);
    return {
      period: periodKey(period),
      title: periodHeadingText(period),
      from: formatDay(dayOf(from)),
      to: formatDay(dayOf(to - 1)),
      figures: tableFigures(addFigures('', counted[index] ?? [])),
    };
  });
  return { ok: true, value: { counting, points } };
}

function periodsUpTo(last: Period, count: number): readonly Period[] {
  const periods = [last];
  for (let at = last; periods.length < count; ) {
    at = previousPeriod(at);
    periods.push(at);
  }
  return periods.toReversed();
}
