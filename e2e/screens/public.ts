import type { Screen } from './screen.ts';

/** Pages of the public, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'public-home', path: '/', ready: '.key-figures' },
  { name: 'public-home-dark', path: '/', ready: '.key-figures', dark: true },
  { name: 'public-procedures', path: '/thu-tuc?q=dkks', ready: '.list' },
  { name: 'public-procedure', path: '/thu-tuc/1.004884.000.00.00.H18', ready: '.facts' },
  { name: 'public-look-up', path: '/tra-cuu', ready: 'form' },
  { name: 'public-progress', path: '/tien-do?ky=2024-Q1', ready: '.key-figures' },
  { name: 'public-progress-dark', path: '/tien-do?ky=2024-Q1', ready: '.key-figures', dark: true, deskOnly: true },
  { name: 'public-agency', path: '/tien-do/so-noi-vu-2020?ky=2024-Q1', ready: '.key-figures' },
  { name: 'public-open-data', path: '/du-lieu-mo', ready: 'table', deskOnly: true },
  { name: 'public-apologies', path: '/thu-xin-loi?ky=2024-Q1', ready: 'table' },
  { name: 'public-ranking', path: '/xep-hang?ky=2024-Q1', ready: 'table' },
  { name: 'public-publications', path: '/cong-bo', ready: 'table' },
  { name: 'public-publication', path: '/cong-bo', follow: 'th a', ready: '.digest' },
  { name: 'public-embed', path: '/nhung/tien-do?ky=2024-Q1', ready: '.key-figures' },
  { name: 'public-english', path: '/en', ready: '.key-figures', deskOnly: true },
];
