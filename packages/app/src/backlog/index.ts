export * from './file.ts';
export { type BacklogOfficer, listBacklogOfficers } from './officers.ts';
export * from './plan.ts';
export * from './promise.ts';
export * from './promises.ts';
