import type { Principal } from '@dunghen/domain/access';
import { LETTER_FIELD, letterName, letterNumber, letterSymbol } from '@dunghen/domain/apology';
import { type DossierCommand, type DossierRecord, foldRecord } from '@dunghen/domain/lifecycle';
import { dayOf, formatDay } from '@dunghen/domain/time';
import {
  findLetters,
  insertLetterStep,
  type LetterChannel,
  type LetterStep,
  type StoredLetter,
} from '@dunghen/store/apology';
import { recordAudit } from '@dunghen/store/audit';
import { recordMessages } from '@dunghen/store/command';
import { type DossierHead, findDossier } from '@dunghen/store/dossier';
import { registerOutgoing } from '@dunghen/store/outgoing';
import { type AccessWorld, type Action, accessWorld, allow, whereOf } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { type CommandInput, executeCommand, piecesOf } from '../command/index.ts';
import { notAllowed } from '../command/refusals.ts';
import { timestamp } from '../command/timestamp.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { actorOf, findRefused, isOpen, type LetterOutcome, MOST_LETTERS } from './draft.ts';
import * as refusals from './refusals.ts';
import { findStep, type LetterView, letterView } from './view.ts';

/** What is done with a letter after it was drafted (Decree 61/2018, article 19.9). */
export type LetterAct =
  /** Put before the head of the agency; the dossier's history says that a new date is asked for. */
  | { readonly act: 'submit' }
  /** By the head of the resolving agency or a deputy, never by who asked. */
  | { readonly act: 'sign'; readonly capacity: 'head' | 'deputy' }
  | { readonly act: 'decline'; readonly reason: string }
  /** Numbered, and handed to the applicant by this way; the counter has its notice with it. */
  | { readonly act: 'send'; readonly channel: LetterChannel }
  /** The counter changes the date by the letter. */
  | { readonly act: 'redate' };

/** Outbox topic of letters to be carried to applicants: `{ code, agencyId, letterId, channel, number, newDueAt }`, nothing of a person. */
export const APOLOGY_TOPIC = 'apology';

/** Does the same with many letters, one after the other; each is answered for itself, and what is done stays done. */
export async function takeStep(
  context: AppContext,
  principal: Principal,
  ids: readonly string[],
  act: LetterAct,
  request: RequestFacts,
): Promise<Outcome<readonly LetterOutcome<LetterView>[]>> {
  const refused = await findRefused(context, principal, [NEEDED[act.act]]);
  if (refused !== undefined) return refused;
  const wanted = [...new Set(ids)];
  if (wanted.length > MOST_LETTERS) return refusals.tooMany(MOST_LETTERS);
  const world = await accessWorld(context);
  const letters = new Map((await findLetters(context.db, wanted)).map((letter) => [letter.letterId, letter] as const));
  const value: LetterOutcome<LetterView>[] = [];
  for (const id of wanted) {
    const letter = letters.get(id);
    const seen = letter === undefined ? undefined : await findSeen(context, principal, letter, world);
    if (letter === undefined || seen === undefined) {
      value.push({ code: '', outcome: refusals.unknownLetter() });
      continue;
    }
    const matter = { context, principal, request, world, letter, ...seen };
    const fault = isTaken(letter, act, principal) ? undefined : await takeOne(matter, act);
    const [after = letter] = await findLetters(context.db, [id]);
    // Of two at the same time one was first; who asked again is told what was done.
    const isDone = fault === undefined || isTaken(after, act, principal);
    value.push({ code: letter.code, outcome: isDone ? { ok: true, value: letterView(after) } : fault });
  }
  return { ok: true, value };
}

const STEP_OF: Readonly<Record<LetterAct['act'], LetterStep['kind']>> = {
  submit: 'submitted',
  sign: 'signed',
  decline: 'declined',
  send: 'sent',
  redate: 'dated',
};

/** Whether the same person took the very same step before: asked again after a lost answer, nothing is done twice. */
function isTaken(letter: StoredLetter, act: LetterAct, principal: Principal): boolean {
  const step = findStep(letter, STEP_OF[act.act]);
  if (step === undefined || step.by.id !== actorOf(principal).id) return false;
  switch (act.act) {
    case 'sign':
      return step.capacity === act.capacity;
    case 'decline':
      return step.reason === act.reason.trim();
    case 'send':
      return step.channel === act.channel;
    case 'submit':
    case 'redate':
      return true;
  }
}

const NEEDED: Readonly<Record<LetterAct['act'], Action>> = {
  submit: 'dossier:propose-reschedule',
  sign: 'dossier:approve-reschedule',
  decline: 'dossier:decline-reschedule',
  send: 'dossier:note',
  redate: 'apology:redate',
};

interface Matter {
  readonly context: AppContext;
  readonly principal: Principal;
  readonly request: RequestFacts;
  readonly world: AccessWorld;
  readonly letter: StoredLetter;
  readonly head: DossierHead;
  readonly record: DossierRecord;
}

