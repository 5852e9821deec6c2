export * from './course.ts';
export * from './issue.ts';
