import type { DossierEvent, DossierEventBody, DossierState } from '@dunghen/domain/dossier';
import { type DayNumber, formatDay, type Instant } from '@dunghen/domain/time';
import type { AuditAct } from '../audit/index.ts';
import { newId } from '../dossier/new-id.ts';
import type { DossierHead } from '../dossier/record.ts';

/** An event as decided; the store gives it number, actor and time of recording. */
export type NewEvent = DossierEventBody & { readonly occurredAt: Instant; readonly dateOnly?: boolean };

/** A message to the world outside. No personal data: it is sent as it is. */
export interface OutgoingMessage {
  /** 'dossier', 'job'. */
  readonly topic: string;
  /** 'dossier.accepted'. */
  readonly type: string;
  /** Of the event that it tells of. */
  readonly seq?: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Who sent it, and under which key; the same key again gives the first answer. */
export interface CommandKey {
  readonly principalId: string;
  readonly key: string;
  /** SHA-256 of what was asked, 64 hexadecimal digits; the same key with another request is refused. */
  readonly requestHash: string;
}

/**
 * A number to be taken while the command is recorded, so that none is lost when it fails. `code` stands for the code in
 * whatever is decided before: its last part is a mark that the number takes the place of.
 */
export interface Numbering {
  readonly agencyCode: string;
  /** `yyyy-MM-dd`, local. */
  readonly day: string;
  readonly mark: string;
  readonly code: string;
}

/**
 * What the database fills in where it stands in a command's texts. Drawn after the input was read, with 62 random bits, so
 * that no input can hold it.
 */
export function newMark(): string {
  return `m${newId().replaceAll('-', '')}`;
}

/** The dossier code `<agency code>-<yyMMdd>-<number>` to be, of at least four digits (spec: lifecycle, Codes). */
export function newNumbering(agencyCode: string, day: DayNumber): Numbering {
  const mark = newMark();
  const date = formatDay(day);
  return { agencyCode, day: date, mark, code: `${agencyCode}-${date.slice(2).replaceAll('-', '')}-${mark}n` };
}

/** One command as it is to be recorded. */
export interface CommandWork {
  readonly key: CommandKey;
  /** The dossier as it was loaded; absent for a new one. */
  readonly head?: DossierHead;
  /** Of a new dossier; the agency that took it in. */
  readonly homeAgencyId: string;
  readonly numbering?: Numbering;
  /** Codes that lead to the dossier from now on, beside those that do already. */
  readonly codes: readonly string[];
  /** At least one. */
  readonly events: readonly NewEvent[];
  /** Id of who acts, as events name them. */
  readonly actor: string;
  /** All but the subject, which is the dossier. */
  readonly audit: Omit<AuditAct, 'subject' | 'homeAgencyId' | 'outcome'>;
  /** The code that the entry shows. */
  readonly code: string;
  /** Answer and messages, from what the dossier is after the events. */
  readonly tell: (standing: CommandStanding) => CommandTelling;
}

/** What a dossier is after a command; of a new one `code` holds the mark of its number. */
export interface CommandStanding {
  readonly code: string;
  readonly version: number;
  readonly state: DossierState;
  /** Due date by which it is judged. */
  readonly dueAt: Instant | undefined;
  readonly resolvingAgencyId: string;
  readonly receivingAgencyId: string;
  readonly procedureCode: string | undefined;
  /** What the command added. */
  readonly events: readonly DossierEvent[];
}

export interface CommandTelling {
  readonly messages: readonly OutgoingMessage[];
  /** What the caller is answered, kept and given again under the same key. */
  readonly answer: string;
}

export type CommandOutcome =
  | { readonly kind: 'done'; readonly answer: string; readonly version: number; readonly recordedAt: Instant }
  /** Recorded before under this key: the first answer. */
  | { readonly kind: 'repeated'; readonly answer: string }
  /** The key was used for something else. */
  | { readonly kind: 'key-reused' }
  /** The dossier is at another version than the caller saw. */
  | { readonly kind: 'conflict'; readonly version: number };
