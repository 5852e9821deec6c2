import http from 'node:http';
import process from 'node:process';
import { accountContextOf, createToken, installationKey, OPERATOR } from '@dunghen/app/account';
import { contextOf, type OpenContext } from '@dunghen/app/context';
import { createWorkspace } from '@dunghen/app/workspace';
import type { Grant } from '@dunghen/domain/access';
import { createServer, listen } from '@dunghen/server/http';
import { openDatabase, resolveTarget } from '@dunghen/store/server';
import { NOW } from './load.ts';
import { QUESTIONS, type Turn } from './questions.ts';

/** Times of each question in milliseconds, with the size of the store. */
export interface Taken {
  readonly stored: number;
  readonly open: number;
  readonly times: Readonly<Record<string, readonly number[]>>;
}

/** Somebody who asks, and dossiers that they may look up. */
interface Asker {
  readonly token: string;
  readonly codes: readonly string[];
}

const NAMES = ['lo thi binh', 'vu a chi', 'quang van son', 'nguyen thu lan', 'sung a yen'];

async function tokenOf(context: OpenContext, grant: Grant): Promise<string> {
  const accounts = accountContextOf(context, { key: installationKey(Buffer.alloc(32, 1)) });
  const scopes = ['dossier:list', 'dossier:read'];
  const input = { name: 'Đo', scopes, grants: [grant], expiresAt: NOW + 86_400_000 };
  const made = await createToken(accounts, OPERATOR, input, { id: 'bench' });
  if (!made.ok) throw new Error(made.message);
  return made.value.token;
}

/** Officers of agencies of all sizes, the largest among them. */
async function officers(context: OpenContext, count: number): Promise<readonly Asker[]> {
  const sizes = await context.db.query<{ id: string }>(
    'select agency_id as id from dossier group by agency_id order by count(*) desc',
  );
  const chosen = Array.from(
    { length: count },
    (_, index) => sizes[Math.floor((index * sizes.length) / count)]?.id ?? '',
  );
  return Promise.all(
    chosen.map(async (agencyId) => {
      const codes = await context.db.query<{ code: string }>(
        'select code from dossier where agency_id = $1 order by md5(code) limit 200',
        [agencyId],
      );
      const token = await tokenOf(context, { role: 'head-of-division', agencyId, validFrom: '2024-01-01' });
      return { token, codes: codes.map(({ code }) => code) };
    }),
  );
}

function ask(agent: http.Agent, url: URL, token: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${url.pathname}: ${answer.statusCode}`));
      });
    });
    request.once('error', reject);
  });
}

/** Asks each question in turn, over and over, one after another on one connection, each time as somebody else. */
async function take(rounds: number): Promise<Taken> {
  const db = await openDatabase(resolveTarget(process.env.DATABASE_URL));
  const context = await contextOf(db, () => NOW);
  const { register } = await context.catalogueAt(NOW);
  const province = register.agencies.find(({ kind }) => kind === 'province');
  const leader = await tokenOf(context, {
    role: 'provincial-leader',
    agencyId: province?.id ?? '',
    validFrom: '2024-01-01',
  });
  const askers = await officers(context, 25);
  const accounts = accountContextOf(context, { key: installationKey(Buffer.alloc(32, 1)) });
  const app = createServer({ workspace: createWorkspace(context), context, signIn: { accounts, secure: false } });
  const listening = await listen(app, { port: 0 });
  if (!listening.ok) throw new Error(listening.message);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times = new Map(QUESTIONS.map(({ name }) => [name, [] as number[]] as const));
  for (let round = 0; round < rounds + 25; round += 1) {
    const asker = askers[round % askers.length];
    if (asker === undefined) throw new RangeError('nobody asks');
    const turn: Turn = { code: asker.codes[round % asker.codes.length] ?? '', name: NAMES[round % NAMES.length] ?? '' };
    for (const { name, asked, path } of QUESTIONS) {
      const ms = await ask(agent, new URL(path(turn), listening.url), asked === 'agency' ? asker.token : leader);
      // In the first round of everybody code is not compiled and caches are not filled.
      if (round >= 25) times.get(name)?.push(ms);
    }
  }
  agent.destroy();
  await app.close();
  const [size] = await db.query<{ stored: number; open: number }>(
    'select count(*) as stored, count(*) filter (where ended_at is null) as open from dossier',
  );
  await context.close();
  return { stored: size?.stored ?? 0, open: size?.open ?? 0, times: Object.fromEntries(times) };
}

if (import.meta.main) process.stdout.write(JSON.stringify(await take(Number(process.argv[2] ?? '200'))));
