export * from './context.ts';
export * from './deliver.ts';
export * from './manage.ts';
export type { Post, PostAnswer, PostRequest } from './post.ts';
