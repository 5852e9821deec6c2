export * from './desk.ts';
export * from './export-all.ts';
export { restore } from './restore.ts';
export { type BackupProgress, writeBackup } from './write-backup.ts';
