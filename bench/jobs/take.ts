import process from 'node:process';
import type { AppContext } from '@dunghen/app/context';
import { openContext } from '@dunghen/app/context';
import { previewCalendarDecision, recordCalendarDecision, runRecomputes, sweepDue } from '@dunghen/app/job';
import type { Principal } from '@dunghen/domain/access';
import { readRecomputeRuns } from '@dunghen/store/job';
import { type Times, timed } from '../shared/measure.ts';
import { NOW } from './store.ts';

/** What one store was measured to take, in milliseconds. */
export interface Taken {
  readonly stored: number;
  readonly open: number;
  /** Of the open ones, those on a rung. */
  readonly onRung: number;
  /** The first sweep of a store fires all of these at once. */
  readonly firstSweep: number;
  /** A sweep of everything, as it is once an hour: what stood on a rung was told before. */
  readonly wholes: Times;
  /** A sweep as it is every five minutes: of what changed since the last one. */
  readonly sweeps: Times;
  /** Counting the open and overdue ones by bare SQL. */
  readonly bare: Times;
  readonly preview: number;
  readonly recompute: number;
  readonly moved: number;
  readonly judgedAgain: number;
  /** Most memory of the process, in bytes. */
  readonly memory: number;
}

const OPERATOR: Principal = { kind: 'system', id: 'bench', name: 'bench' };
const REQUEST = { id: 'bench' };
const ROUNDS = 7;

/** A day off in the middle of what is open. */
const DECISION = {
  source: 'Quyết định giả định của phép đo',
  days: [{ day: '2024-04-03', kind: 'off', name: 'Nghỉ giả định', status: 'official' }],
} as const;

export async function take(context: AppContext): Promise<Taken> {
  const { db } = context;
  const [counts] = await db.query<{ stored: number; open: number }>(
    'select count(*) as stored, count(*) filter (where ended_at is null) as open from dossier',
  );
  const first = await timed(() => sweepDue(context));
  await db.query('vacuum (analyze) rung');
  const [wholes, sweeps]: [number[], number[]] = [[], []];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const whole = await timed(() => sweepDue(context, { isWhole: true }));
    const sweep = await timed(() => sweepDue(context));
    if (whole.value.total + sweep.value.total !== 0) throw new Error('a rung fired twice');
    wholes.push(whole.ms);
    sweeps.push(sweep.ms);
    bare.push((await timed(() => countOverdue(context))).ms);
  }
  const preview = await timed(() => previewCalendarDecision(context, OPERATOR, DECISION, REQUEST));
  const decided = await recordCalendarDecision(context, OPERATOR, DECISION, REQUEST);
  if (!decided.ok || !preview.value.ok) throw new Error('the decision was refused');
  const recompute = await timed(() => runRecomputes(context));
  const [run] = await readRecomputeRuns(db, 1);
  if (run?.moved !== preview.value.value.moved) throw new Error('the preview said otherwise');
  return {
    stored: counts?.stored ?? 0,
    open: counts?.open ?? 0,
    onRung: first.value.total,
    firstSweep: first.ms,
    wholes,
    sweeps,
    bare,
    preview: preview.ms,
    recompute: recompute.ms,
    moved: run?.moved ?? 0,
    judgedAgain: run?.judgedAgain ?? 0,
    memory: process.resourceUsage().maxRSS * 1_024,
  };
}

async function countOverdue({ db }: AppContext): Promise<void> {
  await db.query('select count(*) from dossier where ended_at is null and due_at < $1', [new Date(NOW).toISOString()]);
}

if (import.meta.main) {
  const context = await openContext({ target: process.env.DATABASE_URL, now: () => NOW });
  const taken = await take(context);
  process.stdout.write(JSON.stringify(taken));
  await context.close();
}
