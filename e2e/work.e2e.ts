import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { itLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

const rowLinks = (page: Page) => page.locator('.queue tbody a[data-row]');
const live = (page: Page) => page.getByText('Đang cập nhật trực tiếp');

/** Minutes left, negative when overdue, as the chips say them in office days of eight hours. */
const dueDays = (page: Page): Promise<readonly string[]> => page.locator('.queue tbody .day').allTextContents();

describe('my work', () => {
  test('is where an officer lands, with the least time left first and its counts as links', async () => {
    const page = await visit('/sign-in');
    await page.getByLabel('Tên đăng nhập').fill('chuyenvien');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(inject('passwords').chuyenvien ?? '');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await rowLinks(page).first().waitFor();
    expect(await rowLinks(page).count()).toBeGreaterThan(25);
    const days = (await dueDays(page)).filter((day) => day !== '').map((day) => day.split('/').toReversed().join('-'));
    expect(days).toEqual(days.toSorted());
    const overdue = page.getByRole('link', { name: /^Quá hạn: \d+ hồ sơ$/ });
    const count = Number(/\d+/.exec((await overdue.getAttribute('aria-label')) ?? '')?.[0]);
    await overdue.click();
    await page.waitForURL(/verdict=open-overdue/);
    await expect.poll(() => rowLinks(page).count()).toBe(count);
    expect(await page.locator('.queue tbody .chip-late').count()).toBe(count);
  });

  test('tells how likely each is to be late, and is ordered by it', async () => {
    const page = await visit.as('chuyenvien', '/work');
    await page.getByRole('columnheader', { name: 'Khả năng trễ' }).waitFor();
    await page.getByRole('button', { name: 'Xếp theo khả năng trễ' }).click();
    await page.waitForURL(/sort=risk/);
    await page.getByText(/Trong số đang hiển thị, khả năng trễ cao nhất ở trên/).waitFor();
    const chips = page.locator('.queue tbody tr td:last-child .chip');
    await chips.first().waitFor();
    const risks = (await chips.allTextContents()).map((text) => Number.parseInt(text.replace('<1', '0'), 10));
    expect(risks.length).toBeGreaterThan(5);
    expect(risks).toEqual(risks.toSorted((a, b) => b - a));
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xếp theo hẹn trả' }).click();
    await page.waitForURL((url) => !url.search.includes('sort'));
  });

  test('goes by keys alone: along the rows, ticking, to the search and into a dossier', async () => {
    const page = await visit.as('chuyenvien', '/work');
    await rowLinks(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    const second = (await rowLinks(page).nth(1).textContent()) ?? '';
    expect(await page.getByRole('checkbox', { name: `Chọn hồ sơ ${second}` }).isChecked()).toBe(true);
    await page.getByText('Đã chọn 1 hồ sơ').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await page.keyboard.type('cap giay');
    await page.waitForURL(/q=cap/);
    await rowLinks(page).first().waitFor();
    for (const name of await page.locator('.queue tbody .clip').first().allTextContents()) expect(name).toMatch(/Cấp/);
    await rowLinks(page).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dossiers\/H18/);
  });

  test('hands several over: preview, then each by itself; the colleague sees them come without losing a tick', async () => {
    const specialist = await visit.as('chuyenvien', '/work');
    await live(specialist).waitFor();
    const head = await visit.as('truongphong', '/work?whose=unassigned&state=accepted');
    await rowLinks(head).first().waitFor();
    // What other stories took in today may be another agency's to resolve.
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).slice(2).replaceAll('-', '');
    const codes = (await rowLinks(head).allTextContents()).filter((code) => !code.includes(`-${today}-`)).slice(0, 2);
    const ticked = (await rowLinks(specialist).first().textContent()) ?? '';
    await specialist.getByRole('checkbox', { name: `Chọn hồ sơ ${ticked}` }).check();
    for (const code of codes) await head.getByRole('checkbox', { name: `Chọn hồ sơ ${code}` }).check();
    await head.getByRole('button', { name: 'Chuyển người xử lý…' }).click();
    await head.getByRole('button', { name: 'Xem trước' }).click();
    await head.getByText('Chưa chọn người nhận.').waitFor();
    await head.getByRole('combobox', { name: 'Người nhận' }).click();
    await head.getByText('Quàng Văn Thụ Lý (nhân vật giả định)').last().click();
    await head.getByRole('button', { name: 'Xem trước' }).click();
    await head.getByText(/^2 hồ sơ sẽ chuyển cho Quàng Văn Thụ Lý/).waitFor();
    expect(await violations(head)).toEqual([]);
    await head.getByRole('button', { name: /^Chuyển 2 hồ sơ cho/ }).click();
    await head.getByText(/^Đã chuyển 2 hồ sơ cho/).waitFor();
    await head.getByRole('button', { name: 'Đóng' }).last().click();
    for (const code of codes) {
      const row = specialist.locator(`tr[data-code="${code}"]`);
      await row.getByText('mới đến').waitFor({ timeout: 30_000 });
      await head.locator(`tr[data-code="${code}"]`).waitFor({ state: 'detached' });
    }
    expect(await specialist.getByRole('checkbox', { name: `Chọn hồ sơ ${ticked}` }).isChecked()).toBe(true);
  }, 180_000);

  test('says that the connection is lost, and that it is back', async () => {
    const page = await visit.as('chuyenvien', '/work', DESK, /ERR_INTERNET_DISCONNECTED|Failed to load/);
    await live(page).waitFor();
    await page.context().setOffline(true);
    await page.getByText('Mất kết nối, đang thử nối lại.').waitFor();
    await page.context().setOffline(false);
    await live(page).waitFor({ timeout: 30_000 });
  });

  test('shows the counter what is to be taken in, the head what waits for a signature', async () => {
    const counter = await visit.as('motcua', '/work');
    await counter.getByRole('link', { name: /^Chờ tiếp nhận/ }).click();
    await counter.waitForURL(/state=submitted/);
    await rowLinks(counter).first().waitFor();
    const head = await visit.as('lanhdao', '/work');
    await head.getByRole('link', { name: /^Chờ ký, chờ duyệt/ }).click();
    await head.waitForURL(/waiting=signature/);
    await rowLinks(head).first().waitFor();
  });

  itLooks.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('has nothing that stands in the way of anybody, on a %s', async (_, view) => {
    const page = await visit.as('lanhdao', '/work', view);
    await page.locator('.chip').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

describe('all dossiers', () => {
  test('are narrowed and ordered by the address, and taken away as a file of what is shown', async () => {
    const page = await visit.as('kiemsoat', '/dossiers?verdicts=late&agency=so-noi-vu-2020');
    await rowLinks(page).first().waitFor();
    expect(await page.locator('.chip-late').count()).toBe(await rowLinks(page).count());
    const shown = await rowLinks(page).count();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV' }).click(),
    ]);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    const lines = Buffer.concat(parts).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(shown + 1);
  });

  itLooks.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('have nothing that stands in the way of anybody, on a %s', async (_, view) => {
    const page = await visit.as('truongphong', '/dossiers?sort=due&dueFrom=2026-01-01', view);
    await page.locator('.chip').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('are none for whoever may list none', async () => {
    const page = await visit.as('quantri', '/dossiers', DESK, /403/);
    await page.getByRole('alert').waitFor();
    expect(await rowLinks(page).count()).toBe(0);
  });
});
