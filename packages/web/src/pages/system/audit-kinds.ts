import { COMMAND_TYPES } from '@dunghen/domain/lifecycle';

/** Kinds of what is written down, as people ask for them, each with its acts. */
const KINDS = {
  reading: ['dossier:read-personal', 'dossier:read', 'dossier:list', 'dossier:export'],
  changes: COMMAND_TYPES.map((type) => `dossier:${type}`),
  signIn: ['session:open', 'session:close', 'account:change-password', 'account:totp-on', 'account:totp-off'],
  accounts: [
    'account:add',
    'account:grant',
    'account:revoke',
    'account:disable',
    'account:enable',
    'account:reset-password',
    'account:link',
    'account:manage',
    'token:create',
    'token:revoke',
  ],
  catalogues: ['procedure:edit', 'agency:edit', 'calendar:edit', 'calendar:propose', 'setting:edit'],
  reports: [
    'report:issue',
    'report:confirm',
    'report:read',
    'report:read-draft',
    'directive:record',
    'directive:answer',
    'directive:withdraw',
  ],
  system: ['dossier:import', 'export:all', 'backup:make', 'backup:check', 'job:run', 'webhook:manage', 'audit:check'],
  audit: ['audit:read'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AuditKind = keyof typeof KINDS;

export const AUDIT_KINDS: readonly AuditKind[] = [
  'reading',
  'changes',
  'signIn',
  'accounts',
  'catalogues',
  'reports',
  'system',
  'audit',
];

const isKind = (text: string): text is AuditKind => Object.hasOwn(KINDS, text);

/** The acts of a kind; of a single act itself; undefined: all. */
export function actionsOf(kind: string | undefined): readonly string[] | undefined {
  if (kind === undefined) return undefined;
  return isKind(kind) ? KINDS[kind] : [kind];
}
