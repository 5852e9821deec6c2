import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { judgingOf } from '@dunghen/app/catalogue';
import { openContext } from '@dunghen/app/context';
import { generateDemonstration, readDemonstrationData } from '@dunghen/app/demonstration';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { newId, openImport } from '@dunghen/store/dossier';

const mode = process.argv[2];
const target = `/tmp/fc/db-${mode}`;
rmSync(target, { recursive: true, force: true });
const context = await openContext({ target });
const catalogue = await context.catalogueAt(context.now());
const data = await readDemonstrationData();
function pgCpu(): number {
  let sum = 0;
  for (const pid of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const f = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const p = f.slice(f.lastIndexOf(')') + 2).split(' ');
      const name = f.slice(f.indexOf('('), f.lastIndexOf(')'));
      const env = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!name.includes('postgres')) continue;
      if (env.includes(target) || parents.has(p[1] ?? '')) {
        sum += Number(p[11]) + Number(p[12]) + (env.includes(target) ? Number(p[13]) + Number(p[14]) : 0);
        if (env.includes(target)) parents.add(pid);
      }
    } catch {}
  }
  return sum * 10;
}
const parents = new Set<string>();
pgCpu();
const p0 = pgCpu();
const cpu = process.cpuUsage();
const t = performance.now();
const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
for (const d of generateDemonstration({ ...catalogue, ...data })) {
  const events =
    mode === 'old'
      ? d.events
          .filter(({ type }) => !type.startsWith('Step') && !type.startsWith('Opinion'))
          .map((e, i) => ({ ...e, seq: i + 1 }))
      : d.events;
  await session.append({ id: newId(), ...d, events });
}
const stored = await session.commit();
const used = process.cpuUsage(cpu);
console.log(mode, stored, {
  ms: Math.round(performance.now() - t),
  nodeCpu: Math.round((used.user + used.system) / 1000),
  pg: pgCpu() - p0,
});
await context.close();
