import path from 'node:path';
import { readConfiguration } from '@dunghen/app/configuration';
import { openContext } from '@dunghen/app/context';
import { deliverToPortal, openPortalLine, portalContextOf } from '@dunghen/app/portal-delivery';
import { codeOf, storeLives } from '@dunghen/app/testing';
import { portalEnvironment } from '../../packages/cli/test/deliver/deliver-run.ts';
import { findFreePort, keepRunning } from '../../packages/cli/test/deliver/processes.ts';
import { median } from '../shared/measure.ts';

export interface Outage {
  readonly dossiers: number;
  /** Messages that waited when the portal came back. */
  readonly backlog: number;
  /** Calls that were tried while it was away. */
  readonly tried: number;
  /** Until nothing of the backlog waited any more, in milliseconds. */
  readonly drained: number;
  /** New dossiers that came meanwhile, and how long each waited for its first message to be taken; milliseconds. */
  readonly arrived: number;
  readonly medianWait: number;
  readonly mostWait: number;
}

const NEW_A_SECOND = 5;

/** The portal is away while dossiers pile up; then it is there, and new ones go on coming while the backlog drains. */
export async function measureOutage(url: string, folder: string, dossiers: number): Promise<Outage> {
  const context = await openContext({ target: url });
  const port = await findFreePort();
  const read = readConfiguration({ env: portalEnvironment(url, `http://127.0.0.1:${port}/`, 5_000) });
  if (!read.ok) throw new Error(read.message);
  const line = await openPortalLine(read.value.configuration);
  if (!line.ok || line.value === undefined) throw new Error('no line');
  const portal = portalContextOf(context, line.value);
  let isOver = false;
  let tried = 0;
  const sending = (async () => {
    while (!isOver) {
      tried += (await deliverToPortal(portal, () => isOver)).failed;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  const waiting = async (): Promise<number> =>
    (await context.db.query<{ n: number }>("select count(*) as n from portal_message where state = 'waiting'"))[0]?.n ??
    0;
  try {
    for (let from = 1; from <= dossiers; from += 2_000) {
      await storeLives(context, { from, count: Math.min(2_000, dossiers - from + 1) });
    }
    await untilTrue(async () => (await unmade(context.db)) === 0);
    await context.db.query('analyze');
    const backlog = await waiting();
    const awayTried = tried;
    const standIn = await keepRunning(
      ['portal', 'stand-in', '--folder', path.join(folder, 'outage'), '--port', String(port)],
      {},
      { isReady: (said) => said.includes(`:${port}/`), onEnd: () => undefined },
    );
    const begun = performance.now();
    let next = dossiers + 1;
    try {
      for (let rest = backlog; rest > 0; ) {
        await storeLives(context, { from: next, count: NEW_A_SECOND, upTo: 2 });
        next += NEW_A_SECOND;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        rest = await ofBacklog(context.db, codeOf(dossiers));
      }
      const drained = performance.now() - begun;
      const waits = await waitsOf(context.db, codeOf(dossiers));
      return {
        dossiers,
        backlog,
        tried: awayTried,
        drained,
        arrived: waits.length,
        medianWait: median(waits),
        mostWait: Math.max(...waits),
      };
    } finally {
      isOver = true;
      await sending;
      await standIn.stop();
    }
  } finally {
    isOver = true;
    await sending;
    await context.close();
  }
}

type Db = Awaited<ReturnType<typeof openContext>>['db'];

async function unmade(db: Db): Promise<number> {
  return (await db.query<{ n: number }>('select count(*) as n from outbox where portal_at is null'))[0]?.n ?? 0;
}

async function ofBacklog(db: Db, last: string): Promise<number> {
  const rows = await db.query<{ n: number }>(
    "select coalesce(sum(waiting), 0)::bigint as n from portal_dossier where state <> 'idle' and code <= $1",
    [last],
  );
  return rows[0]?.n ?? 0;
}

/** Of each dossier that came later, from the making of its first message until it was taken. */
async function waitsOf(db: Db, last: string): Promise<readonly number[]> {
  const rows = await db.query<{ ms: number }>(
    `select extract(epoch from m.ended_at - m.made_at)::float8 * 1000 as ms from portal_message m
     join portal_dossier d on d.home_agency_id = m.home_agency_id and d.dossier_id = m.dossier_id
     where d.code > $1 and m.state = 'sent' and m.part = 0`,
    [last],
  );
  return rows.map(({ ms }) => ms);
}

async function untilTrue(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 200));
}
