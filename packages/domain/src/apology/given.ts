import type { DossierEvent } from '../dossier/index.ts';
import { searchKey } from '../text/index.ts';
import type { Instant } from '../time/index.ts';

/** An apology that stands in the history of a dossier. */
export interface GivenApology {
  readonly at: Instant;
  /** Number and date of the letter, where it was recorded: "12/PXL-SNV ngày 10/01/2024". */
  readonly letter?: string;
  /** The new date that went with it. */
  readonly rescheduledTo?: Instant;
}

/** Under which a note of a letter that was sent names it. */
export const LETTER_FIELD = 'Văn bản xin lỗi';

/**
 * The apology that a history tells of, as of one instant and as known at another: a letter that went with a new date
 * (Decree 61/2018, article 19.9), or a note that begins with "Xin lỗi" (decision 0156). The first of them is when the
 * applicant was told; a new date later on belongs to it. What was put right since does not count.
 */
export function findApology(
  events: readonly DossierEvent[],
  { asOf = Number.POSITIVE_INFINITY, knownAt = Number.POSITIVE_INFINITY }: TwoTimes = {},
): GivenApology | undefined {
  const known = events.filter((event) => event.recordedAt <= knownAt && event.occurredAt <= asOf);
  const undone = new Set(known.flatMap((event) => (event.type === 'Corrected' ? [event.data.seq] : [])));
  const told = known.filter((event) => !undone.has(event.seq) && tellsOf(event));
  const first = told[0];
  if (first === undefined) return undefined;
  const rescheduled = told.findLast((event) => event.type === 'Rescheduled');
  const letter = told.map(letterOf).find((each) => each !== undefined);
  return {
    at: first.occurredAt,
    ...(letter === undefined ? {} : { letter }),
    ...(rescheduled?.type === 'Rescheduled' ? { rescheduledTo: rescheduled.data.dueAt } : {}),
  };
}

export interface TwoTimes {
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

const tellsOf = (event: DossierEvent): boolean => event.type === 'Rescheduled' || isNoteOn(event, 'xin loi');

/** A note that begins with these words (without diacritics, in small letters). */
export function isNoteOn(event: DossierEvent, words: string): boolean {
  return event.type === 'Noted' && `${searchKey(event.data.note)} `.startsWith(`${words} `);
}

function letterOf(event: DossierEvent): string | undefined {
  if (event.type === 'Rescheduled') return event.data.apologyLetter;
  return event.type === 'Noted' ? event.data.extra?.[LETTER_FIELD] : undefined;
}
