export * from './configuration.ts';
export type { SettingKey } from './definitions.ts';
export * from './file-settings.ts';
