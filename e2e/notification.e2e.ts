import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

describe('reminders and messages', () => {
  it('an agency sets its reminders after a preview', async () => {
    const head = await visit.as('lanhdao', '/forecast');
    await head.getByRole('button', { name: 'Đặt mốc nhắc' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Thêm mốc' }).click();
    await dialog.getByLabel('Căn cứ').fill('Quy chế làm việc (giả định)');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText(/Còn dưới 3 ngày làm việc \(nhắc cán bộ\): \d+ hồ sơ/).waitFor();
    expect(await violations(head)).toEqual([]);
    await dialog.getByRole('button', { name: /^Ghi, áp dụng từ/ }).click();
    await head.getByText('Còn dưới 3 ngày làm việc: nhắc cán bộ').waitFor();
  });

  it('a template that names what it may not is refused, with what would be right', async () => {
    const page = await visit.as('quantri', '/system/notifications', undefined, /status of 422/);
    await page.getByRole('button', { name: 'Sửa mẫu: Hồ sơ đã có kết quả, Tin nhắn SMS' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nội dung').fill('Chao {applicant}, ho so {code} da xong: {address}');
    await dialog.getByLabel('Căn cứ').fill('Công văn 12/VPUB (giả định)');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText(/Không có trường \{applicant\}/).waitFor();
    await dialog.getByLabel('Nội dung').fill('Ho so {code} da xong: {address}');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText('Ho so H18.12-240115-0001 da xong').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Ghi, áp dụng từ/ }).click();
    await page.getByText(/Mẫu của tỉnh, từ/).waitFor();
  });

  it('an officer says where reminders go, and which not', async () => {
    const page = await visit.as('chuyenvien', '/account');
    await page.getByLabel('Thư công vụ nhận nhắc hạn').fill('chuyenvien@vi-du.gov.vn');
    await page.getByRole('checkbox', { name: 'Nhắc hạn buổi sáng' }).uncheck();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã lưu.').waitFor();
    expect(await page.getByRole('checkbox', { name: /^Nhắc giải trình/ }).isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});

describeLooks('the pages of forecasts and messages', () => {
  it.each([
    ['lanhdao', '/forecast?level=all', 'Hồ sơ theo khả năng trễ'],
    ['quantri', '/system/notifications', 'Mẫu tin'],
  ])('%s: %s fits a phone and has no barriers', async (login, path, heading) => {
    const page = await visit.as(login, path, PHONE);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page
      .getByText(/hồ sơ còn hạn;|Trường dùng được/)
      .first()
      .waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    if (process.env.DUNGHEN_LOOK !== undefined) {
      await page.screenshot({ path: `${process.env.DUNGHEN_LOOK}/${login}-360.png`, fullPage: true });
    }
  });
});
