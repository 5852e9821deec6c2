import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();
/** What the browser writes of a refusal that is part of the story. */
const REFUSED = /status of 422 .*\/commands$/;

describe('feedback and petitions', () => {
  it('is received, classified and forwarded; the sender is shown only where asked for', async () => {
    const page = await visit.as('kiemsoat', '/petitions/new', undefined, REFUSED);
    await page.getByLabel('Nguyên văn').fill('Hồ sơ cấp lại chậm hai tuần (thử)');
    await page.getByLabel('Họ tên người gửi').fill('Lò Thị Gửi (giả định)');
    await page.getByRole('button', { name: 'Ghi tiếp nhận' }).click();
    await page.getByRole('heading', { level: 1, name: /^Phản ánh, kiến nghị PA-/ }).waitFor();
    expect(await page.getByText('Lò Thị Gửi (giả định)').count()).toBe(0);
    await page.getByRole('button', { name: 'Phân loại', exact: true }).click();
    await page.getByLabel('Nội dung chuyển').fill('Lò Thị Gửi (giả định) nói hồ sơ chậm');
    await page.getByLabel('Cơ quan trả lời').fill('cong thuong');
    await page.getByTitle('Sở Công Thương', { exact: true }).last().click();
    await page.getByRole('button', { name: 'Chuyển cơ quan xử lý' }).click();
    await page.getByRole('alert').filter({ hasText: 'họ tên người gửi' }).first().waitFor();
    await page.getByLabel('Nội dung chuyển').fill('Hồ sơ cấp lại chậm hai tuần');
    await page.getByRole('button', { name: 'Chuyển cơ quan xử lý' }).click();
    await page.locator('.petition-steps').getByText('Chuyển xử lý').waitFor();
    await page.getByRole('button', { name: 'Xem người gửi và nguyên văn' }).click();
    await page.getByText('Lò Thị Gửi (giả định)').waitFor();
  });

  it('the register filters and sorts by its address', async () => {
    const page = await visit.as('kiemsoat', '/petitions?kind=delay&sort=due');
    await page.locator('.petition-table tbody tr').first().waitFor();
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Hạn' }).waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.waitForURL((url) => !url.search.includes('kind'));
  });
});

describeLooks('pages of petitions', () => {
  it.each([
    ['/petitions', '.petition-table'],
    ['/petitions/new', '.petition-form'],
  ])('%s can be used by everybody, on a phone too', async (path, ready) => {
    const page = await visit.as('kiemsoat', path, PHONE);
    await page.locator(ready).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
