import type { EventOf } from './events.ts';
import type { RescheduleProposal, RescheduleRecord, SupplementRecord, SuspensionRecord } from './record.ts';

/** What was waited for and what was promised anew, gathered while events are read. */
export interface WaitParts {
  readonly supplements: SupplementRecord[];
  readonly suspensions: SuspensionRecord[];
  readonly reschedules: RescheduleRecord[];
  proposal?: RescheduleProposal;
}

export function startWaits(): WaitParts {
  return { supplements: [], suspensions: [], reschedules: [] };
}

type WaitEvent = EventOf<
  | 'SupplementRequested'
  | 'SupplementReceived'
  | 'Suspended'
  | 'Resumed'
  | 'RescheduleProposed'
  | 'RescheduleDeclined'
  | 'Rescheduled'
>;

export function gatherWait(waits: WaitParts, event: WaitEvent): void {
  const at = event.occurredAt;
  switch (event.type) {
    case 'SupplementRequested':
      waits.supplements.push({ requestedAt: at, ...event.data, missing: event.data.missing ?? [] });
      return;
    case 'SupplementReceived':
      endLast(waits.supplements, (each) => each.receivedAt === undefined, { receivedAt: at });
      return;
    case 'Suspended':
      waits.suspensions.push({ from: at, ...event.data });
      return;
    case 'Resumed':
      if (event.data.kind === 'supplement') {
        endLast(waits.supplements, (each) => each.receivedAt === undefined, { receivedAt: at });
      } else if (event.data.kind !== 'payment') {
        endLast(waits.suspensions, (each) => each.to === undefined, { to: at });
      }
      return;
    case 'RescheduleProposed':
      waits.proposal = { at, ...event.data, ...(event.actor === undefined ? undefined : { by: event.actor }) };
      return;
    case 'RescheduleDeclined':
      delete waits.proposal;
      return;
    case 'Rescheduled': {
      const { dateOnly: _dateOnly, ...data } = event.data;
      waits.reschedules.push({ at, ...data });
      delete waits.proposal;
    }
  }
}

function endLast<Each>(list: Each[], isOpen: (each: Each) => boolean, end: Partial<Each>): void {
  const index = list.findLastIndex(isOpen);
  const open = list[index];
  if (open !== undefined) list[index] = { ...open, ...end };
}
