import type { TimeLimit } from '@dunghen/domain/deadline';
import { effectiveEvents, foldHistory } from '@dunghen/domain/dossier';
import { type DossierMarks, marksOf, withLongestLimit } from '@dunghen/domain/index-766';
import { type Contribution, compileContribution, effectiveEnd } from '@dunghen/domain/report';
import type { DossierKey } from '../dossier/index.ts';
import { readEvents } from '../dossier/read.ts';
import { judgeWith } from '../dossier/standing.ts';
import { candidatesOf } from '../figures/candidates.ts';
import type { FigureQuery } from '../figures/count.ts';
import type { Executor } from '../server/index.ts';

/** What index 766 is counted by; `policy` is the portal's (`portal766`). */
export interface IndexQuery extends FigureQuery {
  /** Only dossiers of this procedure; the empty text: of none. */
  readonly procedureCode?: string;
  /** The longest limit of each procedure, for dossiers without a due date of their own. */
  readonly longestLimits?: ReadonlyMap<string, TimeLimit>;
}

/** A dossier that counts in the period, with the sets it is in. */
export interface IndexEntry extends DossierKey {
  readonly code: string;
  readonly procedureCode: string;
  /** As the dossier names it; empty where it does not. */
  readonly procedureName: string;
  /** Resolving agency at the period's end, or when it ended. */
  readonly agencyId: string;
  readonly marks: DossierMarks;
  readonly contribution: Contribution;
  readonly acceptedAt: number;
}

interface Candidate extends DossierKey {
  readonly code: string;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  /** The event up to which the portal has been told; null where nothing was, or something waits. */
  readonly toldSeq: number | null;
}

const BATCH = 4_000;

/**
 * Gives every dossier that counts in the period with its sets, in no order. The verdict is that of `judge` by the events:
 * the cached verdicts are the province's and say nothing of the portal's rule.
 */
export async function passOver(tx: Executor, query: IndexQuery, take: (entry: IndexEntry) => void): Promise<void> {
  const { sql, values } = candidatesOf(query);
  const keys = await tx.query<Candidate>(
    `${sql} select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId",
       d.code, d.procedure_code as "procedureCode", d.procedure_name as "procedureName",
       case when p.state = 'idle' and p.waiting = 0 and p.made_seq > 0 then p.made_seq end as "toldSeq"
     from counted d
     left join portal_dossier p on p.home_agency_id = d.home_agency_id and p.dossier_id = d.dossier_id
     where $8::text is null or coalesce(d.procedure_code, '') = $8::text`,
    [...values, query.procedureCode ?? null],
  );
  const contribute = compileContribution(query.window, query.policy, judgeWith(query));
  const wanted = query.agencyIds === undefined ? undefined : new Set(query.agencyIds);
  const last = effectiveEnd(query.window) - 1;
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    const events = await readEvents(tx, batch);
    for (const { code, procedureCode, procedureName, toldSeq, ...key } of batch) {
      const own = events.get(key.dossierId) ?? [];
      const folded = foldHistory(own, undefined, query.knownAt);
      if (folded === undefined) continue;
      const history = withLongestLimit(folded, query.longestLimits?.get(procedureCode ?? ''));
      const contribution = contribute(history);
      if (contribution === undefined || wanted?.has(contribution.exitAgencyId) === false) continue;
      // Events that are not yet in the queue are not told either (decision 0203).
      const known = own.findLast(({ recordedAt }) => recordedAt <= query.knownAt)?.seq ?? 0;
      const isSynchronised = toldSeq !== null && toldSeq >= known;
      const marks = marksOf(effectiveEvents(own, last, query.knownAt), history, contribution, isSynchronised);
      if (marks === undefined) continue;
      const { exitAgencyId: agencyId } = contribution;
      const acceptedAt = history.acceptedAt?.at ?? 0;
      take({
        ...key,
        code,
        procedureCode: procedureCode ?? '',
        procedureName: procedureName ?? '',
        agencyId,
        marks,
        contribution,
        acceptedAt,
      });
    }
  }
}
