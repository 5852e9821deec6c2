import type { Screen } from './screen.ts';

/** The control room, the leader's page and a small unit's page, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'control', path: '/control', ready: '.officials, .own-dossiers', login: 'kiemsoat' },
  { name: 'control-dark', path: '/control', ready: '.officials', login: 'kiemsoat', dark: true, deskOnly: true },
  {
    name: 'control-difference',
    path: '/control?compare=portal766',
    ready: '.difference-table',
    login: 'kiemsoat',
    deskOnly: true,
  },
  { name: 'leader', path: '/leader', ready: '.worst', login: 'lanhdaotinh' },
  { name: 'leader-dark', path: '/leader', ready: '.worst', login: 'lanhdaotinh', dark: true, deskOnly: true },
  { name: 'commune', path: '/commune', ready: '.unit-list', login: 'lanhdao' },
];
