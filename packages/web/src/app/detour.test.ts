import { describe, expect, it } from 'vitest';
import type { Session } from '../api/types.ts';
import { findDetour, findOwnPath, returnOf } from './detour.ts';

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
