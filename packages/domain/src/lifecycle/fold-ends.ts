import type { EventOf } from './events.ts';
import type { DossierRecord } from './record.ts';

type EndPart = 'refusal' | 'rejection' | 'stopping' | 'completion' | 'returning' | 'rating';

/** How it ended, gathered while events are read. */
export type EndParts = { -readonly [Part in EndPart]?: NonNullable<DossierRecord[Part]> };

export function startEnds(): EndParts {
  return {};
}

type EndEvent = EventOf<
  'Refused' | 'Completed' | 'Rejected' | 'Stopped' | 'Withdrawn' | 'Returned' | 'Reopened' | 'Rated'
>;

export function gatherEnd(ends: EndParts, event: EndEvent): void {
  switch (event.type) {
    case 'Refused':
      ends.refusal = event.data;
      return;
    case 'Completed':
      ends.completion = event.data;
      return;
    case 'Rejected':
      ends.rejection = event.data;
      return;
    case 'Stopped':
      ends.stopping = event.data;
      return;
    case 'Returned':
      ends.returning = { at: event.occurredAt, ...event.data };
      return;
    case 'Rated':
      ends.rating = { at: event.occurredAt, ...event.data };
      return;
    case 'Reopened':
      // The ends before stay in the history; of the picture of today they are no part.
      delete ends.completion;
      delete ends.returning;
      return;
    case 'Withdrawn':
      return;
  }
}
