export type { Task, TaskKind, TaskProgress, TaskState } from '@dunghen/store/task';
export * from './audit-check.ts';
export * from './order.ts';
export * from './run-tasks.ts';
