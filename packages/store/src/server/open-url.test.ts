import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../testing/index.ts';
import { type Database, openDatabase } from './index.ts';

let db: Database & { readonly url: string };
beforeAll(async () => {
  db = await testDatabase();
  await db.query('create table counter (id int primary key, value int not null)');
  await db.query('insert into counter values (1, 0), (2, 0)');
});
afterAll(() => db.close());

test('a server by URL, rows with numbers, dates as text', async () => {
  const own = await openDatabase({ kind: 'url', url: db.url });
  const rows = await own.query(
    "select 9007199254740991::int8 as big, timestamptz '2024-01-15 10:00+07' as at, date '2024-02-29' as day, current_setting('TimeZone') as zone",
  );
  expect(rows).toEqual([{ big: 9007199254740991, at: 1_705_287_600_000, day: '2024-02-29', zone: 'UTC' }]);
  await own.close();
  await own.close();
});

test('no server there: a Vietnamese message without the password', async () => {
  const opening = openDatabase({ kind: 'url', url: 'postgres://u:secret@127.0.0.1:1/d' });
  await expect(opening).rejects.toMatchObject({ code: 'cannot-connect' });
  await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
});

test('a transaction that fails leaves nothing', async () => {
  const failing = db.transaction(async (tx) => {
    await tx.query('update counter set value = 100 where id = 1');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await db.query('select value from counter where id = 1')).toEqual([{ value: 0 }]);
});

test('two transactions that lock each other: the database ends one, which runs again (DESIGN: retry on 40P01)', async () => {
  const met = Promise.withResolvers<void>();
  let arrived = 0;
  let runs = 0;
  const add = (first: number, second: number) =>
    db.transaction(async (tx) => {
      runs += 1;
      await tx.query('update counter set value = value + 1 where id = $1', [first]);
      arrived += 1;
      if (arrived === 2) met.resolve();
      await met.promise;
      await tx.query('update counter set value = value + 1 where id = $1', [second]);
    });
  await Promise.all([add(1, 2), add(2, 1)]);
  expect(runs).toBe(3);
  expect(await db.query('select value from counter order by id')).toEqual([{ value: 2 }, { value: 2 }]);
});

test('serialisation failures run again', async () => {
  let runs = 0;
  await db.transaction(async (tx) => {
    runs += 1;
    if (runs === 1) await tx.query("do $$ begin raise exception 'x' using errcode = '40001'; end $$");
  });
  expect(runs).toBe(2);
});

test('a connection that is cut before COMMIT: the transaction runs again on another one', async () => {
  let runs = 0;
  await db.transaction(async (tx) => {
    runs += 1;
    await tx.query('update counter set value = 10 where id = 1');
    if (runs > 1) return;
    const [own] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    await db.query('select pg_terminate_backend($1)', [own?.pid]);
    await tx.query('select 1');
  });
  expect(runs).toBe(2);
  expect(await db.query('select value from counter where id = 1')).toEqual([{ value: 10 }]);
});

test('the very first connection is cut while nothing is asked of it: the process lives, the next question is answered', async () => {
  const own = await openDatabase({ kind: 'url', url: db.url }, { connections: 1 });
  const cut = own.transaction(async (tx) => {
    const [first] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => tx.client.once('end', resolve));
    await db.query('select pg_terminate_backend($1)', [first?.pid]);
    await ended;
    throw new Error('no');
  });
  await expect(cut).rejects.toThrow('no');
  expect(await own.query('select 1 as one')).toEqual([{ one: 1 }]);
  await own.close();
});

test('a snapshot sees one state and cannot write', async () => {
  await db.snapshot(async (tx) => {
    const before = await tx.query('select value from counter where id = 2');
    await db.query('update counter set value = value + 5 where id = 2');
    expect(await tx.query('select value from counter where id = 2')).toEqual(before);
  });
  await expect(db.snapshot((tx) => tx.query('delete from counter'))).rejects.toMatchObject({ code: '25006' });
});
