/** What the addresses of the system's pages say after "?"; anything else in them is dropped. */
type Raw = Readonly<Record<string, unknown>>;

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

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function texts<K extends string>(raw: Raw, keys: readonly K[]): { readonly [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === 'number') found[key] = String(value);
    if (typeof value === 'string' && value !== '') found[key] = value;
  }
  return found;
}

function days<K extends string>(raw: Raw, keys: readonly K[]): { readonly [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === 'string' && DAY.test(value)) found[key] = value;
  }
  return found;
}

const chosen = <const V extends string>(value: unknown, among: readonly V[]): V | undefined =>
  among.find((one) => one === value);

export function accountsSearch(raw: Raw): AccountsSearch {
  const state = chosen(raw.state, ACCOUNT_STATES);
  return {
    ...texts(raw, ['q', 'role', 'agency']),
    ...days(raw, ['on']),
    ...(state === undefined ? {} : { state }),
  };
}

export function auditSearch(raw: Raw): AuditSearch {
  const outcome = chosen(raw.outcome, ['done', 'refused']);
  return {
    ...days(raw, ['from', 'to']),
    ...texts(raw, ['who', 'code', 'reason', 'kind']),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

export function settingsSearch(raw: Raw): SettingsSearch {
  const part = chosen(raw.part, ['province', 'installation']);
  return { ...days(raw, ['day']), ...(part === undefined ? {} : { part }) };
}

export function deliveriesSearch(raw: Raw): DeliveriesSearch {
  const state = chosen(raw.state, ['pending', 'sent', 'dead']);
  return { ...texts(raw, ['of']), ...(state === undefined ? {} : { state }) };
}

export const importSearch = (raw: Raw): ImportSearch => texts(raw, ['column', 'q']);
