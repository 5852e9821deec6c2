import { type APIRequestContext, type Page, request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { violations } from './axe.ts';
import { openPortalWorld, type PortalWorld, WORDS } from './portal-world.ts';
import { DESK, PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

/** Jobs begin at the full minute. */
const LONG = { timeout: 90_000, interval: 1_000 };

let world: PortalWorld;
let api: APIRequestContext;
beforeAll(async () => {
  world = await openPortalWorld();
  api = await apiOf('quantri');
  await vi.waitUntil(async () => {
    const { sentOfDay, waitingDossiers } = (await standing()).queue;
    return sentOfDay > 50 && waitingDossiers === 0;
  }, LONG);
}, 360_000);
afterAll(async () => {
  await api?.dispose();
  await world?.stop();
});

const visit = useBrowser(() => world.server.address);

interface Standing {
  readonly queue: { readonly sentOfDay: number; readonly waitingDossiers: number; readonly refused: number };
}

async function standing(): Promise<Standing> {
  return JSON.parse(await (await api.get('/api/v1/portal')).text());
}

async function apiOf(login: string): Promise<APIRequestContext> {
  const { address, passwords } = world.server;
  const context = await request.newContext({ baseURL: address });
  const answer = await context.post('/api/v1/session', { data: { login, password: passwords[login] ?? '' } });
  if (!answer.ok()) throw new Error(`${login}: ${await answer.text()}`);
  return context;
}

/** A page as somebody of this server, which has users of its own. */
async function as(login: string, path: string, view = DESK, expected?: RegExp): Promise<Page> {
  const session = login === 'quantri' ? api : await apiOf(login);
  return visit(path, { ...view, storageState: await session.storageState() }, expected);
}

const region = (page: Page, heading: string) => page.getByRole('region', { name: heading, exact: true });

describeLooks('the line to the portal', () => {
  test.each([
    ['quantri', DESK],
    ['kiemsoat', PHONE],
  ] as const)('is read by %s: axe finds nothing, nothing scrolls sideways', async (login, view) => {
    const page = await as(login, '/portal', view);
    await region(page, 'Tin gửi Cổng').getByText(WORDS).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

describe('the line to the portal', () => {
  test('is not for everybody, and who controls procedures reads without sending', async () => {
    const refused = await as('motcua', '/portal', DESK, /403/);
    await refused.getByText('Không có quyền xem trang này').waitFor();
    const page = await as('kiemsoat', '/portal');
    await page.getByText('Đang gửi', { exact: true }).waitFor();
    await region(page, 'Bị từ chối, theo lời từ chối').getByText(WORDS).waitFor();
    expect(await page.getByRole('button', { name: /Gửi lại/ }).count()).toBe(0);
  });

  test('keeps its filter in the address, and leads to the dossier, which tells what the portal was told', async () => {
    const page = await as('kiemsoat', '/portal?state=sent');
    const list = region(page, 'Tin gửi Cổng').getByRole('listitem');
    await list.getByText('Cổng đã nhận').first().waitFor();
    const link = list.getByRole('link').first();
    const code = (await link.textContent()) ?? '';
    await page.getByLabel('Mã hồ sơ').fill(code);
    await page.waitForURL(/code=/);
    await link.click();
    await page.waitForURL(/\/dossiers\//);
    const told = region(page, 'Tin gửi ra ngoài');
    await told.getByText('Gửi Cổng Dịch vụ công quốc gia').waitFor();
    await told.getByText('Cổng đã nhận').first().waitFor();
    await page.goBack();
    await page.waitForURL(/\/portal\?.*state=sent/);
  });

  test('sends what was refused again, after saying how much, by keys alone', async () => {
    await world.relent();
    const page = await as('quantri', '/portal');
    await page.getByRole('button', { name: 'Gửi lại tất cả' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Lập lại và gửi \d+ tin của \d+ hồ sơ/).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gửi lại', exact: true }).press('Enter');
    await dialog.getByText(/^Đã đưa \d+ tin vào hàng gửi/).waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().press('Enter');
    await page.getByText('Không có tin nào bị từ chối.', { exact: true }).waitFor();
    await expect.poll(async () => (await standing()).queue.waitingDossiers, LONG).toBe(0);
    expect((await standing()).queue.refused).toBe(0);
  });
});
