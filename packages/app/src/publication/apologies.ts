import type { Instant } from '@dunghen/domain/time';
import { type ApologyKey, listApologies as readApologies } from '@dunghen/store/publication';
import type { AppContext } from '../context/index.ts';

/** A new date that an agency gave with an apology; without applicant, officer, dossier code or the reason in words. */
export interface PublicApology {
  readonly key: string;
  readonly agencyName: string;
  readonly procedureName?: string;
  /** Number of the letter, where it was recorded. */
  readonly letter?: string;
  readonly apologisedAt: Instant;
  readonly newDueAt: Instant;
}

export interface PublicApologies {
  readonly rows: readonly PublicApology[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
}

export interface ApologyQuestion {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  /** `next` of the page before; anything else begins anew. */
  readonly after?: string;
  readonly limit: number;
}

/** The apologies of a time, the newest first. */
export async function listPublicApologies(context: AppContext, question: ApologyQuestion): Promise<PublicApologies> {
  const { from, to, limit } = question;
  const after = question.after === undefined ? undefined : readKey(question.after);
  const found = await readApologies(context.db, { from, to, limit: limit + 1, ...(after && { after }) });
  const { register } = await context.catalogueAt(context.now());
  const rows = found.slice(0, limit).map((row) => ({
    key: keyText(row),
    agencyName: register.findById(row.agencyId)?.name ?? '',
    apologisedAt: row.occurredAt,
    newDueAt: row.dueAt,
    ...(row.procedureName === null ? {} : { procedureName: row.procedureName }),
    ...(row.letter === null || row.letter === '' ? {} : { letter: row.letter }),
  }));
  const last = rows.at(-1);
  return { rows, ...(found.length > limit && last !== undefined ? { next: last.key } : {}) };
}

const keyText = ({ occurredAt, dossierId }: ApologyKey): string => `${occurredAt}.${dossierId}`;

function readKey(text: string): ApologyKey | undefined {
  const match = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  return match === null ? undefined : { occurredAt: Number(match[1]), dossierId: match[2] ?? '' };
}
