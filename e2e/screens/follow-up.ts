import type { Screen } from './screen.ts';

/** Letters of apology, forecast and messages, for docs/screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'apologies', path: '/apologies', ready: 'main table, main .none, main .empty', login: 'chuyenvien' },
  {
    name: 'apologies-missing',
    path: '/apologies?tab=missing',
    ready: 'main table, main .none, main .empty',
    login: 'kiemsoat',
  },
  { name: 'forecast', path: '/forecast', ready: 'main table, main .none, main .empty', login: 'truongphong' },
  {
    name: 'system-notifications',
    path: '/system/notifications',
    ready: 'main .panel',
    login: 'quantri',
    deskOnly: true,
  },
];
