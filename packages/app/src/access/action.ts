import { COMMAND_TYPES, type CommandType } from '@dunghen/domain/lifecycle';

const OTHER_ACTIONS = [
  'dossier:list',
  /** A dossier without its personal data. */
  'dossier:read',
  /** Names, identities, addresses and papers of a dossier; each such reading is written down. */
  'dossier:read-personal',
  /** A list taken away as a file. */
  'dossier:export',
  /** Approves that a supplement is asked for a second time; what the specialist then sends names the approver. */
  'dossier:approve-supplement',
  'procedure:read',
  'procedure:edit',
  'agency:read',
  'agency:edit',
  'calendar:read',
  'calendar:edit',
  'setting:read',
  'setting:edit',
  'account:manage',
  'token:manage',
  'audit:read',
  'job:read',
  'job:run',
  'webhook:manage',
  'report:read',
  'report:issue',
  'figure:read',
  'export:all',
  /** Lists of late dossiers and of those behind the evaluation of agencies and officers. */
  'late-list:read',
  'evaluation:read',
  'directive:record',
] as const;

/** What can be done: each command of a dossier's life (spec: lifecycle) and the rest. Whether a person may is decided by `allow`. */
export type Action = `dossier:${CommandType}` | (typeof OTHER_ACTIONS)[number];

export const ACTIONS: readonly Action[] = [
  ...COMMAND_TYPES.map((name) => `dossier:${name}` as const),
  ...OTHER_ACTIONS,
];

export function isAction(text: string): text is Action {
  return ACTIONS.some((action) => action === text);
}
