import type { RescheduleCause } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { LetterStep, NewLetter } from './write.ts';

/** A letter with what was done with it, in order of time. */
export interface StoredLetter extends NewLetter {
  readonly steps: readonly LetterStep[];
  readonly procedureName?: string;
  /** When the dossier ended, where it has. */
  readonly endedAt?: Instant;
}

/** Letters that wait for a signature (drafts among them), that are signed and not sent, that are sent. */
export type LetterStage = 'signing' | 'sending' | 'sent';

export interface LetterFilter {
  /** Resolving agencies; absent: all. */
  readonly agencyIds?: readonly string[];
  readonly procedureCode?: string;
  /** Due before the new date in [from, to). */
  readonly dueFrom?: Instant;
  readonly dueTo?: Instant;
  /** As they stood at an instant; absent: now. */
  readonly asOf?: Instant;
}

/** Where a page of a list ended. */
export interface DuePlace {
  readonly dueAt: Instant;
  readonly id: string;
}

const HAS = (kinds: string): string =>
  `exists (select from apology_step s where s.home_agency_id = l.home_agency_id and s.letter_id = l.letter_id and s.kind in (${kinds}) and ($5::timestamptz is null or s.at <= $5))`;
const RESCHEDULED = `exists (select from dossier_event e where e.home_agency_id = d.home_agency_id
  and e.intake_month = d.intake_month and e.dossier_id = d.dossier_id and e.type = 'Rescheduled' and ($5::timestamptz is null or e.occurred_at <= $5))`;

/** What nobody signs any more (ended, re-dated otherwise) waits for nobody. */
const STAGES: Readonly<Record<LetterStage, string>> = {
  signing: `not ${HAS("'signed', 'declined', 'replaced'")} and (d.ended_at is null or d.ended_at > $5) and not ${RESCHEDULED}`,
  sending: `${HAS("'signed'")} and not ${HAS("'sent'")}`,
  sent: HAS("'sent'"),
};

const FROM = `
from apology_letter l
join dossier d on d.home_agency_id = l.home_agency_id and d.dossier_id = l.dossier_id
where ($1::text[] is null or l.agency_id = any($1)) and ($2::text is null or l.procedure_code = $2)
  and ($3::timestamptz is null or l.due_at >= $3) and ($4::timestamptz is null or l.due_at < $4)
  and ($5::timestamptz is null or l.recorded_at <= $5)`;

const SELECT = `
select l.home_agency_id as "homeAgencyId", l.letter_id as "letterId", l.dossier_id as "dossierId", l.code,
  l.agency_id as "agencyId", l.procedure_code as "procedureCode", d.procedure_name as "procedureName", l.rule_set_id as "ruleSetId", l.due_at as "dueAt",
  l.letter_by as "letterBy", l.new_due_at as "newDueAt", l.working_days as "workingDays", l.cause, l.reason, l.explanation,
  l.recorded_at as at, l.recorded_by as "byId", l.recorded_by_name as "byName", d.ended_at as "endedAt"`;

const valuesOf = ({ agencyIds, procedureCode, dueFrom, dueTo, asOf }: LetterFilter): unknown[] => [
  agencyIds ?? null,
  procedureCode ?? null,
  dueFrom === undefined ? null : timestampText(dueFrom),
  dueTo === undefined ? null : timestampText(dueTo),
  asOf === undefined ? null : timestampText(asOf),
];

/** Letters of a stage by due date, soonest first. */
export async function listLetters(
  db: Executor,
  stage: LetterStage,
  query: LetterFilter & { readonly after?: DuePlace; readonly limit: number },
): Promise<readonly StoredLetter[]> {
  const { after, limit } = query;
  const rows = await db.query<Row>(
    `${SELECT} ${FROM} and ${STAGES[stage]}
       and ($6::timestamptz is null or (l.due_at, l.letter_id) > ($6, $7::uuid))
     order by l.due_at, l.letter_id limit $8`,
    [...valuesOf(query), after === undefined ? null : timestampText(after.dueAt), after?.id ?? null, limit],
  );
  const letters = await withSteps(db, rows);
  const { asOf } = query;
  if (asOf === undefined) return letters;
  return letters.map((letter) => ({ ...letter, steps: letter.steps.filter(({ at }) => at <= asOf) }));
}

