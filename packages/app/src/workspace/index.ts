export * from './agency-table.ts';
export * from './workspace.ts';
