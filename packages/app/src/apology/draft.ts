import type { Principal } from '@dunghen/domain/access';
import { apologyDays, findApology, lateAnswers, MOST_MORE_DAYS, newDate } from '@dunghen/domain/apology';
import { ruleSetAt } from '@dunghen/domain/deadline';
import type { RescheduleCause } from '@dunghen/domain/dossier';
import { dueOf, foldRecord } from '@dunghen/domain/lifecycle';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { insertLetterStep, insertLetters, lettersOf, type NewLetter, type StoredLetter } from '@dunghen/store/apology';
import { recordAudit } from '@dunghen/store/audit';
import { type DossierHead, findByCodes, newId } from '@dunghen/store/dossier';
import { type AccessWorld, type Action, accessWorld, allow, scopeOf, whereOf } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { calendarOf } from '../catalogue/index.ts';
import { type Pieces, piecesOf } from '../command/index.ts';
import { notAllowed, unknownDossier } from '../command/refusals.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import * as refusals from './refusals.ts';
import { apologyTerms } from './rules.ts';
import { courseOf, findStep } from './view.ts';

/** Letters that are drafted, signed, sent or printed at once. */
export const MOST_LETTERS = 500;

export interface DraftLettersInput {
  readonly codes: readonly string[];
  readonly cause: RescheduleCause;
  readonly reason: string;
  /** How many working days more, from the due date, where that has passed from now. */
  readonly workingDays: number;
}

/** What a draft comes to for one dossier. */
export interface PlannedLetter {
  readonly code: string;
  readonly dueAt: Instant;
  readonly newDueAt: Instant;
  readonly explanation: readonly string[];
  /** Last local day to be sent in time, `yyyy-MM-dd`. */
  readonly letterBy: string;
  /** The consulted agencies that the letter names, with their days. */
  readonly lateAnswers: readonly { readonly agency: string; readonly workingDays: number }[];
  /** Of the letter, once it is drafted. */
  readonly id?: string;
}

export interface LetterOutcome<T> {
  readonly code: string;
  readonly outcome: Outcome<T>;
}

/** What the drafts of many dossiers would come to; records nothing. Each dossier is answered for itself. */
export async function previewLetters(
  context: AppContext,
  principal: Principal,
  input: DraftLettersInput,
): Promise<Outcome<readonly LetterOutcome<PlannedLetter>[]>> {
  const planned = await planLetters(context, principal, input);
  if (!planned.ok) return planned;
  const value = planned.value.map(({ code, outcome }) => ({
    code,
    outcome: outcome.ok ? { ok: true as const, value: outcome.value.planned } : outcome,
  }));
  return { ok: true, value };
}

/** Drafts letters of apology for many dossiers; those that are refused say why, the others are drafted. */
export async function draftLetters(
  context: AppContext,
  principal: Principal,
  input: DraftLettersInput,
  request: RequestFacts,
): Promise<Outcome<readonly LetterOutcome<PlannedLetter>[]>> {
  const planned = await planLetters(context, principal, input);
  if (!planned.ok) return planned;
  // What is drafted already in the very same words stays as it is: asked again after a lost answer, nothing is done twice.
  const plans = planned.value.flatMap(({ outcome }) => (outcome.ok && !isSame(outcome.value) ? [outcome.value] : []));
  await context.db.transaction(async (tx) => {
    for (const { replaced } of plans) {
      if (replaced === undefined) continue;
      await insertLetterStep(tx, replaced, { kind: 'replaced', at: context.now(), by: actorOf(principal) });
    }
    await insertLetters(
      tx,
      plans.map(({ letter }) => letter),
    );
    const acts = plans.map(({ letter }) =>
      actOf(principal, request, {
        action: 'apology:draft',
        subject: { kind: 'dossier', id: letter.dossierId, code: letter.code },
        homeAgencyId: letter.homeAgencyId,
        outcome: 'done',
        facts: { letter: letter.letterId, cause: letter.cause },
      }),
    );
    await recordAudit(tx, acts);
  });
  const value = planned.value.map(({ code, outcome }) => ({
    code,
    outcome: outcome.ok ? { ok: true as const, value: { ...outcome.value.planned, id: idOf(outcome.value) } } : outcome,
  }));
  return { ok: true, value };
}

/** An own draft says the very same and waits for its signature. */
function isSame({ letter, replaced }: Plan): boolean {
  if (replaced === undefined || replaced.by.id !== letter.by.id) return false;
  const { cause, reason, workingDays, newDueAt, ruleSetId } = replaced;
  return (
    cause === letter.cause &&
    reason === letter.reason &&
    workingDays === letter.workingDays &&
    newDueAt === letter.newDueAt &&
    ruleSetId === letter.ruleSetId
  );
}

const idOf = (plan: Plan): string =>
  plan.replaced !== undefined && isSame(plan) ? plan.replaced.letterId : plan.letter.letterId;

interface Plan {
  readonly planned: PlannedLetter;
  readonly letter: NewLetter;
  /** An own draft that was not put before anybody yet. */
  readonly replaced?: StoredLetter;
}

