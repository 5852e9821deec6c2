import type { Screen } from './screen.ts';

const OFFICIALS = '/evaluation?period=2024&of=officials&agency=so-giao-duc-va-dao-tao-2020';

/** Evaluation of agencies and officials, and cases to inspect, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'evaluation',
    path: '/evaluation?period=2024',
    ready: '.evaluation-table',
    login: 'kiemsoat',
    deskOnly: true,
  },
  { name: 'evaluation-officials', path: OFFICIALS, ready: '.evaluation-table', login: 'kiemsoat' },
  { name: 'inspection', path: '/inspection', ready: '.inspection-search', login: 'kiemsoat' },
  { name: 'inspection-thresholds', path: '/inspection/thresholds', ready: '#standing', login: 'kiemsoat' },
];
