import process from 'node:process';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { itLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();
const LONG = { timeout: 60_000 };
/** Codes are of a ministry's own system, so that no other story meets them. */
const RUN = `G22.${process.pid}-240105`;

const LIST = [
  'DANH SÁCH HỒ SƠ TRÊN CỔNG',
  'Mã hồ sơ;Đơn vị xử lý;Mã TTHC;Trạng thái;Ngày tiếp nhận;Ngày hẹn trả;Ngày kết thúc xử lý;Chủ hồ sơ',
  `${RUN}-0001;Sở Nội vụ;1.000001;9;05/12/2023 08:00;12/12/2023 17:30;15/12/2023 09:00;Lò Thị Mẫu (giả định)`,
  `${RUN}-0002;Sở Nội vụ;1.000001;4;05/12/2023 08:00;;;Vàng A Mẫu (giả định)`,
  `${RUN}-0002;Sở Nội vụ;1.000001;4;05/12/2023 08:00;;;Vàng A Mẫu (giả định)`,
].join('\n');

async function looks(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

describe('the reconciliation', () => {
  test('goes from the portal’s list over the bridge to a case with both sides, its owner and its letter', async () => {
    const page = await visit.as('kiemsoat', '/reconciliation', DESK, /422/);
    const file = { name: 'danh-sach-cong.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('heading', { name: 'Các cột của tệp' }).waitFor();
    await looks(page);
    await page.getByLabel('Kỳ', { exact: true }).fill('2023-12x');
    await page.getByRole('button', { name: 'Đối soát', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Kỳ', { exact: true }).fill('2023-12');
    await page.getByRole('button', { name: 'Đối soát', exact: true }).click();
    await page.getByRole('heading', { name: 'Vì sao hai số quá hạn khác nhau' }).waitFor(LONG);
    await looks(page);
    const address = page.url();
    await page.getByRole('link', { name: /^\+ 1, Chỉ có trên Cổng$/ }).click();
    await page.getByText('1 hồ sơ', { exact: true }).waitFor();
    expect(page.url()).toContain('gap=true');
    await looks(page);
    await page.getByLabel(`Chọn ${RUN}-0001`).check();
    await page.getByLabel('Người theo dõi').fill('Tòng Văn Theo Dõi (giả định)');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('cell', { name: 'Tòng Văn Theo Dõi (giả định)' }).waitFor();
    await page.getByRole('link', { name: `${RUN}-0001` }).click();
    await page.getByRole('heading', { name: 'Hai bên' }).waitFor();
    await page.getByText('Hồ sơ trên hệ thống của Bộ, ngành').waitFor();
    await looks(page);
    await page.getByText('Giao người theo dõi', { exact: true }).last().waitFor();
    await page.goto(address);
    const [letter] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải công văn của Sở Nội vụ' }).click(),
    ]);
    expect(letter.suggestedFilename()).toMatch(/^cong-van-doi-soat-.*\.docx$/);
    await page.setViewportSize({ width: 360, height: 740 });
    await looks(page);
  }, 120_000);

  itLooks('the first page: axe finds nothing, nothing scrolls sideways', async () => {
    for (const options of [DESK, PHONE]) {
      const page = await visit.as('kiemsoat', '/reconciliation', options);
      await page.getByRole('heading', { name: 'Các lần đối soát' }).waitFor();
      await looks(page);
    }
  });

  test('whoever has nothing to do with it is told so', async () => {
    const page = await visit.as('motcua', '/reconciliation', DESK, /403/);
    await page.getByRole('alert').getByText('Không có quyền xem trang này').waitFor();
  });
});
