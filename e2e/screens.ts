// Takes the pictures of docs/screens from the demonstration province: node e2e/screens.ts [folder]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { findBrowser, launchBrowser } from './browser.ts';
import { startServer } from './server.ts';
import { DESK, PHONE } from './views.ts';

interface Screen {
  readonly name: string;
  readonly path: string;
  /** Something on the page that comes last. */
  readonly ready: string;
  readonly dark?: true;
  /** Not taken on a phone. */
  readonly deskOnly?: true;
}

const LATE_OF_HOME_AFFAIRS = '/dossiers?period=2024-Q1&figure=late&agency=so-noi-vu-2020';

const SCREENS: readonly Screen[] = [
  { name: 'figures', path: '/', ready: '.notes' },
  { name: 'figures-dark', path: '/', ready: '.notes', dark: true, deskOnly: true },
  { name: 'agencies', path: '/?affected=true#agencies-heading', ready: '.notes', deskOnly: true },
  { name: 'dossiers', path: LATE_OF_HOME_AFFAIRS, ready: '.chip', deskOnly: true },
];

async function take(page: Page, screen: Screen, folder: string, view: string): Promise<void> {
  await page.goto(screen.path);
  await page.locator(screen.ready).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  if (screen.path.includes('#')) await page.locator('#agencies-heading').scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(folder, `${screen.name}-${view}.png`) });
}

/** One late dossier with a supplement, found by the list itself. */
async function takeDossier(page: Page, folder: string, view: string): Promise<void> {
  await page.goto(LATE_OF_HOME_AFFAIRS);
  await page.locator('a[href^="/dossiers/H"]').first().click();
  await page.locator('.strip').waitFor();
  await page.screenshot({ path: join(folder, `dossier-${view}.png`) });
}

const folder = process.argv[2] ?? join(import.meta.dirname, '../docs/screens');
const program = findBrowser();
if (program === undefined) throw new Error('Không thấy Chromium: cài gói chromium hoặc đặt biến CHROMIUM.');
await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await launchBrowser(program);
try {
  for (const [view, options] of [
    ['1440', DESK],
    ['360', PHONE],
  ] as const) {
    for (const screen of SCREENS.filter(({ deskOnly }) => options === DESK || deskOnly !== true)) {
      const colorScheme = screen.dark === true ? 'dark' : 'light';
      const context = await browser.newContext({ ...options, colorScheme, baseURL: server.address });
      await take(await context.newPage(), screen, folder, view);
      await context.close();
    }
    const context = await browser.newContext({ ...options, baseURL: server.address });
    await takeDossier(await context.newPage(), folder, view);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
