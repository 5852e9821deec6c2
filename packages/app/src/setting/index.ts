export * from './difference.ts';
export * from './report-settings.ts';
