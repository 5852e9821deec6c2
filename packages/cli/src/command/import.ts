import { readFile } from 'node:fs/promises';
import {
  type FileOutcome,
  formatIssue,
  type ImportMapping,
  type ImportOutcome,
  importDossiers,
  parseMapping,
} from '@dunghen/app/import';
import type { DueDateMeaning } from '@dunghen/domain/dossier';
import { formatInteger } from '@dunghen/domain/text';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, withContext } from './common.ts';
import { showProgress } from './progress.ts';

interface ImportCommandOptions extends DatabaseOptions {
  readonly mapping?: string;
  readonly dueAtMeans?: DueDateMeaning;
  readonly keepGood?: true;
  readonly createAgencies?: true;
  readonly json?: true;
}

const EXIT_OF: Readonly<Record<ImportOutcome['exitCode'], ExitCode>> = {
  0: EXIT.done,
  1: EXIT.findings,
  2: EXIT.badInput,
};

export function addImport(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  const command = program.command('import').description(commands.import).argument('<tệp...>', commands.importFiles);
  command
    .option('--mapping <tệp>', commands.mapping)
    .addOption(command.createOption('--due-at-means <nghĩa>', commands.dueAtMeans).choices(['receipt', 'current']))
    .option('--keep-good', commands.keepGood)
    .option('--create-agencies', commands.createAgencies);
  addJsonOption(addDatabaseOption(command, host), host).action((files: string[], options: ImportCommandOptions) =>
    importFiles(host, files, options),
  );
}

async function importFiles(host: Host, files: readonly string[], options: ImportCommandOptions): Promise<void> {
  const mapping = options.mapping === undefined ? undefined : await readMapping(host, options.mapping);
  if (options.mapping !== undefined && mapping === undefined) return host.end(EXIT.badInput);
  return withContext(host, options, async (context) => {
    const progress = showProgress(host.io.err);
    const outcome = await importDossiers(context, files, {
      ...(mapping === undefined ? {} : { mapping }),
      ...(options.dueAtMeans === undefined ? {} : { dueAtMeans: options.dueAtMeans }),
      ...(options.keepGood === undefined ? {} : { keepGood: true }),
      ...(options.createAgencies === undefined ? {} : { createAgencies: true }),
      onProgress: progress.show,
    });
    progress.end();
    if (options.json) print(host.io, JSON.stringify(outcome));
    else tell(host, outcome);
    return EXIT_OF[outcome.exitCode];
  });
}

async function readMapping(host: Host, file: string): Promise<ImportMapping | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    complain(host.io, `Không đọc được tệp khai cột ${file}. Kiểm tra lại đường dẫn và quyền đọc.`);
    return undefined;
  }
  const parsed = parseMapping(text);
  if (parsed.ok) return parsed.mapping;
  complain(host.io, `${file}: ${parsed.message}`);
  return undefined;
}

function tell(host: Host, outcome: ImportOutcome): void {
  for (const file of outcome.files) tellFile(host, file);
  if (outcome.files.length < 2) return;
  const { rows, dossiers, events, conflicts, seconds } = outcome;
  print(
    host.io,
    `Tất cả: ${count(rows)} dòng, ${count(dossiers)} hồ sơ mới, ${count(events)} sự kiện mới, ${count(conflicts)} mâu thuẫn, ${seconds} giây.`,
  );
}

function tellFile(host: Host, file: FileOutcome): void {
  if (file.refusal !== undefined) complain(host.io, file.refusal.message);
  for (const issue of file.issues.first) complain(host.io, formatIssue(issue));
  more(host, file.issues, 'dòng sai');
  for (const conflict of file.conflicts.first) complain(host.io, conflict.message);
  more(host, file.conflicts, 'dòng mâu thuẫn với dữ liệu đã ghi');
  for (const notice of file.notices) complain(host.io, notice);
  for (const name of file.createdAgencies) print(host.io, `Nhận cơ quan mới: ${name}`);
  if (file.dueDifferences.count > 0) {
    const where = file.dueDifferences.file === undefined ? '' : `, xem ${file.dueDifferences.file}`;
    print(
      host.io,
      `${count(file.dueDifferences.count)} hồ sơ có ngày hẹn trả khác cách tính theo luật (chỉ liệt kê, không sửa)${where}.`,
    );
  }
  const result = file.stored ? 'đã nạp' : 'không nạp gì';
  print(
    host.io,
    `${file.file}: ${result}; ${count(file.rows)} dòng, ${count(file.dossiers)} hồ sơ mới, ${count(file.events)} sự kiện mới, ` +
      `${count(file.unchanged)} dòng không có gì mới, ${count(file.duplicates)} dòng lặp, ${count(file.conflicts.count)} mâu thuẫn, ${file.seconds} giây.`,
  );
}

const count = formatInteger;

function more(
  host: Host,
  list: { readonly count: number; readonly first: readonly unknown[]; readonly file?: string },
  what: string,
): void {
  const rest = list.count - list.first.length;
  if (rest > 0) complain(host.io, `… và ${count(rest)} ${what} khác.`);
  if (list.count > 0 && list.file !== undefined) complain(host.io, `Danh sách đầy đủ: ${list.file}`);
}
