import type { RungBand } from '@dunghen/domain/rung';
import type { Instant } from '@dunghen/domain/time';
import { timestampText } from '../server/types.ts';
import { boundText } from './bounds.ts';
import type { SweptUntil } from './sweep-mark.ts';

/** The bands of one calendar; `judgedBy` is the key of the verdicts that were computed with it. */
export interface SweepBands {
  readonly judgedBy: string;
  readonly bands: readonly RungBand[];
}

export interface Question {
  readonly sets: readonly SweepBands[];
  readonly now: Instant;
  /** Only what changed since; absent: everything. */
  readonly since: SweptUntil | undefined;
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const COLUMNS = `d.home_agency_id as "homeAgencyId", d.dossier_id as "dossierId", d.code, d.agency_id as "agencyId", d.seq,
  d.due_at as "dueAt"`;

/** As the index of open dossiers by due date has it. */
const DUE = "coalesce(d.due_at, 'infinity'::timestamptz)";

/**
 * Which dossiers stand on a rung that has not fired: one range of the index of open dossiers by due date for each band, so
 * that those that stand on none are not visited, and the planner knows how many there are in each.
 */
export function standingStatement({ sets, now, since }: Question): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const at = bind(timestampText(now), 'timestamptz');
  // Within a day a dossier comes onto a rung by being due soon from now on, or by something that was recorded of it.
  const changed =
    since === undefined
      ? []
      : [
          `(d.due_soon_from > ${bind(timestampText(since.sweptAt), 'timestamptz')}
            or d.last_recorded_at > ${bind(timestampText(since.seenAt), 'timestamptz')})`,
        ];
  const branches = alike(sets).flatMap(({ judgedBy, bands }) => {
    const judged = `d.judged_by = any (${bind(judgedBy, 'text[]')})`;
    return bands.map((band) => {
      const conditions = ['d.ended_at is null', ...conditionsOf(band, bind, at), judged, ...changed];
      return `select ${COLUMNS}, ${bind(band.kind, 'text')} as kind from dossier d where ${conditions.join(' and ')}`;
    });
  });
  const text = `select * from (${branches.join('\nunion all\n')}) d
    where not exists (select from rung r where r.home_agency_id = d."homeAgencyId" and r.dossier_id = d."dossierId"
      and r.kind = d.kind and r.due_at = d."dueAt")`;
  return { text, values };
}

function conditionsOf(band: RungBand, bind: (value: unknown, type: string) => string, now: string): readonly string[] {
  const bound = (instant: Instant): string => bind(boundText(instant), 'timestamptz');
  const { dueFrom, dueTo, acceptedFrom, acceptedTo } = band;
  return [
    `${DUE} >= ${bound(dueFrom)}`,
    `${DUE} < ${bound(dueTo)}`,
    ...(acceptedFrom === Number.NEGATIVE_INFINITY ? [] : [`d.accepted_at >= ${bound(acceptedFrom)}`]),
    ...(acceptedTo === Number.POSITIVE_INFINITY ? [] : [`d.accepted_at < ${bound(acceptedTo)}`]),
    ...(band.soonOnly ? [`d.due_soon_from <= ${now}`] : []),
  ];
}

interface AlikeBands {
  readonly judgedBy: readonly string[];
  readonly bands: readonly RungBand[];
}

/** Calendars that differ in other weeks give the same bands today: they are one question. */
function alike(sets: readonly SweepBands[]): readonly AlikeBands[] {
  const groups = Map.groupBy(sets, ({ bands }) => bands.map((band) => Object.values(band).join(' ')).join(';'));
  return [...groups.values()].map((group) => ({
    judgedBy: group.map(({ judgedBy }) => judgedBy),
    bands: group[0]?.bands ?? [],
  }));
}
