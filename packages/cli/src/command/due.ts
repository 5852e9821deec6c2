import { dueBatch, dueOf } from '@dunghen/app/batch';
import { shippedCatalogue } from '@dunghen/app/catalogue';
import type { DueDate } from '@dunghen/domain/deadline';
import { formatLocal } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { addJsonOption, openBatch } from './common.ts';

interface DueOptions {
  readonly accepted?: string;
  readonly limit?: string;
  readonly way?: string;
  readonly afterHours?: string;
  readonly supplementEffect?: string;
  readonly stops?: string;
  readonly batch?: string;
  readonly json?: true;
}

export function addDue(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  const command = program
    .command('due')
    .description(commands.due)
    .option('--accepted <lúc>', commands.accepted)
    .option('--limit <thời hạn>', commands.limit)
    .option('--way <cách>', commands.way)
    .option('--after-hours <cách>', commands.afterHours)
    .option('--supplement-effect <cách>', commands.supplementEffect)
    .option('--stops <các lần>', commands.stops)
    .option('--batch <tệp>', commands.dueBatch);
  addJsonOption(command, host).action(async (options: DueOptions) => host.end(await due(options, host)));
}

async function due(options: DueOptions, host: Host): Promise<ExitCode> {
  const { calendar } = await shippedCatalogue();
  if (options.batch !== undefined) {
    const input = openBatch(host, options.batch);
    return input === undefined ? EXIT.badInput : endBatch(await dueBatch(input, host.io.out, calendar), host);
  }
  const { accepted, limit, ...rest } = options;
  if (accepted === undefined || limit === undefined) {
    complain(host.io, 'Cần --accepted và --limit, hoặc --batch với một tệp CSV.');
    return EXIT.badInput;
  }
  const answer = dueOf(calendar, { accepted, limit, ...rest });
  if (!answer.ok) {
    complain(host.io, answer.message);
    return EXIT.badInput;
  }
  print(host.io, options.json ? JSON.stringify(dueJson(answer.due, answer.lines)) : answer.lines.join('\n'));
  return EXIT.done;
}

const local = (at: number | undefined): string | null => (at === undefined ? null : formatLocal(at));

function dueJson(dueDate: DueDate, lines: readonly string[]): object {
  return {
    dueAt: local(dueDate.dueAt),
    originalDueAt: local(dueDate.originalDueAt),
    provisional: local(dueDate.provisional),
    pausedSince: local(dueDate.pausedSince),
    explanation: lines,
  };
}

/** Batch commands: a message for people on standard error, exit code 2 where a row or the file is bad. */
export function endBatch(
  result: { readonly rows: number; readonly errors: number; readonly refusal?: string },
  host: Host,
): ExitCode {
  if (result.refusal !== undefined) {
    complain(host.io, result.refusal);
    return EXIT.badInput;
  }
  complain(host.io, `Đã tính ${result.rows} dòng, ${result.errors} dòng có lỗi.`);
  return result.errors > 0 ? EXIT.badInput : EXIT.done;
}
