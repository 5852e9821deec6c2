export * from './action.ts';
export * from './allow.ts';
export * from './prohibition.ts';
export * from './role.ts';
export * from './scope.ts';
export * from './statute.ts';
export * from './where.ts';
