import type { Screen } from './screen.ts';

/** Feedback and petitions, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'petitions', path: '/petitions', ready: '.petition-table', login: 'kiemsoat' },
  { name: 'petition-receive', path: '/petitions/new', ready: '.petition-form', login: 'kiemsoat' },
];
