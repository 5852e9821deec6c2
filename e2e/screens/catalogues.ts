import type { Screen } from './screen.ts';

const LAND = '/catalogues/procedures/1.013831.000.00.00.H18';

/** The catalogues, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'procedures', path: '/catalogues/procedures', ready: '.catalogue-table, .cards', login: 'kiemsoat' },
  { name: 'unlocalised', path: '/catalogues/procedures?view=unlocalised', ready: '.chip', login: 'kiemsoat' },
  { name: 'procedure', path: LAND, ready: '.flow', login: 'kiemsoat' },
  { name: 'procedure-dark', path: LAND, ready: '.flow', login: 'kiemsoat', dark: true, deskOnly: true },
  { name: 'procedure-editor', path: `${LAND}/edit?section=process`, ready: '.flow', login: 'kiemsoat' },
  {
    name: 'procedure-editor-dark',
    path: `${LAND}/edit?section=process`,
    ready: '.flow',
    login: 'kiemsoat',
    dark: true,
    deskOnly: true,
  },
  { name: 'national-load', path: '/catalogues/procedures/load', ready: '.drop', login: 'kiemsoat' },
  { name: 'agency-tree', path: '/catalogues/agencies', ready: '.catalogue-table, .cards', login: 'quantri' },
  { name: 'agency', path: '/catalogues/agencies/so-noi-vu-2025', ready: '.succession', login: 'quantri' },
  {
    name: 'agency-change',
    path: '/catalogues/agencies/changes/new?kind=rename&agency=so-cong-thuong-2020',
    ready: '.form-block',
    login: 'quantri',
  },
  { name: 'calendar', path: '/catalogues/calendar?year=2026&day=2026-11-24', ready: '.months', login: 'kiemsoat' },
  {
    name: 'calendar-dark',
    path: '/catalogues/calendar?year=2026&day=2026-11-24',
    ready: '.months',
    login: 'kiemsoat',
    dark: true,
    deskOnly: true,
  },
  { name: 'calendar-proposal', path: '/catalogues/calendar/new', ready: '.form-block', login: 'kiemsoat' },
  { name: 'rules', path: '/catalogues/rules', ready: '.chip', login: 'kiemsoat' },
];
