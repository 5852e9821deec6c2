import type { Instant } from '@dunghen/domain/time';
import { openDatabase, resolveTarget } from '@dunghen/store/server';
import { contextOf } from '../context/index.ts';
import { type DoctorReport, examine } from '../doctor/index.ts';
import { type FileSettings, openFileServices } from '../file/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { restoreBackup } from './restore-backup.ts';
import type { BackupProgress } from './write-backup.ts';

/** Restores a backup into the empty database of a target (as `--db`) and examines what came of it. */
export async function restore(
  target: string | undefined,
  files: FileSettings,
  folder: string,
  show: (progress: BackupProgress) => void,
  now: () => Instant = Date.now,
): Promise<Outcome<DoctorReport>> {
  const opened = await openFileServices(files, now);
  const db = await openDatabase(resolveTarget(target));
  try {
    const restored = await restoreBackup(db, opened.files.store, folder, show);
    if (!restored.ok) return restored;
    return { ok: true, value: await examine(await contextOf(db, now, opened.files)) };
  } finally {
    await db.close();
  }
}
