import { getLocal } from '@dunghen/domain/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../dossier/new-id.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import {
  claimAttempt,
  claimTotpStep,
  clearFailures,
  countFailures,
  deleteAttemptsBefore,
  deleteSessionsBefore,
  findAccount,
  findSession,
  insertAccount,
  insertAttempt,
  insertGrant,
  insertGrantEnd,
  insertSession,
  revokeSessions,
  updateActiveTo,
} from './index.ts';

const NOW = getLocal('2026-03-02T08:00');
const HOUR = 3_600_000;
const id = newId();
let db: Database;

beforeAll(async () => {
  db = await testDatabase();
  await insertAccount(db, {
    id,
    login: 'lo.van.a',
    name: 'Lò Văn A (giả định)',
    mustChange: false,
    activeFrom: '2026-01-01',
    createdAt: NOW,
    createdBy: 'kiểm thử',
  });
});
afterAll(() => db.close());

const grantsOf = async () => (await findAccount(db, { id }))?.grants ?? [];

describe('grants', () => {
  test('end on the first day that says so, and stay recorded', async () => {
    const grant = {
      id: newId(),
      role: 'counter',
      agencyId: 'a',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    } as const;
    await insertGrant(db, id, grant, { at: NOW, by: 'kiểm thử', reason: 'QĐ 1' });
    expect(await grantsOf()).toMatchObject([{ ...grant, recordedAt: NOW, reason: 'QĐ 1' }]);
    await insertGrantEnd(db, id, grant.id, '2026-06-01', { at: NOW + 1, by: 'kiểm thử' });
    await insertGrantEnd(db, id, grant.id, '2026-09-01', { at: NOW + 2, by: 'kiểm thử' });
    expect(await grantsOf()).toMatchObject([{ validTo: '2026-06-01' }]);
    expect(await insertGrantEnd(db, newId(), grant.id, '2026-02-01', { at: NOW, by: 'kiểm thử' })).toBe(false);
  });

  test.each(['account_grant', 'account_grant_end'])('of %s are never changed', async (table) => {
    await expect(db.query(`update ${table} set reason = 'khác'`)).rejects.toThrow(/never changed/);
    await expect(db.query(`delete from ${table}`)).rejects.toThrow(/never changed/);
  });
});

describe('attempts', () => {
  test('are claimed one at a time: the fifth of many at once locks', async () => {
    const claim = () => claimAttempt(db, id, NOW, [0, 0, 0, 0, HOUR]);
    const claims = await Promise.all(Array.from({ length: 20 }, claim));
    expect(claims.filter(Boolean)).toHaveLength(5);
    expect(await claimAttempt(db, id, NOW + HOUR, [0, 0, 0, 0, HOUR])).toBe(true);
    expect(await claimAttempt(db, id, NOW + HOUR, [0, 0, 0, 0, HOUR])).toBe(false);
    await clearFailures(db, id);
    expect(await claim()).toBe(true);
  });

  test('of an address are counted within their time', async () => {
    const attempt = { address: '10.0.0.1', succeeded: false };
    for (const at of [NOW, NOW + 1, NOW + HOUR]) await insertAttempt(db, { id: newId(), at, ...attempt });
    await insertAttempt(db, { id: newId(), at: NOW + HOUR, ...attempt, succeeded: true });
    expect(await countFailures(db, '10.0.0.1', NOW)).toEqual({ failures: 2, last: NOW + HOUR });
    await deleteAttemptsBefore(db, NOW + HOUR);
    expect(await countFailures(db, '10.0.0.1', 0)).toEqual({ failures: 1, last: NOW + HOUR });
  });

  test('with a code use up its step, once', async () => {
    const claims = await Promise.all(Array.from({ length: 5 }, () => claimTotpStep(db, id, 100)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect([await claimTotpStep(db, id, 99), await claimTotpStep(db, id, 101)]).toEqual([false, true]);
  });
});

describe('sessions', () => {
  const session = (idHash: Buffer) => ({
    idHash,
    publicId: newId(),
    accountId: id,
    method: 'password' as const,
    createdAt: NOW,
    expiresAt: NOW + HOUR,
  });

  test('come with their account; all but one can be ended', async () => {
    const [first, second] = [session(Buffer.alloc(32, 1)), session(Buffer.alloc(32, 2))];
    await insertSession(db, first);
    await insertSession(db, second);
    expect(await findSession(db, first.idHash)).toMatchObject({ revokedAt: null, account: { login: 'lo.van.a' } });
    expect(await revokeSessions(db, { accountId: id, but: second.publicId }, NOW)).toEqual([first.publicId]);
    expect(await findSession(db, first.idHash)).toMatchObject({ revokedAt: NOW });
    expect(await findSession(db, second.idHash)).toMatchObject({ revokedAt: null });
    await deleteSessionsBefore(db, NOW + 2 * HOUR);
    expect(await findSession(db, second.idHash)).toBeUndefined();
  });

  test('belong to an account or to a citizen, never to both or neither', async () => {
    const both = { ...session(Buffer.alloc(32, 3)), citizen: Buffer.from('x') };
    await expect(insertSession(db, both)).rejects.toThrow(/account_session_holder/);
  });
});

test('an account is closed from a day on, never before its first, and opened again', async () => {
  await updateActiveTo(db, id, '2025-01-01');
  expect((await findAccount(db, { login: 'lo.van.a' }))?.activeTo).toBe('2026-01-01');
  await updateActiveTo(db, id, undefined);
  expect(await findAccount(db, { login: 'lo.van.a' })).not.toHaveProperty('activeTo');
});

test('the serving role may not delete what is recorded of users', async () => {
  const rows = await db.query<{ table: string }>(
    `select t as table from unnest(array['account', 'account_grant', 'account_grant_end', 'api_token']) as t
     where exists (select from pg_roles where rolname = 'dunghen_app') and has_table_privilege('dunghen_app', t, 'delete')`,
  );
  expect(rows).toEqual([]);
});
