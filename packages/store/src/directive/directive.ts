import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Who did something: the account and the name that it had then. */
export interface DirectiveActor {
  readonly id: string;
  readonly name: string;
}

export interface NewDirective {
  /** UUID v7. */
  readonly id: string;
  /** Number and symbol as the document bears them: "125/UBND-KSTT". */
  readonly number: string;
  /** Local days, `yyyy-MM-dd`. */
  readonly issuedOn: string;
  /** To be answered by the end of this day. */
  readonly dueOn: string;
  readonly content: string;
  /** In the order of the document. */
  readonly agencyIds: readonly string[];
  readonly recordedAt: Instant;
  readonly by: DirectiveActor;
}

export interface DirectiveAnswer {
  readonly answer: string;
  /** Number and day of the answering document, where there is one. */
  readonly document?: string;
  readonly at: Instant;
  readonly by: DirectiveActor;
}

/** More time to answer; the last one holds. */
export interface DirectiveExtension {
  /** Local day, `yyyy-MM-dd`. */
  readonly dueOn: string;
  readonly reason: string;
  readonly at: Instant;
  readonly by: DirectiveActor;
}

export interface StoredDirective extends Omit<NewDirective, 'agencyIds'> {
  /** In the order in which they were given. */
  readonly extensions: readonly DirectiveExtension[];
  readonly addressees: readonly { readonly agencyId: string; readonly answer?: DirectiveAnswer }[];
  readonly withdrawn?: { readonly reason: string; readonly at: Instant; readonly by: DirectiveActor };
}

/** Records a directive with its addressees; false where one of the same number and day is there. Run in a transaction. */
export async function insertDirective(tx: Executor, directive: NewDirective): Promise<boolean> {
  const { id, number, issuedOn, content, dueOn, recordedAt, by, agencyIds } = directive;
  const made = await tx.query(
    `insert into directive (id, number, issued_on, content, due_on, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (number, issued_on) do nothing returning id`,
    [id, number, issuedOn, content, dueOn, timestampText(recordedAt), by.id, by.name],
  );
  if (made.length === 0) return false;
  await tx.query(
    `insert into directive_addressee (directive_id, agency_id, place)
     select $1, a.id, a.place from unnest($2::text[]) with ordinality a (id, place)`,
    [id, agencyIds],
  );
  return true;
}

/** Records an agency's answer; false where it has answered before. */
export async function insertDirectiveAnswer(
  tx: Executor,
  directiveId: string,
  agencyId: string,
  { answer, document, at, by }: DirectiveAnswer,
): Promise<boolean> {
  const made = await tx.query(
    `insert into directive_answer (directive_id, agency_id, answer, document, answered_at, answered_by, answered_by_name)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning agency_id`,
    [directiveId, agencyId, answer, document ?? null, timestampText(at), by.id, by.name],
  );
  return made.length > 0;
}

/** Takes a directive back; false where that was done before. */
export async function insertDirectiveWithdrawal(
  tx: Executor,
  directiveId: string,
  { reason, at, by }: NonNullable<StoredDirective['withdrawn']>,
): Promise<boolean> {
  const made = await tx.query(
    `insert into directive_withdrawal (directive_id, reason, withdrawn_at, withdrawn_by, withdrawn_by_name)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning directive_id`,
    [directiveId, reason, timestampText(at), by.id, by.name],
  );
  return made.length > 0;
}

