import { effectiveEvents } from '@dunghen/domain/dossier';
import type { Completion, InspectedDossier, InspectionSpan } from '@dunghen/domain/inspection';
import { calendarOf } from '../dossier/judging.ts';
import { readEvents } from '../dossier/read.ts';
import type { DossierKey } from '../dossier/record.ts';
import { candidatesOf } from '../figures/candidates.ts';
import type { FigureQuery } from '../figures/count.ts';
import type { Executor } from '../server/index.ts';

/** A dossier that something may be found in. */
export interface InspectionCandidate extends DossierKey, InspectedDossier {}

const BATCH = 4_000;

/**
 * Gives each dossier of which anything can have happened in the window, in no order, with its completion in it. The
 * indexes of the figures find them; what they show, the rules say.
 */
export async function passOverInspected(
  tx: Executor,
  query: FigureQuery,
  span: InspectionSpan,
  take: (candidate: InspectionCandidate, completion: Completion | undefined) => void,
): Promise<void> {
  const { sql, values } = candidatesOf(query);
  const keys = await tx.query<DossierKey & { readonly code: string; readonly agencyId: string }>(
    `${sql} select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId",
       d.code, d.agency_id as "agencyId"
     from counted d`,
    values,
  );
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    const events = await readEvents(tx, batch);
    for (const { agencyId, code, ...key } of batch) {
      const own = events.get(key.dossierId) ?? [];
      const candidate = { ...key, code, events: own, calendar: calendarOf(query, agencyId) };
      take(candidate, completionOf(candidate, agencyId, span));
    }
  }
}

/** The last completion in the span whose time of day is known and whose officer is named. */
function completionOf(
  { code, events }: InspectionCandidate,
  agencyId: string,
  { from, to, asOf, knownAt }: InspectionSpan,
): Completion | undefined {
  if (events.every(({ type }) => type !== 'Completed')) return undefined;
  const last = effectiveEvents(events, asOf, knownAt).findLast(({ type }) => type === 'Completed');
  if (last === undefined || last.dateOnly === true || last.actor === undefined) return undefined;
  const { seq, type, occurredAt: at, actor } = last;
  return at >= from && at < to ? { code, agencyId, officer: actor, evidence: { seq, type, at, actor } } : undefined;
}
