import type { Principal } from '@dunghen/domain/access';
import { findMissingYear } from '@dunghen/domain/calendar';
import { intakeCheckDue } from '@dunghen/domain/lifecycle';
import { dayOf, type Instant } from '@dunghen/domain/time';
import type { RequestFacts } from '../audit/index.ts';
import { calendarOf } from '../catalogue/index.ts';
import { piecesOf } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import { listDossiers, type QueueItem } from '../dossier/index.ts';
import type { Outcome } from '../outcome/index.ts';

/** A dossier that was handed in online and is not taken in yet. */
export interface WaitingDossier extends QueueItem {
  /** By when it has to be answered (8 working hours, Decree 45/2020); absent where the calendar does not reach. */
  readonly checkDueAt?: Instant;
  /** Office minutes until then; negative: so many after it. */
  readonly minutesLeft?: number;
}

const MOST = 200;

/** The dossiers that wait for the intake check, the most pressing first. Rights are those of the list. No personal data. */
export async function listWaiting(
  context: AppContext,
  principal: Principal,
  request: RequestFacts,
): Promise<Outcome<readonly WaitingDossier[]>> {
  const input = { filter: { states: ['submitted'], open: true }, sort: 'intake', limit: MOST } as const;
  const outcome = await listDossiers(context, principal, input, request);
  if (!outcome.ok) return outcome;
  const { catalogue, ruleSetAt } = await piecesOf(context);
  const { asOf, rows } = outcome.value;
  const waiting = rows.map((row): WaitingDossier => {
    const { submittedAt } = row;
    const rules = submittedAt === undefined ? undefined : ruleSetAt(submittedAt);
    if (submittedAt === undefined || rules === undefined) return row;
    const calendar = calendarOf(catalogue, row.receiving?.id ?? row.agency.id);
    const checkDueAt = intakeCheckDue(calendar, rules, submittedAt);
    if (checkDueAt === undefined) return row;
    const [from, to] = asOf <= checkDueAt ? [asOf, checkDueAt] : [checkDueAt, asOf];
    if (findMissingYear(calendar.tables, dayOf(from), dayOf(to)) !== undefined) return { ...row, checkDueAt };
    const minutes = calendar.officeMinutesBetween(from, to);
    return { ...row, checkDueAt, minutesLeft: asOf <= checkDueAt ? minutes : -minutes };
  });
  const key = ({ checkDueAt = Number.MAX_SAFE_INTEGER }: WaitingDossier) => checkDueAt;
  return { ok: true, value: waiting.toSorted((a, b) => key(a) - key(b)) };
}
