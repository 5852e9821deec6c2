import process from 'node:process';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { formatInteger } from '@dunghen/domain/text';
import { type ChainReport, compareProjection, type RebuildReport, verifyChains } from '@dunghen/store/dossier';
import { type MigrationState, migrationState } from '@dunghen/store/migration';
import { judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';

/** What `doctor` found; `lines` tell it in Vietnamese, sound points marked ✓ and faults ✗. */
export interface DoctorReport {
  readonly node: string;
  readonly server: string;
  readonly database: string;
  readonly schema: MigrationState;
  readonly chains: ChainReport;
  readonly projection: RebuildReport;
  /** Years for which the working calendar has rows. */
  readonly calendarYears: readonly number[];
  readonly sound: boolean;
  readonly lines: readonly string[];
}

/** Examines installation and data; changes nothing. Reads every event once. */
export async function examine(context: AppContext): Promise<DoctorReport> {
  const { db } = context;
  const catalogue = await context.catalogueAt(context.now());
  const [server] = await db.query<{ version: string }>(`select current_setting('server_version') as version`);
  const facts = {
    node: process.version,
    server: server?.version ?? '',
    database: db.name,
    schema: await migrationState(db),
    chains: await verifyChains(db),
    projection: await compareProjection(db, judgingOf(catalogue, PROVINCE_POLICY)),
    calendarYears: catalogue.calendar.years,
  };
  const sound =
    facts.schema.pending.length === 0 && facts.chains.faults.length === 0 && facts.projection.differences.length === 0;
  return { ...facts, sound, lines: linesOf(facts) };
}

function linesOf(facts: Omit<DoctorReport, 'sound' | 'lines'>): readonly string[] {
  const { schema, chains, projection, calendarYears } = facts;
  const mark = (sound: boolean) => (sound ? '✓' : '✗');
  const years = calendarYears.length === 0 ? 'chưa có' : `${calendarYears[0]}–${calendarYears.at(-1)}`;
  return [
    `✓ Node ${facts.node}, PostgreSQL ${facts.server}, cơ sở dữ liệu ${facts.database}`,
    `${mark(schema.pending.length === 0)} Lược đồ ở phiên bản ${schema.version}/${schema.newest}`,
    `${mark(calendarYears.length > 0)} Lịch làm việc: ${years}`,
    `${mark(chains.faults.length === 0)} Chuỗi băm: ${formatInteger(chains.dossiers)} hồ sơ, ${formatInteger(chains.events)} sự kiện, ${chains.faults.length} chỗ sai`,
    ...chains.faults.map((fault) => `  ✗ ${fault.message}`),
    `${mark(projection.differences.length === 0)} Bản chiếu: ${formatInteger(projection.dossiers)} hồ sơ, ${projection.differences.length} chỗ khác với sự kiện`,
    ...projection.differences.map(({ code, columns }) => `  ✗ ${code}: ${columns.join(', ')}`),
  ];
}

/** Which version the schema has; an open context is always at the newest. */
export function schemaState(context: AppContext): Promise<MigrationState> {
  return migrationState(context.db);
}
