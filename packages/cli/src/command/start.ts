import path from 'node:path';
import process from 'node:process';
import { type InstallationKey, loadKey } from '@dunghen/app/account';
import { warmUpLetters } from '@dunghen/app/apology';
import { type Configuration, type EffectiveSetting, fileSettingsOf } from '@dunghen/app/configuration';
import { signatureFolder } from '@dunghen/app/connector';
import { type AppContext, type OpenContext, openContext, StoreRefusal } from '@dunghen/app/context';
import { addLivingDossiers, isDemonstration, loadDemonstration } from '@dunghen/app/demonstration';
import { type NotificationLine, openNotificationLine } from '@dunghen/app/notification';
import { createOperation, watchYoungGeneration } from '@dunghen/app/operation';
import { openPortalLine, type PortalLine } from '@dunghen/app/portal-delivery';
import { standInCitizenStore } from '@dunghen/app/result';
import { webhookContextOf } from '@dunghen/app/webhook';
import { createWorkspace } from '@dunghen/app/workspace';
import { formatInteger } from '@dunghen/domain/text';
import { createServer, listen, loggerOf, stopServer } from '@dunghen/server/http';
import { startJobs } from '@dunghen/server/job';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { refuse } from './common.ts';
import { addSettingOptions, type SettingOptions, withSettings } from './configuration.ts';
import { openSignIn } from './sign-in.ts';

interface StartOptions extends SettingOptions {
  readonly demo?: true;
  readonly port?: string;
}

const webRoot = path.resolve(import.meta.dirname, '../../../web/dist');

export function addStart(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  const command = program
    .command('start')
    .description(commands.start)
    .option('--demo', commands.startDemo)
    .option('--port <cổng>', commands.port);
  addSettingOptions(command, host).action((options: StartOptions) =>
    withSettings(host, options, async (configuration, effective) =>
      host.end(await start(options, { configuration, effective }, host)),
    ),
  );
}

interface Settings {
  readonly configuration: Configuration;
  readonly effective: readonly EffectiveSetting[];
}

async function start(options: StartOptions, { configuration, effective }: Settings, host: Host): Promise<ExitCode> {
  const port = Number(options.port ?? configuration.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    complain(host.io, `Cổng “${options.port ?? port}” không dùng được; hãy cho một số từ 0 đến 65535.`);
    return EXIT.badInput;
  }
  try {
    const shown =
      options.port === undefined
        ? effective
        : effective.map((row) =>
            row.key === 'port' ? { ...row, value: String(port), source: 'environment' as const } : row,
          );
    return await serve(options, { configuration: { ...configuration, port }, effective: shown }, host);
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    complain(host.io, error.message);
    return EXIT.badInput;
  }
}

async function serve(options: StartOptions, settings: Settings, host: Host): Promise<ExitCode> {
  const { configuration } = settings;
  const files = await fileSettingsOf(configuration);
  if (!files.ok) return refuse(host, files);
  const key = await loadKey({ key: configuration.secretKey, database: configuration.database });
  if (!key.ok) return refuse(host, key);
  const portal = await openPortalLine(configuration);
  if (!portal.ok) return refuse(host, portal);
  const notifications = openNotificationLine(configuration);
  if (!notifications.ok) return refuse(host, notifications);
  const context = await openContext({ target: configuration.database, asServer: true, files: files.value });
  try {
    if (options.demo) await loadDemonstrationIfEmpty(context.background, host);
    const known = withInstallation(await withStandIns(context), configuration, key.value);
    return await run(
      known,
      settings,
      { key: key.value, portal: portal.value, notifications: notifications.value },
      host,
    );
  } finally {
    await context.close();
  }
}

interface Lines {
  readonly key: InstallationKey | undefined;
  readonly portal: PortalLine | undefined;
  readonly notifications: NotificationLine;
}

