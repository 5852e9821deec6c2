import {
  type Channel,
  type DossierEvent,
  type DossierState,
  findPause,
  foldFacts,
  foldHistory,
} from '@dunghen/domain/dossier';
import type { Judgement, Verdict } from '@dunghen/domain/judgement';
import type { Instant } from '@dunghen/domain/time';
import { unpackFlags } from './flags.ts';
import type { Judging } from './judging.ts';
import type { DossierRow } from './record.ts';
import { judgeWith } from './standing.ts';

/** A row of `dossier` as `ROW_SELECT` reads it. */
export interface StoredRow {
  readonly homeAgencyId: string;
  readonly intakeMonth: string;
  readonly dossierId: string;
  readonly code: string;
  readonly agencyId: string;
  readonly channel: Channel;
  readonly state: DossierState;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly field: string | null;
  readonly officer: string | null;
  readonly applicant: string | null;
  readonly submittedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly verdict: Verdict;
  readonly lateMinutes: number;
  readonly flags: number;
  readonly lastOccurredAt: Instant;
  readonly lastRecordedAt: Instant;
}

/** Columns of alias `d` under the names of `StoredRow`. */
export const ROW_SELECT = `d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId",
  d.code, d.agency_id as "agencyId", d.channel, d.state, d.procedure_code as "procedureCode",
  d.procedure_name as "procedureName", d.field, d.officer, d.applicant, d.submitted_at as "submittedAt",
  d.accepted_at as "acceptedAt", d.ended_at as "endedAt", d.due_at as "dueAt", d.verdict,
  d.late_minutes as "lateMinutes", d.flags, d.last_occurred_at as "lastOccurredAt", d.last_recorded_at as "lastRecordedAt"`;

/** The row as stored: today's facts with the cached verdict. Of a row that holds more, the rest is left out. */
export function rowOf(row: StoredRow): DossierRow {
  const { procedureCode, procedureName, field, officer, applicant, submittedAt, acceptedAt, endedAt, dueAt } = row;
  return {
    homeAgencyId: row.homeAgencyId,
    intakeMonth: row.intakeMonth,
    dossierId: row.dossierId,
    code: row.code,
    agencyId: row.agencyId,
    channel: row.channel,
    state: row.state,
    verdict: row.verdict,
    lateMinutes: row.lateMinutes,
    lastOccurredAt: row.lastOccurredAt,
    lastRecordedAt: row.lastRecordedAt,
    flags: unpackFlags(row.flags),
    // An optional key is there only with a value (exactOptionalPropertyTypes).
    ...(procedureCode === null ? {} : { procedureCode }),
    ...(procedureName === null ? {} : { procedureName }),
    ...(field === null ? {} : { field }),
    ...(officer === null ? {} : { officer }),
    ...(applicant === null ? {} : { applicant }),
    ...(submittedAt === null ? {} : { submittedAt }),
    ...(acceptedAt === null ? {} : { acceptedAt }),
    ...(endedAt === null ? {} : { endedAt }),
    ...(dueAt === null ? {} : { dueAt }),
  };
}

/**
 * The row as of two times: what its events said then, with a verdict of that instant. `judgement` where the caller
 * has one; else it is judged here. Undefined where nothing of the dossier was known.
 */
export function rowAsOf(
  row: StoredRow,
  events: readonly DossierEvent[],
  judging: Judging,
  times: { readonly asOf: Instant; readonly knownAt?: Instant },
  judgement?: Judgement,
): DossierRow | undefined {
  const facts = foldFacts(events, times.asOf, times.knownAt);
  const history = foldHistory(events, times.asOf, times.knownAt);
  if (facts === undefined || history === undefined) return undefined;
  const verdict = judgement ?? judgeWith(judging)(history, times.asOf);
  const pause = verdict.verdict === 'paused' ? findPause(history) : undefined;
  const officer = facts.officer ?? facts.intake.officer;
  const { officer: _officer, acceptedAt: _accepted, endedAt: _ended, dueAt: _due, ...stored } = rowOf(row);
  return {
    ...stored,
    agencyId: facts.agencyId,
    state: facts.state,
    verdict: verdict.verdict,
    lateMinutes: verdict.lateMinutes,
    flags: verdict.flags,
    ...(officer === undefined ? {} : { officer }),
    ...(history.acceptedAt === undefined ? {} : { acceptedAt: history.acceptedAt.at }),
    ...(verdict.end === undefined ? {} : { endedAt: verdict.end.moment.at, endKind: verdict.end.kind }),
    ...(pause === undefined ? {} : { pause }),
    ...(verdict.dueAt === undefined ? {} : { dueAt: verdict.dueAt }),
  };
}
