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
  /** Below the name of what they have in common, where several of them are seen. */
  readonly group?: MenuGroup;
}

export type MenuGroup = 'followUp' | 'exchange';

/** Entries of one group in the place of the first of them. */
export interface MenuPart {
  readonly group: MenuGroup;
  readonly entries: readonly MenuEntry[];
}

/** In the order of a day's work. */
const MENU: readonly MenuEntry[] = [
  { to: '/work', name: (text) => text.work.menu, may: ['dossier:list'] },
  { to: '/intake', name: (text) => text.intake.menu, may: ['dossier:accept'] },
  { to: '/dossiers', name: (text) => text.work.searchMenu, may: ['dossier:list'] },
  { to: '/apologies', name: (text) => text.apologies.menu, may: ['dossier:note', 'late-list:read'], group: 'followUp' },
  { to: '/forecast', name: (text) => text.notification.forecastMenu, may: ['dossier:list'], group: 'followUp' },
  { to: '/commune', name: (text) => text.control.communeMenu, may: ['dossier:hand-over'] },
  { to: '/figures', name: (text) => text.home, may: ['figure:read'], visitors: true },
  { to: '/reports', name: (text) => text.reports.menu, may: ['report:read'] },
  { to: '/control', name: (text) => text.control.menu, may: ['late-list:read'], visitors: true },
  { to: '/explanations', name: (text) => text.explanation.menu, may: ['explanation:read'], group: 'followUp' },
  { to: '/backlog', name: (text) => text.backlog.menu, may: ['backlog:read'], group: 'followUp' },
  { to: '/publications', name: (text) => text.publications.menu, may: ['publication:read'], group: 'followUp' },
  { to: '/index-766', name: (text) => text.index766.menu, may: ['figure:read'], visitors: true },
  {
    to: '/evaluation',
    group: 'followUp',
    name: (text) => text.evaluation.menu,
    may: ['evaluation:read', 'evaluation:read-agency', 'evaluation:read-own'],
  },
  {
    to: '/inspection',
    group: 'followUp',
    name: (text) => text.inspection.menu,
    may: ['inspection:read', 'inspection:read-concluded'],
  },
  { to: '/petitions', name: (text) => text.petition.menu, may: ['petition:read'], group: 'followUp' },
  { to: '/portal', name: (text) => text.portal.menu, may: ['portal:read'], group: 'exchange' },
  { to: '/reconciliation', name: (text) => text.reconciliation.menu, may: ['reconciliation:read'], group: 'exchange' },
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

/** The menu as it is shown: a group stands where its first entry would; of one alone, just the entry. */
export function menuParts(session: Session): readonly (MenuEntry | MenuPart)[] {
  const entries = menuOf(session);
  const shown = new Set<MenuGroup>();
  return entries.flatMap((entry): readonly (MenuEntry | MenuPart)[] => {
    const { group } = entry;
    const mates = entries.filter((other) => group !== undefined && other.group === group);
    if (group === undefined || mates.length < 2) return [entry];
    if (shown.has(group)) return [];
    shown.add(group);
    return [{ group, entries: mates }];
  });
}

export const isPart = (shown: MenuEntry | MenuPart): shown is MenuPart => 'entries' in shown;
