export * from './calendar.ts';
export * from './exception.ts';
export * from './parse.ts';
export * from './pattern.ts';
