import type { Principal } from '@dunghen/domain/access';
import {
  decidePetition,
  findTraces,
  isPetitionLate,
  type PetitionCommand,
  type PetitionDecision,
  petitionStanding,
  publishedDraft,
  type Trace,
} from '@dunghen/domain/petition';
import { appendToPetition, readPetitions, readSender, type StoredPetition } from '@dunghen/store/petition';
import { type AccessWorld, accessWorld, allow, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts, recordAct } from '../audit/index.ts';
import { calendarOf, unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import { actorOf } from '../evaluation/actor.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { actionOf, mayDo } from './place.ts';
import { findPetition, viewsOf } from './read.ts';
import { openCase, readLinks } from './receive.ts';
import { changedBefore, unknownPetition } from './refusals.ts';
import type { PetitionView } from './view.ts';

export interface PetitionAct {
  readonly id: string;
  readonly command: PetitionCommand;
  /** What whoever asks saw. */
  readonly version: number;
}

/** The one door by which a petition changes: right, version, `decidePetition`, then everything in one transaction. */
export async function advancePetition(
  context: AppContext,
  principal: Principal,
  { id, command: asked, version }: PetitionAct,
  request: RequestFacts,
): Promise<Outcome<PetitionView>> {
  const world = await accessWorld(context);
  const found = await findPetition(context, principal, world, { id });
  if (!found.ok) return found;
  const stored = found.value;
  const permission = mayDo(principal, asked.type, stored, world);
  if (!permission.ok) {
    await refuseRecorded(context, principal, stored, asked, request);
    return notAllowed(permission);
  }
  const command = await readCommand(context, world, asked);
  if (!command.ok) return command;
  const done = await append(context, principal, stored, command.value, version, request);
  if (!done.ok) return done;
  const after = await findPetition(context, principal, world, { id });
  // Forwarded away from one's own agency, say: what was done was done.
  if (!after.ok) return after;
  const [view] = await viewsOf(context, principal, world, [after.value]);
  return view === undefined ? unknownPetition() : { ok: true, value: view };
}

function refuseRecorded(
  context: AppContext,
  principal: Principal,
  { id, code, homeAgencyId }: StoredPetition,
  { type }: PetitionCommand,
  request: RequestFacts,
): Promise<void> {
  const subject = { kind: 'petition', id, code };
  return recordAct(context, principal, { action: actionOf(type), subject, homeAgencyId, outcome: 'refused' }, request);
}

async function readCommand(
  context: AppContext,
  world: AccessWorld,
  command: PetitionCommand,
): Promise<Outcome<PetitionCommand>> {
  if (command.type === 'forward') {
    const known = world.register.atDate(world.day).some(({ id }) => id === command.agencyId);
    return known ? { ok: true, value: command } : unknownAgency(command.agencyId);
  }
  if (command.type !== 'classify') return { ok: true, value: command };
  const links = await readLinks(context, world, command);
  if (!links.ok) return links;
  const { type, kind, simple } = command;
  return { ok: true, value: { type, kind, simple, ...links.value.links } };
}

async function append(
  context: AppContext,
  principal: Principal,
  stored: StoredPetition,
  command: PetitionCommand,
  version: number,
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const { id, code, homeAgencyId } = stored;
  const by = await decidedBy(context, stored);
  const now = context.now();
  let refused: Refused = changedBefore(stored.petition.version);
  const done = await appendToPetition(context.db, {
    homeAgencyId,
    id,
    code,
    at: now,
    // The sender's own act bears nobody's name: a receipt is no account.
    by: command.type === 'rate' ? { id: '', name: '' } : actorOf(principal),
    decide: (petition) => {
      if (petition.version !== version) return undefined;
      const decided: PetitionDecision = decidePetition(petition, command, by);
      if (decided.ok) return decided.event;
      const { code: why, facts, message } = decided;
      refused = { ok: false, code: why, facts, message };
      return undefined;
    },
    audit: (data) => {
      const subject = { kind: 'petition', id, code };
      const facts = { type: data.type, ...(data.type === 'forwarded' ? { agency: data.agencyId } : {}) };
      return actOf(principal, request, {
        action: actionOf(command.type),
        subject,
        homeAgencyId,
        outcome: 'done',
        facts,
      });
    },
    also: async (tx, data) => {
      if (data.type !== 'classified') return;
      await openCase(tx, context, { id, kind: data.kind, links: data, receivedAt: stored.petition.receivedAt });
    },
  });
  return done ? { ok: true, value: undefined } : refused;
}

/** What decides besides the petition: the names that no agency may read, and whether it is late. */
async function decidedBy(context: AppContext, stored: StoredPetition) {
  const now = context.now();
  const { petition, homeAgencyId } = stored;
  const catalogue = await context.catalogueAt(now);
  const calendar = calendarOf(catalogue, petition.handlingAgencyId ?? homeAgencyId);
  return {
    names: await namesOf(context, stored),
    isLate: isPetitionLate(petitionStanding(petition, now, calendar)),
  };
}

async function namesOf(context: AppContext, stored: StoredPetition) {
  const { officer } = stored.petition;
  const sender = await readSender(context.db, stored);
  const nameOf = await officerNames(context, [officer]);
  return { sender: sender?.name, officer: officer === undefined ? undefined : nameOf(officer) };
}

export interface PublicationPreview {
  readonly question: string;
  readonly answer: string;
  /** What in them could still tell a person; publishing waits until there is none. */
  readonly traces: readonly (Trace & { readonly field: 'question' | 'answer' })[];
}

/** What would be published, before it is: the texts given, else those of summary and answer. Writes nothing. */
export async function previewPublication(
  context: AppContext,
  principal: Principal,
  input: { readonly id: string; readonly question?: string; readonly answer?: string },
): Promise<Outcome<PublicationPreview>> {
  const world = await accessWorld(context);
  const found = await findPetition(context, principal, world, input);
  if (!found.ok) return found;
  const permission = mayDo(principal, 'publish', found.value, world);
  if (!permission.ok) return notAllowed(permission);
  const draft = publishedDraft(found.value.petition);
  const { question = draft.question, answer = draft.answer } = input;
  const names = await namesOf(context, found.value);
  const traces = (['question', 'answer'] as const).flatMap((field) =>
    findTraces(field === 'question' ? question : answer, names).map((trace) => ({ ...trace, field })),
  );
  return { ok: true, value: { question, answer, traces } };
}

/** What the sender sees with the receipt: how far it is, the answer, and whether it may be rated. */
export interface SenderStanding {
  readonly code: string;
  readonly state: StoredPetition['petition']['state'];
  readonly receivedAt: number;
  readonly dueAt?: number;
  readonly answer?: string;
  readonly document?: string;
  readonly answeredBy?: string;
  readonly answeredAt?: number;
  readonly refusal?: string;
  readonly score?: number;
  readonly mayRate: boolean;
  readonly version: number;
}

type Citizen = Extract<Principal, { readonly kind: 'citizen' }>;

async function findOwn(context: AppContext, principal: Citizen, code: string, world: AccessWorld) {
  if (!allow(principal, 'petition:rate', { code, agencyIds: [] }, world).ok) return undefined;
  const [found] = await readPetitions(context.db, { kind: 'all' }, { code, limit: 1 });
  return found;
}

/** For who holds the receipt: `findReceiptHolder` makes the principal from number and second factor. */
export async function showToSender(
  context: AppContext,
  principal: Citizen,
  code: string,
): Promise<Outcome<SenderStanding>> {
  const world = await accessWorld(context);
  const stored = await findOwn(context, principal, code, world);
  if (stored === undefined) return unknownPetition();
  const { petition } = stored;
  const catalogue = await context.catalogueAt(context.now());
  const calendar = calendarOf(catalogue, petition.handlingAgencyId ?? stored.homeAgencyId);
  const { dueAt } = petitionStanding(petition, context.now(), calendar).current;
  const { answer, handlingAgencyId } = petition;
  const agency = handlingAgencyId === undefined ? undefined : catalogue.register.findById(handlingAgencyId)?.name;
  return {
    ok: true,
    value: {
      code,
      state: petition.state,
      receivedAt: petition.receivedAt,
      version: petition.version,
      mayRate: petition.answeredAt !== undefined && petition.score === undefined,
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(answer === undefined ? {} : { answer: answer.text }),
      ...(answer?.document === undefined ? {} : { document: answer.document }),
      ...(agency === undefined ? {} : { answeredBy: agency }),
      ...(petition.answeredAt === undefined ? {} : { answeredAt: petition.answeredAt }),
      ...(petition.refusal === undefined ? {} : { refusal: petition.refusal }),
      ...(petition.score === undefined ? {} : { score: petition.score }),
    },
  };
}

/** The sender's rating, once. Sent twice, the second finds it done. */
export async function ratePetition(
  context: AppContext,
  principal: Citizen,
  input: { readonly code: string; readonly score: number },
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const world = await accessWorld(context);
  const stored = await findOwn(context, principal, input.code, world);
  if (stored === undefined) return unknownPetition();
  return append(context, principal, stored, { type: 'rate', score: input.score }, stored.petition.version, request);
}
