import process from 'node:process';
import { type Browser, type BrowserContextOptions, type Page, request } from 'playwright-core';
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESK } from './views.ts';

/** Tests of how pages look and are reached (axe, narrow screens, keys): no database server changes that, so one is enough. */
export const describeLooks = describe.skipIf(process.env.DUNGHEN_TEST_LOOKS === 'no');
export const itLooks = it.skipIf(process.env.DUNGHEN_TEST_LOOKS === 'no');

export const QUARTER = 'Tiến độ giải quyết thủ tục hành chính Quý I/2024';

/**
 * Opens a path and waits for its heading. A complaint in the console, a broken policy included, fails the test, but for
 * `expected`.
 */
type Open = (path: string, options?: BrowserContextOptions, expected?: RegExp) => Promise<Page>;

export interface Visit extends Open {
  /** As a user of the demonstration. */
  readonly as: (login: string, ...how: Parameters<Open>) => Promise<Page>;
  /** The same, with nothing opened yet. */
  readonly blankAs: (login: string, options?: BrowserContextOptions, expected?: RegExp) => Promise<Page>;
}

/** One for all files of a run; it ends with the process that holds the line to it. */
let launched: Promise<Browser> | undefined;
/** Pages that are empty and wait for their next visit, by what their profile is. */
const profiles = new Map<string, Page[]>();

/**
 * One browser for all tests. Each visit is a profile without a trace of an earlier one, but for the program that the
 * browser has loaded and compiled before. `at`: another server than that of the run.
 */
export function useBrowser(at: () => string = () => inject('address')): Visit {
  let browser: Browser | undefined;
  const sessions = new Map<string, ReturnType<typeof signIn>>();
  beforeAll(async () => {
    launched ??= launchBrowser(inject('browser'), inject('browserFolder'));
    browser = await launched;
  });

  async function blank({ storageState, ...rest }: BrowserContextOptions = DESK, expected?: RegExp): Promise<Page> {
    if (browser === undefined) throw new Error('the browser is started before the tests');
    const options = { ...rest, baseURL: at(), reducedMotion: 'reduce' } as const;
    const kind = JSON.stringify(options);
    const idle = profiles.get(kind) ?? [];
    profiles.set(kind, idle);
    const page = idle.pop() ?? (await (await browser.newContext(options)).newPage());
    if (typeof storageState === 'object') await page.context().addCookies(storageState.cookies);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    onTestFinished(async () => {
      idle.push(await emptied(page, options));
      expect(complaints.filter((one) => expected?.test(one) !== true)).toEqual([]);
    });
    return page;
  }

  async function blankAs(login: string, options: BrowserContextOptions = DESK, expected?: RegExp): Promise<Page> {
    const signedIn = sessions.get(login) ?? signIn(at(), login);
    sessions.set(login, signedIn);
    return blank({ ...options, storageState: await signedIn }, expected);
  }

  const open: Open = (path, ...how) => blank(...how).then((page) => shown(page, path));
  return Object.assign(open, {
    blankAs,
    as: (login: string, path: string, ...how: [options?: BrowserContextOptions, expected?: RegExp]) =>
      blankAs(login, ...how).then((page) => shown(page, path)),
  });
}

/** What pages write beside cookies. */
const WRITTEN = 'local_storage,indexeddb,service_workers,cache_storage';

/**
 * The profile as it was before its first page. Its page stays, empty: the process behind it then opens the next address
 * for two thirds of what a new one costs.
 */
async function emptied(page: Page, { baseURL, viewport }: BrowserContextOptions): Promise<Page> {
  const context = page.context();
  const kept = page.isClosed() ? await context.newPage() : page;
  await Promise.all(context.pages().map((one) => one !== kept && one.close()));
  for (const kind of ['console', 'pageerror', 'request'] as const) kept.removeAllListeners(kind);
  await kept.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  // Its own words of this window, which no other page of the profile can reach.
  await kept.evaluate(() => window.sessionStorage.clear()).catch(() => undefined);
  await kept.goto('about:blank');
  await kept.mouse.move(0, 0);
  if (viewport != null) await kept.setViewportSize(viewport);
  const session = await context.newCDPSession(kept);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? '').origin, storageTypes: WRITTEN });
  await session.detach();
  await context.clearCookies();
  return kept;
}

async function shown(page: Page, path: string): Promise<Page> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The session of a user of the demonstration, once for all tests of a file. */
async function signIn(baseURL: string, login: string) {
  const api = await request.newContext({ baseURL });
  const data = { login, password: inject('passwords')[login] ?? '' };
  const answer = await api.post('/api/v1/session', { data });
  if (!answer.ok()) throw new Error(`${login}: ${await answer.text()}`);
  const state = await api.storageState();
  await api.dispose();
  return state;
}

/** Signs in once more: for a story that ends with signing out, which other stories must not notice. */
export async function ownSession(page: Page, login: string): Promise<void> {
  await page.context().clearCookies();
  const data = { login, password: inject('passwords')[login] ?? '' };
  const answer = await page.request.post('/api/v1/session', { data });
  if (!answer.ok()) throw new Error(`${login}: ${await answer.text()}`);
  await page.reload();
}

/** What a page's requests that change something carry. */
export async function forgeryToken(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/session');
  const { csrfToken }: { csrfToken: string } = await answer.json();
  return csrfToken;
}

/** The figures of the quarter are on the page. */
export const figuresShown = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Từng cơ quan, đơn vị' }).waitFor();

/** How many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
