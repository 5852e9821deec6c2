import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { OPERATOR } from '@dunghen/app/account';
import { isUnavailable, type OpenContext } from '@dunghen/app/context';
import {
  deliverToPortal,
  fetchFromPortal,
  openPortalLine,
  type PortalContext,
  type PortalStanding,
  portalContextOf,
  portalStanding,
  previewSendAgain,
  sendAgain,
} from '@dunghen/app/portal-delivery';
import { formatInteger } from '@dunghen/domain/text';
import { formatLocal, type Instant } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { addJsonOption, refuse, withContext } from './common.ts';
import { addSettingOptions, type SettingOptions, withSettings } from './configuration.ts';

interface Options extends SettingOptions {
  readonly json?: true;
}

interface RunOptions extends Options {
  readonly once?: true;
  readonly watch?: true;
}

interface AgainOptions extends Options {
  readonly dossier?: string;
  readonly allRefused?: true;
  readonly yes?: true;
}

/** `sync`, `sync status`, `sync again`: the line to the National Portal, for whoever runs the machine. */
export function addSync(program: Command, host: Host): void {
  const { sync: texts } = host.io.texts;
  const command = program
    .command('sync')
    .description(texts.sync)
    .option('--once', texts.once)
    .option('--watch', texts.watch);
  addJsonOption(addSettingOptions(command, host), host).action((options: RunOptions) => run(host, options));
  addJsonOption(addSettingOptions(command.command('status').description(texts.status), host), host).action(
    (_: Options, own: Command) => {
      const options: Options = own.optsWithGlobals();
      return withPortal(host, options, (context) => status(host, options, context));
    },
  );
  const again = command
    .command('again')
    .description(texts.again)
    .option('--dossier <mã>', texts.dossier)
    .option('--all-refused', texts.allRefused)
    .option('--yes', texts.yes);
  addJsonOption(addSettingOptions(again, host), host).action((_: AgainOptions, own: Command) => {
    const options: AgainOptions = own.optsWithGlobals();
    return withPortal(host, options, (context) => sendOnce(host, options, context));
  });
}

function withPortal(host: Host, options: Options, work: (context: PortalContext) => Promise<ExitCode>): Promise<void> {
  return withSettings(host, options, async (configuration) => {
    const line = await openPortalLine(configuration);
    if (!line.ok) return host.end(refuse(host, line, options.json));
    const { database } = configuration;
    await withContext(host, database === undefined ? {} : { db: database }, (context: OpenContext) =>
      work(portalContextOf(context, line.value)),
    );
  });
}

function run(host: Host, options: RunOptions): Promise<void> {
  const { sync: texts } = host.io.texts;
  if (options.once && options.watch) {
    complain(host.io, texts.notBoth);
    host.end(EXIT.badInput);
    return Promise.resolve();
  }
  return withPortal(host, options, (context) => {
    if (context.portal === undefined) return Promise.resolve(notConnected(host, options));
    return options.watch ? watch(host, context, context.portal.endpoint) : once(host, options, context);
  });
}

function notConnected(host: Host, options: Options): ExitCode {
  const message =
    'Chưa nối với Cổng Dịch vụ công quốc gia: đặt DUNGHEN_SYNC_URL và các thiết lập đi cùng (xem dunghen settings).';
  return refuse(host, { ok: false, code: 'portal-not-connected', facts: {}, message }, options.json);
}

/** One round; findings where something is still to be sent or seen to. */
async function once(host: Host, options: Options, context: PortalContext): Promise<ExitCode> {
  const fetched = await fetchFromPortal(context);
  const delivered = await deliverToPortal(context);
  const standing = await portalStanding(context);
  const { queue } = standing;
  const isClear = queue.waiting === 0 && queue.refused === 0 && queue.unmade === 0;
  if (options.json) {
    print(host.io, JSON.stringify({ ...delivered, received: fetched.received, notReceived: fetched.refused, queue }));
  } else {
    const { sync: texts } = host.io.texts;
    print(host.io, fill(texts.done, countsOf({ ...delivered, received: fetched.received })));
    print(host.io, isClear ? texts.clear : leftOf(host, standing));
    tellLine(host, standing);
  }
  return isClear ? EXIT.done : EXIT.findings;
}

const PAUSE_MS = 1_000;
const SHORT_PAUSE_MS = 250;
const LONG_PAUSE_MS = 30_000;
const FETCH_MS = 60_000;

