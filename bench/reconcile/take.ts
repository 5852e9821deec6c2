import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { judgingOf } from '@dunghen/app/catalogue';
import { openContext } from '@dunghen/app/context';
import { reconcileFile } from '@dunghen/app/reconciliation';
import type { Principal } from '@dunghen/domain/access';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { getDay, getLocal } from '@dunghen/domain/time';
import { openImport } from '@dunghen/store/dossier';
import { readCases } from '@dunghen/store/reconciliation';
import { PLANTED_HEADER, type Planted, plantedAt } from '../../packages/app/src/reconciliation/planted.fixture.ts';
import { timed } from '../shared/measure.ts';

/** What one size gave; times in ms. */
export interface Taken {
  readonly stored: number;
  readonly rows: number;
  readonly cases: number;
  readonly missed: number;
  readonly falseAlarms: number;
  readonly bare: readonly number[];
  readonly compare: readonly number[];
  readonly load: readonly number[];
  readonly memory: number;
}

const NOW = getLocal('2024-06-03T09:00');
const OPERATOR: Principal = {
  kind: 'officer',
  id: 'bench',
  name: 'Đo lường (giả định)',
  grants: [{ role: 'procedure-control', agencyId: '11-2008', validFrom: '2000-01-01' }],
};
const ROUNDS = 3;

async function main(count: number, stride: number): Promise<Taken> {
  const context = await openContext({ target: process.env.DATABASE_URL, now: () => NOW });
  const file = path.join(os.tmpdir(), `dunghen-bench-doi-soat-${process.pid}.csv`);
  try {
    const catalogue = await context.catalogueAt(NOW);
    const agencies = catalogue.register.atDate(getDay('2024-01-15')).filter(({ kind }) => kind === 'department');
    const at = (index: number): Planted => plantedAt(index, stride, agencies);
    const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
    const list = createWriteStream(file);
    list.write(`${PLANTED_HEADER}\n`);
    let stored = 0;
    for (let index = 0; index < count; index += 1) {
      const { dossier, rows } = at(index);
      if (dossier !== undefined) {
        await session.append(dossier);
        stored += 1;
      }
      for (const row of rows) if (!list.write(`${row}\n`)) await once(list, 'drain');
    }
    await session.commit();
    list.end();
    await finished(list);
    await context.db.query('vacuum (analyze) dossier');
    await context.db.query('vacuum (analyze) dossier_event');
    await context.db.query('create table bench_portal (code text not null, due_at timestamptz, finish_at timestamptz)');
    await context.db.query(
      `insert into bench_portal select code, due_at, ended_at from dossier where right(code, 1) <> '7'
       union all select 'G22-' || code, due_at, ended_at from dossier where right(code, 1) = '7'`,
    );
    await context.db.query('vacuum (analyze) bench_portal');
    const times = { bare: [] as number[], compare: [] as number[], load: [] as number[] };
    let last = { id: '', rows: 0, cases: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bare.push((await timed(() => context.db.query(BARE))).ms);
      const outcome = await reconcileFile(context, OPERATOR, { file, period: '2024-Q1' }, { id: 'bench' });
      if (!outcome.ok) throw new Error(outcome.message);
      const { counts, id } = outcome.value;
      times.compare.push(counts.compareSeconds * 1_000);
      times.load.push(counts.loadSeconds * 1_000);
      last = { id, rows: counts.rows, cases: counts.cases };
    }
    // Before the cases are gone through, which is no part of the work.
    const memory = process.resourceUsage().maxRSS * 1_024;
    const truth = await check(context, last.id, count, at);
    return { stored, rows: last.rows, cases: last.cases, ...truth, ...times, memory };
  } finally {
    await context.close();
    await rm(file, { force: true });
  }
}

const BARE =
  'select count(*), count(d.due_at), count(p.due_at) from dossier d full join bench_portal p on p.code = d.code';

async function check(
  context: Awaited<ReturnType<typeof openContext>>,
  runId: string,
  count: number,
  at: (index: number) => Planted,
): Promise<{ readonly missed: number; readonly falseAlarms: number }> {
  const expected = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const planted = at(index);
    if (planted.expected.length > 0) expected.set(planted.code, planted.expected.map((one) => one.join(':')).join());
  }
  let falseAlarms = 0;
  let after: string | undefined;
  for (;;) {
    const page = await readCases(context.db, { runId }, { limit: 10_000, ...(after === undefined ? {} : { after }) });
    for (const { code, kinds, causes } of page) {
      const found = kinds.map((kind, place) => `${kind}:${causes[place]}`).join();
      if (expected.get(code) === found) expected.delete(code);
      else falseAlarms += 1;
    }
    after = page.at(-1)?.code;
    if (page.length < 10_000) break;
  }
  return { missed: expected.size, falseAlarms };
}

const [count = '20000', stride = '20'] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await main(Number(count), Number(stride))));
