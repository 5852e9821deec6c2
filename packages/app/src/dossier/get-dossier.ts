import type { Principal } from '@dunghen/domain/access';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  allowedCommands,
  type CommandType,
  type DossierRecord,
  foldRecord,
  type TimeUsed,
  timeUsed,
} from '@dunghen/domain/lifecycle';
import { policyText } from '@dunghen/domain/report';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { lookUpDossier } from '@dunghen/store/command';
import type { DossierHead } from '@dunghen/store/dossier';
import { settledNow, waitForOpenTransactions } from '@dunghen/store/figures';
import { type AccessWorld, allow, type Where, whereOf } from '../access/index.ts';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import { type Pieces, piecesOf } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { describeDossier } from './describe.ts';
import { maskPersonal, type PersonalFacts, personalOf } from './mask.ts';
import { namesFor } from './names.ts';
import { type ProcessView, processOf, stepNameOf } from './process.ts';
import { timelineOf } from './timeline.ts';
import type { DossierView } from './view.ts';

export interface DossierQuestion {
  readonly code: string;
  /** Exclusive, as the end of a period is. Default: now. */
  readonly asOf?: Instant;
  /** Default: all that is recorded. */
  readonly knownAt?: Instant;
  /** Show the data of persons, if the caller may read them; each reading is written down. */
  readonly personal?: boolean;
}

/** A dossier whole, as the caller may see it. */
export interface FullDossier extends DossierView {
  readonly judging: {
    readonly policyId: string;
    readonly ruleText: string;
    readonly asOf: Instant;
    readonly knownAt: Instant;
  };
  /** Masked unless `personal` is there. */
  readonly record: DossierRecord;
  /** Only where it was asked for and may be read. */
  readonly personal?: PersonalFacts;
  /** Whether the caller might ask for it. */
  readonly mayReadPersonal: boolean;
  /** What state and rights allow now; empty for a question about the past. */
  readonly commands: readonly CommandType[];
  /** Names of agencies and officers in the record, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Who used how much of the working time, steps and opinions in order of time. */
  readonly used: readonly TimeUsed[];
  /** The process that it runs under; absent of a dossier that was brought in without one. */
  readonly process?: ProcessView;
}

/** A dossier that the caller may see. */
export interface SeenDossier {
  readonly head: DossierHead;
  /** As it is now; rights go by it, whatever time is asked about. */
  readonly record: DossierRecord;
  readonly where: Where;
  readonly world: AccessWorld;
  readonly pieces: Pieces;
}

/** Finds a dossier that the caller may read. Unknown and not allowed are one answer, so that nobody learns of either. */
export async function findSeen(context: AppContext, principal: Principal, code: string): Promise<Outcome<SeenDossier>> {
  const [head, pieces] = await Promise.all([lookUpDossier(context.db, code), piecesOf(context)]);
  const world = { register: pieces.catalogue.register, day: dayOf(context.now()) };
  const record = head === undefined ? undefined : foldRecord(head.events);
  if (head === undefined || record === undefined) return unknownDossier(code);
  const where = whereOf(record);
  if (!allow(principal, 'dossier:read', where, world).ok) return unknownDossier(code);
  return { ok: true, value: { head, record, where, world, pieces } };
}

/** One dossier at two times: what it is, how it came to it, how its due date was counted, what may be done. */
export async function getDossier(
  context: AppContext,
  principal: Principal,
  question: DossierQuestion,
  request: RequestFacts,
): Promise<Outcome<FullDossier>> {
  const [seen, times] = await Promise.all([findSeen(context, principal, question.code), timesOf(context, question)]);
  if (!seen.ok) return seen;
  const { head, where, world, pieces } = seen.value;
  const catalogue = question.knownAt === undefined ? pieces.catalogue : await context.catalogueAt(times.knownAt);
  const view = describeDossier(head, catalogue, times.asOf, times);
  const record = isPast(question) ? foldRecord(head.events, times.last, times.knownAt) : seen.value.record;
  if (view === undefined || record === undefined) return unknownDossier(question.code);
  const mayReadPersonal = allow(principal, 'dossier:read-personal', where, world).ok;
  const personal = mayReadPersonal && question.personal === true;
  if (personal) await recordReading(context, principal, head, request, { what: 'dossier' });
  const { id: policyId } = PROVINCE_POLICY;
  const [names, process] = await Promise.all([
    namesOf(context, principal, record, catalogue),
    processOf(context, record),
  ]);
  const tell = { nameOf: (officer: string) => names.get(officer) ?? officer, stepNameOf: stepNameOf(process) };
  return {
    ok: true,
    value: {
      ...view,
      ...(view.officer === undefined ? {} : { officer: names.get(view.officer) ?? view.officer }),
      timeline: timelineOf(head.events, times.last, times.knownAt, tell),
      judging: { policyId, ruleText: policyText(PROVINCE_POLICY), asOf: times.asOf, knownAt: times.knownAt },
      record: personal ? record : maskPersonal(record),
      ...(personal ? { personal: personalOf(record.intake) } : {}),
      mayReadPersonal,
      commands: isPast(question) ? [] : commandsOf(context, principal, seen.value),
      names,
      used: timeUsed(record, calendarOf(catalogue, record.resolvingAgencyId), times.asOf),
      ...(process === undefined ? {} : { process }),
    },
  };
}

