import type { Screen } from './screen.ts';

/** Pictures of the pages of the system. */
export const SCREENS: readonly Screen[] = [
  { name: 'system-accounts', path: '/system/accounts', ready: '.chip', login: 'quantri' },
  { name: 'system-accounts-dark', path: '/system/accounts', ready: '.chip', login: 'quantri', dark: true },
  { name: 'system-account', path: '/system/accounts/motcua', ready: '.history-list li', login: 'quantri' },
  { name: 'system-tokens', path: '/system/tokens', ready: '#tokens-open', login: 'quantri' },
  { name: 'system-settings', path: '/system/settings', ready: '#setting-history', login: 'quantri' },
  { name: 'system-installation', path: '/system/settings?part=installation', ready: '.muted', login: 'quantri' },
  { name: 'system-imports', path: '/system/imports', ready: '#imports-files', login: 'kiemsoat' },
  { name: 'system-audit', path: '/system/audit', ready: '.audit-details', login: 'kiemtoan' },
  { name: 'system-audit-dark', path: '/system/audit', ready: '.audit-details', login: 'kiemtoan', dark: true },
  { name: 'system-backups', path: '/system/backups', ready: '#backup-restore', login: 'quantri' },
  { name: 'system-webhooks', path: '/system/webhooks', ready: '#webhooks-list', login: 'quantri' },
  { name: 'system-jobs', path: '/system/jobs', ready: '.run-again', login: 'quantri' },
];
