import { getLocal } from '@dunghen/domain/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intake, JUDGING } from '../command/commands.fixture.ts';
import { commitCommand } from '../command/index.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { inScope, type SearchScope } from './index.ts';

const AT = getLocal('2024-03-05T09:00');

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  for (const agency of ['a', 'b', 'c']) await commitCommand(db, JUDGING, intake({ agency }), AT);
  // One that b takes in for c and a holds, with an officer of c, of the citizen 011.
  const passed = intake({ agency: 'c' });
  const events = passed.events.map((event) =>
    event.type === 'Registered'
      ? { ...event, data: { ...event.data, receivingAgencyId: 'b', officer: 'acc-9', identity: '011' } }
      : event,
  );
  const forwarded = { type: 'Forwarded', occurredAt: AT, data: { agencyId: 'a', reason: 'phối hợp' } } as const;
  const assigned = { type: 'Assigned', occurredAt: AT, data: { officer: 'acc-9' } } as const;
  await commitCommand(db, JUDGING, { ...passed, events: [...events, forwarded, assigned] }, AT);
});
afterAll(() => db.close());

const CASES: readonly (readonly [string, SearchScope, readonly string[]])[] = [
  ['all', { kind: 'all' }, ['a-1', 'b-1', 'c-1', 'c-2']],
  ['none', { kind: 'none' }, []],
  ['no agency', { kind: 'agencies', ids: [] }, []],
  ['the holding agency', { kind: 'agencies', ids: ['a'] }, ['a-1', 'c-2']],
  ['the receiving agency', { kind: 'agencies', ids: ['b'] }, ['b-1', 'c-2']],
  ['the resolving agency', { kind: 'agencies', ids: ['c'] }, ['c-1', 'c-2']],
  ['agencies together', { kind: 'agencies', ids: ['a', 'b'] }, ['a-1', 'b-1', 'c-2']],
  [
    'what is assigned at an agency',
    { kind: 'agencies', ids: ['a'], assigned: { officerId: 'acc-9', ids: ['c'] } },
    ['a-1', 'c-2'],
  ],
  ['what is assigned to another', { kind: 'agencies', ids: [], assigned: { officerId: 'acc-1', ids: ['c'] } }, []],
  ['a citizen', { kind: 'own', identity: '011' }, ['c-2']],
  ['another citizen', { kind: 'own', identity: '012' }, []],
  ['no identity', { kind: 'own', identity: '' }, []],
];

describe('what SQL without any condition sees', () => {
  test.each(CASES)('%s', async (_name, scope, wanted) => {
    const rows = await inScope(db, scope, (tx) => tx.query<{ code: string }>('select code from dossier'));
    const short = rows.map(({ code }) => code.replace(/^H18\.(.)-240305-000(\d)$/, '$1-$2'));
    expect(short.toSorted()).toEqual(wanted);
  });

  test('the connection is its old self afterwards, and the owner sees all', async () => {
    await inScope(db, { kind: 'none' }, (tx) => tx.query('select 1'));
    expect(await db.query('select code from dossier')).toHaveLength(4);
  });

  test('nothing is written through it', async () => {
    const write = inScope(db, { kind: 'all' }, (tx) => tx.query("update dossier set state = 'completed'"));
    await expect(write).rejects.toThrow();
  });
});