async function findSeen(
  { db }: AppContext,
  principal: Principal,
  { code }: StoredLetter,
  world: AccessWorld,
): Promise<Pick<Matter, 'head' | 'record'> | undefined> {
  const head = await findDossier(db, code);
  const record = head === undefined ? undefined : foldRecord(head.events);
  if (head === undefined || record === undefined) return undefined;
  return allow(principal, 'dossier:read', whereOf(record), world).ok ? { head, record } : undefined;
}

function takeOne(matter: Matter, act: LetterAct): Promise<Refused | undefined> {
  switch (act.act) {
    case 'submit':
      return submit(matter);
    case 'sign':
      return sign(matter, act.capacity);
    case 'decline':
      return decline(matter, act.reason);
    case 'send':
      return send(matter, act.channel);
    case 'redate':
      return redate(matter);
  }
}

async function submit(matter: Matter): Promise<Refused | undefined> {
  const { letter, record } = matter;
  const problem = findStageFault(letter, 'trình', { before: ['submitted', 'signed'] });
  if (problem !== undefined) return problem;
  const { newDueAt: dueAt, reason, cause } = letter;
  // Asked for before, and broken off before the letter knew.
  if (record.proposal?.dueAt !== dueAt || record.proposal.by !== actorOf(matter.principal).id) {
    const command = { type: 'propose-reschedule', dueAt, reason, cause, ...afterDue(matter) } as const;
    const done = await giveCommand(matter, command);
    if (done !== undefined) return done;
  }
  return recordStep(matter, { kind: 'submitted' });
}

async function sign(matter: Matter, capacity: 'head' | 'deputy'): Promise<Refused | undefined> {
  const { letter, record, principal } = matter;
  const { id } = actorOf(principal);
  const refused = mayNot(matter, 'dossier:approve-reschedule');
  if (id === letter.by.id || id === findStep(letter, 'submitted')?.by.id) return refusals.ownLetter();
  if (refused !== undefined) return refused;
  const problem = findStageFault(letter, 'ký', { after: 'submitted', before: ['signed'] });
  if (problem !== undefined) return problem;
  const end = record.history.ends.at(-1);
  if (!isOpen(record.state) && end !== undefined) return refusals.ended(letter.code, end.moment.at);
  if (record.proposal?.dueAt !== letter.newDueAt) return refusals.otherProposal(letter.code);
  return recordStep(matter, { kind: 'signed', capacity });
}

async function decline(matter: Matter, reason: string): Promise<Refused | undefined> {
  const { letter, record } = matter;
  const problem = findStageFault(letter, 'trả lại', { after: 'submitted', before: ['signed'] });
  if (problem !== undefined) return problem;
  if (reason.trim() === '') return refusals.reasonMissing();
  if (record.proposal !== undefined) {
    const done = await giveCommand(matter, { type: 'decline-reschedule', reason: reason.trim() });
    if (done !== undefined) return done;
  }
  return recordStep(matter, { kind: 'declined', reason: reason.trim() });
}

/** The number is drawn first and stays the letter's, whatever breaks off after; then the history tells that it was sent. */
async function send(matter: Matter, channel: LetterChannel): Promise<Refused | undefined> {
  const { context, letter, head } = matter;
  const refused = mayNot(matter, 'dossier:note');
  if (refused !== undefined) return refused;
  const problem = findStageFault(letter, 'gửi', { after: 'signed', before: ['sent'] });
  if (problem !== undefined) return problem;
  const number = await numberOf(matter);
  const name = letterName(number, dayOf(context.now()));
  const told = head.events.find((event) => event.type === 'Noted' && event.data.extra?.[LETTER_ID] === letter.letterId);
  if (told === undefined) {
    const extra = { [LETTER_FIELD]: name, [LETTER_ID]: letter.letterId };
    const note = `Xin lỗi: văn bản số ${name}, gửi ${CHANNEL_TEXTS[channel]}.`;
    const done = await giveCommand(matter, { type: 'note', note, extra });
    if (done !== undefined) return done;
  }
  // By the note that tells of it, whether it was written now or before something broke off.
  return recordStep(matter, { kind: 'sent', number, channel }, told?.seq ?? head.seq + 1);
}

const LETTER_ID = 'Định danh văn bản xin lỗi';

const CHANNEL_TEXTS: Readonly<Record<LetterChannel, string>> = {
  post: 'qua bưu chính',
  email: 'qua thư điện tử',
  sms: 'bằng tin nhắn',
  zalo: 'qua Zalo',
  counter: 'trực tiếp tại quầy',
};

async function numberOf({ context, letter, principal }: Matter): Promise<string> {
  const { catalogue } = await piecesOf(context);
  const agency = catalogue.register.findById(letter.agencyId);
  const mark = agency?.codes.find(({ scheme }) => scheme === 'agency')?.code ?? letter.agencyId;
  const symbol = letterSymbol(letter.ruleSetId, mark);
  const { number } = await registerOutgoing(context.db, {
    symbol,
    subject: { kind: 'apology', id: letter.letterId },
    title: `Văn bản xin lỗi, hẹn lại ngày trả kết quả hồ sơ ${letter.code}`,
    signer: findStep(letter, 'signed')?.by.name ?? '',
    issuedOn: formatDay(dayOf(context.now())),
    actor: actorOf(principal).name,
  });
  return letterNumber(number, symbol);
}

