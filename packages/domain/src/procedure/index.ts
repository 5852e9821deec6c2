export * from './find-limit.ts';
export * from './procedure.ts';
