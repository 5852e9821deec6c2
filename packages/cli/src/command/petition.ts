import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { OPERATOR } from '@dunghen/app/account';
import type { OpenContext } from '@dunghen/app/context';
import { importPetitions, petitionReportFile } from '@dunghen/app/petition';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, refuse, withContext } from './common.ts';
import { writeFiles } from './report-question.ts';

interface ImportOptions extends DatabaseOptions {
  readonly yes?: true;
  readonly json?: true;
}

interface ReportOptions extends DatabaseOptions {
  readonly period: string;
  readonly format: string;
  readonly out: string;
  readonly json?: true;
}

/** `petition import` and `petition report`. Who sees to a petition is a person that signs in, never a command line. */
export function addPetition(program: Command, host: Host): void {
  const { petition: texts, options } = host.io.texts;
  const parent = program.command('petition').description(texts.petition);
  const load = parent.command('import').description(texts.import).argument('<tệp>', texts.file);
  addJsonOption(addDatabaseOption(load, host), host)
    .option('--yes', texts.yes)
    .action((file: string, chosen: ImportOptions) =>
      withContext(host, chosen, (context) => importFile(host, context, file, chosen)),
    );
  const report = parent.command('report').description(texts.report);
  addJsonOption(addDatabaseOption(report, host), host)
    .requiredOption('--period <kỳ>', texts.period)
    .option('--format <định dạng>', texts.format, 'xlsx')
    .option('--out <thư mục>', options.out, '.')
    .action((chosen: ReportOptions) => withContext(host, chosen, (context) => writeReport(host, context, chosen)));
}

async function importFile(host: Host, context: OpenContext, file: string, options: ImportOptions): Promise<ExitCode> {
  const { errors, petition: texts } = host.io.texts;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    complain(host.io, fill(errors.noFile, { file }));
    return EXIT.badInput;
  }
  const input = { text, isPreview: options.yes !== true };
  const outcome = await importPetitions(context, OPERATOR, input, { id: randomUUID() });
  if (!outcome.ok) return refuse(host, outcome, options.json);
  const { read, added, known, wrong } = outcome.value;
  const counts = { read: String(read), added: String(added), known: String(known), wrong: String(wrong.length) };
  if (options.json) print(host.io, JSON.stringify(outcome.value));
  else print(host.io, fill(options.yes ? texts.done : texts.preview, counts));
  for (const { line, message } of wrong) complain(host.io, fill(texts.line, { line: String(line), message }));
  return wrong.length > 0 ? EXIT.badInput : EXIT.done;
}

async function writeReport(host: Host, context: OpenContext, options: ReportOptions): Promise<ExitCode> {
  const { period, format, out } = options;
  if (format !== 'xlsx' && format !== 'csv') {
    complain(host.io, fill(host.io.texts.petition.badFormat, { format }));
    return EXIT.badInput;
  }
  const names: string[] = [];
  for (const table of format === 'xlsx' ? (['a'] as const) : (['a', 'b'] as const)) {
    const outcome = await petitionReportFile(context, OPERATOR, { period, format, table });
    if (!outcome.ok) return refuse(host, outcome, options.json);
    names.push(...(await writeFiles(out, [outcome.value])));
  }
  print(host.io, options.json ? JSON.stringify({ files: names }) : names.join('\n'));
  return EXIT.done;
}
