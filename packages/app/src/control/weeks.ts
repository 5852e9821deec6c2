import type { Principal } from '@dunghen/domain/access';
import type { AgencyRegister } from '@dunghen/domain/agency';
import { type AgencyFigures, type PeriodSpan, periodSpans, resolvedOf } from '@dunghen/domain/report';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { keptWindows } from '@dunghen/store/figures';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Counting } from '../workspace/index.ts';
import { type ControlQuestion, figureQueryOf, readControlQuestion } from './question.ts';

/** What an agency did in one week: resolved in it, late among them, and open and overdue at its end. */
export interface WeekFigures {
  readonly resolved: number;
  readonly late: number;
  readonly overdue: number;
}

export interface WeekTable {
  readonly counting: Counting;
  readonly kind: PeriodSpan['kind'];
  /** Those that have begun. Local days, `to` included. */
  readonly spans: readonly { readonly from: string; readonly to: string }[];
  /** Agencies that have something late or overdue in one of the weeks, in the order of the catalogue. */
  readonly rows: readonly {
    readonly agency: { readonly id: string; readonly name: string };
    readonly cells: readonly WeekFigures[];
  }[];
  readonly total: readonly WeekFigures[];
}

/** Late and overdue dossiers by agency and week of a period (by month where it is longer than a quarter). */
export async function readWeeks(
  context: AppContext,
  principal: Principal,
  question: ControlQuestion,
): Promise<Outcome<WeekTable>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const read = await readControlQuestion(context, question);
  if (!read.ok) return read;
  const { request, catalogue, counting } = read.value;
  const spans = periodSpans(request.period).filter((span) => span.from < request.asOf);
  const windows = spans.map(({ from, to }) => ({ from, to, asOf: Math.min(to, request.asOf) }));
  const counted = await keptWindows(context.db, figureQueryOf(read.value), windows);
  const byWeek = counted.map((figures) => new Map(figures.map((own) => [own.agencyId, own] as const)));
  const rows = agenciesIn(catalogue.register, counted).map((agency) => ({
    agency,
    cells: byWeek.map((week) => weekOf(week.get(agency.id))),
  }));
  return {
    ok: true,
    value: {
      counting,
      kind: spans[0]?.kind ?? 'week',
      spans: spans.map(({ from, to }) => ({ from: formatDay(dayOf(from)), to: formatDay(dayOf(to - 1)) })),
      rows: rows.filter(({ cells }) => cells.some(({ late, overdue }) => late > 0 || overdue > 0)),
      total: spans.map((_, index) => sumOf(rows.flatMap(({ cells }) => cells[index] ?? []))),
    },
  };
}

function weekOf(figures: AgencyFigures | undefined): WeekFigures {
  if (figures === undefined) return { resolved: 0, late: 0, overdue: 0 };
  return { resolved: resolvedOf(figures), late: figures.late, overdue: figures.open.overdue };
}

const sumOf = (cells: readonly WeekFigures[]): WeekFigures => ({
  resolved: cells.reduce((sum, cell) => sum + cell.resolved, 0),
  late: cells.reduce((sum, cell) => sum + cell.late, 0),
  overdue: cells.reduce((sum, cell) => sum + cell.overdue, 0),
});

/** Every agency that was counted, in the order of the catalogue; those that it does not know come last. */
function agenciesIn(register: AgencyRegister, counted: readonly (readonly AgencyFigures[])[]) {
  const ids = [...new Set(counted.flatMap((figures) => figures.map(({ agencyId }) => agencyId)))];
  const placeOf = placesIn(register);
  return ids
    .map((id) => ({ id, name: register.findById(id)?.name ?? id }))
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || (a.id < b.id ? -1 : 1));
}

/** The place of each agency in the catalogue. */
export function placesIn(register: AgencyRegister): (agencyId: string) => number {
  const places = new Map(register.agencies.map(({ id, order }) => [id, order] as const));
  return (agencyId) => places.get(agencyId) ?? Number.MAX_SAFE_INTEGER;
}
