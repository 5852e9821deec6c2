import { describe, expect, it } from 'vitest';
import { filterAccounts, holdsOn, stateOf, subtreeOf } from './account-facts.ts';
import type { Account } from './accounts-queries.ts';

const grant = (role: 'counter' | 'system', agencyId: string, validFrom: string, validTo?: string) => ({
  id: `${role}-${agencyId}`,
  role,
  roleName: role,
  agencyId,
  agencyName: agencyId,
  validFrom,
  recordedBy: 'x',
  ...(validTo === undefined ? {} : { validTo }),
});

const account = (login: string, name: string, more: Partial<Account> = {}): Account => ({
  id: login,
  login,
  name,
  activeFrom: '2025-01-01',
  mustChangePassword: false,
  hasPassword: true,
  hasSecondFactor: false,
  demonstration: false,
  grants: [],
  ...more,
});

const ALL = [
  account('motcua', 'Lò Thị Đào', { grants: [grant('counter', 'xa-1', '2025-07-01', '2026-01-01')] }),
  account('quantri', 'Thào A Sử', { grants: [grant('system', 'tinh', '2025-01-01')] }),
  account('cu', 'Vàng Thị Cũ', { activeTo: '2025-08-01' }),
];

describe('accounts are found', () => {
  it.each([
    [{ day: '2025-10-01' }, ['motcua', 'quantri', 'cu']],
    [{ day: '2025-10-01', q: 'dao' }, ['motcua']],
    [{ day: '2025-10-01', q: 'QUAN' }, ['quantri']],
    [{ day: '2025-10-01', role: 'counter' }, ['motcua']],
    [{ day: '2026-01-01', role: 'counter' }, []],
    [{ day: '2025-10-01', agencies: new Set(['tinh', 'xa-1']) }, ['motcua', 'quantri']],
    [{ day: '2025-10-01', state: 'closed' as const }, ['cu']],
  ])('%j', (filter, logins) => {
    expect(filterAccounts(ALL, filter).map(({ login }) => login)).toEqual(logins);
  });
});

it('a role ends on the day before its last', () => {
  expect(
    ['2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01'].map((day) =>
      holdsOn({ validFrom: '2025-07-01', validTo: '2026-01-01' }, day),
    ),
  ).toEqual([false, true, true, false]);
});

it('who has a one-time password waits for it to be changed', () => {
  expect(stateOf(account('a', 'A', { mustChangePassword: true }), '2025-10-01')).toBe('waiting');
  expect(stateOf(account('a', 'A', { lockedUntil: '2999-01-01T00:00:00+07:00' }), '2025-10-01')).toBe('locked');
});

it('an agency counts with all below it', () => {
  const rows = [{ id: 'c', parentId: 'b' }, { id: 'a' }, { id: 'b', parentId: 'a' }, { id: 'd' }];
  expect([...subtreeOf(rows, 'a')].toSorted()).toEqual(['a', 'b', 'c']);
});
