import { checkFile } from '@dunghen/app/report';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, refuse, withContext } from './common.ts';

interface CheckOptions extends DatabaseOptions {
  readonly text?: string;
  readonly date?: string;
  readonly period?: string;
  readonly json?: true;
}

export function addCheck(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  const command = program
    .command('check')
    .description(commands.check)
    .argument('<tệp>', commands.checkFile)
    .option('--text <tệp>', commands.checkText)
    .option('--date <ngày>', commands.checkDate)
    .option('--period <kỳ>', commands.checkPeriod);
  addJsonOption(addDatabaseOption(command, host), host).action(async (file: string, options: CheckOptions) => {
    // Only a comparison with loaded dossiers needs a database.
    if (options.period === undefined) return host.end(await check(host, file, options, undefined));
    return withContext(host, options, (context) => check(host, file, options, context));
  });
}

async function check(
  host: Host,
  file: string,
  options: CheckOptions,
  context: Parameters<typeof checkFile>[0],
): Promise<ExitCode> {
  const outcome = await checkFile(context, { file, ...options });
  if (!outcome.ok) return refuse(host, outcome, options.json);
  const { findings, lines } = outcome.value;
  print(host.io, options.json ? JSON.stringify(findings, undefined, 2) : lines.join('\n'));
  return findings.length > 0 ? EXIT.findings : EXIT.done;
}
