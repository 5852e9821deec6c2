import { createReadStream, existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { type OpenContext, openContext, StoreRefusal } from '@dunghen/app/context';
import type { FileSettings } from '@dunghen/app/file';
import type { Refused } from '@dunghen/app/workspace';
import { findDay, findLocal, type Instant, startOfDay } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';

export interface DatabaseOptions {
  readonly db?: string;
}

export function addDatabaseOption(command: Command, host: Host): Command {
  return command.option('--db <đích>', host.io.texts.options.db);
}

export function addJsonOption(command: Command, host: Host): Command {
  return command.option('--json', host.io.texts.options.json);
}

/** Runs `work` on an open database and closes it. A refusal of the store is told and ends with bad input. */
export async function withContext(
  host: Host,
  options: DatabaseOptions & { readonly files?: FileSettings },
  work: (context: OpenContext) => Promise<ExitCode>,
): Promise<void> {
  try {
    const { db, files } = options;
    const context = await openContext({
      target: db ?? host.io.env.DATABASE_URL,
      ...(files === undefined ? {} : { files }),
    });
    try {
      host.end(await work(context));
    } finally {
      await context.close();
    }
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    complain(host.io, error.message);
    host.end(EXIT.badInput);
  }
}

/** Tells a refusal of a use case; machines get its code and facts. */
export function refuse(host: Host, refused: Refused, json = false): ExitCode {
  if (json)
    print(host.io, JSON.stringify({ error: { code: refused.code, message: refused.message, facts: refused.facts } }));
  complain(host.io, refused.message);
  return EXIT.badInput;
}

/** An instant of an option: a local time, or a date that means its beginning. */
export type ReadInstant = { readonly ok: true; readonly at: Instant | undefined } | { readonly ok: false };

/** Reads a local time option; a date alone means the end of that day ("đến hết ngày"). Complains itself. */
export function readInstant(host: Host, option: string, value: string | undefined): ReadInstant {
  if (value === undefined) return { ok: true, at: undefined };
  const day = findDay(value);
  const at = day === undefined ? findLocal(value) : startOfDay(day + 1);
  if (at !== undefined) return { ok: true, at };
  complain(host.io, fill(host.io.texts.errors.badInstant, { option, value }));
  return { ok: false };
}

/** The file of a batch command, or standard input for "-"; complains itself where there is no such file. */
export function openBatch(host: Host, file: string): Readable | undefined {
  if (file === '-') return host.io.input;
  if (existsSync(file)) return createReadStream(file);
  complain(host.io, fill(host.io.texts.errors.noFile, { file }));
  return undefined;
}
