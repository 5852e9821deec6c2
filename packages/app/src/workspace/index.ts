export * from './agency-table.ts';
export * from './quarterly-report.ts';
export * from './workspace.ts';
