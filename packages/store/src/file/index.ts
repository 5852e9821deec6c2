export * from './file-store.ts';
export * from './folder-store.ts';
export * from './records.ts';
export * from './s3-store.ts';
