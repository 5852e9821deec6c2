// Takes the pictures of docs/screens from the demonstration province: node e2e/screens.ts [folder]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContext, Page } from 'playwright-core';
import { totpAt } from '../packages/app/src/account/totp.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { SCREENS as catalogues } from './screens/catalogues.ts';
import { SCREENS as control } from './screens/control.ts';
import { SCREENS as dossier } from './screens/dossier.ts';
import { SCREENS as evaluation } from './screens/evaluation.ts';
import { SCREENS as explanation } from './screens/explanation.ts';
import { SCREENS as followUp } from './screens/follow-up.ts';
import { SCREENS as index766 } from './screens/index-766.ts';
import { SCREENS as intake } from './screens/intake.ts';
import { SCREENS as petitions } from './screens/petitions.ts';
import { SCREENS as portal } from './screens/portal.ts';
import { SCREENS as publicPages } from './screens/public.ts';
import { SCREENS as reconciliation } from './screens/reconciliation.ts';
import { SCREENS as reports } from './screens/reports.ts';
import type { Screen } from './screens/screen.ts';
import { SCREENS as system } from './screens/system.ts';
import { SCREENS as work } from './screens/work.ts';
import { startServer } from './server.ts';
import { DESK, PHONE } from './views.ts';

const LATE_OF_HOME_AFFAIRS = '/dossiers?period=2024-Q1&figure=late&agency=so-noi-vu-2020';

const SCREENS: readonly Screen[] = [
  { name: 'figures', path: '/figures', ready: '.notes' },
  { name: 'figures-dark', path: '/figures', ready: '.notes', dark: true, deskOnly: true },
  { name: 'agencies', path: '/figures?affected=true#agencies-heading', ready: '.notes', deskOnly: true },
  { name: 'dossiers', path: LATE_OF_HOME_AFFAIRS, ready: '.chip', deskOnly: true },
  { name: 'sign-in', path: '/sign-in', ready: 'form' },
  { name: 'sign-in-dark', path: '/sign-in', ready: 'form', dark: true, deskOnly: true },
  { name: 'figures-signed-in', path: '/figures', ready: '.notes', login: 'lanhdaotinh' },
  { name: 'account', path: '/account', ready: '.sessions', login: 'kiemsoat' },
  { name: 'account-dark', path: '/account', ready: '.sessions', login: 'kiemsoat', dark: true, deskOnly: true },
  ...publicPages,
  ...work,
  ...intake,
  ...dossier,
  ...control,
  ...evaluation,
  ...explanation,
  ...followUp,
  ...petitions,
  ...index766,
  ...reconciliation,
  ...reports,
  ...portal,
  ...catalogues,
  ...system,
];

async function take(page: Page, screen: Screen, folder: string, view: string): Promise<void> {
  await page.goto(screen.path);
  if (screen.follow !== undefined) await page.locator(screen.follow).first().click();
  await page.locator(screen.ready).first().waitFor();
  // What comes after: charts, skeletons' contents, the name of the province in the header.
  await page.waitForFunction(
    () =>
      document.querySelector('.placeholder') === null && document.querySelector('.header-province')?.textContent !== '',
  );
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

/** Setting up a second factor: the code to scan, then the codes to keep. */
async function takeSecondFactor(page: Page, login: string, folder: string, view: string): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
  await page.getByLabel('Mật khẩu hiện tại, để xác nhận', { exact: true }).fill(server.passwords[login] ?? '');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.locator('.qr').waitFor();
  await page.screenshot({ path: join(folder, `second-factor-${view}.png`), fullPage: true });
  const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Mã 6 chữ số').fill(totpAt(secret, Date.now()));
  await page.getByRole('button', { name: 'Bật', exact: true }).click();
  await page.locator('.recovery-codes').waitFor();
  await page.screenshot({ path: join(folder, `recovery-codes-${view}.png`), fullPage: true });
}

/** The first sign-in at an installation with real data. */
async function takeFirstPassword(page: Page, folder: string, view: string): Promise<void> {
  const password = empty.passwords.quantri ?? '';
  await page.request.post('/api/v1/session', { data: { login: 'quantri', password } });
  await page.goto('/figures');
  await page.locator('form').waitFor();
  await page.screenshot({ path: join(folder, `first-password-${view}.png`) });
}

async function signIn(context: BrowserContext, login: string): Promise<void> {
  const answer = await context.request.post('/api/v1/session', {
    data: { login, password: server.passwords[login] ?? '' },
  });
  if (!answer.ok()) throw new Error(await answer.text());
}

const folder = process.argv[2] ?? join(import.meta.dirname, '../docs/screens');
const program = findBrowser();
if (program === undefined) throw new Error('Không thấy Chromium: cài gói chromium hoặc đặt biến CHROMIUM.');
await mkdir(folder, { recursive: true });
const server = await startServer();
const empty = await startServer('empty');
const browser = await launchBrowser(program);
try {
  for (const [view, options] of [
    ['1440', DESK],
    ['360', PHONE],
  ] as const) {
    for (const screen of SCREENS.filter(({ deskOnly }) => options === DESK || deskOnly !== true)) {
      const colorScheme = screen.dark === true ? 'dark' : 'light';
      const context = await browser.newContext({ ...options, colorScheme, baseURL: server.address });
      if (screen.login !== undefined) await signIn(context, screen.login);
      await take(await context.newPage(), screen, folder, view);
      await context.close();
    }
    const own = await browser.newContext({ ...options, baseURL: server.address });
    const login = options === DESK ? 'vanthu' : 'noivu';
    await signIn(own, login);
    await takeSecondFactor(await own.newPage(), login, folder, view);
    await own.close();
    const first = await browser.newContext({ ...options, baseURL: empty.address });
    await takeFirstPassword(await first.newPage(), folder, view);
    await first.close();
    const context = await browser.newContext({ ...options, baseURL: server.address });
    await takeDossier(await context.newPage(), folder, view);
    await context.close();
  }
} finally {
  await browser.close();
  await Promise.all([server.stop(), empty.stop()]);
}
