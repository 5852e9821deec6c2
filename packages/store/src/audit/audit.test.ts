import { getLocal } from '@dunghen/domain/time';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { intake, JUDGING } from '../command/commands.fixture.ts';
import { commitCommand } from '../command/index.ts';
import { sealDay, verifyChains } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { ACTS_CHAIN, type AuditAct, createReadingWriter, recordAudit, verifyAudit } from './index.ts';

const AT = getLocal('2024-03-05T09:00');
const open: Database[] = [];
let db: Database;

beforeEach(async () => {
  db = await testDatabase();
  open.push(db);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

function reading(id: string): AuditAct {
  return {
    principal: { kind: 'officer', id: 'acc-2', name: 'Người đọc \u0000 (giả định)' },
    address: '10.0.0.9',
    requestId: `req-${id}`,
    action: 'dossier:read-personal',
    subject: { kind: 'dossier', id, code: `H18-${id}` },
    homeAgencyId: `agency-${id.length}`,
    outcome: 'done',
    facts: { what: 'tệp', b: 1, a: [1.5, null, { z: 1, y: undefined }] },
  };
}

/** As an administrator of the server would do it: past the triggers that hold everybody else. */
async function tamper(sql: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query("set local session_replication_role = 'replica'");
    await tx.query(sql);
  });
}

const faults = async () => (await verifyAudit(db)).faults.map(({ kind, number, code }) => [kind, number, code]);

describe('readings', () => {
  test('of one process lie in one chain without gaps, however many come at once', async () => {
    const writer = createReadingWriter(db);
    await Promise.all(Array.from({ length: 450 }, (_, index) => writer.record(reading(String(index)))));
    const other = createReadingWriter(db);
    await other.record(reading('x'));
    const chains = await db.query<{ count: number; max: number }>(
      'select count(*) as count, max(number) as max from audit_entry group by chain_id order by 1',
    );
    expect(chains).toEqual([
      { count: 1, max: 1 },
      { count: 450, max: 450 },
    ]);
    expect(await verifyAudit(db)).toMatchObject({ entries: 451, chains: 2, faults: [] });
  });

  test('one that cannot be written fails its answer, and the next begins a new chain', async () => {
    const writer = createReadingWriter(db);
    await writer.record(reading('1'));
    await expect(writer.record({ ...reading('2'), action: null as unknown as string })).rejects.toThrow();
    await writer.record(reading('3'));
    expect(await db.query('select from audit_chain')).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });
});

describe('acts within the transaction of what they tell', () => {
  test('go with it, and from several at once stay in order', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        db.transaction((tx) => recordAudit(tx, [reading(`a${index}`), reading(`b${index}`)])),
      ),
    );
    await db
      .transaction(async (tx) => {
        await recordAudit(tx, reading('lost'));
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    const rows = await db.query<{ count: number; max: number }>(
      'select count(*) as count, max(number) as max from audit_entry where chain_id = $1',
      [ACTS_CHAIN],
    );
    expect(rows).toEqual([{ count: 24, max: 24 }]);
    expect(await faults()).toEqual([]);
  });
});

describe('doctor finds what was done to the audit', () => {
  test.each<readonly [string, string, readonly unknown[]]>([
    ['a changed reader', "update audit_entry set principal_name = 'ai đó' where number = 2", ['changed', 2, 'H18-2']],
    [
      'a changed time',
      "update audit_entry set recorded_at = recorded_at - interval '1 hour' where number = 3",
      ['changed', 3, 'H18-3'],
    ],
    ['changed facts', `update audit_entry set facts = '{"what":"x"}' where number = 1`, ['changed', 1, 'H18-1']],
    ['a removed reading', 'delete from audit_entry where number = 2', ['removed', 2, undefined]],
    ['the last one removed', 'delete from audit_entry where number = 4', ['removed', 4, undefined]],
    ['all removed', 'delete from audit_entry', ['removed', 1, undefined]],
    [
      'an inserted one',
      `insert into audit_entry select home_agency_id, chain_id, 5, gen_random_uuid(), recorded_at, principal_kind, principal_id,
         principal_name, address, request_id, action, subject_kind, subject_id, 'H18-new', reason, outcome, facts, hash
       from audit_entry where number = 4`,
      ['inserted', 5, 'H18-new'],
    ],
  ])('of readings: %s', async (_name, sql, fault) => {
    const writer = createReadingWriter(db);
    for (const id of ['1', '2', '3', '4']) await writer.record(reading(id));
    await tamper(sql);
    expect(await faults()).toContainEqual(fault);
  });

  test.each<readonly [string, string, readonly unknown[]]>([
    ['changed', "update audit_entry set action = 'dossier:note'", ['changed', 2, 'H18.xa-1-240305-0001']],
    [
      'changed with its hash',
      "update audit_entry set action = 'x', hash = sha256('x')",
      ['changed', 2, 'H18.xa-1-240305-0001'],
    ],
    ['removed', 'delete from audit_entry', ['removed', 2, 'H18.xa-1-240305-0001']],
    [
      'inserted',
      `insert into audit_entry select home_agency_id, chain_id, 1, gen_random_uuid(), recorded_at, principal_kind, principal_id,
         principal_name, address, request_id, action, subject_kind, subject_id, subject_code, reason, outcome, facts, hash
       from audit_entry`,
      ['inserted', 1, 'H18.xa-1-240305-0001'],
    ],
  ])('of a change: %s', async (_name, sql, fault) => {
    await commitCommand(db, JUDGING, intake(), AT);
    await tamper(sql);
    expect(await faults()).toEqual([fault]);
  });

  test('an event that was made to forget its entry', async () => {
    await commitCommand(db, JUDGING, intake(), AT);
    await tamper('update dossier_event set audit_hash = null where seq = 2');
    expect((await verifyChains(db)).faults).toMatchObject([{ kind: 'changed', seq: 2 }]);
  });

  test('a whole chain that is gone, by the seal of its day', async () => {
    const writer = createReadingWriter(db);
    await writer.record(reading('1'));
    await tamper("update audit_chain set updated_at = '2024-03-05T03:00Z'");
    const sealed = await sealDay(db, '2024-03-05');
    expect(sealed.auditHeads).toBe(1);
    expect((await verifyChains(db)).faults).toEqual([]);
    await tamper('delete from audit_entry');
    await tamper('delete from audit_chain');
    expect((await verifyAudit(db)).faults).toEqual([]);
    expect((await verifyChains(db)).faults).toMatchObject([{ kind: 'root-differs' }]);
  });

  test('the serving role can change none of it', async () => {
    await createReadingWriter(db).record(reading('1'));
    for (const sql of ['update audit_entry set reason = null', 'delete from audit_entry', 'truncate audit_entry']) {
      await expect(db.query(sql)).rejects.toThrow();
      await expect(
        db.transaction(async (tx) => {
          await tx.query('set local role dunghen_app');
          await tx.query(sql);
        }),
      ).rejects.toThrow();
    }
  });
});
