import { describe, expect, it } from 'vitest';
import type { Session } from '../api/types.ts';
import { findDetour, findOwnPath, homeOf, returnOf, returnPath } from './detour.ts';

const session: Session = { signedIn: false, demonstration: false, mustChangePassword: false, providers: [] };

describe('where somebody has to go first', () => {
  it.each([
    ['real data, not signed in', {}, '/', '/sign-in'],
    ['real data, not signed in, at a list', {}, '/dossiers', '/sign-in'],
    ['at the sign-in', {}, '/sign-in', undefined],
    ['not signed in, at the change of the password', {}, '/sign-in/password', '/sign-in'],
    ['signed in', { signedIn: true }, '/dossiers', undefined],
    ['a visitor of the demonstration', { demonstration: true }, '/', undefined],
    ['with a one-time password', { signedIn: true, mustChangePassword: true }, '/', '/sign-in/password'],
    [
      'with a one-time password, at its change',
      { signedIn: true, mustChangePassword: true },
      '/sign-in/password',
      undefined,
    ],
    [
      'with a one-time password, at the sign-in',
      { signedIn: true, mustChangePassword: true },
      '/sign-in',
      '/sign-in/password',
    ],
  ])('%s', (_, facts, path, expected) => {
    expect(findDetour({ ...session, ...facts }, path)).toBe(expected);
  });
});

describe('where somebody lands', () => {
  const user = (kind: 'officer' | 'citizen', ...may: readonly string[]): Session => ({
    ...session,
    signedIn: true,
    user: { kind, id: '1', name: 'Lò Văn Thử (giả định)', roles: [], may: [...may] },
  });

  it.each([
    ['an officer with dossiers', user('officer', 'dossier:list'), '/work'],
    ['an officer without', user('officer', 'setting:edit'), '/figures'],
    ['a citizen', user('citizen', 'dossier:list'), '/figures'],
    ['a visitor', session, '/figures'],
  ])('%s', (_, who, home) => {
    expect(homeOf(who)).toBe(home);
    expect(returnPath(undefined, who)).toBe(home);
    expect(returnPath('/account', who)).toBe('/account');
  });
});

describe('the way back', () => {
  it.each([
    ['/dossiers?period=2024-Q1', '/dossiers?period=2024-Q1'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['https://evil.example', undefined],
    ['javascript:alert(1)', undefined],
    ['/\t/evil.example', undefined],
    [7, undefined],
  ])('%j leads to %j', (path, expected) => {
    expect(findOwnPath(path)).toBe(expected);
  });

  it('is not written for the first page and the sign-in itself', () => {
    expect([returnOf('/'), returnOf('/sign-in?returnTo=%2F'), returnOf('/dossiers?q=a')]).toEqual([
      {},
      {},
      { returnTo: '/dossiers?q=a' },
    ]);
  });
});
