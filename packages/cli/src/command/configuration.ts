import { readFile } from 'node:fs/promises';
import { type Configuration, type ReadConfiguration, readConfiguration } from '@dunghen/app/configuration';
import type { Outcome } from '@dunghen/app/outcome';
import type { Command } from 'commander';
import { EXIT } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, refuse } from './common.ts';

export interface SettingOptions extends DatabaseOptions {
  readonly settings?: string;
}

export function addSettingOptions(command: Command, host: Host): Command {
  return addDatabaseOption(command.option('--settings <tệp>', host.io.texts.options.settings), host);
}

/** The settings in force for a command: `--db` goes before the environment, the environment before the file. */
export async function readSettings(host: Host, options: SettingOptions): Promise<Outcome<ReadConfiguration>> {
  const name = options.settings ?? host.io.env.DUNGHEN_SETTINGS;
  const text = name === undefined ? undefined : await readFile(name, 'utf8').catch(() => undefined);
  if (name !== undefined && text === undefined) {
    return { ok: false, code: 'no-setting-file', facts: { name }, message: `Không đọc được tệp thiết lập ${name}.` };
  }
  const env = options.db === undefined ? host.io.env : { ...host.io.env, DATABASE_URL: options.db };
  return readConfiguration({ env, ...(name === undefined || text === undefined ? {} : { file: { name, text } }) });
}

/** Runs `work` with the settings; complains itself where they are wrong. */
export async function withSettings(
  host: Host,
  options: SettingOptions,
  work: (configuration: Configuration, effective: ReadConfiguration['effective']) => Promise<void>,
): Promise<void> {
  const read = await readSettings(host, options);
  if (read.ok) await work(read.value.configuration, read.value.effective);
  else host.end(refuse(host, read));
}

/** `settings`: the effective view, secrets left out. */
export function addSettings(program: Command, host: Host): void {
  const command = program.command('settings').description(host.io.texts.commands.settings);
  addJsonOption(addSettingOptions(command, host), host).action(async (options: SettingOptions & { json?: true }) => {
    const read = await readSettings(host, options);
    if (!read.ok) return host.end(refuse(host, read, options.json));
    const { effective } = read.value;
    const { sources } = host.io.texts;
    if (options.json) print(host.io, JSON.stringify(effective, undefined, 2));
    for (const { key, env, value, source, about } of options.json ? [] : effective) {
      print(host.io, `${key} = ${value === '' ? '–' : value}   (${sources[source]}; ${env})\n    ${about}`);
    }
    host.end(EXIT.done);
  });
}
