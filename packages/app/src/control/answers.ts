import type { DossierEvent } from '@dunghen/domain/dossier';
import { searchKey } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';

/** What was recorded of a late dossier towards the applicant and towards the province (decision 0156). */
export interface LateAnswers {
  /** A letter that went with a new date (Decree 61/2018, article 19.9), or a note that begins with "Xin lỗi". */
  readonly apology?: { readonly at: Instant; readonly letter?: string; readonly rescheduledTo?: Instant };
  /** A note that begins with "Giải trình". */
  readonly explanation?: { readonly at: Instant };
}

/** By the events known at an instant; the last of each kind counts. */
export function answersOf(events: readonly DossierEvent[], knownAt: Instant): LateAnswers {
  const known = events.filter((event) => event.recordedAt <= knownAt);
  const apology = known.findLast((event) => event.type === 'Rescheduled' || isNote(event, 'xin loi'));
  const explanation = known.findLast((event) => isNote(event, 'giai trinh'));
  return {
    ...(apology === undefined ? {} : { apology: apologyOf(apology) }),
    ...(explanation === undefined ? {} : { explanation: { at: explanation.occurredAt } }),
  };
}

function isNote(event: DossierEvent, words: string): boolean {
  return event.type === 'Noted' && `${searchKey(event.data.note)} `.startsWith(`${words} `);
}

function apologyOf(event: DossierEvent): NonNullable<LateAnswers['apology']> {
  if (event.type !== 'Rescheduled') return { at: event.occurredAt };
  const { dueAt, apologyLetter } = event.data;
  return {
    at: event.occurredAt,
    rescheduledTo: dueAt,
    ...(apologyLetter === undefined ? {} : { letter: apologyLetter }),
  };
}
