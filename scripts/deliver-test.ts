/**
 * `node scripts/deliver-test.ts [--dossiers 100000] [--kills 20] [--senders 1] [--faulty 0.2] [--on embedded|system|<URL>]
 * [--seed n]`: delivers dossiers (five events each and more) to a stand-in portal that fails in every way it knows, while
 * sender and portal are killed (SIGKILL) at random instants; then compares both sides dossier by dossier and step by step.
 * Ends with 1 where anything is lost, doubled or out of order.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startTestServer } from '@dunghen/store/testing';
import { runDelivery } from '../packages/cli/test/deliver/deliver-run.ts';

async function openPlace(on: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  if (on !== 'embedded' && on !== 'system') return { url: on, close: async () => undefined };
  const server = await startTestServer(on, { vacuums: true });
  if ('missing' in server) throw new Error(server.missing);
  return { url: server.url, close: () => server.stop() };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dossiers: { type: 'string', default: '100000' },
      kills: { type: 'string', default: '20' },
      senders: { type: 'string', default: '1' },
      faulty: { type: 'string', default: '0.2' },
      timeout: { type: 'string', default: '1000' },
      on: { type: 'string', default: 'embedded' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const place = await openPlace(values.on);
  process.stdout.write(`seed ${values.seed}\n`);
  try {
    const run = await runDelivery({
      url: place.url,
      dossiers: Number(values.dossiers),
      kills: Number(values.kills),
      senders: Number(values.senders),
      faulty: Number(values.faulty),
      timeoutMs: Number(values.timeout),
      seed: Number(values.seed),
      remark: (text) => process.stderr.write(`${text}\n`),
    });
    const { comparison, kills, seconds, events, sentAgain, faults } = run;
    const rate = Math.round(comparison.messages / seconds);
    const lines = [
      `${comparison.dossiers} dossiers, ${events} events, ${comparison.messages} messages in ${Math.round(seconds)} s (${rate}/s)`,
      `killed: ${kills.senders} senders, ${kills.portal} times the portal; sent again by hand: ${sentAgain}`,
      faults.length === 0
        ? 'both sides are equal: nothing lost, nothing doubled, order kept'
        : `${faults.length} faults:`,
      ...faults.slice(0, 50),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await place.close();
  }
}

await main();
