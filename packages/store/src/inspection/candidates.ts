import { effectiveEvents } from '@dunghen/domain/dossier';
import type { Completion, InspectedDossier, InspectionSpan } from '@dunghen/domain/inspection';
import { readBatches } from '../dossier/cursor.ts';
import { calendarOf } from '../dossier/judging.ts';
import { readEvents } from '../dossier/read.ts';
import type { DossierKey } from '../dossier/record.ts';
import { candidatesOf } from '../figures/candidates.ts';
import type { FigureQuery } from '../figures/count.ts';
import type { Transaction } from '../server/index.ts';
import { readTold } from './told.ts';

/** A dossier that something may be found in. */
export interface InspectionCandidate extends DossierKey, InspectedDossier {}

const BATCH = 4_000;

/** Told after each batch: dossiers looked at, and how many there are. */
export type OnLooked = (done: number, of: number) => void;

/**
 * Gives each dossier of which anything can have happened in the window, in no order, with its completion in it, and how
 * many there were. The indexes of the figures find them; what they show, the rules say. Memory holds one batch.
 */
export async function passOverInspected(
  tx: Transaction,
  query: FigureQuery,
  span: InspectionSpan,
  take: (candidate: InspectionCandidate, completion: Completion | undefined) => void,
  onLooked: OnLooked = () => undefined,
): Promise<number> {
  const { sql, values } = candidatesOf(query);
  const [counted] = await tx.query<{ readonly of: number }>(`${sql} select count(*)::int as of from counted`, values);
  const of = counted?.of ?? 0;
  const keys = `${sql} select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth",
    d.dossier_id as "dossierId", d.code, d.agency_id as "agencyId" from counted d`;
  let done = 0;
  // All rows are wanted: the plan for the first ones would be a slower one.
  await tx.query('set local cursor_tuple_fraction = 1');
  onLooked(done, of);
  for await (const batch of readBatches<Key>(tx.client, keys, values, BATCH)) {
    const [events, told] = [await readEvents(tx, batch), await readTold(tx, batch)];
    for (const { agencyId, code, ...key } of batch) {
      const own = events.get(key.dossierId) ?? [];
      const said = told.get(key.dossierId);
      const calendar = calendarOf(query, agencyId);
      const candidate = { ...key, code, events: own, calendar, ...(said === undefined ? {} : { told: said }) };
      take(candidate, completionOf(candidate, agencyId, span));
    }
    done += batch.length;
    onLooked(done, of);
  }
  return done;
}

interface Key extends DossierKey {
  readonly code: string;
  readonly agencyId: string;
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