/** Gives more time, by the id that the caller made. Run in a transaction behind `lockDirective`. */
export async function insertDirectiveExtension(
  tx: Executor,
  directiveId: string,
  { id, dueOn, reason, at, by }: DirectiveExtension & { readonly id: string },
): Promise<void> {
  await tx.query(
    `insert into directive_extension (directive_id, id, due_on, reason, extended_at, extended_by, extended_by_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [directiveId, id, dueOn, reason, timestampText(at), by.id, by.name],
  );
}

/** One writer of a directive at a time; its last day and reason by then. */
export async function lockDirective(
  tx: Executor,
  directiveId: string,
): Promise<{ readonly dueOn: string; readonly reason?: string } | undefined> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`directive/${directiveId}`]);
  const [found] = await tx.query<{ readonly dueOn: string }>('select due_on as "dueOn" from directive where id = $1', [
    directiveId,
  ]);
  const [last] = (await readExtensions(tx, [directiveId])).slice(-1);
  return last ?? found;
}

export interface DirectiveQuery {
  readonly id?: string;
  readonly number?: string;
  readonly issuedOn?: string;
  /** Only those that went to one of these agencies; absent: all. */
  readonly agencyIds?: readonly string[];
  /** Only those not withdrawn to which some addressee owes an answer. */
  readonly waiting?: boolean;
  /** `id` of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly content: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly reason: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnByName: string | null;
}

interface AddresseeRow {
  readonly directiveId: string;
  readonly agencyId: string;
  readonly answer: string | null;
  readonly document: string | null;
  readonly at: Instant | null;
  readonly byId: string | null;
  readonly byName: string | null;
}

const SELECT = `
select d.id, d.number, d.issued_on as "issuedOn", d.due_on as "dueOn", d.content,
  d.recorded_at as "recordedAt", d.recorded_by as "recordedBy", d.recorded_by_name as "recordedByName",
  w.reason, w.withdrawn_at as "withdrawnAt", w.withdrawn_by as "withdrawnBy", w.withdrawn_by_name as "withdrawnByName"
from directive d left join directive_withdrawal w on w.directive_id = d.id
where ($1::uuid is null or d.id = $1)
  and ($2::text[] is null or exists (
    select from directive_addressee a where a.directive_id = d.id and a.agency_id = any($2)))
  and ($3::uuid is null or d.id < $3)
  and ($5::text is null or d.number = $5) and ($6::date is null or d.issued_on = $6)
  and (not $7::boolean or (w.directive_id is null and exists (
    select from directive_addressee a where a.directive_id = d.id and not exists (
      select from directive_answer r where r.directive_id = a.directive_id and r.agency_id = a.agency_id))))
order by d.id desc limit $4`;

const ADDRESSEES = `
select a.directive_id as "directiveId", a.agency_id as "agencyId", r.answer, r.document, r.answered_at as at,
  r.answered_by as "byId", r.answered_by_name as "byName"
from directive_addressee a
left join directive_answer r on r.directive_id = a.directive_id and r.agency_id = a.agency_id
where a.directive_id = any($1::uuid[]) order by a.directive_id, a.place`;

/** Directives, the one recorded last first, with all their addressees. */
export function readDirectives(db: Database, query: DirectiveQuery): Promise<readonly StoredDirective[]> {
  const { id, agencyIds, after, limit, number, issuedOn, waiting } = query;
  return db.snapshot(async (tx) => {
    const rows = await tx.query<Row>(SELECT, [
      id ?? null,
      agencyIds ?? null,
      after ?? null,
      limit,
      number ?? null,
      issuedOn ?? null,
      waiting ?? false,
    ]);
    const addressees = await tx.query<AddresseeRow>(ADDRESSEES, [rows.map((row) => row.id)]);
    const extensions = await readExtensions(
      tx,
      rows.map((row) => row.id),
    );
    const byDirective = Map.groupBy(addressees, (row) => row.directiveId);
    const extended = Map.groupBy(extensions, (row) => row.directiveId);
    return rows.map((row) => directiveOf(row, byDirective.get(row.id) ?? [], extended.get(row.id) ?? []));
  });
}

interface ExtensionRow {
  readonly directiveId: string;
  readonly dueOn: string;
  readonly reason: string;
  readonly at: Instant;
  readonly byId: string;
  readonly byName: string;
}

function readExtensions(tx: Executor, ids: readonly string[]): Promise<readonly ExtensionRow[]> {
  return tx.query<ExtensionRow>(
    `select directive_id as "directiveId", due_on as "dueOn", reason, extended_at as at, extended_by as "byId",
       extended_by_name as "byName"
     from directive_extension where directive_id = any($1::uuid[]) order by directive_id, extended_at, id`,
    [ids],
  );
}

function directiveOf(
  row: Row,
  addressees: readonly AddresseeRow[],
  extensions: readonly ExtensionRow[],
): StoredDirective {
  const { id, number, issuedOn, dueOn, content, recordedAt, recordedBy, recordedByName } = row;
  const { reason, withdrawnAt, withdrawnBy, withdrawnByName } = row;
  return {
    id,
    number,
    issuedOn,
    dueOn,
    content,
    recordedAt,
    by: { id: recordedBy, name: recordedByName },
    addressees: addressees.map(addresseeOf),
    extensions: extensions.map(({ dueOn: on, reason: why, at, byId, byName }) => {
      return { dueOn: on, reason: why, at, by: { id: byId, name: byName } };
    }),
    ...(reason === null || withdrawnAt === null
      ? {}
      : { withdrawn: { reason, at: withdrawnAt, by: { id: withdrawnBy ?? '', name: withdrawnByName ?? '' } } }),
  };
}

function addresseeOf({ agencyId, answer, document, at, byId, byName }: AddresseeRow) {
  if (answer === null || at === null) return { agencyId };
  const given = { answer, at, by: { id: byId ?? '', name: byName ?? '' } };
  return { agencyId, answer: document === null ? given : { ...given, document } };
}
