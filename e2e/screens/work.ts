import type { Screen } from './screen.ts';

/** Pictures of the queue and of the list of all dossiers. */
export const SCREENS: readonly Screen[] = [
  { name: 'work', path: '/work', ready: '.chip', login: 'chuyenvien' },
  { name: 'work-dark', path: '/work', ready: '.chip', login: 'chuyenvien', dark: true },
  { name: 'work-signature', path: '/work?whose=all&waiting=signature', ready: '.chip', login: 'lanhdao' },
  { name: 'work-counter', path: '/work', ready: '.chip', login: 'motcua', deskOnly: true },
  { name: 'all-dossiers', path: '/dossiers', ready: '.chip', login: 'truongphong' },
  {
    name: 'all-dossiers-late',
    path: '/dossiers?verdicts=late',
    ready: '.chip',
    login: 'kiemsoat',
    dark: true,
    deskOnly: true,
  },
];
