import { judgeBatch } from '@dunghen/app/batch';
import { shippedCatalogue } from '@dunghen/app/catalogue';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { openBatch, readInstant } from './common.ts';
import { endBatch } from './due.ts';

const POLICIES = { province: PROVINCE_POLICY, portal766: PORTAL_766_POLICY } as const;

interface JudgeOptions {
  readonly batch: string;
  readonly policy: keyof typeof POLICIES;
  readonly asOf?: string;
}

export function addJudge(program: Command, host: Host): void {
  const { commands, options } = host.io.texts;
  const command = program.command('judge').description(commands.judge);
  command
    .requiredOption('--batch <tệp>', commands.judgeBatch)
    .addOption(
      command.createOption('--policy <tên>', options.policy).choices(Object.keys(POLICIES)).default('province'),
    )
    .option('--as-of <lúc>', options.asOf)
    .action(async (chosen: JudgeOptions) => host.end(await judge(chosen, host)));
}

async function judge(options: JudgeOptions, host: Host): Promise<ExitCode> {
  const asOf = readInstant(host, '--as-of', options.asOf);
  if (!asOf.ok) return EXIT.badInput;
  const input = openBatch(host, options.batch);
  if (input === undefined) return EXIT.badInput;
  const { calendar } = await shippedCatalogue();
  const result = await judgeBatch(input, host.io.out, {
    calendar,
    policy: POLICIES[options.policy],
    asOf: asOf.at ?? Date.now(),
  });
  return endBatch(result, host);
}
