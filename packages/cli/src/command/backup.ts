import { randomUUID } from 'node:crypto';
import { OPERATOR } from '@dunghen/app/account';
import { type BackupProgress, exportAll, restore, writeBackup } from '@dunghen/app/backup';
import { type Configuration, fileSettingsOf } from '@dunghen/app/configuration';
import { StoreRefusal } from '@dunghen/app/context';
import { formatInteger } from '@dunghen/domain/text';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { refuse, withContext } from './common.ts';
import { addSettingOptions, type SettingOptions, withSettings } from './configuration.ts';

/** `backup`, `restore` and `export`. */
export function addBackup(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  addSettingOptions(
    program.command('backup').description(commands.backup).option('--out <thư mục>', commands.backupOut),
    host,
  ).action((options: SettingOptions & { out?: string }) =>
    withSettings(host, options, (configuration) => backup(host, configuration, options.out ?? configuration.backups)),
  );
  addSettingOptions(
    program.command('restore').description(commands.restore).argument('<thư mục>', commands.restoreFolder),
    host,
  ).action((folder: string, options: SettingOptions) =>
    withSettings(host, options, (configuration) => restoreBackup(host, configuration, folder)),
  );
  addSettingOptions(
    program.command('export').description(commands.export).requiredOption('--out <thư mục>', commands.exportOut),
    host,
  ).action((options: SettingOptions & { out: string }) =>
    withSettings(host, options, (configuration) => exportData(host, configuration, options.out)),
  );
}

async function exportData(host: Host, configuration: Configuration, folder: string): Promise<void> {
  const files = await fileSettingsOf(configuration);
  if (!files.ok) return host.end(refuse(host, files));
  await withContext(host, { ...databaseOf(configuration), files: files.value }, async (context): Promise<ExitCode> => {
    const exported = await exportAll(context, OPERATOR, folder, { id: randomUUID() }, tell(host));
    if (!exported.ok) return refuse(host, exported);
    const { tables, files: contents } = exported.value;
    const count = formatInteger;
    complain(
      host.io,
      `Đã xuất ${count(tables)} bảng và ${count(contents)} tệp; xem DOC-TRUOC.md. Bản xuất có dữ liệu cá nhân.`,
    );
    print(host.io, folder);
    return EXIT.done;
  });
}

async function backup(host: Host, configuration: Configuration, parent: string): Promise<void> {
  const files = await fileSettingsOf(configuration);
  if (!files.ok) return host.end(refuse(host, files));
  await withContext(host, { ...databaseOf(configuration), files: files.value }, async (context): Promise<ExitCode> => {
    const written = await writeBackup(context, parent, tell(host));
    if (!written.ok) return refuse(host, written);
    const { folder, manifest } = written.value;
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const count = formatInteger;
    complain(
      host.io,
      `Đã sao lưu ${count(rows)} dòng của ${manifest.tables.length} bảng và ${count(manifest.files.count)} tệp vào:`,
    );
    print(host.io, folder);
    return EXIT.done;
  });
}

async function restoreBackup(host: Host, configuration: Configuration, folder: string): Promise<void> {
  const files = await fileSettingsOf(configuration);
  if (!files.ok) return host.end(refuse(host, files));
  try {
    const restored = await restore(configuration.database, files.value, folder, tell(host));
    if (!restored.ok) return host.end(refuse(host, restored));
    for (const line of restored.value.lines) print(host.io, line);
    if (restored.value.sound) return host.end(EXIT.done);
    complain(host.io, 'Dữ liệu đã khôi phục nhưng có điểm cần xử lý, xem các dòng đánh dấu ✗ ở trên.');
    host.end(EXIT.findings);
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    complain(host.io, error.message);
    host.end(EXIT.badInput);
  }
}

const databaseOf = ({ database }: Configuration) => (database === undefined ? {} : { db: database });

/** One line a table; of the files one every thousand. */
function tell(host: Host): (progress: BackupProgress) => void {
  return ({ phase, name, done, of }) => {
    if (phase === 'tables') complain(host.io, `Bảng ${done + 1}/${of}: ${name}`);
    else if (done % 1_000 === 0) complain(host.io, `Tệp ${formatInteger(done)}/${formatInteger(of)}`);
  };
}
