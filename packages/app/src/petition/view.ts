import type { Principal } from '@dunghen/domain/access';
import type { Verdict } from '@dunghen/domain/judgement';
import {
  canFollow,
  isPetitionLate,
  PETITION_COMMANDS,
  type Petition,
  type PetitionCommandType,
  type PetitionEventData,
  type PetitionEventType,
  petitionStanding,
} from '@dunghen/domain/petition';
import { rungText } from '@dunghen/domain/rung';
import type { Instant } from '@dunghen/domain/time';
import type { StoredPetition } from '@dunghen/store/petition';
import { type AccessWorld, allow } from '../access/index.ts';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import { isAccused, mayDo, whereOfPetition, whereOfSender } from './place.ts';

export interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

/** One stage's clock, as pages show it. */
export interface PetitionClock {
  readonly stage: 'classify' | 'answer';
  readonly verdict: Verdict;
  readonly days: number;
  readonly dueAt?: Instant;
  readonly lateMinutes: number;
}

export interface PetitionStep {
  readonly seq: number;
  readonly type: PetitionEventType;
  readonly at: Instant;
  readonly by: string;
  /** What was decided, in words; nothing of the sender. */
  readonly agency?: NamedAgency;
  readonly text?: string;
}

/** A petition as whoever asks may see it; the sender is another question (`readPetitionSender`). */
export interface PetitionView
  extends Omit<Petition, 'agencyId' | 'officer' | 'handlingAgencyId' | 'forwardedTo' | 'dossierCode'> {
  readonly id: string;
  readonly code: string;
  readonly agency?: NamedAgency;
  readonly handlingAgency?: NamedAgency;
  readonly receivingAgency: NamedAgency;
  readonly officerName?: string;
  /** Absent before the one complained of, whom the dossier would tell who wrote. */
  readonly dossierCode?: string;
  readonly clock: PetitionClock;
  /** Both stages, the first one first. */
  readonly clocks: readonly PetitionClock[];
  readonly rung?: string;
  readonly isLate: boolean;
  readonly source: string;
  readonly steps: readonly PetitionStep[];
  /** What whoever asks may do now. */
  readonly may: readonly PetitionCommandType[];
  readonly maySeeSender: boolean;
}

export interface ViewContext {
  readonly principal: Principal;
  readonly world: AccessWorld;
  readonly catalogue: Catalogue;
  readonly now: Instant;
  readonly nameOf: (officer: string) => string;
}

export function petitionView(stored: StoredPetition, context: ViewContext): PetitionView {
  const { principal, world, catalogue, now, nameOf } = context;
  const { petition, id, code } = stored;
  const { agencyId, officer, handlingAgencyId, forwardedTo: _to, dossierCode, ...rest } = petition;
  const where = whereOfPetition(stored, world);
  const accused = isAccused(principal, where);
  const named = (agency: string): NamedAgency => ({
    id: agency,
    name: catalogue.register.findById(agency)?.name ?? agency,
  });
  const standing = petitionStanding(petition, now, calendarOf(catalogue, handlingAgencyId ?? stored.homeAgencyId));
  const { rule, classify, answer, stage, rung } = standing;
  const late = isPetitionLate(standing);
  const first = clockOf('classify', classify, rule.classifyDays);
  const second = answer === undefined ? undefined : clockOf('answer', answer, standing.days);
  return {
    ...rest,
    id,
    code,
    receivingAgency: named(stored.homeAgencyId),
    ...(agencyId === undefined ? {} : { agency: named(agencyId) }),
    ...(handlingAgencyId === undefined ? {} : { handlingAgency: named(handlingAgencyId) }),
    ...(officer === undefined ? {} : { officerName: nameOf(officer) }),
    ...(dossierCode === undefined || accused ? {} : { dossierCode }),
    clock: stage === 'answer' && second !== undefined ? second : first,
    clocks: second === undefined ? [first] : [first, second],
    ...(rung === undefined ? {} : { rung: rungText(rung) }),
    isLate: late,
    source: rule.source,
    steps: stored.events.map((event) => stepOf(event, named)),
    may: PETITION_COMMANDS.filter(
      (type) => type !== 'rate' && canFollow(petition, type, late) && mayDo(principal, type, stored, world).ok,
    ),
    maySeeSender: allow(principal, 'petition:read-sender', whereOfSender(stored, world), world).ok,
  };
}

function clockOf(
  stage: PetitionClock['stage'],
  {
    verdict,
    dueAt,
    lateMinutes,
  }: { readonly verdict: Verdict; readonly dueAt?: Instant; readonly lateMinutes: number },
  days: number,
): PetitionClock {
  return { stage, verdict, days, lateMinutes, ...(dueAt === undefined ? {} : { dueAt }) };
}

function stepOf(event: StoredPetition['events'][number], named: (id: string) => NamedAgency): PetitionStep {
  const { seq, type, occurredAt: at, actorName: by } = event;
  const text = textOf(event);
  return {
    seq,
    type,
    at,
    by,
    ...(event.type === 'forwarded' ? { agency: named(event.agencyId) } : {}),
    ...(text === undefined ? {} : { text }),
  };
}

function textOf(event: PetitionEventData): string | undefined {
  switch (event.type) {
    case 'refused':
    case 'unpublished':
      return event.reason;
    case 'forwarded':
      return event.summary;
    case 'answered':
      return event.answer;
    case 'explained':
      return event.measure;
    case 'received':
    case 'classified':
    case 'taken-up':
    case 'published':
    case 'rated':
      return undefined;
  }
}
