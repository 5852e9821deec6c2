import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

type Json = Readonly<Record<string, unknown>>;

/** A file that was brought to be imported; what it holds lies in the store of files until it is discarded. */
export interface ImportStage {
  /** UUID v7. */
  readonly id: string;
  /** Without folder. */
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly stagedAt: Instant;
  readonly stagedBy: string;
  readonly stagedName: string;
  /** The columns as they were recognised; written and read by the use case. */
  readonly layout: Json;
  readonly choices: Json;
  readonly checkedAt?: Instant;
  readonly checked?: Json;
  readonly loadedAt?: Instant;
  readonly loaded?: Json;
  /** Since when its contents are gone. */
  readonly discardedAt?: Instant;
}

export type NewImportStage = Pick<
  ImportStage,
  'id' | 'name' | 'sha256' | 'bytes' | 'stagedAt' | 'stagedBy' | 'stagedName' | 'layout' | 'choices'
>;

interface StageRow extends Omit<ImportStage, 'checkedAt' | 'checked' | 'loadedAt' | 'loaded' | 'discardedAt'> {
  readonly checkedAt: Instant | null;
  readonly checked: Json | null;
  readonly loadedAt: Instant | null;
  readonly loaded: Json | null;
  readonly discardedAt: Instant | null;
}

const COLUMNS = `id, name, encode(sha256, 'hex') as sha256, bytes, staged_at as "stagedAt", staged_by as "stagedBy",
  staged_name as "stagedName", layout, choices, checked_at as "checkedAt", checked, loaded_at as "loadedAt", loaded,
  discarded_at as "discardedAt"`;

export async function insertStage(db: Executor, stage: NewImportStage): Promise<void> {
  await db.query(
    `insert into import_stage (id, name, sha256, bytes, staged_at, staged_by, staged_name, layout, choices)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8, $9)`,
    [
      stage.id,
      stage.name,
      stage.sha256,
      stage.bytes,
      timestampText(stage.stagedAt),
      stage.stagedBy,
      stage.stagedName,
      JSON.stringify(stage.layout),
      JSON.stringify(stage.choices),
    ],
  );
}

export async function findStage(db: Executor, id: string): Promise<ImportStage | undefined> {
  const rows = await db.query<StageRow>(`select ${COLUMNS} from import_stage where id::text = $1`, [id]);
  return rows.map(stageOf)[0];
}

/** Newest first. */
export async function readStages(db: Executor, limit: number): Promise<readonly ImportStage[]> {
  const rows = await db.query<StageRow>(
    `select ${COLUMNS} from import_stage order by staged_at desc, id desc limit $1`,
    [limit],
  );
  return rows.map(stageOf);
}

/** Those brought before an instant whose contents are still kept. */
export async function readStagesBefore(db: Executor, before: Instant): Promise<readonly ImportStage[]> {
  const rows = await db.query<StageRow>(
    `select ${COLUMNS} from import_stage where staged_at < $1 and discarded_at is null order by staged_at limit 100`,
    [timestampText(before)],
  );
  return rows.map(stageOf);
}

/** New choices make an earlier check worthless. */
export async function setStageChoices(db: Executor, id: string, choices: Json): Promise<void> {
  await db.query(
    'update import_stage set choices = $2, checked_at = null, checked = null where id = $1 and discarded_at is null',
    [id, JSON.stringify(choices)],
  );
}

/** Whether the sound rows alone are loaded: said with the load, it changes nothing of what was checked. */
export async function setStageKeepGood(db: Executor, id: string, keepGood: boolean): Promise<void> {
  await db.query('update import_stage set choices = choices || $2::jsonb where id = $1', [
    id,
    JSON.stringify({ keepGood }),
  ]);
}

export async function setStageChecked(db: Executor, id: string, checked: Json): Promise<void> {
  await db.query(
    'update import_stage set checked = $2, checked_at = clock_timestamp() where id = $1 and discarded_at is null',
    [id, JSON.stringify(checked)],
  );
}

export async function setStageLoaded(db: Executor, id: string, loaded: Json): Promise<void> {
  await db.query('update import_stage set loaded = $2, loaded_at = clock_timestamp() where id = $1', [
    id,
    JSON.stringify(loaded),
  ]);
}

/** What the file held is gone; what became of it stays, without the values of cells. */
export async function setStageDiscarded(
  db: Executor,
  id: string,
  { checked, loaded }: { readonly checked: Json | null; readonly loaded: Json | null },
): Promise<void> {
  await db.query(
    `update import_stage set discarded_at = clock_timestamp(), checked = $2, loaded = $3, layout = '{}'
     where id = $1 and discarded_at is null`,
    [id, checked === null ? null : JSON.stringify(checked), loaded === null ? null : JSON.stringify(loaded)],
  );
}

/** Whether another import, as its file or as one of its lists, a reconciliation or a dossier still needs a content. */
export async function isContentNeeded(db: Executor, sha256: string, besidesStage: string): Promise<boolean> {
  const rows = await db.query(
    `select from stored_file where sha256 = decode($1, 'hex')
     union all
     select from reconciliation_run where id <> $2 and sha256 = decode($1, 'hex')
     union all
     select from import_stage
     where id <> $2 and discarded_at is null
       and (sha256 = decode($1, 'hex')
         or position($1 in concat(checked ->> 'files', ' ', loaded ->> 'files')) > 0) limit 1`,
    [sha256, besidesStage],
  );
  return rows.length > 0;
}

function stageOf({ checkedAt, checked, loadedAt, loaded, discardedAt, ...rest }: StageRow): ImportStage {
  return {
    ...rest,
    ...(checkedAt === null ? {} : { checkedAt }),
    ...(checked === null ? {} : { checked }),
    ...(loadedAt === null ? {} : { loadedAt }),
    ...(loaded === null ? {} : { loaded }),
    ...(discardedAt === null ? {} : { discardedAt }),
  };
}