const isPast = ({ asOf, knownAt }: DossierQuestion): boolean => asOf !== undefined || knownAt !== undefined;

interface Times {
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly last: Instant;
}

async function timesOf({ db, now: clock }: AppContext, question: DossierQuestion): Promise<Times> {
  const now = clock();
  const asOf = Math.min(question.asOf ?? now, now);
  const settled = await settledNow(db);
  const knownAt = Math.min(question.knownAt ?? settled, Math.max(now, settled));
  if (question.knownAt !== undefined) await waitForOpenTransactions(db, knownAt);
  return { asOf, knownAt, last: question.asOf === undefined ? asOf : asOf - 1 };
}

/** What the dossier stands ready for and this person may do. */
function commandsOf(context: AppContext, principal: Principal, seen: SeenDossier): readonly CommandType[] {
  if (principal.kind === 'anonymous') return [];
  const { record, where, world, pieces } = seen;
  const now = context.now();
  const ruleSet = pieces.ruleSetAt(record.acceptance?.at.at ?? now);
  if (ruleSet === undefined) return [];
  const calendar = calendarOf(pieces.catalogue, record.resolvingAgencyId);
  const actor = { id: principal.id, name: principal.name };
  return allowedCommands(record, { actor, calendar, ruleSet }).filter(
    (command) => allow(principal, `dossier:${command}`, where, world).ok,
  );
}

async function namesOf(
  context: AppContext,
  principal: Principal,
  record: DossierRecord,
  { register }: Catalogue,
): Promise<ReadonlyMap<string, string>> {
  const agencies = [
    record.resolvingAgencyId,
    record.receivingAgencyId,
    record.holdingAgencyId,
    ...[...record.steps, ...record.holdings, ...record.opinions].map(({ agencyId }) => agencyId),
  ];
  const officers = [
    record.officer,
    ...[...record.steps, ...record.holdings].map(({ officer }) => officer),
    ...record.supplements.map(({ approvedBy }) => approvedBy),
    ...record.documents.map(({ digitised }) => digitised?.by),
    record.proposal?.by,
    ...record.events.map((event) => (event.type === 'Assigned' ? event.data.officer : undefined)),
  ].filter((officer) => officer !== undefined);
  const nameOf = await namesFor(context, principal, officers);
  return new Map([
    ...officers.map((officer) => [officer, nameOf(officer)] as const),
    ...agencies.map((id) => [id, register.findById(id)?.name ?? id] as const),
  ]);
}

/** How the due date was counted, day by day, and which law it rests on. */
export interface DueExplanation
  extends Pick<
    DossierView,
    'dueAt' | 'originalDueAt' | 'rescheduledDueAt' | 'limitText' | 'legalLimitText' | 'explanation'
  > {
  readonly code: string;
}

export async function explainDossier(
  context: AppContext,
  principal: Principal,
  { code }: { readonly code: string },
): Promise<Outcome<DueExplanation>> {
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  const { head, pieces } = seen.value;
  const view = describeDossier(head, pieces.catalogue, context.now());
  if (view === undefined) return unknownDossier(code);
  const { dueAt, originalDueAt, rescheduledDueAt, limitText, legalLimitText, explanation } = view;
  return {
    ok: true,
    value: {
      code,
      explanation,
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(originalDueAt === undefined ? {} : { originalDueAt }),
      ...(rescheduledDueAt === undefined ? {} : { rescheduledDueAt }),
      ...(limitText === undefined ? {} : { limitText }),
      ...(legalLimitText === undefined ? {} : { legalLimitText }),
    },
  };
}

/** Of a dossier that is not there, and of one that the caller may not see. */
export function unknownDossier(code: string): Refused {
  const message = `Không có hồ sơ mã "${code}" trong phạm vi của anh/chị. Kiểm tra lại mã.`;
  return { ok: false, code: 'unknown-dossier', facts: { dossier: code }, message };
}