async function planLetters(
  context: AppContext,
  principal: Principal,
  input: DraftLettersInput,
): Promise<Outcome<readonly LetterOutcome<Plan>[]>> {
  const refused = await findRefused(context, principal, ['dossier:propose-reschedule']);
  if (refused !== undefined) return refused;
  const codes = [...new Set(input.codes)];
  if (codes.length > MOST_LETTERS) return refusals.tooMany(MOST_LETTERS);
  if (input.reason.trim() === '') return refusals.reasonMissing();
  const { workingDays } = input;
  if (!Number.isSafeInteger(workingDays) || workingDays < 1 || workingDays > MOST_MORE_DAYS)
    return refusals.daysWrong();
  const pieces = await piecesOf(context);
  const world = { register: pieces.catalogue.register, day: dayOf(context.now()) };
  const heads = await findByCodes(context.db, codes);
  const letters = Map.groupBy(await lettersOf(context.db, [...heads.values()]), ({ dossierId }) => dossierId);
  const value = codes.map((code) => {
    const head = heads.get(code);
    const earlier = head === undefined ? [] : (letters.get(head.dossierId) ?? []);
    const outcome =
      head === undefined
        ? unknownDossier(code)
        : planLetter(context, principal, input, { head, earlier, pieces, world });
    return { code, outcome };
  });
  return { ok: true, value };
}

interface Ground {
  readonly head: DossierHead;
  readonly earlier: readonly StoredLetter[];
  readonly pieces: Pieces;
  readonly world: AccessWorld;
}

function planLetter(
  context: AppContext,
  principal: Principal,
  { cause, reason, workingDays }: DraftLettersInput,
  { head, earlier, pieces, world }: Ground,
): Outcome<Plan> {
  const { code } = head;
  const now = context.now();
  const record = foldRecord(head.events);
  if (record === undefined) return unknownDossier(code);
  const where = whereOf(record);
  const permission = allow(principal, 'dossier:propose-reschedule', where, world);
  if (!permission.ok)
    return allow(principal, 'dossier:read', where, world).ok ? notAllowed(permission.facts) : unknownDossier(code);
  const end = record.history.ends.at(-1);
  if (end !== undefined && !isOpen(record.state)) return refusals.ended(code, end.moment.at);
  const given = findApology(head.events);
  if (given !== undefined) return refusals.alreadyGiven(code, given.at);
  const live = earlier.findLast((letter) => courseOf(letter).closedAt === undefined);
  if (record.proposal !== undefined || (live !== undefined && findStep(live, 'submitted', 'signed') !== undefined))
    return refusals.underWay(code);
  const calendar = calendarOf(pieces.catalogue, record.resolvingAgencyId);
  const due = dueOf(record.history, calendar);
  if (!due.ok) return refusals.yearMissing(due.year);
  const { dueAt } = due;
  if (dueAt === undefined || record.acceptance === undefined) return refusals.noDueDate(code);
  const late = cause === 'consulted-agency' ? lateAnswers(record, calendar, now) : [];
  if (cause === 'consulted-agency' && late.length === 0) return refusals.nobodyLate(code);
  const to = newDate(calendar, dueAt, now, workingDays);
  if (!to.ok) return refusals.yearMissing(to.year);
  const accepted = { acceptedAt: record.acceptance.at.at, dueAt };
  const letterBy = formatDay(apologyDays(calendar, accepted, apologyTerms(pieces.catalogue, now)).letterBy);
  const counted = { code, dueAt, newDueAt: to.dueAt, explanation: to.explanation, letterBy };
  const { procedureCode } = record.intake;
  const letter: NewLetter = {
    ...counted,
    homeAgencyId: head.homeAgencyId,
    dossierId: head.dossierId,
    letterId: newId(),
    agencyId: record.resolvingAgencyId,
    ruleSetId: ruleSetAt(now)?.id ?? '',
    workingDays,
    cause,
    reason: reason.trim(),
    at: now,
    by: actorOf(principal),
    ...(procedureCode === undefined ? {} : { procedureCode }),
  };
  const named = late.map(({ agencyId, workingDays: days }) => {
    return { agency: pieces.catalogue.register.findById(agencyId)?.name ?? agencyId, workingDays: days };
  });
  return {
    ok: true,
    value: { planned: { ...counted, lateAnswers: named }, letter, ...(live === undefined ? {} : { replaced: live }) },
  };
}

/** Why somebody may do none of these anywhere; undefined where they may somewhere. Each dossier is asked for itself. */
export async function findRefused(
  context: AppContext,
  principal: Principal,
  actions: readonly Action[],
): Promise<Refused | undefined> {
  const world = await accessWorld(context);
  if (actions.some((action) => scopeOf(principal, action, world).kind !== 'none')) return undefined;
  return notAllowed({ action: actions[0] });
}

const ENDED = new Set(['refused', 'withdrawn', 'rejected', 'stopped', 'completed', 'returned']);
export const isOpen = (state: string): boolean => !ENDED.has(state);

export function actorOf(principal: Principal): { readonly id: string; readonly name: string } {
  return principal.kind === 'anonymous' ? { id: '', name: '' } : { id: principal.id, name: principal.name };
}
