import type { Screen } from './screen.ts';

const LAND = '1.012783.000.00.00.H18';

const form = (draft: number) =>
  `/intake?draft=01990000-0000-7000-8000-${String(draft).padStart(12, '0')}&procedure=${LAND}`;

/** The counter, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'intake', path: '/intake', ready: '.intake-rows li', login: 'motcua' },
  { name: 'intake-dark', path: '/intake', ready: '.intake-rows li', login: 'motcua', dark: true, deskOnly: true },
  { name: 'intake-form', path: form(1), ready: '.intake-save', login: 'motcua' },
  { name: 'intake-form-dark', path: form(2), ready: '.intake-save', login: 'motcua', dark: true, deskOnly: true },
];
