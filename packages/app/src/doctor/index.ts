import process from 'node:process';
import { type MigrationState, migrationState } from '@dunghen/store/migration';
import type { AppContext } from '../context/index.ts';
import { type Verification, verify } from './verify.ts';

export { type Verification, verify } from './verify.ts';

/** What `doctor` found; `lines` tell it in Vietnamese, sound points marked ✓ and faults ✗. */
export interface DoctorReport extends Verification {
  readonly node: string;
  readonly server: string;
  readonly database: string;
  readonly schema: MigrationState;
  /** Years for which the working calendar has rows. */
  readonly calendarYears: readonly number[];
}

/** Examines installation and data; changes nothing. */
export async function examine(context: AppContext): Promise<DoctorReport> {
  const { db } = context;
  const catalogue = await context.catalogueAt(context.now());
  const [server] = await db.query<{ version: string }>(`select current_setting('server_version') as version`);
  const installation = {
    node: process.version,
    server: server?.version ?? '',
    database: db.name,
    schema: await migrationState(db),
    calendarYears: catalogue.calendar.years,
  };
  const data = await verify(context);
  const sound = data.sound && installation.schema.pending.length === 0;
  return { ...installation, ...data, sound, lines: [...linesOf(installation), ...data.lines] };
}

function linesOf(facts: Omit<DoctorReport, keyof Verification>): readonly string[] {
  const { schema, calendarYears } = facts;
  const mark = (sound: boolean) => (sound ? '✓' : '✗');
  const years = calendarYears.length === 0 ? 'chưa có' : `${calendarYears[0]}–${calendarYears.at(-1)}`;
  return [
    `✓ Node ${facts.node}, PostgreSQL ${facts.server}, cơ sở dữ liệu ${facts.database}`,
    `${mark(schema.pending.length === 0)} Lược đồ ở phiên bản ${schema.version}/${schema.newest}`,
    `${mark(calendarYears.length > 0)} Lịch làm việc: ${years}`,
  ];
}

/** Which version the schema has; an open context is always at the newest. */
export function schemaState(context: AppContext): Promise<MigrationState> {
  return migrationState(context.db);
}
