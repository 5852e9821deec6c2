import { expect, test } from 'vitest';
import { createPortalClient, type ItemOutcome } from '../client/index.ts';
import { DEFAULT_CODES } from '../protocol/index.ts';
import { DOSSIER, STEP } from '../protocol/protocol.fixture.ts';
import { FAULTS } from './fault/rule.ts';
import { ACCOUNT, startTestStandIn, type TestStandIn } from './stand-in.fixture.ts';
import type { Receipt } from './storage/dossiers.ts';

const DOSSIERS = 60;
const STATES = ['2', '4', '9'];

/** The client of the province, sending until it is told that everything came. */
test('with every fault at a tenth of the calls, what was sent is there once and in order', async () => {
  const portal = await startTestStandIn({ seed: 7 });
  await portal.put(
    'faults',
    FAULTS.map((fault) => ({
      fault,
      probability: 0.1,
      ...(['slow', 'time-out'].includes(fault) ? { delayMs: 2 } : {}),
    })),
  );
  const client = clientOf(portal);
  const codes = Array.from({ length: DOSSIERS }, (_, index) => `H18.12-240115-${String(index).padStart(4, '0')}`);
  for (const [round, state] of STATES.entries()) {
    const dossiers = codes.map((code) => ({ ...DOSSIER, MaHoSo: code, TrangThaiHoSo: state }));
    await untilAccepted(dossiers, (rest) => client.sendDossiers(rest, { updating: round > 0 }));
    const steps = codes.map((code) => ({ ...STEP, MaHoSo: code, TrangThai: state }));
    await untilAccepted(steps, (rest) => client.sendSteps(rest));
  }
  const { dossiers } = await portal.get<{ dossiers: readonly { received: readonly Receipt[] }[] }>('dossiers');
  const expected = STATES.flatMap((state, round) => [
    `${round === 0 ? 'inserted' : 'updated'} ${state}`,
    `step ${state}`,
  ]);
  expect(dossiers).toHaveLength(DOSSIERS);
  for (const { received } of dossiers)
    expect(received.map(({ kind, body }) => `${kind} ${body.TrangThai ?? body.TrangThaiHoSo}`)).toEqual(expected);
  const calls = await portal.calls();
  expect(new Set(calls.map(({ fault }) => fault.split(':')[0])).size).toBeGreaterThan(4);
  await portal.remove();
});

function clientOf({ signInUrl, callUrl }: TestStandIn) {
  const settings = { signInUrl, callUrl, ...ACCOUNT, dstcode: 'VN:GOV', madonvi: 'H18', timeoutMs: 5_000, batch: 5 };
  return createPortalClient({ settings: { ...settings, codes: DEFAULT_CODES } });
}

async function untilAccepted<Item>(
  items: readonly Item[],
  send: (rest: readonly Item[]) => Promise<readonly ItemOutcome[]>,
): Promise<void> {
  let rest = items;
  while (rest.length > 0) {
    const outcomes = await send(rest);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual([]);
    rest = rest.filter((_, index) => outcomes[index]?.kind !== 'accepted');
  }
}
