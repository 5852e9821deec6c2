import type { DossierEvent, DossierEventType } from '@dunghen/domain/dossier';
import type { CommandStanding, CommandTelling, OutgoingMessage } from '@dunghen/store/command';
import type { CommandAnswer } from './command-input.ts';
import { timestamp } from './timestamp.ts';

/** Messages about dossiers. */
export const DOSSIER_TOPIC = 'dossier';

/** `SupplementRequested` is told as `dossier.supplement-requested`. */
export function messageType(type: DossierEventType): string {
  return `${DOSSIER_TOPIC}.${type.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}`;
}

/**
 * One message for each event, in the transaction that records it, and the answer to the caller. Nobody's personal data:
 * who needs more asks the API with rights of their own. The registration is told by what comes with it.
 */
export function tellOf(standing: CommandStanding): CommandTelling {
  const told = standing.events.length === 1 ? standing.events : standing.events.filter(isNews);
  const answer: CommandAnswer = {
    code: standing.code,
    version: standing.version,
    state: standing.state,
    ...(standing.dueAt === undefined ? {} : { dueAt: standing.dueAt }),
    events: standing.events.map(({ seq, type, occurredAt }) => ({ seq, type, occurredAt })),
  };
  return { messages: told.map((event) => messageOf(standing, event)), answer: JSON.stringify(answer) };
}

const isNews = (event: DossierEvent): boolean => event.type !== 'Registered';

function messageOf(standing: CommandStanding, event: DossierEvent): OutgoingMessage {
  return {
    topic: DOSSIER_TOPIC,
    type: messageType(event.type),
    seq: event.seq,
    payload: {
      code: standing.code,
      seq: event.seq,
      state: standing.state,
      agencyId: standing.resolvingAgencyId,
      receivingAgencyId: standing.receivingAgencyId,
      procedureCode: standing.procedureCode,
      occurredAt: timestamp(event.occurredAt),
      dueAt: standing.dueAt === undefined ? undefined : timestamp(standing.dueAt),
    },
  };
}
