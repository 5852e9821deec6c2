export { findUnavailability, isUnavailable, type Unavailability } from './availability.ts';
export * from './database.ts';
export * from './open.ts';
export { type Limits, SERVING_LIMITS, servingDatabase } from './pool.ts';
export { openQueueDatabase, type QueueDatabase } from './queue.ts';
export * from './refusal.ts';
export * from './target.ts';
