import type { Screen } from './screen.ts';

/** Pictures of the explanations of late dossiers and of the backlog. */
export const SCREENS: readonly Screen[] = [
  { name: 'explanations', path: '/explanations', ready: 'h1', login: 'kiemsoat' },
  { name: 'backlog', path: '/backlog', ready: '.burn-down', login: 'lanhdao' },
];
