import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Principal } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { readTasks, type Task } from '@dunghen/store/task';
import { type Action, accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { orderFor, type TaskControl, type TaskView, viewOfTask } from '../task/order.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { backupsUnset } from './run.ts';

export interface BackupContext extends AppContext {
  readonly backups?: string;
}

/** A backup in the folder of backups. */
export interface BackupEntry {
  /** Of its folder. */
  readonly name: string;
  /** Absent: it was broken off, and cannot be restored. */
  readonly createdAt?: Instant;
  readonly schemaVersion?: number;
  readonly rows?: number;
  readonly files?: number;
  /** Of everything in its folder. */
  readonly bytes: number;
  /** The newest check: when, and what it found. */
  readonly checkedAt?: Instant;
  readonly sound?: boolean;
  readonly faults?: readonly string[];
}

export interface BackupsView {
  /** The folder on the server that answers; absent where none is set. */
  readonly folder?: string;
  readonly backups: readonly BackupEntry[];
  /** Work on backups that waits, runs, or ended last. */
  readonly tasks: readonly (TaskView & { readonly subject: string })[];
}

const NAME = /^dunghen-\d{8}T\d{6}Z$/;
const MOST = 60;

/** The backups of this server, newest first, and whether each was read again since it was made. */
export async function listBackups(context: BackupContext, principal: Principal): Promise<Outcome<BackupsView>> {
  const refused = await refuse(context, principal, 'backup:read');
  if (refused !== undefined) return refused;
  const { backups: folder } = context;
  const tasks = await readTasks(context.db, { kinds: ['backup', 'backup-check'], limit: 200 });
  const names = folder === undefined ? [] : await namesIn(folder);
  const entries: BackupEntry[] = [];
  for (const name of names) entries.push(await entryOf(path.join(folder ?? '', name), name, tasks));
  return {
    ok: true,
    value: {
      backups: entries,
      tasks: tasks.slice(0, 5).map((task) => ({ ...viewOfTask(task), subject: task.subject })),
      ...(folder === undefined ? {} : { folder: path.resolve(folder) }),
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => name)
    .toSorted()
    .toReversed()
    .slice(0, MOST);
}

async function entryOf(folder: string, name: string, tasks: readonly Task[]): Promise<BackupEntry> {
  const read = await readManifest(folder);
  const check = tasks.find(
    ({ kind, subject, state }) => kind === 'backup-check' && subject === name && state === 'done',
  );
  return {
    name,
    bytes: await bytesIn(folder, read.ok ? read.value : undefined),
    ...(read.ok ? factsOf(read.value) : {}),
    ...(check?.endedAt === undefined ? {} : { checkedAt: check.endedAt, ...foundBy(check) }),
  };
}

function factsOf({ createdAt, schemaVersion, tables, files }: Manifest) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { createdAt: Date.parse(createdAt), schemaVersion, rows, files: files.count };
}

/** As `runBackupCheck` has written it. */
function foundBy({ result = {} }: Task): Pick<BackupEntry, 'sound' | 'faults'> {
  const faults = Array.isArray(result.faults) ? result.faults.map(String) : [];
  return { sound: result.sound === true, faults };
}

/** Contents are many: their sum is the manifest's; the tables are looked at. */
async function bytesIn(folder: string, manifest: Manifest | undefined): Promise<number> {
  const tables = path.join(folder, 'tables');
  let sum = manifest?.files.bytes ?? 0;
  for (const name of await readdir(tables).catch(() => [])) {
    sum += (await stat(path.join(tables, name)).catch(() => undefined))?.size ?? 0;
  }
  return sum;
}

/** Has a backup made now. */
export function orderBackup(
  context: BackupContext & TaskControl,
  principal: Principal,
  request: RequestFacts,
): Promise<Outcome<{ readonly taskId: string }>> {
  return order(context, principal, { kind: 'backup', subject: '' }, request);
}

/** Has a backup read again and compared with its marks. */
export async function orderBackupCheck(
  context: BackupContext & TaskControl,
  principal: Principal,
  name: string,
  request: RequestFacts,
): Promise<Outcome<{ readonly taskId: string }>> {
  const refused = await refuse(context, principal, 'backup:make');
  if (refused !== undefined) return refused;
  const { backups } = context;
  const names = backups === undefined ? [] : await namesIn(backups);
  if (!names.includes(name)) {
    const message = `Không có bản sao lưu "${name}" trên máy chủ này. Xem lại danh sách.`;
    return { ok: false, code: 'unknown-backup', facts: { backup: name }, message };
  }
  return order(context, principal, { kind: 'backup-check', subject: name }, request);
}

async function order(
  context: BackupContext & TaskControl,
  principal: Principal,
  work: { readonly kind: 'backup' | 'backup-check'; readonly subject: string },
  request: RequestFacts,
): Promise<Outcome<{ readonly taskId: string }>> {
  const refused = (await refuse(context, principal, 'backup:make')) ?? refuseUnset(context);
  if (refused !== undefined) return refused;
  const taskId = await context.db.transaction(async (tx) => {
    const id = await orderFor(tx, context, principal, work);
    const subject = { kind: 'backup', id: work.subject === '' ? id : work.subject };
    await recordAudit(tx, [
      actOf(principal, request, {
        action: `backup:${work.kind === 'backup' ? 'make' : 'check'}`,
        subject,
        outcome: 'done',
      }),
    ]);
    return id;
  });
  await context.sendTasks();
  return { ok: true, value: { taskId } };
}

const refuseUnset = ({ backups }: BackupContext): Refused | undefined =>
  backups === undefined ? backupsUnset() : undefined;

async function refuse(context: AppContext, principal: Principal, action: Action): Promise<Refused | undefined> {
  const permission = allow(principal, action, NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}
