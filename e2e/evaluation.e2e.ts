import { formatDay } from '@dunghen/domain/time';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

/** The quarter under way where the demonstration's dossiers of today are. */
function quarterOfToday(): string {
  const [year = '', month = ''] = formatDay(Math.floor((Date.now() + 7 * 3_600_000) / 86_400_000)).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
const QUARTER = quarterOfToday();
const YEAR = QUARTER.slice(0, 4);

const rows = (page: Page) => page.locator('.evaluation-table tbody tr');

describe('evaluation', () => {
  it('opens the year, and a point its dossiers', async () => {
    const page = await visit.as('kiemsoat', '/evaluation?period=2024');
    await rows(page).first().waitFor();
    await page.getByText('Quy định áp dụng: Thông tư số 01/2018/TT-VPCP', { exact: false }).waitFor();
    const value = rows(page).first().locator('td a').first();
    const total = (await rows(page).first().locator('td').first().textContent()) ?? '';
    await value.click();
    await page.getByRole('heading', { level: 1, name: /^Hồ sơ của chỉ số 1/ }).waitFor();
    await page.getByText(`${total} hồ sơ`, { exact: true }).waitFor();
    await page.goBack();
    await rows(page).first().waitFor();
  });

  it('a head objects to a point of the own agency, and procedure control decides', async () => {
    const head = await visit.as('lanhdao', `/evaluation?period=${YEAR}`);
    await rows(head).first().locator('td a').first().click();
    await head
      .getByRole('button', { name: /^Kiến nghị về điểm của hồ sơ/ })
      .first()
      .click();
    const dialog = head.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Mất điện cả ngày theo thông báo của điện lực (thử)');
    await dialog.getByRole('button', { name: 'Gửi kiến nghị' }).click();
    await head.getByText('Đã gửi kiến nghị.').waitFor();

    const page = await visit.as('kiemsoat', `/evaluation/appeals?period=${YEAR}`);
    await page.getByText('Chưa quyết định').waitFor();
    await page.getByRole('button', { name: /^Quyết định kiến nghị về hồ sơ/ }).click();
    const decision = page.getByRole('dialog');
    await decision.getByLabel('Quyết định').first().click();
    await page.getByTitle('Không chấp nhận').last().click();
    await decision.getByLabel('Lý do').fill('Không có xác nhận của điện lực (thử)');
    await decision.getByRole('button', { name: 'Ghi quyết định' }).click();
    await page.getByText('Không có xác nhận của điện lực (thử)', { exact: false }).last().waitFor();
    await page.getByText('Chưa quyết định').waitFor({ state: 'detached' });
  });
});

describe('cases to inspect', () => {
  it('are searched in the quarter, shown with their events and concluded', async () => {
    const page = await visit.as('kiemsoat', `/inspection?period=${QUARTER}`);
    await page.getByRole('button', { name: 'Rà soát quý này' }).click();
    await page.getByText(/^Rà soát xong: \d+ dấu hiệu/).waitFor();
    const first = page.locator('.inspection-table .row-link').first();
    // The desks of the demonstration are new every week; some hold nothing that is worth a look.
    if ((await first.count()) === 0) return;
    await first.click();
    await page.getByRole('heading', { name: 'Sự việc làm chứng' }).waitFor();
    await page.getByRole('radio', { name: 'Không vi phạm' }).check();
    await page.getByLabel('Nội dung').fill('Đã xem hồ sơ giấy, có lý do (thử)');
    await page.getByRole('button', { name: 'Ghi kết luận' }).click();
    await page.getByText('Đã xem hồ sơ giấy, có lý do (thử)').last().waitFor();
    await page.getByRole('button', { name: 'Ghi kết luận' }).waitFor({ state: 'detached' });
  });
});

describeLooks('evaluation and inspection, as they look', () => {
  it.each([
    '/evaluation?period=2024-Q1&of=officials&agency=so-giao-duc-va-dao-tao-2020',
    `/evaluation/appeals?period=${YEAR}`,
    `/inspection?period=${QUARTER}`,
  ])('%s on a phone: nothing sticks out, nothing that axe finds', async (path) => {
    const page = await visit.as('kiemsoat', path, PHONE);
    await page.waitForFunction(() => document.querySelector('.placeholder') === null);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
