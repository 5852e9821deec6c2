export * from './check.ts';
export * from './circulate.ts';
export * from './difference.ts';
export * from './files.ts';
export * from './issue.ts';
export * from './lists.ts';
export * from './quarterly.ts';
export * from './request.ts';
