export * from './channel.ts';
export * from './defaults.ts';
export * from './digest.ts';
export * from './quiet.ts';
export * from './template.ts';
