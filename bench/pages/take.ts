import path from 'node:path';
import process from 'node:process';
import { accountContextOf, addAccount, installationKey, OPERATOR } from '@dunghen/app/account';
import { contextOf, type OpenContext } from '@dunghen/app/context';
import { createWorkspace } from '@dunghen/app/workspace';
import type { Grant, Role } from '@dunghen/domain/access';
import { createServer, listen } from '@dunghen/server/http';
import { openDatabase, resolveTarget } from '@dunghen/store/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/browser.ts';
import { DESK } from '../../e2e/views.ts';
import { NOW } from '../lists/load.ts';

/** A page as somebody opened it, in milliseconds. */
export interface TakenPage {
  readonly name: string;
  readonly who: string;
  /** The first visit of the run: nothing in the browser's cache, nothing counted before. */
  readonly first: number;
  readonly opened: readonly number[];
  /** The slowest of what the browser reports; absent where nothing was done on the page. */
  readonly interaction?: number;
}

interface Visit {
  readonly name: string;
  readonly path: string;
  /** What is on the page when its first content is. */
  readonly ready: string;
  readonly act?: (page: Page) => Promise<void>;
}

/** Rows are moved through, ticked and searched, as one does all day. */
async function workThrough(page: Page): Promise<void> {
  const row = page.locator('table tbody tr').first();
  await row.locator('a, input, [tabindex="0"]').first().focus();
  for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowDown');
  const tick = page.locator('table tbody input[type="checkbox"]');
  for (let index = 0; index < Math.min(5, await tick.count()); index += 1) await tick.nth(index).click();
  const search = page.getByRole('searchbox').first();
  await search.click();
  await page.keyboard.type('khai sinh');
}

const LISTS: readonly Visit[] = [
  { name: 'my work', path: '/work?of=agency', ready: 'table tbody tr', act: workThrough },
  { name: 'all dossiers in reach', path: '/dossiers', ready: 'table tbody tr', act: workThrough },
];

const PROVINCE: readonly Visit[] = [
  { name: 'all dossiers in reach', path: '/dossiers', ready: 'table tbody tr', act: workThrough },
  { name: 'figures of the quarter', path: '/figures?period=2024-Q1', ready: 'table.grid tbody tr' },
  { name: 'control room', path: '/control?period=2024-Q1', ready: 'main table tbody tr' },
];

async function signedIn(
  open: OpenContext,
  browser: Browser,
  baseURL: string,
  grant: Grant & { readonly role: Role },
): Promise<BrowserContext> {
  const accounts = accountContextOf(open, { key: installationKey(Buffer.alloc(32, 1)) });
  const user = { login: `do.${grant.role}`, name: 'Người đo (giả định)', grants: [grant] };
  const added = await addAccount(accounts, OPERATOR, user, { id: 'bench' });
  if (!added.ok) throw new Error(added.message);
  const context = await browser.newContext({ ...DESK, baseURL });
  const password = added.value.oneTimePassword ?? '';
  const session = await context.request.post('/api/v1/session', { data: { login: user.login, password } });
  const { csrfToken } = await session.json();
  const next = 'bay-chiec-la-vang-tren-doi';
  const headers = { 'x-csrf-token': csrfToken };
  const changed = await context.request.put('/api/v1/session/password', { data: { current: password, next }, headers });
  if (!changed.ok()) throw new Error(await changed.text());
  return context;
}

/** Keeps the slowest key or click of the page; what the resting pointer causes while the page loads is neither. */
const WATCH = `window.slowest = 0;
new PerformanceObserver((list) => {
  for (const { duration, interactionId } of list.getEntries())
    if (interactionId > 0) window.slowest = Math.max(window.slowest, duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

async function take(context: BrowserContext, who: string, visit: Visit, rounds: number): Promise<TakenPage> {
  const opened: number[] = [];
  let slowest = 0;
  let first = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const page = await context.newPage();
    await page.addInitScript({ content: WATCH });
    const started = performance.now();
    await page.goto(visit.path, { waitUntil: 'commit' });
    await page.locator(visit.ready).first().waitFor();
    // The first round fills the browser's cache.
    if (round === 0) first = performance.now() - started;
    else opened.push(performance.now() - started);
    if (visit.act !== undefined) {
      await visit.act(page);
      await page.waitForTimeout(100);
      const found = await page.evaluate<number>('window.slowest');
      if (round > 0) slowest = Math.max(slowest, found);
    }
    await page.close();
  }
  return { name: visit.name, who, first, opened, ...(visit.act === undefined ? {} : { interaction: slowest }) };
}

async function main(program: string, rounds: number): Promise<readonly TakenPage[]> {
  const db = await openDatabase(resolveTarget(process.env.DATABASE_URL));
  const open = await contextOf(db, () => NOW);
  const accounts = accountContextOf(open, { key: installationKey(Buffer.alloc(32, 1)) });
  const webRoot = path.resolve(import.meta.dirname, '../../packages/web/dist');
  const signIn = { accounts, secure: false };
  const app = createServer({ workspace: createWorkspace(open), context: open, signIn, webRoot });
  const listening = await listen(app, { port: 0 });
  if (!listening.ok) throw new Error(listening.message);
  const [largest] = await open.db.query<{ id: string }>(
    'select agency_id as id from dossier group by agency_id order by count(*) desc limit 1',
  );
  const { register } = await open.catalogueAt(NOW);
  const province = register.agencies.find(({ kind }) => kind === 'province')?.id ?? '';
  const browser = await launchBrowser(program);
  const taken: TakenPage[] = [];
  const all = [
    ['officer of the largest agency', 'head-of-division', largest?.id ?? '', LISTS],
    ['procedure control', 'procedure-control', province, PROVINCE],
  ] as const;
  for (const [who, role, agencyId, visits] of all) {
    const context = await signedIn(open, browser, listening.url, { role, agencyId, validFrom: '2024-01-01' });
    for (const visit of visits) taken.push(await take(context, who, visit, rounds));
    await context.close();
  }
  await browser.close();
  await app.close();
  await open.close();
  return taken;
}

const [program = '', rounds = '7'] = process.argv.slice(2);
if (import.meta.main) process.stdout.write(JSON.stringify(await main(program, Number(rounds))));