/** How many letters stand at each stage. */
export async function countLetters(db: Executor, filter: LetterFilter): Promise<Readonly<Record<LetterStage, number>>> {
  const [row] = await db.query<Readonly<Record<LetterStage, number>>>(
    `select count(*) filter (where ${STAGES.signing})::int as signing,
       count(*) filter (where ${STAGES.sending})::int as sending, count(*) filter (where ${STAGES.sent})::int as sent ${FROM}`,
    valuesOf(filter),
  );
  return row ?? { signing: 0, sending: 0, sent: 0 };
}

/** Letters by their ids; those that are not there are absent. In the order of the ids. */
export async function findLetters(db: Executor, ids: readonly string[]): Promise<readonly StoredLetter[]> {
  if (ids.length === 0) return [];
  const rows = await db.query<Row>(
    `${SELECT} from unnest($1::uuid[]) with ordinality k (id, place)
     join apology_letter l on l.letter_id = k.id
     join dossier d on d.home_agency_id = l.home_agency_id and d.dossier_id = l.dossier_id order by k.place`,
    [ids],
  );
  return withSteps(db, rows);
}

export interface DossierKeyPart {
  readonly homeAgencyId: string;
  readonly dossierId: string;
}

/** All letters of dossiers, the newest last. */
export async function lettersOf(db: Executor, dossiers: readonly DossierKeyPart[]): Promise<readonly StoredLetter[]> {
  if (dossiers.length === 0) return [];
  const rows = await db.query<Row>(
    `${SELECT} from unnest($1::text[], $2::uuid[]) k (home, id)
     join apology_letter l on l.home_agency_id = k.home and l.dossier_id = k.id
     join dossier d on d.home_agency_id = l.home_agency_id and d.dossier_id = l.dossier_id order by l.letter_id`,
    [dossiers.map(({ homeAgencyId }) => homeAgencyId), dossiers.map(({ dossierId }) => dossierId)],
  );
  return withSteps(db, rows);
}

interface Row {
  readonly homeAgencyId: string;
  readonly letterId: string;
  readonly dossierId: string;
  readonly code: string;
  readonly agencyId: string;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly ruleSetId: string;
  readonly dueAt: Instant;
  readonly letterBy: string;
  readonly newDueAt: Instant;
  readonly workingDays: number;
  readonly cause: RescheduleCause;
  readonly reason: string;
  readonly explanation: readonly string[];
  readonly at: Instant;
  readonly byId: string;
  readonly byName: string;
  readonly endedAt: Instant | null;
}

interface StepRow {
  readonly letterId: string;
  readonly kind: LetterStep['kind'];
  readonly at: Instant;
  readonly byId: string;
  readonly byName: string;
  readonly capacity: 'head' | 'deputy' | null;
  readonly number: string | null;
  readonly channel: NonNullable<LetterStep['channel']> | null;
  readonly reason: string | null;
}

async function withSteps(db: Executor, rows: readonly Row[]): Promise<readonly StoredLetter[]> {
  if (rows.length === 0) return [];
  const steps = await db.query<StepRow>(
    `select s.letter_id as "letterId", s.kind, s.at, s.recorded_by as "byId", s.recorded_by_name as "byName", s.capacity,
       s.number, s.channel, s.reason
     from unnest($1::text[], $2::uuid[]) k (home, id)
     join apology_step s on s.home_agency_id = k.home and s.letter_id = k.id order by s.at, s.kind`,
    [rows.map((row) => row.homeAgencyId), rows.map((row) => row.letterId)],
  );
  const byLetter = Map.groupBy(steps, (step) => step.letterId);
  return rows.map(({ byId, byName, procedureCode, procedureName, endedAt, ...row }) => ({
    ...row,
    by: { id: byId, name: byName },
    steps: (byLetter.get(row.letterId) ?? []).map(stepOf),
    ...(procedureCode === null ? {} : { procedureCode }),
    ...(procedureName === null ? {} : { procedureName }),
    ...(endedAt === null ? {} : { endedAt }),
  }));
}

function stepOf({ kind, at, byId, byName, capacity, number, channel, reason }: StepRow): LetterStep {
  return {
    kind,
    at,
    by: { id: byId, name: byName },
    ...(capacity === null ? {} : { capacity }),
    ...(number === null ? {} : { number }),
    ...(channel === null ? {} : { channel }),
    ...(reason === null ? {} : { reason }),
  };
}
