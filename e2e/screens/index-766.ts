import type { Screen } from './screen.ts';

/** The pages of index 766, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'index-766', path: '/index-766', ready: '.index-table, .index-group', login: 'kiemsoat' },
  { name: 'index-766-dark', path: '/index-766', ready: '.index-table', login: 'kiemsoat', dark: true, deskOnly: true },
  {
    name: 'index-766-indicator',
    path: '/index-766/indicators/ON_TIME',
    ready: '.index-gains table',
    login: 'kiemsoat',
  },
  { name: 'index-766-portal', path: '/index-766/portal', ready: '.index-ways', login: 'kiemsoat', deskOnly: true },
];
