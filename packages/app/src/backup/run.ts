import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome, Refused } from '../outcome/index.ts';
import { createPace } from '../task/pace.ts';
import type { TaskContext, TaskRun } from '../task/run-tasks.ts';
import { checkBackup } from './check-backup.ts';
import { writeBackup } from './write-backup.ts';

type Result = Outcome<Readonly<Record<string, unknown>>>;

/** Makes a backup and checks at once what was written. */
export async function runBackup(context: TaskContext, { tell }: TaskRun): Promise<Result> {
  const { backups } = context;
  if (backups === undefined) return backupsUnset();
  const pace = createPace();
  let begun: string | undefined;
  try {
    const written = await writeBackup(context, backups, ({ phase, name, done, of, folder }) => {
      begun = folder;
      tell({ phase, name, done, of, ...(phase === 'files' ? pace(done, of) : {}) });
    });
    if (!written.ok) return written;
    const { folder, manifest } = written.value;
    begun = undefined;
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { ok: true, value: { backup: path.basename(folder), rows, files: manifest.files.count } };
  } finally {
    // What was broken off is no backup and only takes room.
    if (begun !== undefined) await rm(begun, { recursive: true, force: true });
  }
}

/** Reads a backup whole and compares every table and every file with its mark. */
export async function runBackupCheck(context: TaskContext, { task, tell }: TaskRun): Promise<Result> {
  const { backups } = context;
  if (backups === undefined) return backupsUnset();
  const checked = await checkBackup(path.join(backups, task.subject), tell);
  return checked.ok ? { ok: true, value: { ...checked.value } } : checked;
}

export function backupsUnset(): Refused {
  const message = 'Máy chủ này chưa biết thư mục sao lưu (DUNGHEN_BACKUPS). Sao lưu bằng lệnh: dunghen backup.';
  return { ok: false, code: 'backups-unset', facts: {}, message };
}
