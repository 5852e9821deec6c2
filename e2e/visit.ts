import process from 'node:process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESK } from './views.ts';

/** Tests of how pages look and are reached (axe, narrow screens, keys): no database server changes that, so one is enough. */
export const describeLooks = describe.skipIf(process.env.DUNGHEN_TEST_LOOKS === 'no');
export const itLooks = it.skipIf(process.env.DUNGHEN_TEST_LOOKS === 'no');

export const QUARTER = 'Tiến độ giải quyết thủ tục hành chính Quý I/2024';

/** One browser for the tests of a file; each visit is a fresh profile. `at`: another server than that of the run. */
export function useBrowser(at: () => string = () => inject('address')) {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(inject('browser'));
  });
  afterAll(() => browser?.close());
  /** Opens a path and waits for its heading. A complaint in the console, a broken policy included, fails the test, but for `expected`. */
  return async (path: string, options: BrowserContextOptions = DESK, expected?: RegExp): Promise<Page> => {
    if (browser === undefined) throw new Error('the browser is started before the tests');
    const context = await browser.newContext({ ...options, baseURL: at(), reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    onTestFinished(async () => {
      await context.close();
      expect(complaints.filter((one) => expected?.test(one) !== true)).toEqual([]);
    });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
}

/** The figures of the quarter are on the page. */
export const figuresShown = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Từng cơ quan, đơn vị' }).waitFor();
