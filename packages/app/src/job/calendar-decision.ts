import type { Principal } from '@dunghen/domain/access';
import type { CalendarException, Session } from '@dunghen/domain/calendar';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { getDay, type Instant } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { type CatalogueRecord, lockCatalogueItem, readCatalogue, recordCatalogue } from '@dunghen/store/catalogue';
import { type Judging, newId } from '@dunghen/store/dossier';
import { orderRecompute, previewRecompute, type RecomputePreview, readRecomputeRuns } from '@dunghen/store/job';
import type { Transaction } from '@dunghen/store/server';
import { accessWorld, allow, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { calendarsOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findDecisionProblem } from './decision-problems.ts';

/** One day as a decision has it. */
export interface DecidedDay {
  /** Local date, `yyyy-MM-dd`. */
  readonly day: string;
  readonly kind: CalendarException['kind'];
  /** As shown to the citizen: "Nghỉ do mưa lũ". */
  readonly name: string;
  readonly status: CalendarException['status'];
  /** The one agency that is closed; needed for `local`. */
  readonly agencyId?: string;
  readonly half?: boolean;
  readonly swapId?: string;
  readonly sessions?: readonly Session[];
  /** Takes back an earlier row of the same day, kind and agency. */
  readonly revoked?: boolean;
}

export interface CalendarDecision {
  /** Legal basis with number and date: what the events of moved dossiers name as the cause. */
  readonly source: string;
  readonly days: readonly DecidedDay[];
}

interface Named {
  readonly agencyName: string;
}

/** What a decision would move, with the names of the agencies. */
export interface CalendarPreview extends RecomputePreview {
  readonly agencies: readonly (RecomputePreview['agencies'][number] & Named)[];
  readonly examples: readonly (RecomputePreview['examples'][number] & Named)[];
}

/** Which open dossiers a decision would move, from when to when; changes nothing. To be shown before it is recorded. */
export async function previewCalendarDecision(
  context: AppContext,
  principal: Principal,
  decision: CalendarDecision,
  _request: RequestFacts,
): Promise<Outcome<CalendarPreview>> {
  const refused = await refusePreview(context, principal, decision);
  if (refused !== undefined) return refused;
  const now = context.now();
  const known = await exceptionsAt(context, now);
  const before = judgingBy(known);
  const after = judgingBy([...known, ...exceptionsOf(decision, now)]);
  const [preview, { register }] = await Promise.all([
    previewRecompute(context.db, { before, after }),
    context.catalogueAt(now),
  ]);
  const nameOf = (agencyId: string): string => register.findById(agencyId)?.name ?? agencyId;
  const agencies = preview.agencies.map((row) => ({ ...row, agencyName: nameOf(row.agencyId) }));
  const examples = preview.examples.map((row) => ({ ...row, agencyName: nameOf(row.agencyId) }));
  return { ok: true, value: { ...preview, agencies, examples } };
}

export interface RecordedDecision {
  /** Of the recomputation that follows. */
  readonly runId: string;
  readonly recordedAt: Instant;
  /** Rows that said something new. */
  readonly rows: number;
}

/**
 * Records a decision on the calendar and orders the recomputation of the open dossiers, in one transaction. Ended dossiers
 * are never judged anew by it (spec: stops and changes).
 */
export async function recordCalendarDecision(
  context: AppContext,
  principal: Principal,
  decision: CalendarDecision,
  request: RequestFacts,
): Promise<Outcome<RecordedDecision>> {
  const refused = await refuse(context, principal, decision);
  if (refused !== undefined) return refused;
  const value = await context.db.transaction((tx) => recordDecisionIn(tx, { context, principal, decision, request }));
  return { ok: true, value };
}

export interface DecisionToRecord {
  readonly context: AppContext;
  readonly principal: Principal;
  readonly decision: CalendarDecision;
  readonly request: RequestFacts;
}

/** The same within the caller's transaction, who has asked whether the principal may. */
export async function recordDecisionIn(
  tx: Transaction,
  { context, principal, decision, request }: DecisionToRecord,
): Promise<RecordedDecision> {
  await lockCatalogueItem(tx, 'calendar-day', 'decision');
  const [latest] = await readRecomputeRuns(tx, 1);
  // Later than the decision before, so that each has an instant just before it.
  const recordedAt = Math.max(context.now(), (latest?.recordedAt ?? 0) + 1);
  const runId = newId();
  const rows = await recordCatalogue(tx, recordsOf(decision, recordedAt));
  const decidedBy = principal.kind === 'anonymous' ? '' : principal.id;
  await orderRecompute(tx, { id: runId, recordedAt, cause: decision.source, decidedBy });
  const facts = { source: decision.source, days: decision.days.map(({ day, kind }) => `${day} ${kind}`) };
  const subject = { kind: 'calendar', id: runId };
  await recordAudit(tx, actOf(principal, request, { action: 'calendar:edit', subject, outcome: 'done', facts }));
  return { runId, recordedAt, rows };
}

async function refuse(
  context: AppContext,
  principal: Principal,
  decision: CalendarDecision,
): Promise<Refused | undefined> {
  const world = await accessWorld(context);
  const agencyIds = decision.days.flatMap(({ agencyId }) => agencyId ?? []);
  const permission = allow(principal, 'calendar:edit', { agencyIds }, world);
  return permission.ok ? findDecisionProblem(decision, world.register) : notAllowed(permission);
}

/** Whoever may propose a decision may see what it would move. */
async function refusePreview(
  context: AppContext,
  principal: Principal,
  decision: CalendarDecision,
): Promise<Refused | undefined> {
  const refused = await refuse(context, principal, decision);
  return refused?.code === 'not-allowed' ? refuseProposal(context, principal, decision) : refused;
}

/** Undefined where somebody may put this decision before those who decide: of their own agency, or of all. */
export async function refuseProposal(
  context: AppContext,
  principal: Principal,
  decision: CalendarDecision,
): Promise<Refused | undefined> {
  const world = await accessWorld(context);
  for (const agencyIds of placesOf(decision)) {
    const permission = allow(principal, 'calendar:propose', { agencyIds }, world);
    if (!permission.ok) return notAllowed(permission);
  }
  return findDecisionProblem(decision, world.register);
}

/** Each agency of a decision; a day for all is nobody's own. */
function placesOf({ days }: CalendarDecision): readonly (readonly string[])[] {
  const ids = new Set(days.map(({ agencyId }) => agencyId));
  return ids.size === 0 ? [[]] : [...ids].map((id) => (id === undefined ? [] : [id]));
}

async function exceptionsAt(context: AppContext, knownAt: Instant): Promise<readonly CalendarException[]> {
  const records = await readCatalogue(context.db, 'calendar-day', knownAt);
  // Only this program writes the rows, after checking them.
  return records.map(({ data }) => data as unknown as CalendarException);
}

function judgingBy(exceptions: readonly CalendarException[]): Judging {
  return { policy: PROVINCE_POLICY, ...calendarsOf(exceptions) };
}

function exceptionsOf({ source, days }: CalendarDecision, recordedAt: Instant): readonly CalendarException[] {
  return days.map(({ day, ...rest }) => ({ ...rest, day: getDay(day), source, recordedAt }));
}

/**
 * One record for each row and instant: an older row stays beside the newer, since ended dossiers are judged by what was
 * known at their end (decision 0015).
 */
function recordsOf(decision: CalendarDecision, recordedAt: Instant): readonly CatalogueRecord[] {
  return exceptionsOf(decision, recordedAt).map((row) => ({
    kind: 'calendar-day',
    id: `${row.day}/${row.kind}/${row.agencyId ?? ''}/${recordedAt}`,
    validFrom: '1970-01-01',
    recordedAt,
    data: { ...row },
    source: decision.source,
  }));
}
