import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenContext } from '@dunghen/app/context';
import { readReportQuestion } from '@dunghen/app/report';
import type { DownloadFile } from '@dunghen/app/workspace';
import { PERIOD_SCHEMES, type PeriodScheme, type ReportTotals } from '@dunghen/domain/report';
import { formatInteger } from '@dunghen/domain/text';
import type { Command } from 'commander';
import type { Host } from '../program/index.ts';
import { complain } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, readInstant } from './common.ts';

export interface PeriodOptions extends DatabaseOptions {
  readonly period: string;
  readonly scheme?: PeriodScheme;
  readonly policy?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly json?: true;
}

/** The options by which every report names its period, its rule and its two times. */
export function addPeriodOptions(command: Command, host: Host): Command {
  const { options } = host.io.texts;
  command
    .requiredOption('--period <kỳ>', options.period)
    .addOption(
      command
        .createOption('--scheme <cách>', options.scheme)
        .choices([...PERIOD_SCHEMES])
        .default('calendar'),
    )
    .addOption(
      command.createOption('--policy <tên>', options.policy).choices(['province', 'portal766']).default('province'),
    )
    .option('--as-of <lúc>', options.asOf)
    .option('--known-at <lúc>', options.knownAt);
  return addJsonOption(addDatabaseOption(command, host), host);
}

/** Reads the two times and the period of a command; complains itself where they are not sound. */
export async function readQuestion(host: Host, options: PeriodOptions, context: OpenContext) {
  const asOf = readInstant(host, '--as-of', options.asOf);
  const knownAt = readInstant(host, '--known-at', options.knownAt);
  if (!asOf.ok || !knownAt.ok) return undefined;
  const { period, scheme, policy } = options;
  const request = await readReportQuestion(context, {
    period,
    ...(scheme === undefined ? {} : { scheme }),
    ...(policy === undefined ? {} : { policy }),
    ...(asOf.at === undefined ? {} : { asOf: asOf.at }),
    ...(knownAt.at === undefined ? {} : { knownAt: knownAt.at }),
  });
  if (request.ok) return request.value;
  complain(host.io, request.message);
  return undefined;
}

export function summaryOf({ resolved, early, onTime, late, openOverdue }: ReportTotals): string {
  const count = formatInteger;
  return `Toàn tỉnh: đã giải quyết ${count(resolved)} hồ sơ (trước hạn ${count(early)}, đúng hạn ${count(onTime)}, quá hạn ${count(late)}); đang giải quyết quá hạn ${count(openOverdue)}.`;
}

/** Writes files into a folder that is made where needed; gives their paths. */
export async function writeFiles(folder: string, files: readonly DownloadFile[]): Promise<readonly string[]> {
  const names = files.map((file) => path.join(folder, file.fileName));
  try {
    await mkdir(folder, { recursive: true });
    await Promise.all(files.map((file, index) => writeFile(names[index] ?? file.fileName, file.bytes)));
  } catch (cause) {
    throw new Error(`không ghi được tệp vào “${folder}”. Chọn một thư mục ghi được bằng --out.`, { cause });
  }
  return names;
}
