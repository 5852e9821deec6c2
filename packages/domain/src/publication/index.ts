export * from './course.ts';
export * from './difference.ts';
export * from './ranking.ts';
