/** A worker in a process of its own, for tests that kill it: `node worker.fixture.ts <url> <local time> sweep|recompute`. */
import process from 'node:process';
import { getLocal } from '@dunghen/domain/time';
import { openDatabase } from '@dunghen/store/server';
import { contextOf } from '../context/index.ts';
import { runRecomputes } from './recompute.ts';
import { sweepDue } from './rungs.ts';

const [url = '', local = '', what] = process.argv.slice(2);
const now = getLocal(local);
const context = await contextOf(await openDatabase({ kind: 'url', url }), () => now);
process.stdout.write('ready\n');
if (what === 'sweep') await sweepDue(context, { isWhole: true });
else await runRecomputes(context);
process.stdout.write('done\n');
await context.close();
