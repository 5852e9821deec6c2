export * from './course.ts';
export * from './event.ts';
export * from './event-text.ts';
export * from './free-parts.ts';
