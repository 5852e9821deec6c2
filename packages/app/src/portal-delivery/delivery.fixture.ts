import { getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { storeLives } from '../testing/portal-lives.ts';
import { deliverToPortal } from './deliver.ts';
import type { FakePortal } from './fake-portal.fixture.ts';
import { type PortalContext, portalContextOf } from './line.ts';
import { portalStanding } from './view.ts';

export const SYSTEM = { kind: 'system', id: 'thu', name: 'Thử' } as const;
export const REQUEST = { id: 'r-1' };

const NOON = getLocal('2024-04-01T12:00');

/** A clock that tests set, and a database of one file of tests, without messages at the beginning of each. */
export const clock = { now: NOON };

let opened: OpenContext | undefined;
let used = 0;

/** Begins the database of the file that calls it. */
export function useDelivery(): void {
  beforeAll(async () => {
    opened = await contextOf(await testDatabase(), () => clock.now);
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    clock.now = NOON;
    const { db } = open();
    await db.query("update portal_dossier set state = 'idle'");
    await db.query('delete from portal_connection');
    await db.query('delete from portal_message');
    await db.query('delete from portal_dossier');
    await db.query('update outbox set portal_at = now()');
  });
}

export function open(): OpenContext {
  if (opened === undefined) throw new Error('useDelivery was not called');
  return opened;
}

/** New dossiers, numbered on from those of earlier tests. */
export async function lives(count: number, upTo?: number): Promise<readonly number[]> {
  const from = used + 1;
  used += count;
  await storeLives(open(), { from, count, ...(upTo === undefined ? {} : { upTo }) });
  return Array.from({ length: count }, (_, index) => from + index);
}

export const contextWith = (portal: FakePortal): PortalContext => portalContextOf(open(), portal.line, () => 0.5);

/** Delivers by so many senders at once, letting time pass between whenever something waits for it: a call outlasts no lease. */
export async function untilDone(context: PortalContext, senders = 1): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    await Promise.all(Array.from({ length: senders }, () => deliverToPortal(context)));
    const { queue } = await portalStanding(context);
    if (queue.waiting === 0 || queue.waitingDossiers === 0) return;
    clock.now += 20_000;
  }
  throw new Error('messages still wait');
}

interface Made {
  readonly code: string;
  readonly body: { readonly MaHoSo: string };
}

/** What is to be there, by dossier, in order: every message that was made. */
export async function expected(): Promise<ReadonlyMap<string, readonly object[]>> {
  const rows = await open().db.query<Made>(
    `select d.code, m.body from portal_message m join portal_dossier d on d.dossier_id = m.dossier_id
     where m.state <> 'replaced' order by d.code, m.seq, m.part`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ code }) => code)].map(([code, list]) => [code, list.map(({ body }) => body)]),
  );
}

export const sorted = (map: ReadonlyMap<string, readonly object[]>) =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
