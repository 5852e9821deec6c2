import type { Principal } from '@dunghen/domain/access';
import type { DossierEvent, DossierEventType } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { allow } from '../access/index.ts';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type CorrectionView, correctionOf } from './corrections.ts';
import { findSeen } from './get-dossier.ts';
import { namesFor } from './names.ts';
import { processOf, stepNameOf } from './process.ts';
import { eventText } from './timeline.ts';

/** One entry of a dossier's history; `data` only for whoever reads personal data. */
export interface ListedEvent {
  readonly seq: number;
  readonly type: DossierEventType;
  readonly text: string;
  readonly occurredAt: Instant;
  readonly dateOnly: boolean;
  readonly recordedAt: Instant;
  readonly actor?: string;
  /** Of a correction: what was held for true before, and after it. */
  readonly corrects?: CorrectionView;
  readonly data?: DossierEvent['data'];
}

/** Everything that was recorded of a dossier, in its order. */
export async function listEvents(
  context: AppContext,
  principal: Principal,
  { code, personal = false }: { readonly code: string; readonly personal?: boolean },
  request: RequestFacts,
): Promise<Outcome<readonly ListedEvent[]>> {
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  const { head, record, where, world } = seen.value;
  const open = personal && allow(principal, 'dossier:read-personal', where, world).ok;
  if (open) await recordReading(context, principal, head, request, { what: 'events' });
  const named = head.events.flatMap((event) => [
    event.actor,
    event.type === 'Assigned' ? event.data.officer : undefined,
  ]);
  const [nameOf, process] = await Promise.all([namesFor(context, principal, named), processOf(context, record)]);
  const naming = { nameOf, stepNameOf: stepNameOf(process) };
  const value = head.events.map((event) => {
    const corrects = correctionOf(head.events, event, open);
    return {
      seq: event.seq,
      type: event.type,
      text: eventText(event, naming),
      occurredAt: event.occurredAt,
      dateOnly: event.dateOnly ?? false,
      recordedAt: event.recordedAt,
      ...(event.actor === undefined ? {} : { actor: nameOf(event.actor) }),
      ...(corrects === undefined ? {} : { corrects }),
      ...(open ? { data: event.data } : {}),
    };
  });
  return { ok: true, value };
}
