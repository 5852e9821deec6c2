import type { DossierRows, FigureRow } from '../facts.ts';
import { type Standing, standingAt } from './standing.ts';
import { dateOf, type WorkingTime } from './working-time.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}

/** `early`, `onTime`, `late` of what is resolved, `overdue` and so on of what is open. */
export type Place = 'early' | 'onTime' | 'late' | 'withdrawn' | 'stopped' | 'inTime' | 'paused' | 'overdue';

/** Where a dossier belongs in the figures of a span; undefined where it does not: ended before, or not yet accepted. */
export function placeIn({ events }: DossierRows, { from, to, asOf }: Span, time: WorkingTime): Place | undefined {
  // The span has no end of its own: what happens at its last instant belongs to the next.
  const end = Math.min(asOf, to);
  const standing = standingAt(events, end === to ? end - 1 : end, time);
  if (standing.acceptedAt === undefined || standing.end === 'refused') return undefined;
  if (standing.endedAt === undefined) return openPlace(standing, end);
  if (standing.endedAt < from) return undefined;
  if (standing.end !== 'resolved') return standing.end;
  const day = dateOf(standing.endedAt);
  const due = standing.due ?? day;
  return day === due ? 'onTime' : day < due ? 'early' : 'late';
}

function openPlace({ due, isPaused }: Standing, asOf: number): Place {
  if (isPaused) return 'paused';
  return due !== undefined && dateOf(asOf) > due ? 'overdue' : 'inTime';
}

type Counting = { -readonly [Key in keyof FigureRow]: FigureRow[Key] };

/** The figures of all agencies over a span, from the rows of events alone. */
export function recountFigures(
  dossiers: readonly DossierRows[],
  span: Span,
  time: WorkingTime,
): ReadonlyMap<string, FigureRow> {
  const counted = new Map<string, Counting>();
  for (const dossier of dossiers) {
    const place = placeIn(dossier, span, time);
    if (place === undefined) continue;
    const { agencyId, channel, acceptedAt = 0 } = standingAt(dossier.events, span.asOf, time);
    const own = counted.get(agencyId) ?? nothingAt(agencyId);
    counted.set(agencyId, own);
    own[place] += 1;
    if (acceptedAt < span.from) own.carriedOver += 1;
    else if (channel === 'online') own.online += 1;
    else if (channel === 'direct') own.direct += 1;
    else own.postal += 1;
  }
  return counted;
}

const nothingAt = (agencyId: string): Counting => ({
  agencyId,
  carriedOver: 0,
  online: 0,
  direct: 0,
  postal: 0,
  early: 0,
  onTime: 0,
  late: 0,
  withdrawn: 0,
  stopped: 0,
  inTime: 0,
  paused: 0,
  overdue: 0,
});
