import type { Screen } from './screen.ts';

/** Reports, for docs/screens: what the demonstration shows before anybody has made one. */
export const SCREENS: readonly Screen[] = [
  { name: 'reports', path: '/reports', ready: '.empty, .reports, .cards', login: 'kiemsoat' },
  { name: 'report-new', path: '/reports/new?period=2024-Q1', ready: '.policy', login: 'kiemsoat' },
  {
    name: 'report-new-dark',
    path: '/reports/new?period=2024-Q1',
    ready: '.policy',
    login: 'kiemsoat',
    dark: true,
    deskOnly: true,
  },
  { name: 'report-check', path: '/reports/check', ready: '.drop', login: 'kiemsoat' },
  { name: 'confirmations', path: '/reports/confirmations', ready: '.empty, .cards', login: 'lanhdao' },
];
