import { type EvaluationFacts, evaluationFactsOf } from '@dunghen/domain/evaluation';
import { foldRecord } from '@dunghen/domain/lifecycle';
import { compileContribution, effectiveEnd } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { readBatches } from '../dossier/cursor.ts';
import { calendarOf } from '../dossier/judging.ts';
import { readEvents } from '../dossier/read.ts';
import type { DossierKey } from '../dossier/record.ts';
import { judgeWith } from '../dossier/standing.ts';
import { candidatesOf } from '../figures/candidates.ts';
import type { FigureQuery } from '../figures/count.ts';
import type { Executor, Transaction } from '../server/index.ts';

/** A dossier that was resolved in the period, with what is known of it for the indices. */
export interface EvaluatedDossier {
  readonly code: string;
  /** Resolving agency when it ended. */
  readonly agencyId: string;
  /** Who had it last, as the dossier names them; absent: nobody is named. */
  readonly officer?: string;
  readonly procedureName: string;
  readonly isOnline: boolean;
  readonly acceptedAt: Instant;
  readonly endedAt: Instant;
  readonly dueAt?: Instant;
  readonly facts: EvaluationFacts;
}

interface Candidate extends DossierKey {
  readonly code: string;
  readonly procedureName: string | null;
}

const BATCH = 4_000;

/** Told after each batch: dossiers looked at, and how many there are. */
export type OnCounted = (done: number, of: number) => void;

/** Whether more dossiers than so many can have been resolved in the period: then it is no work for a request. */
export async function isLarge(tx: Executor, query: FigureQuery, most: number): Promise<boolean> {
  const { sql, values } = candidatesOf(query);
  const [found] = await tx.query<{ readonly of: number }>(
    `${sql} select count(*)::int as of from (select from counted d where ${RESOLVED} limit ${most + 1}) c`,
    values,
  );
  return (found?.of ?? 0) > most;
}

const RESOLVED = '(d.replay or d.ended_at < $2::timestamptz)';

/**
 * Gives every dossier resolved in the period, in no order: completed or rejected, by the policy's verdict; withdrawn and
 * stopped ones gave nobody a result (decision 0231). Reads the events of each of them; memory holds one batch.
 */
export async function passOverResolved(
  tx: Transaction,
  query: FigureQuery,
  take: (dossier: EvaluatedDossier) => void,
  onCounted?: OnCounted,
): Promise<void> {
  const { sql, values } = candidatesOf(query);
  const of = onCounted === undefined ? 0 : await countResolved(tx, query);
  const keys = `${sql} select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth",
    d.dossier_id as "dossierId", d.code, d.procedure_name as "procedureName" from counted d where ${RESOLVED}`;
  const wanted = query.agencyIds === undefined ? undefined : new Set(query.agencyIds);
  const evaluate = evaluatorOf(query);
  let done = 0;
  // All rows are wanted: the plan for the first ones would be a slower one.
  await tx.query('set local cursor_tuple_fraction = 1');
  onCounted?.(done, of);
  for await (const batch of readBatches<Candidate>(tx.client, keys, values, BATCH)) {
    const events = await readEvents(tx, batch);
    for (const candidate of batch) {
      const dossier = evaluate(candidate, events.get(candidate.dossierId) ?? []);
      if (dossier !== undefined && wanted?.has(dossier.agencyId) !== false) take(dossier);
    }
    done += batch.length;
    onCounted?.(done, of);
  }
}

async function countResolved(tx: Executor, query: FigureQuery): Promise<number> {
  const { sql, values } = candidatesOf(query);
  const [found] = await tx.query<{ readonly of: number }>(
    `${sql} select count(*)::int as of from counted d where ${RESOLVED}`,
    values,
  );
  return found?.of ?? 0;
}

function evaluatorOf(query: FigureQuery) {
  const contribute = compileContribution(query.window, query.policy, judgeWith(query));
  const last = effectiveEnd(query.window) - 1;
  return (
    { code, procedureName }: Candidate,
    events: Parameters<typeof foldRecord>[0],
  ): EvaluatedDossier | undefined => {
    const record = foldRecord(events, last, query.knownAt);
    if (record === undefined) return undefined;
    const contribution = contribute(record.history);
    const end = contribution?.judgement.end;
    const timeliness = contribution?.timeliness;
    if (contribution === undefined || end === undefined || timeliness === undefined) return undefined;
    if (contribution.exit !== timeliness && contribution.exit !== 'rejected') return undefined;
    const { exitAgencyId: agencyId, judgement } = contribution;
    return {
      code,
      agencyId,
      ...(record.officer === undefined ? {} : { officer: record.officer }),
      procedureName: procedureName ?? '',
      isOnline: record.history.channel === 'online',
      acceptedAt: record.history.acceptedAt?.at ?? end.moment.at,
      endedAt: end.moment.at,
      ...(judgement.dueAt === undefined ? {} : { dueAt: judgement.dueAt }),
      facts: evaluationFactsOf(record, timeliness, calendarOf(query, agencyId)),
    };
  };
}
