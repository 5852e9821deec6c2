import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();
const ANSWER = new URL('../data/portal-evaluation/dvc-progress-tree.2026-Q3.json', import.meta.url);

const region = (page: Page, heading: string) => page.getByRole('region', { name: heading, exact: true });

async function sheet(page: Page): Promise<void> {
  await page.locator('.index-group').first().waitFor();
  await page.locator('.index-table tbody tr, .cards .card').first().waitFor();
}

describe('index 766', () => {
  it('shows the six groups, the figure of the portal first, and opens a score down to its dossiers', async () => {
    const page = await visit.as('kiemsoat', '/index-766');
    await sheet(page);
    expect(await page.title()).toContain('Bộ chỉ số 766, Quý I/2024');
    expect(await page.locator('.index-group').count()).toBe(6);
    const progress = page.locator('.index-group').filter({ hasText: 'Tiến độ, kết quả giải quyết' });
    expect(await progress.textContent()).toContain('18,80/20');
    expect(await progress.textContent()).toContain('17,70/20');
    await progress.getByRole('link', { name: /^2\.1\./ }).click();
    await page.getByRole('heading', { name: 'Điều gì nâng điểm' }).waitFor();
    const costing = region(page, 'Số liệu của chỉ số').getByRole('link', { name: /Làm mất điểm/ });
    const count = (await costing.textContent()) ?? '';
    await costing.click();
    await page.locator('.list-total').waitFor();
    expect(await page.locator('.list-total').textContent()).toBe(`${count} hồ sơ`);
    expect(await page.locator('table.dossiers tbody tr').count()).toBeGreaterThan(0);
    await page.goBack();
    await page.getByRole('heading', { name: 'Điều gì nâng điểm' }).waitFor();
  });

  it('keeps sort and search of the agencies in the address', async () => {
    const page = await visit.as('kiemsoat', '/index-766?q=so%20noi%20vu');
    await sheet(page);
    const rows = page.locator('.index-table tbody tr');
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Tiến độ, kết quả giải quyết (20)' }).click();
    await page.waitForURL(/sort=score/);
    await rows.first().getByRole('link', { name: 'Sở Nội vụ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Bộ chỉ số 766 của Sở Nội vụ, Quý I/2024' }).waitFor();
  });

  it('records a figure that was typed in, after a preview; a mistake loses nothing', async () => {
    const page = await visit.as('kiemsoat', '/index-766/portal?period=2023-Q4', DESK, /422/);
    const form = region(page, 'Nhập tay một số liệu');
    await form.getByLabel('Điểm của tỉnh').fill('21');
    await form.getByLabel('Nguồn').fill('Trang đánh giá của Cổng (giả định)');
    await form.getByLabel('Ngày của số liệu').fill('05/01/2024');
    await form.getByLabel('Ngày của số liệu').press('Enter');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await form.getByRole('alert').getByText('không nằm trong khoảng từ 0 đến 20').waitFor();
    await form.getByLabel('Điểm của tỉnh').fill('17,9');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Ghi điểm của tỉnh 17,90/20.').waitFor();
    await dialog.getByRole('button', { name: 'Ghi số liệu' }).click();
    await region(page, 'Đã ghi').getByText('17,90').waitFor();
  });

  it('says that a saved answer is of another province before anything is recorded', async () => {
    const page = await visit.as('kiemsoat', '/index-766/portal?period=2024-Q1');
    const buffer = await readFile(ANSWER);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'dvc-progress-tree.2026-Q3.json', mimeType: 'application/json', buffer });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Mã đơn vị đứng đầu không phải mã của tỉnh').waitFor();
    expect(await dialog.getByRole('button', { name: 'Ghi số liệu' }).isDisabled()).toBe(true);
  });
});

describeLooks('the pages of index 766', () => {
  it.each([
    '/index-766',
    '/index-766/indicators/ON_TIME',
    '/index-766/indicators/PUBLIC_CONTENT_FULL',
    '/index-766/indicators/ON_TIME/dossiers?part=costing',
    '/index-766/procedures',
    '/index-766/portal',
  ])('%s has no fault that axe finds, and is no wider than a phone', async (path) => {
    for (const view of [DESK, PHONE]) {
      const page = await visit.as('kiemsoat', path, view);
      await page.locator('main table, main .card, main .none').first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  });
});
