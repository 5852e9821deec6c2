import type { Screen } from './screen.ts';

/** Pictures of the reconciliation. */
export const SCREENS: readonly Screen[] = [
  { name: 'reconciliation', path: '/reconciliation', ready: '.drop-words', login: 'kiemsoat' },
];
