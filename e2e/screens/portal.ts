import type { Screen } from './screen.ts';

/** Pictures of the line to the National Portal; the demonstration has none connected. */
export const SCREENS: readonly Screen[] = [
  { name: 'portal', path: '/portal', ready: '#portal-intakes', login: 'quantri' },
  { name: 'portal-dark', path: '/portal', ready: '#portal-intakes', login: 'quantri', dark: true },
];
