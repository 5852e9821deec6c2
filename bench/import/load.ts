import process from 'node:process';
import { openContext } from '@dunghen/app/context';
import { importDossiers } from '@dunghen/app/import';

/** What one import took: a process of its own, as the command is, so that its memory is all its own. */
export interface Loaded {
  readonly ms: number;
  readonly rows: number;
  readonly dossiers: number;
  readonly events: number;
  /** The most that was ever resident. */
  readonly memoryMb: number;
  /** Processor time of this process, without the server's. */
  readonly cpuMs: number;
}

const [file = ''] = process.argv.slice(2);
const context = await openContext({ target: process.env.DATABASE_URL });
const before = process.cpuUsage();
const started = performance.now();
const outcome = await importDossiers(context, [file], { dueAtMeans: 'receipt' });
const ms = performance.now() - started;
const { user, system } = process.cpuUsage(before);
if (outcome.exitCode !== 0) throw new Error(JSON.stringify(outcome.files[0]?.refusal ?? outcome.files[0]?.issues));
const loaded: Loaded = {
  ms,
  rows: outcome.rows,
  dossiers: outcome.dossiers,
  events: outcome.events,
  memoryMb: (process.resourceUsage().maxRSS * 1_024) / 1e6,
  cpuMs: (user + system) / 1_000,
};
await context.close();
process.stdout.write(JSON.stringify(loaded));
