import { expect, test } from 'vitest';
import { findUnavailability, isLost } from './availability.ts';
import { StoreRefusal } from './refusal.ts';

const coded = (code: string, facts: object = {}) => Object.assign(new Error('x'), { code, ...facts });
const said = (message: string) => new Error(message);

// PostgreSQL, appendix A (error codes); Node, common system errors; the words of pg and pg-pool.
test.each([
  ['administrator shut it down', coded('57P01'), 'away'],
  ['starts up', coded('57P03'), 'away'],
  ['idled in a transaction', coded('25P03'), 'away'],
  ['connection failure', coded('08006'), 'away'],
  ['a standby before it takes over', coded('25006'), 'away'],
  ['the password was changed', coded('28P01'), 'away'],
  ['refused', coded('ECONNREFUSED', { syscall: 'connect' }), 'away'],
  ['no socket of the server', coded('ENOENT', { syscall: 'connect' }), 'away'],
  ['the driver: broken off', said('Connection terminated unexpectedly'), 'away'],
  ['the driver: not connected in time', said('Connection terminated due to connection timeout'), 'away'],
  ['the pool: closed', said('Cannot use a pool after calling end on the pool'), 'away'],
  ['statement timeout', coded('57014'), 'slow'],
  ['lock timeout', coded('55P03'), 'slow'],
  ['a conflict that does not end', coded('40001'), 'slow'],
  ['too many connections', coded('53300'), 'slow'],
  ['the driver: no answer in time', said('Query read timeout'), 'slow'],
  ['the pool: none became free', said('timeout exceeded when trying to connect'), 'slow'],
  ['disk full', coded('53100'), 'full'],
  ['out of memory', coded('53200'), 'full'],
  ['input and output error', coded('58030'), 'full'],
  ['disk of this machine full', coded('ENOSPC'), 'full'],
  ['files', new StoreRefusal('file-store-full', 'x', {}), 'files'],
  ['bug: unique', coded('23505'), undefined],
  ['bug: no such table', coded('42P01'), undefined],
  ['bug: a file that should be there', coded('ENOENT', { syscall: 'open' }), undefined],
  ['bug: another refusal', new StoreRefusal('schema-changed', 'x', {}), undefined],
  ['no error at all', 'x', undefined],
] as const)('%s', (_what, error, expected) => {
  expect(findUnavailability(error)).toBe(expected);
});

test('only what broke the line leaves it unknown whether a statement took effect', () => {
  expect([isLost(coded('57P01')), isLost(coded('53100')), isLost(coded('55P03'))]).toEqual([true, false, false]);
});
