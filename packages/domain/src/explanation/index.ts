export * from './cause.ts';
export * from './course.ts';
export * from './document.ts';
export * from './event.ts';
export * from './letter.ts';
export * from './line.ts';
export * from './model.ts';
export * from './reminder.ts';
