export { type Manifest, readManifest } from './manifest.ts';
export * from './restore-backup.ts';
export * from './write-backup.ts';
