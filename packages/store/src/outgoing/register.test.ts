import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../testing/index.ts';
import { type OutgoingDocument, registerOutgoing } from './register.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

function letter(id: string, over: Partial<OutgoingDocument> = {}): OutgoingDocument {
  return {
    symbol: 'BC-VPUB',
    subject: { kind: 'report', id },
    title: 'Báo cáo tiến độ giải quyết TTHC',
    signer: 'Người ký (giả định)',
    issuedOn: '2026-04-05',
    actor: 'Văn thư (giả định)',
    ...over,
  };
}

it('gives numbers of a year without gaps or repeats to many who ask at once, and each document one', async () => {
  const asked = [...Array.from({ length: 24 }, (_, index) => `b${index}`), 'b3', 'b7', 'b7'];
  const given = await Promise.all(asked.map((id) => registerOutgoing(db, letter(id))));
  expect(new Set(given.map(({ number }) => number))).toEqual(
    new Set(Array.from({ length: 24 }, (_, index) => index + 1)),
  );
  expect(given[24]).toEqual(given[3]);
});

it('begins anew with each year and each symbol', async () => {
  expect(await registerOutgoing(db, letter('c1', { issuedOn: '2027-01-04' }))).toMatchObject({ number: 1 });
  expect(await registerOutgoing(db, letter('c1', { symbol: 'VPUB-KSTT' }))).toMatchObject({ number: 1 });
});

it('uses no number where the entry fails, and lets nobody change an entry', async () => {
  const before = await registerOutgoing(db, letter('d1'));
  await expect(registerOutgoing(db, letter('d2', { title: JSON.parse('null') }))).rejects.toThrow();
  expect((await registerOutgoing(db, letter('d3'))).number).toBe(before.number + 1);
  await expect(db.query('update outgoing_document set number = 900 where number = 1')).rejects.toMatchObject({
    code: '2F002',
  });
});
