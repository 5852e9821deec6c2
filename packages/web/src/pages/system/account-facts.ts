import { searchKey, sortKey } from '@dunghen/domain/text';
import { compareText } from '../../parts/compare-text.ts';
import type { Account, Grant } from './accounts-queries.ts';
import type { AccountState, AccountsSearch } from './system-search.ts';

/** Whether a role holds on a day; `validTo` is exclusive. */
export const holdsOn = ({ validFrom, validTo }: Pick<Grant, 'validFrom' | 'validTo'>, day: string): boolean =>
  validFrom <= day && (validTo === undefined || day < validTo);

/** How an account stands: open, closed, locked after wrong passwords, or with a one-time password not yet changed. */
export function stateOf(account: Account, now: string): AccountState {
  const { activeTo, lockedUntil, mustChangePassword } = account;
  if (activeTo !== undefined && activeTo <= now) return 'closed';
  if (lockedUntil !== undefined && Date.parse(lockedUntil) > Date.now()) return 'locked';
  return mustChangePassword ? 'waiting' : 'active';
}

export interface FilteredBy extends AccountsSearch {
  /** Agencies that count as the chosen one: itself and those below it that day. */
  readonly agencies?: ReadonlySet<string>;
  readonly day: string;
}

/** The accounts that the filter finds, with the roles that hold that day. */
export function filterAccounts(accounts: readonly Account[], filter: FilteredBy): readonly Account[] {
  const { q = '', role, agencies, day, state } = filter;
  const wanted = searchKey(q);
  return accounts.filter((account) => {
    const held = account.grants.filter((grant) => holdsOn(grant, day));
    const words = searchKey(`${account.login} ${account.name}`);
    if (wanted !== '' && !words.includes(wanted)) return false;
    if (state !== undefined && stateOf(account, day) !== state) return false;
    return (
      (role === undefined && agencies === undefined) ||
      held.some((grant) => (role === undefined || grant.role === role) && (agencies?.has(grant.agencyId) ?? true))
    );
  });
}

/** An agency with those below it, by the parents of a day. */
export function subtreeOf(
  rows: readonly { readonly id: string; readonly parentId?: string }[],
  top: string,
): ReadonlySet<string> {
  const found = new Set([top]);
  for (let grown = -1; grown !== found.size; ) {
    grown = found.size;
    for (const { id, parentId } of rows) if (parentId !== undefined && found.has(parentId)) found.add(id);
  }
  return found;
}

/** In the order of the Vietnamese alphabet; two of one name by login. */
export function inNameOrder(accounts: readonly Account[]): readonly Account[] {
  const keyed = accounts.map((account) => ({ account, key: `${sortKey(account.name)} ${account.login}` }));
  return keyed.toSorted((a, b) => compareText(a.key, b.key)).map(({ account }) => account);
}
