import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { EvaluationActor } from './mark.ts';

export interface FreezeHead {
  /** UUID v7. */
  readonly id: string;
  readonly period: string;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly sha256: string;
  readonly reason: string;
  readonly at: Instant;
  readonly by: EvaluationActor;
}

export interface StoredFreeze extends FreezeHead {
  /** JSON, as it was frozen. */
  readonly model: string;
}

export async function insertFreeze(tx: Executor, freeze: Omit<StoredFreeze, 'sha256'>): Promise<void> {
  const { id, period, asOf, knownAt, model, reason, at, by } = freeze;
  await tx.query(
    `insert into evaluation_freeze
       (id, period, as_of, known_at, model, sha256, reason, frozen_at, frozen_by, frozen_by_name)
     values ($1, $2, $3, $4, $5, sha256(convert_to($5, 'UTF8')), $6, $7, $8, $9)`,
    [id, period, timestampText(asOf), timestampText(knownAt), model, reason, timestampText(at), by.id, by.name],
  );
}

interface Row extends Omit<FreezeHead, 'by'> {
  readonly byId: string;
  readonly byName: string;
}

const HEAD = `id, period, as_of as "asOf", known_at as "knownAt", encode(sha256, 'hex') as sha256, reason,
  frozen_at as at, frozen_by as "byId", frozen_by_name as "byName"`;

/** What was frozen of a period, the last one first. */
export async function listFreezes(db: Executor, period: string): Promise<readonly FreezeHead[]> {
  const rows = await db.query<Row>(
    `select ${HEAD} from evaluation_freeze where period = $1 order by id desc limit 100`,
    [period],
  );
  return rows.map(({ byId, byName, ...row }) => ({ ...row, by: { id: byId, name: byName } }));
}

export async function findFreeze(db: Executor, id: string): Promise<StoredFreeze | undefined> {
  const [row] = await db.query<Row & { readonly model: string }>(
    `select ${HEAD}, model from evaluation_freeze where id = $1`,
    [id],
  );
  if (row === undefined) return undefined;
  const { byId, byName, ...rest } = row;
  return { ...rest, by: { id: byId, name: byName } };
}
