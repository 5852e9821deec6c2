import type { Backup } from './backups-queries.ts';

export interface BackupAge {
  readonly createdAt: string;
  /** Whole days and the hours beside them. */
  readonly days: number;
  readonly hours: number;
  /** Older than a day and two hours: the daily one is missing. */
  readonly isOld: boolean;
  /** It was read again since it was made. */
  readonly isChecked: boolean;
}

const HOUR_MS = 3_600_000;
const LATE_HOURS = 26;

/** The newest backup that is whole as far as is known; undefined where there is none. */
export function ageOf(backups: readonly Backup[], now: number): BackupAge | undefined {
  const good = backups
    .filter(({ createdAt, sound }) => createdAt !== undefined && sound !== false)
    .toSorted((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1))
    .at(0);
  if (good?.createdAt === undefined) return undefined;
  const hours = Math.max(0, Math.floor((now - Date.parse(good.createdAt)) / HOUR_MS));
  return {
    createdAt: good.createdAt,
    days: Math.floor(hours / 24),
    hours: hours % 24,
    isOld: hours >= LATE_HOURS,
    isChecked: good.sound === true,
  };
}
