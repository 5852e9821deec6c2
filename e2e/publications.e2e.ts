import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

const CHANGE = 'Bổ sung các thư ghi muộn của quý.';
const REASON = 'Một số cơ quan ghi thư xin lỗi sau ngày công bố.';

describe('a publication', () => {
  it('is proposed by one, approved by another after its preview, read by all, and names what it corrects', async () => {
    const control = await visit.as('kiemsoat', '/publications?kind=apologies&period=2023-Q1');
    await control.locator('.publication-table .row-link').first().click();
    await control.getByRole('button', { name: 'Đính chính' }).click();
    expect(await control.getByRole('button', { name: 'Gửi đề nghị' }).isDisabled()).toBe(true);
    await control.getByLabel('Đính chính điều gì').fill(CHANGE);
    await control.getByLabel('Vì sao phải đính chính').fill(REASON);
    await control.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await control.getByRole('status').filter({ hasText: 'Đã gửi đề nghị công bố' }).waitFor();
    await control.goto('/publications?state=proposed');
    await control.locator('.publication-table .row-link').first().click();
    await control.getByRole('button', { name: 'Trả lại' }).waitFor();
    expect(await control.getByRole('button', { name: /Phê duyệt/ }).count()).toBe(0);
    const address = new URL(control.url()).pathname;
    const id = address.split('/').at(-1) ?? '';
    expect((await control.request.get(`/cong-bo/${id}`)).status()).toBe(404);

    // What looks for barriers cannot run within the frame; the page in it is looked at by itself.
    const leader = await visit.as('lanhdaotinh', address, DESK, /document's frame is sandboxed/);
    const preview = leader.frameLocator('.publication-preview');
    await preview.getByRole('heading', { level: 1, name: 'Sổ thư xin lỗi' }).waitFor();
    await leader.getByRole('heading', { name: 'Khác gì bản công bố trước' }).waitFor();
    expect(await violations(leader)).toEqual([]);
    await leader.getByRole('button', { name: 'Phê duyệt và công bố' }).click();
    await leader.getByRole('dialog').getByRole('button', { name: 'Phê duyệt và công bố' }).click();
    await leader.locator('.chip', { hasText: 'Đang công bố' }).waitFor();

    const anybody = await visit('/cong-bo');
    await anybody.getByRole('link', { name: /^Đính chính: Sổ thư xin lỗi Quý\sI\/2023/ }).click();
    await anybody.getByText(CHANGE).waitFor();
    expect(await violations(anybody)).toEqual([]);
    await anybody.getByRole('link', { name: /^Sổ thư xin lỗi Quý\sI\/2023, / }).click();
    await anybody.getByText('Nội dung dưới đây đã được đính chính').waitFor();
    const feed = await anybody.request.get('/cong-bo/feed.atom');
    expect(await feed.text()).toContain(CHANGE);
  });

  it('is no matter of the counter', async () => {
    const page = await visit.as('motcua', '/work');
    expect((await page.request.get('/api/v1/publications')).status()).toBe(403);
  });
});

describeLooks('pages of publications', () => {
  it.each(['/cong-bo', '/xep-hang?ky=2024-Q1'])('%s fits a phone and has no barriers', async (path) => {
    const page = await visit(path, PHONE);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('the list and one of them fit a phone and have no barriers', async () => {
    const page = await visit.as('kiemsoat', '/publications', PHONE);
    await page.locator('.publication-table').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.locator('.publication-table .row-link').first().click();
    await page.locator('.publication-preview').waitFor();
    expect(await overflow(page)).toBe(0);
  });
});
