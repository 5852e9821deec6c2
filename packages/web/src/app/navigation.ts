import type { LinkProps } from '@tanstack/react-router';
import type { Session } from '../api/types.ts';
import type { Messages } from '../text/index.ts';

/** One entry of the menu. The server decides what may be seen; the menu only spares pages that it would refuse. */
export interface MenuEntry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: (text: Messages) => string;
  /** Shown to who may do one of these somewhere. */
  readonly may: readonly string[];
  /** Shown to visitors of the demonstration too. */
  readonly visitors?: true;
}

/** In the order of a day's work. */
const MENU: readonly MenuEntry[] = [
  { to: '/work', name: (text) => text.work.menu, may: ['dossier:list'] },
  { to: '/intake', name: (text) => text.intake.menu, may: ['dossier:accept'] },
  { to: '/dossiers', name: (text) => text.work.searchMenu, may: ['dossier:list'] },
  { to: '/apologies', name: (text) => text.apologies.menu, may: ['dossier:note', 'late-list:read'] },
  { to: '/forecast', name: (text) => text.notification.forecastMenu, may: ['dossier:list'] },
  { to: '/commune', name: (text) => text.control.communeMenu, may: ['dossier:hand-over'] },
  { to: '/figures', name: (text) => text.home, may: ['figure:read'], visitors: true },
  { to: '/reports', name: (text) => text.reports.menu, may: ['report:read'] },
  { to: '/control', name: (text) => text.control.menu, may: ['late-list:read'], visitors: true },
  { to: '/explanations', name: (text) => text.explanation.menu, may: ['explanation:read'] },
  { to: '/backlog', name: (text) => text.backlog.menu, may: ['backlog:read'] },
  { to: '/index-766', name: (text) => text.index766.menu, may: ['figure:read'], visitors: true },
  {
    to: '/evaluation',
    name: (text) => text.evaluation.menu,
    may: ['evaluation:read', 'evaluation:read-agency', 'evaluation:read-own'],
  },
  {
    to: '/inspection',
    name: (text) => text.inspection.menu,
    may: ['inspection:read', 'inspection:read-concluded'],
  },
  { to: '/portal', name: (text) => text.portal.menu, may: ['portal:read'] },
  { to: '/reconciliation', name: (text) => text.reconciliation.menu, may: ['reconciliation:read'] },
  { to: '/leader', name: (text) => text.control.leaderMenu, may: ['directive:record', 'evaluation:read'] },
  { to: '/catalogues', name: (text) => text.catalogues.menu, may: ['procedure:read'], visitors: true },
  {
    to: '/system',
    name: (text) => text.system.menu,
    may: [
      'account:manage',
      'dossier:import',
      'setting:edit',
      'audit:read',
      'backup:read',
      'job:read',
      'notification:read',
    ],
  },
];

export function menuOf({ user, demonstration, mustChangePassword }: Session): readonly MenuEntry[] {
  if (mustChangePassword) return [];
  if (user === undefined) return MENU.filter((entry) => demonstration && entry.visitors === true);
  return MENU.filter((entry) => entry.may.some((action) => user.may.includes(action)));
}
