import { day, oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';

// What the addresses of the system's pages say after "?"; anything else in them is dropped.

export interface AccountsSearch {
  readonly q?: string;
  readonly role?: string;
  readonly agency?: string;
  /** Roles are shown as they hold on this day; absent: today. */
  readonly on?: string;
  readonly state?: AccountState;
}

export const ACCOUNT_STATES = ['active', 'closed', 'locked', 'waiting'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export interface AuditSearch {
  readonly from?: string;
  readonly to?: string;
  readonly who?: string;
  readonly code?: string;
  readonly reason?: string;
  /** A kind of acts: see `audit-kinds.ts`. */
  readonly kind?: string;
  readonly outcome?: 'done' | 'refused';
}

export interface SettingsSearch {
  readonly day?: string;
  readonly part?: 'province' | 'installation';
}

export interface DeliveriesSearch {
  readonly of?: string;
  readonly state?: 'pending' | 'sent' | 'dead';
}

export interface ImportSearch {
  /** Column by which the faults are narrowed. */
  readonly column?: string;
  readonly q?: string;
}

export const accountsSearch = (raw: Raw): AccountsSearch =>
  withoutEmpty({
    q: word(raw.q),
    role: word(raw.role),
    agency: word(raw.agency),
    on: day(raw.on),
    state: oneOf(raw.state, ACCOUNT_STATES),
  });

export const auditSearch = (raw: Raw): AuditSearch =>
  withoutEmpty({
    from: day(raw.from),
    to: day(raw.to),
    who: word(raw.who),
    code: word(raw.code),
    reason: word(raw.reason),
    kind: word(raw.kind),
    outcome: oneOf(raw.outcome, ['done', 'refused']),
  });

export const settingsSearch = (raw: Raw): SettingsSearch =>
  withoutEmpty({ day: day(raw.day), part: oneOf(raw.part, ['province', 'installation']) });

export const deliveriesSearch = (raw: Raw): DeliveriesSearch =>
  withoutEmpty({ of: word(raw.of), state: oneOf(raw.state, ['pending', 'sent', 'dead']) });

export const importSearch = (raw: Raw): ImportSearch => withoutEmpty({ column: word(raw.column), q: word(raw.q) });
