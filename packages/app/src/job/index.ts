export { openQueueDatabase, type QueueDatabase } from '@dunghen/store/server';
export { failureText } from '../outcome/index.ts';
export * from './calendar-decision.ts';
export * from './definitions.ts';
export * from './queues.ts';
export * from './recompute.ts';
export * from './run-job.ts';
export * from './rungs.ts';
