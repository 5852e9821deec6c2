import type { Cause } from '../explanation/cause.ts';
import type { Instant } from '../time/index.ts';
import type { PetitionEvent, PetitionLinks } from './event.ts';
import { isAboutConduct, type PetitionChannel, type PetitionKind, type PetitionState } from './kind.ts';

/** A petition as its events make it; nothing in it is of the sender. */
export interface Petition extends PetitionLinks {
  readonly state: PetitionState;
  /** `seq` of the last event. */
  readonly version: number;
  readonly channel: PetitionChannel;
  readonly kind: PetitionKind;
  /** Absent before it is classified. */
  readonly simple?: boolean;
  readonly receivedAt: Instant;
  readonly forwardedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly refusedAt?: Instant;
  /** The agency that is to answer. */
  readonly handlingAgencyId?: string;
  /** All that it was ever forwarded to. */
  readonly forwardedTo: readonly string[];
  readonly summary?: string;
  readonly answer?: { readonly text: string; readonly document?: string; readonly by: string };
  readonly refusal?: string;
  readonly publication?: { readonly question: string; readonly answer: string; readonly at: Instant };
  /** 1 to 5. */
  readonly score?: number;
  readonly explanation?: { readonly cause: Cause; readonly causeText?: string; readonly measure: string };
}

/** Pure: the same events give the same petition; undefined of none. */
export function foldPetition(events: readonly PetitionEvent[]): Petition | undefined {
  return events.reduce<Petition | undefined>(next, undefined);
}

/** What had happened by `asOf` and was known at `knownAt`. */
export function knownEvents(
  events: readonly PetitionEvent[],
  asOf: Instant,
  knownAt: Instant,
): readonly PetitionEvent[] {
  return events.filter(({ occurredAt, recordedAt }) => occurredAt <= asOf && recordedAt <= knownAt);
}

function next(petition: Petition | undefined, event: PetitionEvent): Petition | undefined {
  const at = event.occurredAt;
  if (event.type === 'received') {
    const { channel, kind } = event;
    return {
      ...linksOf(event),
      state: 'received',
      version: event.seq,
      channel,
      kind,
      receivedAt: at,
      forwardedTo: [],
    };
  }
  if (petition === undefined) return undefined;
  const seen = { ...petition, version: event.seq };
  switch (event.type) {
    case 'classified': {
      const { agencyId: _agency, officer: _officer, dossierCode: _dossier, ...rest } = seen;
      return { ...rest, ...linksOf(event), state: 'classified', kind: event.kind, simple: event.simple };
    }
    case 'refused':
      return { ...seen, state: 'refused', refusedAt: at, refusal: event.reason };
    case 'forwarded':
      return {
        ...seen,
        state: 'forwarded',
        // The clock of the answer runs from the first forwarding: whoever forwards wrongly does not win time.
        forwardedAt: petition.forwardedAt ?? at,
        handlingAgencyId: event.agencyId,
        forwardedTo: [...petition.forwardedTo, event.agencyId],
        summary: event.summary,
      };
    case 'taken-up':
      return { ...seen, state: 'in-process' };
    case 'answered': {
      const document = event.document === undefined ? {} : { document: event.document };
      return {
        ...seen,
        state: 'answered',
        answeredAt: at,
        answer: { text: event.answer, ...document, by: event.actorName },
      };
    }
    case 'published':
      return { ...seen, state: 'published', publication: { question: event.question, answer: event.answer, at } };
    case 'unpublished': {
      const { publication: _publication, ...rest } = seen;
      return { ...rest, state: 'answered' };
    }
    case 'rated':
      return { ...seen, score: event.score };
    case 'explained': {
      const { cause, causeText, measure } = event;
      return { ...seen, explanation: { cause, measure, ...(causeText === undefined ? {} : { causeText }) } };
    }
  }
}

function linksOf({ agencyId, officer, dossierCode }: PetitionLinks): PetitionLinks {
  return {
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(officer === undefined ? {} : { officer }),
    ...(dossierCode === undefined ? {} : { dossierCode }),
  };
}

/**
 * Agencies that must never learn who sent it: the one complained of; and of what is about conduct also those that it was
 * forwarded to, since the one complained of is often not named (spec: feedback).
 */
export function accusedAgencies({ agencyId, kind, forwardedTo }: Petition): readonly string[] {
  const named = agencyId === undefined ? [] : [agencyId];
  return [...new Set([...named, ...(isAboutConduct(kind) ? forwardedTo : [])])];
}
