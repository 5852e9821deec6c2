import type { Screen } from './screen.ts';

/** Of the living demonstration the first of a list: `follow` is pressed once the list is there. */
const LATE = '/dossiers?verdict=open-overdue';
const follow = 'a[href^="/dossiers/H"]';

/** The page of one dossier for who works on it, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'dossier-work', path: LATE, follow, ready: '.work-steps', login: 'chuyenvien' },
  { name: 'dossier-work-dark', path: LATE, follow, ready: '.work-steps', login: 'chuyenvien', dark: true },
  { name: 'dossier-head', path: LATE, follow, ready: '.work-steps', login: 'lanhdao', deskOnly: true },
];
