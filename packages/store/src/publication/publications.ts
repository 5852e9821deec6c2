import type { PublicationKind, PublicationStep } from '@dunghen/domain/publication';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Who did something: the account and the name that it had then. */
export interface PublicationActor {
  readonly id: string;
  readonly name: string;
}

/** A file of open data as it is given away. `name` with its language: "vi/tien-do-2024-Q1.csv". */
export interface PublicationFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface StoredPublicationFile extends PublicationFile {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export interface NewPublication {
  /** UUID v7. */
  readonly id: string;
  readonly kind: PublicationKind;
  /** "2024-Q1" */
  readonly period: string;
  /** The frozen report that it was made from. */
  readonly issueId?: string;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  /** JSON. */
  readonly content: string;
  readonly files: readonly PublicationFile[];
  readonly corrects?: { readonly id: string; readonly change: string; readonly reason: string };
  readonly by: PublicationActor;
}

export interface StoredStep {
  readonly kind: PublicationStep;
  readonly at: Instant;
  readonly by: PublicationActor;
  readonly reason?: string;
}

/** A publication without its contents. */
export interface StoredPublication extends Omit<NewPublication, 'content' | 'files'> {
  /** Of the content; 64 hexadecimal digits. */
  readonly sha256: string;
  readonly proposedAt: Instant;
  /** In the order of time. */
  readonly steps: readonly StoredStep[];
  /** The published one that corrects it. */
  readonly correctedBy?: string;
  readonly correctedAt?: Instant;
}

/** One at a time decides about what is published of a period. Held to the end of the transaction. */
export async function lockPublications(tx: Executor, kind: PublicationKind, period: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`publication/${kind}/${period}`]);
}

/** Records a proposal with its files; false where one of its id is there. Run in a transaction. */
export async function insertPublication(tx: Executor, publication: NewPublication): Promise<boolean> {
  const { id, kind, period, issueId, asOf, knownAt, content, corrects, by } = publication;
  const made = await tx.query(
    `insert into publication (id, kind, period, issue_id, as_of, known_at, content, sha256, corrects_id, change, reason,
       recorded_at, proposed_by, proposed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7::bytea, sha256($7::bytea), $8, $9, $10, clock_timestamp(), $11, $12)
     on conflict (id) do nothing returning id`,
    [
      id,
      kind,
      period,
      issueId ?? null,
      timestampText(asOf),
      timestampText(knownAt),
      Buffer.from(content),
      corrects?.id ?? null,
      corrects?.change ?? null,
      corrects?.reason ?? null,
      by.id,
      by.name,
    ],
  );
  if (made.length === 0) return false;
  for (const { name, contentType, bytes } of publication.files) {
    await tx.query(
      `insert into publication_file (publication_id, name, content_type, bytes, sha256)
       values ($1, $2, $3, $4::bytea, sha256($4::bytea))`,
      [id, name, contentType, Buffer.from(bytes)],
    );
  }
  return true;
}

export interface NewStep {
  readonly kind: PublicationStep;
  readonly reason?: string;
  readonly by: PublicationActor;
}

/** Records what was done; false where it was done before. Run behind the lock of the period. */
export async function insertPublicationStep(
  tx: Executor,
  publicationId: string,
  { kind, reason, by }: NewStep,
): Promise<boolean> {
  const made = await tx.query(
    `insert into publication_step (publication_id, kind, reason, recorded_at, actor, actor_name)
     values ($1, $2, $3, clock_timestamp(), $4, $5) on conflict do nothing returning kind`,
    [publicationId, kind, reason ?? null, by.id, by.name],
  );
  return made.length > 0;
}

interface Row {
  readonly id: string;
  readonly kind: PublicationKind;
  readonly period: string;
  readonly issueId: string | null;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly sha256: string;
  readonly correctsId: string | null;
  readonly change: string | null;
  readonly reason: string | null;
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly correctedBy: string | null;
  readonly correctedAt: Instant | null;
}

interface StepRow {
  readonly publicationId: string;
  readonly kind: PublicationStep;
  readonly reason: string | null;
  readonly at: Instant;
  readonly actor: string;
  readonly actorName: string;
}

export interface PublicationQuery {
  readonly id?: string;
  readonly kind?: PublicationKind;
  readonly period?: string;
  /** Only what was published, withdrawn ones among it. */
  readonly published?: boolean;
  readonly limit: number;
}

