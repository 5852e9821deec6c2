import type { PoolClient } from 'pg';
import { codeOf } from '../server/availability.ts';
import { StoreRefusal } from '../server/index.ts';
import { copyLines, copyPieces } from './copy-target.ts';
import { EVENT_COLUMNS } from './event-line.ts';
import type { LineBuffer } from './line-buffer.ts';
import { PROJECTION_COLUMNS } from './projection-columns.ts';

/** Lines that wait to be copied. */
export interface Batch {
  readonly codes: LineBuffer;
  readonly events: LineBuffer;
  readonly dossiers: LineBuffer;
  /** Projections that replace stored ones. */
  readonly changes: string[];
  readonly months: Set<string>;
  characters: number;
}

export function emptyBatch(newBuffer: () => LineBuffer): Batch {
  const lines = { codes: newBuffer(), events: newBuffer(), dossiers: newBuffer() };
  return { ...lines, changes: [], months: new Set(), characters: 0 };
}

const CODE_COLUMNS = ['code', 'home_agency_id', 'intake_month', 'dossier_id'];

/** Writes a batch within the connection's transaction: one COPY after another, since a connection holds one at a time. */
export async function writeBatch(client: PoolClient, batch: Batch): Promise<void> {
  try {
    await copyBuffer(client, 'dossier_code', CODE_COLUMNS, batch.codes);
    await copyBuffer(client, 'dossier_event', EVENT_COLUMNS, batch.events);
    await copyBuffer(client, 'dossier', PROJECTION_COLUMNS, batch.dossiers);
    if (batch.changes.length > 0) await replaceProjections(client, batch.changes);
  } catch (error) {
    throw explain(error);
  }
}

async function copyBuffer(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  lines: LineBuffer,
): Promise<void> {
  if (lines.isEmpty()) return;
  await copyPieces(client, table, columns, lines.pieces());
  lines.release();
}

const REPLACED = PROJECTION_COLUMNS.filter((column) => column !== 'home_agency_id' && column !== 'dossier_id');

/** Puts rows in the place of those with the same key; `lines` as `projectionLine` makes them. */
export async function replaceProjections(client: PoolClient, lines: readonly string[]): Promise<void> {
  await client.query('create temporary table if not exists dossier_change (like dossier) on commit drop');
  await copyLines(client, 'dossier_change', PROJECTION_COLUMNS, lines);
  await client.query(
    `insert into dossier (${PROJECTION_COLUMNS.join(', ')})
     select ${PROJECTION_COLUMNS.join(', ')} from dossier_change
     on conflict (home_agency_id, dossier_id) do update set ${REPLACED.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  );
  await client.query('truncate dossier_change');
}

/** A key that is there already says that another import was faster, or that the caller did not look. */
function explain(error: unknown): unknown {
  if (codeOf(error) !== '23505' || !(error instanceof Error)) return error;
  const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : '';
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : '';
  if (constraint === 'dossier_code_pkey') {
    const code = /\(code\)=\((.*)\) already exists/.exec(detail)?.[1] ?? '';
    return new StoreRefusal(
      'code-exists',
      `Mã hồ sơ ${code} đã có trong cơ sở dữ liệu hoặc có hai lần trong lần nhập này.`,
      { code },
    );
  }
  if (!constraint.startsWith('dossier_event')) return error;
  return new StoreRefusal(
    'changed-meanwhile',
    'Hồ sơ vừa được một lệnh khác ghi thêm trong lúc nhập. Chưa có gì được ghi; hãy nhập lại tệp.',
    { detail },
  );
}