async function watch(host: Host, context: PortalContext, endpoint: string): Promise<ExitCode> {
  let isStopping = false;
  const stop = () => {
    isStopping = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  complain(host.io, fill(host.io.texts.sync.watching, { endpoint }));
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let awayMs = PAUSE_MS;
  while (!isStopping) {
    let pause = PAUSE_MS;
    try {
      if (performance.now() - fetchedAt >= FETCH_MS) {
        await fetchFromPortal(context, () => isStopping);
        fetchedAt = performance.now();
      }
      const { failed } = await deliverToPortal(context, () => isStopping);
      // What failed is tried again within the second.
      if (failed > 0) pause = SHORT_PAUSE_MS;
      awayMs = PAUSE_MS;
    } catch (error) {
      // Whoever watches goes on by itself once the database is back; leases and marks are on disk.
      if (!isUnavailable(error)) throw error;
      pause = awayMs;
      awayMs = Math.min(2 * awayMs, LONG_PAUSE_MS);
      complain(host.io, fill(host.io.texts.sync.away, countsOf({ seconds: pause / 1_000 })));
    }
    if (!isStopping) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return EXIT.done;
}

async function status(host: Host, options: Options, context: PortalContext): Promise<ExitCode> {
  const standing = await portalStanding(context);
  if (options.json) {
    print(host.io, JSON.stringify(standing, undefined, 2));
    return EXIT.done;
  }
  const { sync: texts } = host.io.texts;
  if (standing.line === undefined) notConnected(host, options);
  else print(host.io, fill(texts.endpoint, standing.line));
  if (standing.line !== undefined) tellLine(host, standing, true);
  print(host.io, leftOf(host, standing));
  if (standing.queue.oldest !== null) print(host.io, fill(texts.oldest, { time: timeOf(standing.queue.oldest) }));
  for (const { messages, words } of standing.refusals) {
    print(host.io, fill(texts.refusal, { messages: formatInteger(messages), words }));
  }
  print(host.io, fill(texts.intakes, countsOf(standing.intakes)));
  return EXIT.done;
}

async function sendOnce(host: Host, options: AgainOptions, context: PortalContext): Promise<ExitCode> {
  const { sync: texts } = host.io.texts;
  const { dossier, allRefused, yes } = options;
  if ((dossier === undefined) === (allRefused === undefined)) {
    complain(host.io, texts.oneOf);
    return EXIT.badInput;
  }
  const filter =
    dossier === undefined ? ({ kind: 'all-refused' } as const) : ({ kind: 'dossier', code: dossier } as const);
  const request = { id: randomUUID() };
  if (yes) {
    const sent = await sendAgain(context, OPERATOR, filter, request);
    if (!sent.ok) return refuse(host, sent, options.json);
    print(host.io, options.json ? JSON.stringify(sent.value) : fill(texts.sentAgain, countsOf(sent.value)));
    return EXIT.done;
  }
  const preview = await previewSendAgain(context, OPERATOR, filter, request);
  if (!preview.ok) return refuse(host, preview, options.json);
  const { isRepeat, ...counts } = preview.value;
  const text = isRepeat ? texts.previewRepeat : counts.messages === 0 ? texts.previewNone : texts.preview;
  print(host.io, options.json ? JSON.stringify(preview.value) : fill(text, countsOf(counts)));
  return EXIT.done;
}

function leftOf(host: Host, { queue }: PortalStanding): string {
  const { waiting, waitingDossiers, heldDossiers, refused } = queue;
  const dossiers = waitingDossiers + heldDossiers;
  return fill(host.io.texts.sync.left, countsOf({ waiting, dossiers, refused }));
}

/** An open line is told whatever was asked; a sound one where it was asked for. */
function tellLine(host: Host, { connection }: PortalStanding, always = false): void {
  const { sync: texts } = host.io.texts;
  const { state, lastFailure, lastSuccessAt, retryAt } = connection;
  if (state !== 'closed') complain(host.io, fill(texts.open, { words: lastFailure ?? '', time: timeOf(retryAt) }));
  else if (always) {
    const time = lastSuccessAt === null ? texts.never : timeOf(lastSuccessAt);
    print(host.io, fill(texts.connected, { time }));
  }
}

const timeOf = (at: Instant | null): string => (at === null ? '' : formatLocal(at));

/** Numbers as people read them; what is no number is left out. */
function countsOf(counts: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([key, value]) => (typeof value === 'number' ? [[key, formatInteger(value)]] : [])),
  );
}
