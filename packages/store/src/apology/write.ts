import type { RescheduleCause } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A draft as it is recorded; a new wording is a new letter. */
export interface NewLetter {
  readonly homeAgencyId: string;
  /** UUID v7. */
  readonly letterId: string;
  readonly dossierId: string;
  readonly code: string;
  /** The resolving agency. */
  readonly agencyId: string;
  readonly procedureCode?: string;
  readonly ruleSetId: string;
  readonly dueAt: Instant;
  /** Last local day to be sent in time, `yyyy-MM-dd`. */
  readonly letterBy: string;
  readonly newDueAt: Instant;
  readonly workingDays: number;
  readonly cause: RescheduleCause;
  readonly reason: string;
  /** How the new date was counted. */
  readonly explanation: readonly string[];
  readonly at: Instant;
  readonly by: LetterActor;
}

/** Who did something: the account and the name that it had then. */
export interface LetterActor {
  readonly id: string;
  readonly name: string;
}

/** By which way a letter goes to the applicant. */
export type LetterChannel = 'post' | 'email' | 'sms' | 'zalo' | 'counter';

export type LetterStepKind = 'submitted' | 'signed' | 'declined' | 'replaced' | 'sent' | 'dated';

/** What was done with a letter; each kind once. */
export interface LetterStep {
  readonly kind: LetterStepKind;
  readonly at: Instant;
  readonly by: LetterActor;
  /** Of the signer. */
  readonly capacity?: 'head' | 'deputy';
  /** With its symbol, as it is printed. */
  readonly number?: string;
  readonly channel?: LetterChannel;
  readonly reason?: string;
}

export interface LetterKey {
  readonly homeAgencyId: string;
  readonly letterId: string;
  readonly dossierId: string;
}

/** Records drafts. Run in a transaction with the replacing of those that they stand for. */
export async function insertLetters(tx: Executor, letters: readonly NewLetter[]): Promise<void> {
  if (letters.length === 0) return;
  const rows = letters.map(({ at, dueAt, newDueAt, by, procedureCode = null, ...letter }) => ({
    ...letter,
    procedureCode,
    dueAt: timestampText(dueAt),
    newDueAt: timestampText(newDueAt),
    at: timestampText(at),
    by: by.id,
    byName: by.name,
  }));
  await tx.query(
    `insert into apology_letter (home_agency_id, letter_id, dossier_id, code, agency_id, procedure_code, rule_set_id, due_at,
       letter_by, new_due_at, working_days, cause, reason, explanation, recorded_at, recorded_by, recorded_by_name)
     select l."homeAgencyId", l."letterId", l."dossierId", l.code, l."agencyId", l."procedureCode", l."ruleSetId", l."dueAt",
       l."letterBy", l."newDueAt", l."workingDays", l.cause, l.reason,
       array(select json_array_elements_text(l.explanation)), l.at, l.by, l."byName"
     from json_to_recordset($1::json) l ("homeAgencyId" text, "letterId" uuid, "dossierId" uuid, code text, "agencyId" text,
       "procedureCode" text, "ruleSetId" text, "dueAt" timestamptz, "letterBy" date, "newDueAt" timestamptz,
       "workingDays" int, cause text, reason text, explanation json, at timestamptz, by text, "byName" text)`,
    [JSON.stringify(rows)],
  );
}

/** Records a step; false where it was done before, or another letter of the dossier was signed. */
export async function insertLetterStep(tx: Executor, letter: LetterKey, step: LetterStep): Promise<boolean> {
  const made = await tx.query(
    `insert into apology_step (home_agency_id, letter_id, kind, dossier_id, at, recorded_by, recorded_by_name, capacity,
       number, channel, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning kind`,
    [
      letter.homeAgencyId,
      letter.letterId,
      step.kind,
      letter.dossierId,
      timestampText(step.at),
      step.by.id,
      step.by.name,
      step.capacity ?? null,
      step.number ?? null,
      step.channel ?? null,
      step.reason ?? null,
    ],
  );
  return made.length > 0;
}