const SELECT = `
select p.id, p.kind, p.period, p.issue_id as "issueId", p.as_of as "asOf", p.known_at as "knownAt",
  encode(p.sha256, 'hex') as sha256, p.corrects_id as "correctsId", p.change, p.reason,
  date_trunc('milliseconds', p.recorded_at) as "proposedAt", p.proposed_by as "proposedBy",
  p.proposed_by_name as "proposedByName",
  c.id as "correctedBy", date_trunc('milliseconds', c.at) as "correctedAt"
from publication p
left join lateral (
  select n.id, s.recorded_at as at from publication n
  join publication_step s on s.publication_id = n.id and s.kind = 'published'
  where n.corrects_id = p.id limit 1) c on true
where ($1::uuid is null or p.id = $1) and ($2::text is null or p.kind = $2) and ($3::text is null or p.period = $3)
  and (not $4::boolean or exists (
    select from publication_step s where s.publication_id = p.id and s.kind = 'published'))
order by coalesce((select s.recorded_at from publication_step s where s.publication_id = p.id and s.kind = 'published'),
  p.recorded_at) desc, p.id desc limit $5`;

const STEPS = `
select publication_id as "publicationId", kind, reason, date_trunc('milliseconds', recorded_at) as at, actor,
  actor_name as "actorName"
from publication_step where publication_id = any($1::uuid[]) order by recorded_at, kind`;

/** Publications and proposals without their contents, the last published or proposed first. */
export async function listPublications(
  db: Executor,
  { id, kind, period, published = false, limit }: PublicationQuery,
): Promise<readonly StoredPublication[]> {
  const rows = await db.query<Row>(SELECT, [id ?? null, kind ?? null, period ?? null, published, limit]);
  if (rows.length === 0) return [];
  const steps = await db.query<StepRow>(STEPS, [rows.map((row) => row.id)]);
  const byPublication = Map.groupBy(steps, ({ publicationId }) => publicationId);
  return rows.map((row) => publicationOf(row, byPublication.get(row.id) ?? []));
}

function publicationOf(row: Row, steps: readonly StepRow[]): StoredPublication {
  const { id, kind, period, issueId, asOf, knownAt, sha256, correctsId, change, reason, correctedBy, correctedAt } =
    row;
  return {
    id,
    kind,
    period,
    asOf,
    knownAt,
    sha256,
    proposedAt: row.proposedAt,
    by: { id: row.proposedBy, name: row.proposedByName },
    steps: steps.map(({ kind: step, at, actor, actorName, reason: why }) => ({
      kind: step,
      at,
      by: { id: actor, name: actorName },
      ...(why === null ? {} : { reason: why }),
    })),
    ...(issueId === null ? {} : { issueId }),
    ...(correctsId === null ? {} : { corrects: { id: correctsId, change: change ?? '', reason: reason ?? '' } }),
    ...(correctedBy === null || correctedAt === null ? {} : { correctedBy, correctedAt }),
  };
}

/** What stands for its kind and period: published, neither withdrawn nor corrected. */
export interface CurrentPublication {
  readonly id: string;
  readonly kind: PublicationKind;
  readonly period: string;
  readonly publishedAt: Instant;
}

/** All that the public is shown now, the newest period first; asked for with every page, so it reads no contents. */
export function currentPublications(db: Executor): Promise<readonly CurrentPublication[]> {
  return db.query<CurrentPublication>(
    `select p.id, p.kind, p.period, date_trunc('milliseconds', s.recorded_at) as "publishedAt"
     from publication p join publication_step s on s.publication_id = p.id and s.kind = 'published'
     where not exists (select from publication_step w where w.publication_id = p.id and w.kind = 'withdrawn')
       and not exists (
         select from publication c join publication_step t on t.publication_id = c.id and t.kind = 'published'
         where c.corrects_id = p.id)
     order by p.period desc, p.kind, s.recorded_at desc`,
  );
}

/** JSON; undefined where there is no such publication. Whether somebody may read it is not looked at. */
export async function readPublicationContent(db: Executor, id: string): Promise<string | undefined> {
  const [row] = await db.query<{ readonly content: Buffer }>('select content from publication where id = $1', [id]);
  return row === undefined ? undefined : Buffer.from(row.content).toString();
}

export async function findPublicationFile(
  db: Executor,
  publicationId: string,
  name: string,
): Promise<StoredPublicationFile | undefined> {
  const [row] = await db.query<StoredPublicationFile>(
    `select name, content_type as "contentType", bytes, encode(sha256, 'hex') as sha256
     from publication_file where publication_id = $1 and name = $2`,
    [publicationId, name],
  );
  return row;
}

export interface PublicationFileFacts extends Omit<StoredPublicationFile, 'bytes'> {
  /** Length in bytes. */
  readonly size: number;
}

/** Without their contents, by name. */
export function listPublicationFiles(db: Executor, publicationId: string): Promise<readonly PublicationFileFacts[]> {
  return db.query<PublicationFileFacts>(
    `select name, content_type as "contentType", length(bytes) as size, encode(sha256, 'hex') as sha256
     from publication_file where publication_id = $1 order by name`,
    [publicationId],
  );
}
