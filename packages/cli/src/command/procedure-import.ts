import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { OPERATOR } from '@dunghen/app/account';
import { loadNationalCatalogue, type NationalLoad } from '@dunghen/app/procedure';
import type { NationalChange } from '@dunghen/domain/procedure';
import type { Command } from 'commander';
import { EXIT } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, refuse, withContext } from './common.ts';

interface Options extends DatabaseOptions {
  readonly json?: true;
  readonly yes?: true;
}

/** `procedure import`: an export of the national database; without `--yes` it only says what would be loaded. */
export function addProcedureImport(group: Command, host: Host): void {
  const { commands } = host.io.texts;
  const command = group
    .command('import')
    .description(commands.procedureImport)
    .argument('<tệp>', commands.procedureFile);
  addJsonOption(addDatabaseOption(command, host), host)
    .option('--yes', commands.procedureYes)
    .action((file: string, options: Options) => load(host, file, options));
}

function load(host: Host, name: string, options: Options): Promise<void> {
  return withContext(host, options, async (context) => {
    const file = { path: name, name: path.basename(name) };
    const request = { id: randomUUID() };
    const preview = await loadNationalCatalogue(context, OPERATOR, { file }, request);
    if (!preview.ok) return refuse(host, preview, options.json);
    const apply = preview.value.fingerprint;
    const outcome = options.yes ? await loadNationalCatalogue(context, OPERATOR, { file, apply }, request) : preview;
    if (!outcome.ok) return refuse(host, outcome, options.json);
    if (options.json) print(host.io, JSON.stringify(outcome.value));
    for (const line of options.json ? [] : loadLines(outcome.value)) print(host.io, line);
    for (const remark of outcome.value.remarks) complain(host.io, remark);
    if (!outcome.value.isApplied) complain(host.io, 'Mới xem trước, chưa nạp. Thêm --yes để nạp.');
    return EXIT.done;
  });
}

function loadLines({ changes, counts, notMentioned, isApplied }: NationalLoad): readonly string[] {
  const sums = `${counts.new} mới, ${counts.changed} thay đổi, ${counts.abolished} bãi bỏ, ${counts.same} như cũ`;
  return [
    ...changes.flatMap(changeLines),
    `${isApplied ? 'Đã nạp' : 'Sẽ nạp'}: ${sums}. ${notMentioned} thủ tục đã có không được tệp nói tới, giữ nguyên.`,
  ];
}

const KINDS = { new: 'MỚI', changed: 'THAY ĐỔI', abolished: 'BÃI BỎ', same: 'NHƯ CŨ' } as const;

function changeLines({ row, kind, procedure, differences }: NationalChange): readonly string[] {
  return [
    `${KINDS[kind]}  dòng ${row}: ${procedure.code}  ${procedure.name}`,
    ...differences.map(({ column, before, after }) => `    ${column}: ${before || '(trống)'} → ${after || '(trống)'}`),
  ];
}