async function run(
  context: OpenContext,
  { configuration, effective }: Settings,
  { key, portal, notifications }: Lines,
  host: Host,
): Promise<ExitCode> {
  const { publicUrl, metricsToken, port, webhookPrivate } = configuration;
  // Before anything is started: who is told to stop at the wrong moment must not die of it.
  const stopped = stopSignal();
  watchYoungGeneration();
  const sending = { key, allowPrivateTargets: webhookPrivate };
  const logger = loggerOf(configuration.logLevel);
  const { backups } = configuration;
  const { files } = context;
  const working = {
    ...webhookContextOf(context.background, sending),
    backups,
    notifications,
    ...(portal === undefined ? {} : { portal, portalList: portal.client, portalMappings: portal.mappings }),
    ...(files === undefined ? {} : { files }),
  };
  const jobs = await startJobs(working, {
    onError: ({ queue, error }) => logger.error({ queue, error: error.name, message: error.message }),
  });
  const signIn = await openSignIn(host, context, configuration, key);
  await addLiving(context.background, host);
  const server = createServer({
    workspace: createWorkspace(context),
    context,
    background: { jobs, webhooks: webhookContextOf(context, sending) },
    ...(portal === undefined ? {} : { portal }),
    notifications,
    installation: { effective, backups },
    operation: { operation: createOperation(context), ...(metricsToken === undefined ? {} : { metricsToken }) },
    signIn,
    publicPages: publicPagesOf(configuration),
    logger,
    trustProxy: configuration.trustProxy,
    anyHost: publicUrl !== undefined,
    webRoot,
  });
  try {
    const listening = await listen(server, { host: configuration.host, port, allowAnyHost: publicUrl !== undefined });
    if (!listening.ok) {
      complain(host.io, listening.message);
      return EXIT.badInput;
    }
    print(host.io, `Đúng Hẹn: ${publicUrl ?? listening.url}`);
    print(host.io, 'Mở địa chỉ trên bằng trình duyệt. Nhấn Ctrl+C để dừng.');
    setTimeout(warmUpLetters, WARM_UP_MS).unref();
    await stopped;
    return EXIT.done;
  } finally {
    endAfter(STOP_MS);
    // What is being answered is answered; jobs stop at their next step.
    await Promise.allSettled([stopServer(server, ANSWER_MS), jobs.stop()]);
    for (const adapter of notifications.adapters) adapter.close?.();
  }
}

/** After the first pages were answered. */
const WARM_UP_MS = 3_000;
/** For what is being answered when the server is told to stop. */
const ANSWER_MS = 20_000;
/** Below the 40 s after which systemd would kill (docs/operations.md). */
const STOP_MS = 35_000;

/** Ends the process where something that should stop does not: a database that hangs, say. Nothing acknowledged is lost. */
function endAfter(ms: number): void {
  setTimeout(() => process.exit(EXIT.failure), ms).unref();
}

const publicPagesOf = ({ portalAddress, ownForm, embedders }: Configuration) => ({ portalAddress, ownForm, embedders });

/**
 * What the installation adds: the second factor on receipts, where anybody looks a dossier up, and the folder of the
 * program that signs.
 */
function withInstallation(
  context: OpenContext,
  { publicUrl, host, port, signFolder, evaluationAddress, evaluationDepartment }: Configuration,
  key: InstallationKey | undefined,
): OpenContext {
  const base = publicUrl ?? (port === 0 ? undefined : `http://${host}:${port}`);
  return {
    ...context,
    ...(key === undefined ? {} : { key }),
    ...(base === undefined ? {} : { lookupAddress: `${base}/tra-cuu/{code}` }),
    ...(signFolder === undefined ? {} : { signatures: signatureFolder(signFolder) }),
    ...(evaluationAddress === undefined
      ? {}
      : {
          evaluation: {
            address: evaluationAddress,
            ...(evaluationDepartment === undefined ? {} : { rootDepartmentId: evaluationDepartment }),
          },
        }),
  };
}

/** In a demonstration the citizen's store is a stand-in, so that sending a result to it can be tried. */
async function withStandIns(context: OpenContext): Promise<OpenContext> {
  const { files } = context;
  if (files === undefined || !(await isDemonstration(context))) return context;
  return { ...context, files: { ...files, citizenStore: standInCitizenStore() } };
}

async function loadDemonstrationIfEmpty(context: AppContext, host: Host): Promise<void> {
  const outcome = await loadDemonstration(context);
  if (!outcome.ok) complain(host.io, outcome.message);
  else if (outcome.value.loaded)
    print(host.io, `Đã nạp tỉnh minh họa: ${formatInteger(outcome.value.dossiers)} hồ sơ.`);
}

/** After the demonstration's users were made: they are the ones who have this work to do. */
async function addLiving(context: AppContext, host: Host): Promise<void> {
  const { dossiers, unfinished } = await addLivingDossiers(context);
  if (dossiers > 0) print(host.io, `Đã thêm ${formatInteger(dossiers)} hồ sơ đang giải quyết của hôm nay.`);
  for (const line of unfinished) complain(host.io, `Hồ sơ minh họa dở dang: ${line}`);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves at the first signal to stop; a second one, whichever, ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.removeListener(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
