import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { type FaultRule, type RunningStandIn, readRules, startStandIn } from '@dunghen/portal/stand-in';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';

interface StandInOptions {
  readonly folder: string;
  readonly port: string;
  readonly host: string;
  readonly open?: true;
  readonly faults?: string;
  readonly seed?: string;
  readonly session: string;
  readonly username: string;
  readonly knownProceduresOnly?: true;
}

/** `portal stand-in`: something to send to where there are no credentials of the National Portal. */
export function addPortal(program: Command, host: Host): void {
  const { portal: texts } = host.io.texts;
  program
    .command('portal')
    .description(texts.portal)
    .command('stand-in')
    .description(texts.standIn)
    .option('--folder <thư mục>', texts.folder, './dunghen-portal-stand-in')
    .option('--port <cổng>', texts.port, '4780')
    .option('--host <địa chỉ>', texts.address, '127.0.0.1')
    .option('--open', texts.open)
    .option('--faults <tệp>', texts.faults)
    .option('--seed <số>', texts.seed)
    .option('--session <giây>', texts.session, '600')
    .option('--username <tên>', texts.username, 'thu-nghiem')
    .option('--known-procedures-only', texts.knownOnly)
    .action(async (options: StandInOptions) => host.end(await runStandIn(options, host)));
}

interface Numbers {
  readonly port: number;
  readonly seed: number;
  readonly session: number;
}

async function runStandIn(options: StandInOptions, host: Host): Promise<ExitCode> {
  const numbers = readNumbers(options, host);
  const faults = await readFaults(options.faults, host);
  if (numbers === undefined || faults === 'bad') return EXIT.badInput;
  const { port, seed, session } = numbers;
  const { username } = options;
  const started = await startStandIn({
    folder: path.resolve(options.folder),
    host: options.host,
    port,
    isOpenToOthers: options.open === true,
    username,
    password: host.io.env.DUNGHEN_STAND_IN_PASSWORD ?? username,
    sessionMs: session * 1_000,
    seed,
    knownProceduresOnly: options.knownProceduresOnly === true,
    now: Date.now,
    ...(faults === undefined ? {} : { rules: faults }),
  });
  if (!started.ok) {
    complain(host.io, started.message);
    return EXIT.badInput;
  }
  // Before anything is said: who is told to stop by a reader of the address must not die of it.
  const stopped = stopSignal();
  tell(started.value, options, seed, host);
  await stopped;
  await started.value.close();
  return EXIT.done;
}

function tell(running: RunningStandIn, options: StandInOptions, seed: number, { io }: Host): void {
  const { portal: texts } = io.texts;
  const { url, signInUrl: signIn, callUrl: call, activeRules: rules } = running;
  complain(io, texts.loud);
  if (options.open === true) complain(io, texts.loudOpen);
  print(io, fill(texts.page, { url }));
  print(io, fill(texts.addresses, { signIn, call, evaluation: `${url}api/v1/reporting/evaluation/` }));
  print(io, fill(texts.account, { username: options.username }));
  print(io, fill(texts.kept, { folder: path.resolve(options.folder) }));
  print(io, fill(texts.seedIs, { seed, rules }));
  print(io, texts.stop);
}

/** The numbers among the options; complains itself of the first that is none. */
function readNumbers(options: StandInOptions, { io }: Host): Numbers | undefined {
  const { portal: texts } = io.texts;
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    complain(io, fill(texts.badPort, { value: options.port }));
    return undefined;
  }
  const seed = options.seed === undefined ? randomInt(1_000_000) : Number(options.seed);
  const session = Number(options.session);
  const wrong = [
    { option: '--seed', value: options.seed ?? '', number: seed, least: 0 },
    { option: '--session', value: options.session, number: session, least: 1 },
  ].find(({ number, least }) => !Number.isSafeInteger(number) || number < least);
  if (wrong === undefined) return { port, seed, session };
  complain(io, fill(texts.badNumber, { option: wrong.option, value: wrong.value, least: wrong.least }));
  return undefined;
}

/** Undefined where no file is named. */
async function readFaults(file: string | undefined, { io }: Host): Promise<readonly FaultRule[] | undefined | 'bad'> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    complain(io, fill(io.texts.errors.noFile, { file }));
    return 'bad';
  }
  const read = readRules(findJson(text));
  if (read.ok) return read.rules;
  complain(io, fill(io.texts.portal.badFaults, { file, detail: read.message }));
  return 'bad';
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.removeListener(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
