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
    await page.getByRole('button', { name: 'Tổng điểm' }).click();
    await page.waitForURL(/sort=total/);
    await page.getByText('Quy định áp dụng: Thông tư số 01/2018/TT-VPCP', { exact: false }).waitFor();
    const value = rows(page).first().locator('td a').nth(1);
    await page.locator('th[aria-sort="ascending"]').waitFor();
    const total = (await rows(page).first().locator('td').first().textContent()) ?? '';
    await value.click();
    await page.getByRole('heading', { level: 1, name: /^Hồ sơ của chỉ số 1/ }).waitFor();
    await page.getByText(`${total} hồ sơ`, { exact: true }).waitFor();
    await page.goBack();
    await rows(page).first().waitFor();
  });

  it('a head objects to a point of the own agency, and procedure control decides', async () => {
    const head = await visit.as('lanhdao', `/evaluation?period=${YEAR}`);
    await rows(head).first().locator('td a').nth(1).click();
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
  it('are looked for by thresholds that were set, shown with their events, counted and concluded', async () => {
    const page = await visit.as('kiemsoat', '/inspection/thresholds');
    await page.getByRole('button', { name: 'Đặt ngưỡng mới' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Báo xong mà chưa trả kết quả quá (ngày làm việc)').fill('2');
    await dialog.getByLabel('Áp dụng từ ngày').fill('01/01/2024');
    await dialog.getByLabel('Áp dụng từ ngày').press('Enter');
    await dialog.getByLabel('Văn bản đặt ngưỡng').fill('Quyết định thử (giả định)');
    await dialog.getByText('Báo xong mà chưa trả kết quả quá (ngày làm việc): 10 thành 2').waitFor();
    await dialog.getByRole('button', { name: 'Ghi, áp dụng từ 01/01/2024' }).click();
    await page.getByRole('cell', { name: 'Quyết định thử (giả định)' }).waitFor();

    await page.goto('/inspection?period=2024-Q1');
    await page.getByText('Quý này chưa được rà soát lần nào.').first().waitFor();
    await page.getByRole('button', { name: 'Rà soát quý này' }).click();
    await page.getByText(/^Đã rà soát lúc .* trên [\d.]+ hồ sơ: [\d.]+ dấu hiệu/).waitFor({ timeout: 60_000 });
    await page.getByText('Theo cơ quan, cán bộ và dấu hiệu').click();
    const count = page.locator('details.panel tbody a').first();
    const cases = Number((await count.textContent())?.replaceAll('.', ''));
    await count.click();
    await page.waitForURL(/officer=/);
    await page.waitForFunction((n) => document.querySelectorAll('.inspection-table .row-link').length === n, cases);

    await page.locator('.inspection-table .row-link').first().click();
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
    '/inspection?period=2024-Q1',
    '/inspection/thresholds',
  ])('%s on a phone: nothing sticks out, nothing that axe finds', async (path) => {
    const page = await visit.as('kiemsoat', path, PHONE);
    await page.waitForFunction(() => document.querySelector('.placeholder') === null);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
