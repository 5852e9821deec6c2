import { getLocal, type Instant } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { executeCommand } from '../command/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { saveProcedureVersion } from '../procedure/index.ts';
import { officer, procedureContent } from '../procedure/procedure.fixture.ts';
import { createChangeFeed, type FeedNews } from './feed.ts';

const PHU = '03127-2025';
const PROCEDURE = '1.004884.000.00.00.H18';
const REQUEST = { id: 'req-1' };
const now: Instant = getLocal('2026-03-02T08:00');

let context: OpenContext;
let keys = 0;
beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now);
  const content = procedureContent({ code: PROCEDURE, approval: { number: '01/QĐ (giả định)', date: '2026-03-01' } });
  const saved = await saveProcedureVersion(
    context,
    officer('procedure-control'),
    { content, from: '2026-03-02', basedOn: 0 },
    REQUEST,
  );
  if (!saved.ok) throw new Error(saved.message);
});
afterAll(() => context.close());

async function receive(): Promise<string> {
  keys += 1;
  const intake = { code: '', agencyId: PHU, channel: 'direct', procedureCode: PROCEDURE } as const;
  const outcome = await executeCommand(
    context,
    officer('counter', PHU),
    { command: { type: 'accept', intake }, idempotencyKey: `feed-${keys}` },
    REQUEST,
  );
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.code;
}

/** A feed with the codes that it has told so far, and a way to wait for more. */
function hear() {
  const feed = createChangeFeed(context, { everyMs: 5 });
  onTestFinished(() => feed.stop());
  const codes: string[] = [];
  let mark: Instant = 0;
  feed.listen((news: FeedNews) => {
    mark = news.mark;
    if (news.kind === 'changes') codes.push(...news.changes.map(({ code }) => code));
  });
  const turns = async (count: number): Promise<void> => {
    let left = count;
    await new Promise<void>((resolve) => {
      const leave = feed.listen(() => {
        left -= 1;
        if (left > 0) return;
        leave();
        resolve();
      });
    });
  };
  return { feed, codes, turns, mark: () => mark };
}

test('tells of what is recorded from now on, once each, in the order of recording', async () => {
  await receive();
  const { codes, turns } = hear();
  await turns(2);
  const told = [await receive(), await receive()];
  await turns(4);
  expect(codes).toEqual(told);
});

test('hears of a transaction that was slow to commit, although younger ones were told before', async () => {
  const { codes, turns } = hear();
  await turns(2);
  const slow = await receive();
  await turns(3);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let begun = (): void => undefined;
  const written = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const late = context.db.transaction(async (tx) => {
    await tx.query('update dossier set last_recorded_at = clock_timestamp(), seq = seq - 1 where code = $1', [slow]);
    begun();
    await held;
  });
  await written;
  const quick = await receive();
  await turns(3);
  expect(codes).toEqual([slow, quick]);
  release();
  await late;
  await turns(3);
  expect(codes).toEqual([slow, quick, slow]);
});

test('catches up from a mark, and says where there is too much or too long ago to catch up with', async () => {
  const { feed, turns, mark } = hear();
  await turns(2);
  const from = mark();
  const code = await receive();
  const missed = await feed.since(from);
  expect(missed.kind === 'changes' && missed.changes.map((change) => change.code)).toEqual([code]);
  expect(await feed.since(0)).toMatchObject({ kind: 'reset' });
  expect(await feed.since(Date.now() + 86_400_000)).toMatchObject({ kind: 'reset' });
});