async function redate(matter: Matter): Promise<Refused | undefined> {
  const { letter, record } = matter;
  const refused = mayNot(matter, 'apology:redate');
  if (refused !== undefined) return refused;
  const problem = findStageFault(letter, 'đổi ngày hẹn', { after: 'sent', before: ['dated'] });
  if (problem !== undefined) return problem;
  const sent = findStep(letter, 'sent');
  const signed = findStep(letter, 'signed');
  if (sent?.number === undefined || signed === undefined) return refusals.wrongStage('đổi ngày hẹn', 'chưa gửi');
  const apologyLetter = letterName(sent.number, dayOf(sent.at));
  if (!record.reschedules.some((given) => given.apologyLetter === apologyLetter)) {
    if (record.proposal?.dueAt !== letter.newDueAt) return refusals.otherProposal(letter.code);
    const command = { type: 'approve-reschedule', apologyLetter, ...afterDue(matter) } as const;
    const done = await giveCommand(matter, command, { signedBy: signed.by });
    if (done !== undefined) return done;
  }
  return recordStep(matter, { kind: 'dated' });
}

/** Recorded after the due date it is an apology still, and no due basis (spec: stops and changes). */
function afterDue({ context, letter }: Matter): { readonly afterDue?: true } {
  return context.now() > letter.dueAt ? { afterDue: true } : {};
}

function mayNot({ principal, record, world }: Matter, action: Action): Refused | undefined {
  const permission = allow(principal, action, whereOf(record), world);
  if (permission.ok) return undefined;
  return permission.facts.rule === 'own-request' ? refusals.ownLetter() : notAllowed(permission.facts);
}

/** Through the one door, once for each letter and kind of command. */
async function giveCommand(
  { context, principal, request, letter, head }: Matter,
  command: DossierCommand,
  more: Pick<CommandInput, 'signedBy'> = {},
): Promise<Refused | undefined> {
  const outcome = await executeCommand(
    context,
    principal,
    {
      code: letter.code,
      command,
      expectedVersion: head.seq,
      idempotencyKey: `apology ${letter.letterId} ${command.type} ${head.seq}`,
      ...more,
    },
    request,
  );
  return outcome.ok ? undefined : outcome;
}

async function recordStep(
  { context, principal, request, letter, head }: Matter,
  given: Omit<LetterStep, 'at' | 'by'>,
  seq: number = head.seq,
): Promise<Refused | undefined> {
  const step: LetterStep = { ...given, at: context.now(), by: actorOf(principal) };
  const done = await context.db.transaction(async (tx) => {
    if (!(await insertLetterStep(tx, letter, step))) return false;
    const { homeAgencyId, dossierId, letterId } = letter;
    const act = {
      action: `apology:${step.kind}`,
      subject: { kind: 'dossier', id: dossierId, code: letter.code },
      homeAgencyId,
      outcome: 'done',
      facts: { letter: letterId },
    } as const;
    await recordAudit(tx, actOf(principal, request, act));
    if (step.kind !== 'sent') return true;
    const payload = {
      code: letter.code,
      agencyId: letter.agencyId,
      letterId,
      channel: step.channel,
      number: step.number,
      newDueAt: timestamp(letter.newDueAt),
    };
    await recordMessages(tx, [{ homeAgencyId, dossierId, seq, topic: APOLOGY_TOPIC, type: 'apology.sent', payload }]);
    return true;
  });
  return done
    ? undefined
    : refusals.wrongStage('làm bước này', 'đã qua bước này hoặc hồ sơ đã có văn bản khác được ký');
}

const STAGE_TEXTS: Readonly<Record<LetterStep['kind'], string>> = {
  submitted: 'đã trình ký',
  signed: 'đã ký',
  declined: 'đã bị trả lại',
  replaced: 'đã được thay bằng bản khác',
  sent: 'đã gửi',
  dated: 'đã được đổi ngày hẹn',
};

const NOT_YET: Readonly<Record<'submitted' | 'signed' | 'sent', string>> = {
  submitted: 'chưa trình ký',
  signed: 'chưa được ký',
  sent: 'chưa gửi đến người nộp hồ sơ',
};

/** Why a letter is not at the stage for this; undefined where it is. */
function findStageFault(
  letter: StoredLetter,
  what: string,
  stage: { readonly after?: 'submitted' | 'signed' | 'sent'; readonly before: readonly LetterStep['kind'][] },
): Refused | undefined {
  const passed = findStep(letter, 'declined', 'replaced', ...stage.before);
  if (passed !== undefined) return refusals.wrongStage(what, STAGE_TEXTS[passed.kind]);
  if (stage.after === undefined || findStep(letter, stage.after) !== undefined) return undefined;
  return refusals.wrongStage(what, NOT_YET[stage.after]);
}
