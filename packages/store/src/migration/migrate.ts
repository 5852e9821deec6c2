import type { Instant } from '@dunghen/domain/time';
import { type Database, type Executor, StoreRefusal } from '../server/index.ts';
import { type MigrationFile, migrationFiles } from './files.ts';
import { splitStatements } from './split.ts';

export interface MigrationState {
  /** Highest migration applied; 0 on an empty database. */
  readonly version: number;
  /** Highest migration that this program knows. */
  readonly newest: number;
  readonly applied: readonly { readonly version: number; readonly name: string; readonly appliedAt: Instant }[];
  readonly pending: readonly { readonly version: number; readonly name: string }[];
}

/** Two processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 738_200;

const CREATE_TABLE = `create table if not exists schema_migration (
  version int constraint schema_migration_pkey primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
)`;

const COMMENTS = [
  `comment on table schema_migration is 'Các bước đã áp dụng lên lược đồ cơ sở dữ liệu.'`,
  `comment on column schema_migration.version is 'Số thứ tự của bước.'`,
  `comment on column schema_migration.name is 'Tên tệp của bước, không có số và đuôi.'`,
  `comment on column schema_migration.checksum is 'SHA-256 của tệp; khác đi nghĩa là bước đã bị sửa sau khi áp dụng.'`,
  `comment on column schema_migration.applied_at is 'Thời điểm áp dụng.'`,
];

/**
 * Brings the schema up to date, or to the version `upTo` (for a backup of that version); safe when several processes do
 * it at once. Throws `StoreRefusal` (`schema-…`).
 */
export async function migrate(db: Database, options: { readonly upTo?: number } = {}): Promise<MigrationState> {
  const { upTo = Number.POSITIVE_INFINITY } = options;
  const before = await migrationState(db);
  if (before.pending.length === 0) return before;
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await tx.query(CREATE_TABLE);
    for (const comment of COMMENTS) await tx.query(comment);
    const { pending } = await migrationState(tx);
    const versions = new Set(pending.map((file) => file.version));
    for (const file of migrationFiles()) {
      if (versions.has(file.version) && file.version <= upTo) await apply(tx, file);
    }
  });
  return migrationState(db);
}

async function apply(tx: Executor, file: MigrationFile): Promise<void> {
  for (const statement of splitStatements(file.text)) await tx.query(statement);
  await tx.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', [
    file.version,
    file.name,
    file.checksum,
  ]);
}

interface AppliedRow {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  readonly applied_at: Instant;
}

/** Which migrations are applied and which wait. */
export async function migrationState(db: Executor): Promise<MigrationState> {
  const files = migrationFiles();
  const exists = await db.query<{ table: string | null }>("select to_regclass('schema_migration')::text as table");
  const rows =
    exists[0]?.table == null
      ? []
      : await db.query<AppliedRow>('select version, name, checksum, applied_at from schema_migration order by version');
  for (const row of rows) checkRow(row, files);
  const versions = new Set(rows.map((row) => row.version));
  return {
    version: rows.at(-1)?.version ?? 0,
    newest: files.at(-1)?.version ?? 0,
    applied: rows.map((row) => ({ version: row.version, name: row.name, appliedAt: row.applied_at })),
    pending: files.filter((file) => !versions.has(file.version)).map(({ version, name }) => ({ version, name })),
  };
}

function checkRow(row: AppliedRow, files: readonly MigrationFile[]): void {
  const file = files.find((candidate) => candidate.version === row.version);
  if (file === undefined) {
    throw new StoreRefusal(
      'schema-too-new',
      `Cơ sở dữ liệu đã ở bước ${row.version} (${row.name}), mới hơn phiên bản Đúng Hẹn đang chạy. Hãy dùng phiên bản Đúng Hẹn mới hơn.`,
      { version: row.version },
    );
  }
  if (file.checksum === row.checksum) return;
  throw new StoreRefusal(
    'schema-changed',
    `Bước ${row.version} (${row.name}) của lược đồ đã áp dụng khác với tệp của phiên bản đang chạy. Hãy dùng đúng bản phát hành đã áp dụng bước này, hoặc khôi phục từ bản sao lưu.`,
    { version: row.version },
  );
}
