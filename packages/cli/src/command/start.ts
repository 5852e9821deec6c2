import path from 'node:path';
import process from 'node:process';
import { openContext, StoreRefusal } from '@dunghen/app/context';
import { loadDemonstration } from '@dunghen/app/demonstration';
import { createWorkspace } from '@dunghen/app/workspace';
import { formatInteger } from '@dunghen/domain/text';
import { createServer, listen } from '@dunghen/server/http';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { addDatabaseOption, type DatabaseOptions } from './common.ts';

interface StartOptions extends DatabaseOptions {
  readonly demo?: true;
  readonly port: string;
}

const DEFAULT_PORT = '4766';
const webRoot = path.resolve(import.meta.dirname, '../../../web/dist');

export function addStart(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  const command = program
    .command('start')
    .description(commands.start)
    .option('--demo', commands.startDemo)
    .option('--port <cổng>', commands.port, host.io.env.PORT ?? DEFAULT_PORT);
  addDatabaseOption(command, host).action(async (options: StartOptions) => host.end(await start(options, host)));
}

async function start(options: StartOptions, host: Host): Promise<ExitCode> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    complain(host.io, `Cổng “${options.port}” không dùng được; hãy cho một số từ 0 đến 65535.`);
    return EXIT.badInput;
  }
  try {
    return await serve(options, port, host);
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    complain(host.io, error.message);
    return EXIT.badInput;
  }
}

async function serve(options: StartOptions, port: number, host: Host): Promise<ExitCode> {
  const context = await openContext({ target: options.db ?? host.io.env.DATABASE_URL, asServer: true });
  try {
    if (options.demo) await loadDemonstrationIfEmpty(context, host);
    const server = createServer({ workspace: createWorkspace(context), context, webRoot });
    const listening = await listen(server, { port });
    if (!listening.ok) {
      complain(host.io, listening.message);
      return EXIT.badInput;
    }
    print(host.io, `Đúng Hẹn: ${listening.url}`);
    print(host.io, 'Mở địa chỉ trên bằng trình duyệt. Nhấn Ctrl+C để dừng.');
    await stopSignal();
    await server.close();
    return EXIT.done;
  } finally {
    await context.close();
  }
}

async function loadDemonstrationIfEmpty(context: Parameters<typeof loadDemonstration>[0], host: Host): Promise<void> {
  const outcome = await loadDemonstration(context);
  if (!outcome.ok) complain(host.io, outcome.message);
  else if (outcome.value.loaded)
    print(host.io, `Đã nạp tỉnh minh họa: ${formatInteger(outcome.value.dossiers)} hồ sơ.`);
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
