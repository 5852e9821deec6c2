import type { PetitionEventData } from '@dunghen/domain/petition';
import { getLocal } from '@dunghen/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditAct } from '../audit/index.ts';
import { newId } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { appendToPetition, insertPetition, storePetitions, verifyPetitions } from './index.ts';

const HOME = '11-2008';
const AT = getLocal('2024-03-04T08:00');
const BY = { id: 'thử', name: 'Người thử (giả định)' };
const RECEIVED = { type: 'received', channel: 'counter', kind: 'regulation' } as const;
const audit = (code: string): AuditAct => ({
  principal: { kind: 'officer', ...BY },
  requestId: 'thử',
  action: 'petition:receive',
  subject: { kind: 'petition', id: code },
  outcome: 'done',
});

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function receive(): Promise<string> {
  const id = newId();
  const sender = { content: 'nguyên văn' };
  const times = { receivedAt: AT, recordedAt: AT + 1 };
  await db.transaction((tx) =>
    insertPetition(tx, { homeAgencyId: HOME, id, requestKey: id, sender, received: RECEIVED, ...times, by: BY, audit }),
  );
  return id;
}

const append = (id: string, data: PetitionEventData) =>
  appendToPetition(db, {
    homeAgencyId: HOME,
    id,
    code: id,
    by: BY,
    at: AT + 2,
    decide: () => data,
    audit: () => audit(id),
  });

async function threeEvents(): Promise<string> {
  const id = await receive();
  await append(id, { type: 'classified', kind: 'procedure', simple: true });
  // Characters that the database cannot hold are cleaned before they are hashed.
  await append(id, { type: 'refused', reason: 'Không rõ\u0000 \ud800 "nội dung"' });
  return id;
}

/** What somebody with the rights of the owner does: triggers off, then the change. */
const forge = (sql: string, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.query("set local session_replication_role = 'replica'");
    await tx.query(sql, [id]);
  });

const codeOf = async (id: string): Promise<string> => {
  const [row] = await db.query<{ readonly code: string }>('select code from petition where id = $1', [id]);
  return row?.code ?? '';
};

test('what was received, advanced or loaded is whole', async () => {
  const event = { occurredAt: AT, recordedAt: AT, actorId: '', actorName: BY.name };
  await db.transaction((tx) =>
    storePetitions(tx, 2023, [
      {
        homeAgencyId: HOME,
        id: newId(),
        code: 'PA-2023-00001',
        requestKey: 'cũ',
        sender: { content: 'nguyên văn' },
        events: [
          { ...RECEIVED, ...event, seq: 1 },
          { type: 'refused', reason: 'Trùng', ...event, seq: 2 },
        ],
      },
    ]),
  );
  await threeEvents();
  expect(await verifyPetitions(db)).toEqual({ petitions: 2, events: 5, unchained: 0, faults: [] });
});

test.each([
  ['changed', `update petition_event set data = '{"reason":"x"}' where petition_id = $1 and seq = 3`, 3],
  [
    'changed',
    `update petition_event set recorded_at = recorded_at + interval '1 s' where petition_id = $1 and seq = 1`,
    1,
  ],
  ['changed', 'update petition_event set hash = null where petition_id = $1 and seq = 2', 2],
  ['removed', 'delete from petition_event where petition_id = $1 and seq = 2', 2],
  ['removed', 'delete from petition_event where petition_id = $1 and seq = 3', 3],
  ['removed', 'delete from petition_event where petition_id = $1', 1],
  [
    'inserted',
    `insert into petition_event select home_agency_id, petition_id, 4, type, data, occurred_at, recorded_at, actor_id,
       actor_name, hash from petition_event where petition_id = $1 and seq = 3`,
    4,
  ],
  ['head-differs', `update petition set hash = decode(repeat('00', 32), 'hex') where id = $1`, 3],
])('an event %s is found and named: %s', async (kind, sql, seq) => {
  const id = await threeEvents();
  await forge(sql, id);
  const { faults } = await verifyPetitions(db);
  const found = faults.find(({ petitionId }) => petitionId === id);
  expect(found).toMatchObject({ kind, seq, code: await codeOf(id) });
  expect(found?.message).toContain(`Phản ánh, kiến nghị ${await codeOf(id)}: `);
});

test('a petition from before the chain is chained from its next event on', async () => {
  const id = await receive();
  await forge('update petition_event set hash = null where petition_id = $1', id);
  await forge('update petition set hash = null where id = $1', id);
  await append(id, { type: 'refused', reason: 'Trùng' });
  const own = async () => (await verifyPetitions(db)).faults.filter(({ petitionId }) => petitionId === id);
  expect(await own()).toEqual([]);
  expect((await verifyPetitions(db)).unchained).toBeGreaterThan(0);
  await forge(`update petition_event set data = '{"reason":"x"}' where petition_id = $1 and seq = 2`, id);
  expect(await own()).toMatchObject([{ kind: 'changed', seq: 2 }]);
});
