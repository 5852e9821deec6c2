import { readFile } from 'node:fs/promises';
import { docxText } from '@dunghen/documents/forms/testing';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

const MEASURE = 'Phân công người thay khi cán bộ vắng; rà soát hồ sơ đến hạn mỗi sáng.';

describe('the explanation of late dossiers', () => {
  it('is asked for after a preview, stated in bulk, confirmed by the head, and reported as a document', async () => {
    const control = await visit.as('kiemsoat', '/explanations');
    await control.getByRole('button', { name: 'Yêu cầu giải trình' }).click();
    await control.getByRole('rowheader', { name: 'Sở Nội vụ' }).waitFor();
    expect(await violations(control)).toEqual([]);
    await control.getByRole('button', { name: /^Gửi đến \d+ cơ quan/ }).click();
    await control.getByText(/Đã yêu cầu \d+ cơ quan giải trình \d+ hồ sơ/).waitFor();

    const typist = await visit.as('chuyenvien', '/explanations');
    await typist.locator('.explanation-table .row-link').first().click();
    await typist.getByRole('heading', { level: 1, name: /^Giải trình của / }).waitFor();
    await typist.getByRole('button', { name: 'Chọn tất cả' }).click();
    await typist.getByLabel('Biện pháp khắc phục').fill(MEASURE);
    await typist.getByRole('button', { name: /^Ghi cho \d+ hồ sơ/ }).click();
    await typist.getByText(MEASURE).first().waitFor();
    expect(await typist.getByRole('button', { name: 'Xác nhận giải trình' }).count()).toBe(0);
    const address = new URL(typist.url()).pathname;

    const head = await visit.as('lanhdao', address);
    await head.getByRole('button', { name: 'Xác nhận giải trình' }).click();
    await head.getByRole('dialog').getByRole('button', { name: 'Xác nhận giải trình' }).click();
    await head.locator('.chip', { hasText: 'Đã giải trình' }).waitFor();

    await control.reload();
    const [file] = await Promise.all([
      control.waitForEvent('download'),
      control.getByRole('link', { name: /Tải báo cáo giải trình .*\(DOCX\)/ }).click(),
    ]);
    const text = docxText(new Uint8Array(await readFile(await file.path())));
    expect(text).toContain('01 cơ quan, đơn vị đã giải trình');
    expect(text).toContain(MEASURE);
  });

  it('is shown to nobody whom it does not concern', async () => {
    const page = await visit.as('motcua', '/work');
    expect(await page.getByRole('link', { name: 'Giải trình', exact: true }).count()).toBe(0);
    const answer = await page.request.get('/api/v1/explanations');
    expect(answer.status()).toBe(403);
    expect((await page.request.get('/api/v1/backlog')).status()).toBe(403);
  });
});

describeLooks('the backlog', () => {
  it('fits a phone and has no barriers', async () => {
    const page = await visit.as('lanhdao', '/backlog', PHONE);
    await page.getByRole('heading', { name: 'Kế hoạch từng hồ sơ' }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
