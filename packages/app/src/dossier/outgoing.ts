import type { Principal } from '@dunghen/domain/access';
import type { DossierEvent } from '@dunghen/domain/dossier';
import { type DossierMessage, messagesOfDossier } from '@dunghen/store/webhook';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findSeen, unknownDossier } from './get-dossier.ts';
import { officerNames } from './names.ts';
import { processOf, stepNameOf } from './process.ts';
import { eventText, type Naming } from './timeline.ts';

/** An outgoing message of a dossier, with the event that it tells in words. */
export interface OutgoingOfDossier extends DossierMessage {
  readonly text: string;
}

/** More are of no use on a page; a dossier has tens of events. */
const MOST = 200;

/**
 * What went or is to go out about a dossier, newest first, and what became of it. For who is at work with dossiers: the
 * visitor of a demonstration learns nothing of receivers. Holds no personal data.
 */
export async function listOutgoing(
  context: AppContext,
  principal: Principal,
  { code }: { readonly code: string },
): Promise<Outcome<readonly OutgoingOfDossier[]>> {
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  if (principal.kind === 'anonymous' || principal.kind === 'citizen') return unknownDossier(code);
  const { head, record } = seen.value;
  const assigned = head.events.map((event) => (event.type === 'Assigned' ? event.data.officer : undefined));
  const [messages, nameOf, process] = await Promise.all([
    messagesOfDossier(context.db, head, MOST),
    officerNames(context, assigned),
    processOf(context, record),
  ]);
  const naming = { nameOf, stepNameOf: stepNameOf(process) };
  return { ok: true, value: messages.map((message) => ({ ...message, text: textOf(message, head.events, naming) })) };
}

/** The event in the timeline's words; what no event is behind is told by its type. */
function textOf({ seq, type }: DossierMessage, events: readonly DossierEvent[], naming: Naming): string {
  const event = events.find((one) => one.seq === seq);
  return event === undefined ? type : eventText(event, naming);
}
