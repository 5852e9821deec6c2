import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { focusedName, tabTo } from './keys.ts';
import { DESK, PHONE } from './views.ts';
import { itLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

const dialog = (page: Page) => page.getByRole('dialog');
/** Long work runs when a worker is free: on a loaded machine that takes its time. */
const LONG = { timeout: 60_000 };

describe('each page by its role', () => {
  const PAGES = [
    ['quantri', '/system/accounts', 'Người dùng', '.chip'],
    ['quantri', '/system/accounts/motcua', 'Lò Thị Tiếp Nhận (nhân vật giả định)', '.role-line'],
    ['quantri', '/system/tokens', 'Mã truy cập của hệ thống khác', '#tokens-open'],
    ['kiemsoat', '/system/settings', 'Thiết lập', '#setting-history'],
    ['quantri', '/system/settings?part=installation', 'Thiết lập', 'code, .card'],
    ['kiemsoat', '/system/imports', 'Nạp tệp từ hệ thống cũ', '#imports-files'],
    ['kiemtoan', '/system/audit', 'Nhật ký', '.audit-details'],
    ['kiemtoan', '/system/backups', 'Sao lưu', '#backup-restore'],
    ['quantri', '/system/jobs', 'Công việc nền', '.run-again'],
    ['quantri', '/system/webhooks', 'Nơi nhận tin gửi ra', '#webhooks-list'],
  ] as const;

  itLooks.each(PAGES)(
    '%s opens %s: axe finds nothing, nothing scrolls sideways',
    async (login, path, heading, ready) => {
      for (const options of [DESK, PHONE]) {
        const page = await visit.as(login, path, options);
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        await page.locator(ready).first().waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
    },
  );

  test.each([
    ['kiemtoan', '/system/accounts'],
    ['motcua', '/system/audit'],
    ['kiemtoan', '/system/imports'],
    ['quantri', '/system/audit'],
    ['lanhdaotinh', '/system/backups'],
  ] as const)('%s is told by %s in words that it is not theirs', async (login, path) => {
    const page = await visit.as(login, path, DESK, /403/);
    await page.getByRole('alert').getByText('Không có quyền xem trang này').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the tabs are those of the role, and the first of them is where the system begins', async () => {
    const page = await visit.as('kiemtoan', '/system');
    await page.waitForURL(/\/system\/settings$/);
    const tabs = page.getByRole('navigation', { name: 'Các trang hệ thống' }).getByRole('link');
    await expect
      .poll(() => tabs.allTextContents())
      .toEqual(['Thiết lập', 'Nhật ký', 'Sao lưu', 'Công việc nền', 'Thông báo']);
  });
});

describe('users', () => {
  test('are found by role and agency, and the address says so', async () => {
    const page = await visit.as('quantri', '/system/accounts?q=tiep+nhan');
    await page.getByText(/^1\/\d+ người dùng/).waitFor();
    await page.getByRole('link', { name: 'Lò Thị Tiếp Nhận (nhân vật giả định)' }).click();
    await page.getByText('được làm những gì').first().click();
    await page.getByText('Với hồ sơ cơ quan tiếp nhận, giải quyết hoặc đang giữ').first().waitFor();
    await page
      .getByText(/Tiếp nhận; /)
      .first()
      .waitFor();
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?q=tiep+nhan');
  });

  test('are added with a role; the password is shown once; what happened stands in the history', async () => {
    const page = await visit.as('quantri', '/system/accounts', DESK, /409/);
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    const form = dialog(page);
    await form.getByLabel('Họ và tên').fill('Sùng A Thử (giả định)');
    await form.getByLabel('Tên đăng nhập').fill('motcua');
    await form.getByLabel('Vai trò').click();
    await page.getByTitle('Văn thư', { exact: true }).click();
    await form.getByLabel('Cơ quan').click();
    await page.keyboard.type('so noi vu');
    await page.locator('.ant-select-tree-title', { hasText: 'Sở Nội vụ' }).first().click();
    await form.getByRole('button', { name: 'Lập tài khoản' }).click();
    await form.getByRole('alert').getByText('đã có người dùng').waitFor();
    // Nothing typed is lost; the refusal stands at its field.
    expect(await form.getByLabel('Họ và tên').inputValue()).toBe('Sùng A Thử (giả định)');
    await form.getByLabel('Tên đăng nhập').fill('sung.a.thu');
    await form.getByRole('button', { name: 'Lập tài khoản' }).click();
    await page.locator('[data-secret]').waitFor();
    expect(await page.locator('[data-secret]').textContent()).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tôi đã lưu, đóng lại' }).click();
    await page.getByRole('link', { name: 'Sùng A Thử (giả định)' }).click();
    await page.getByText('Chờ đổi mật khẩu').waitFor();
    await page.locator('.history-list').getByText('Giao vai trò').waitFor();
    await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await dialog(page).getByText('Các phiên đăng nhập đang mở kết thúc ngay').waitFor();
    await dialog(page).getByRole('button', { name: 'Khóa tài khoản' }).click();
    await page.getByText('Đã khóa').waitFor();
  });

  test('do not manage themselves, and are told why', async () => {
    const page = await visit.as('quantri', '/system/accounts/quantri');
    await page.getByText('Không ai được tự giao, tự thu hồi vai trò').waitFor();
    expect(await page.getByRole('button', { name: 'Giao vai trò' }).count()).toBe(0);
  });
});

describe('settings', () => {
  test('are changed from a day on: difference first, then the row, then back', async () => {
    const page = await visit.as('quantri', '/system/settings');
    await page.getByRole('button', { name: 'Sửa Phần đầu văn bản' }).click();
    await dialog(page).getByLabel('Địa danh').fill('Mường Phăng');
    await dialog(page).getByLabel('Căn cứ').fill('Quyết định số 9/QĐ-UBND (giả định)');
    await dialog(page).getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await dialog(page).locator('.added').getByText('Mường Phăng').waitFor();
    // Drawn as it would print.
    await dialog(page)
      .locator('.setting-paper')
      .getByText(/^Mường Phăng, ngày/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog(page)
      .getByRole('button', { name: /^Ghi từ ngày/ })
      .click();
    await page.getByText('Tỉnh tự ghi').waitFor();
    await page.getByRole('button', { name: /^Bỏ dòng thiết lập từ ngày/ }).click();
    await dialog(page).getByRole('button', { name: 'Bỏ dòng' }).click();
    await page.getByText('Tỉnh tự ghi').waitFor({ state: 'hidden' });
  });
});

describe('the system by keyboard alone', () => {
  test('somebody is found, a setting is changed as far as its preview, and left without a record', async () => {
    const page = await visit.as('quantri', '/system/accounts');
    await page
      .getByText(/người dùng/)
      .first()
      .waitFor();
    await tabTo(page, /^Tìm/);
    await page.keyboard.type('tiep nhan');
    await page.getByText(/^1\/\d+ người dùng/).waitFor();
    await tabTo(page, 'Lò Thị Tiếp Nhận (nhân vật giả định)');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lò Thị Tiếp Nhận (nhân vật giả định)' }).waitFor();
    await page.goto('/system/settings');
    await page.locator('#setting-history').waitFor();
    await tabTo(page, 'Sửa Phần đầu văn bản');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await tabTo(page, 'Địa danh');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Mường Thử');
    await tabTo(page, /^Căn cứ/);
    await page.keyboard.type('Quyết định số 10/QĐ-UBND (giả định)');
    await tabTo(page, 'Xem trước thay đổi');
    await page.keyboard.press('Enter');
    await dialog(page)
      .locator('.setting-paper')
      .getByText(/^Mường Thử, ngày/)
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => focusedName(page)).toBe('Sửa Phần đầu văn bản');
    expect(await page.getByText('Tỉnh tự ghi').count()).toBe(0);
  });
});

describe('an import', () => {
  // New at each run, and of a quarter whose figures no story reads: what was loaded stays.
  const RUN = `E2E-IMPORT-${Date.now()}`;
  const ROWS = [
    'Mã biên nhận;Cơ quan giải quyết;Ngày tiếp nhận;Ngày hẹn trả;Ngày xử lý xong;Trạng thái',
    `${RUN}-1;Sở Nội vụ;02/12/2024 08:00;09/12/2024;06/12/2024 10:00;Xong việc rồi`,
    `${RUN}-2;Sở Không Có;02/12/2024 08:00;09/12/2024;;`,
  ].join('\n');

  test('is looked at, checked, put right by a column, found again after a reload, and loaded without its faulty row', async () => {
    const page = await visit.as('kiemsoat', '/system/imports', DESK, /422/);
    const file = { name: 'ho-so-cu.csv', mimeType: 'text/csv', buffer: Buffer.from(ROWS) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('heading', { level: 1, name: 'Nạp tệp ho-so-cu.csv' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Hiểu cột Mã biên nhận là').click();
    await page.getByTitle('Mã hồ sơ', { exact: true }).click();
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.getByText('Chưa chọn ý nghĩa của cột ngày hẹn trả').waitFor();
    await page.getByLabel(/^Ngày ghi trên giấy tiếp nhận/).check();
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    // The file names a state in words of its own, beside an agency that does not exist.
    await page.getByRole('heading', { name: 'Dòng lỗi (2)' }).waitFor(LONG);
    await page.getByLabel('“Xong việc rồi” nghĩa là').click();
    await page.getByTitle('Đã xử lý xong', { exact: true }).click();
    await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await page.getByRole('heading', { name: 'Dòng lỗi (1)' }).waitFor(LONG);
    await page.reload();
    await page.getByRole('cell', { name: 'Sở Không Có' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải các dòng lỗi' }).click(),
    ]);
    expect(await readFile(await list.path(), 'utf8')).toContain(`${RUN}-2;Sở Không Có`);
    await page.getByRole('button', { name: 'Chỉ nạp các dòng đúng' }).click();
    await dialog(page).getByText('Ghi 1 hồ sơ mới').waitFor();
    await dialog(page).getByRole('button', { name: 'Chỉ nạp các dòng đúng' }).click();
    await page.getByText('Đã ghi 1 hồ sơ mới').waitFor(LONG);
    await page.getByRole('link', { name: 'Tất cả đợt nạp' }).click();
    await page.getByRole('rowheader', { name: 'ho-so-cu.csv' }).first().waitFor();
  });
});

describe('the audit', () => {
  test('is searched by kind and person, taken as a file, and followed to its end', async () => {
    const page = await visit.as('kiemtoan', '/system/audit?kind=signIn&who=kiem+toan');
    await page.locator('.audit-table tbody tr').first().waitFor();
    expect(new Set(await page.locator('.audit-table tbody td:nth-child(2)').allTextContents()).size).toBe(1);
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV theo điều kiện này' }).click(),
    ]);
    expect(await readFile(await list.path(), 'utf8')).toContain('session:open');
    await page.getByRole('button', { name: 'Kiểm tra lại tất cả' }).click();
    await page.getByText(/^Toàn vẹn đến/).waitFor({ timeout: 180_000 });
  }, 240_000);
});

describe('backups', () => {
  test('are made and read again; the page says how to restore', async () => {
    const page = await visit.as('quantri', '/system/backups');
    await page.getByText('Chưa có bản sao lưu nào').waitFor();
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
    await page.getByText(/^Bản tốt gần nhất/).waitFor({ timeout: 180_000 });
    await page.getByRole('button', { name: /^Đọc lại bản sao lưu/ }).click();
    await page.getByText('Nguyên vẹn').waitFor({ timeout: 180_000 });
    await page.getByText(/^npx dunghen restore/).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 420_000);
});

describe('receivers', () => {
  test('are registered with a key that is shown once, and paused', async () => {
    const page = await visit.as('quantri', '/system/webhooks');
    await page.getByRole('button', { name: 'Đăng ký nơi nhận' }).click();
    await dialog(page).getByLabel('Tên hệ thống nhận').fill('Cổng thử');
    await dialog(page).getByLabel('Địa chỉ nhận').fill('https://nhan.example.vn/tin');
    await dialog(page).getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await page.locator('[data-secret]').waitFor();
    await page.getByRole('button', { name: 'Tôi đã lưu, đóng lại' }).click();
    await page.getByRole('button', { name: 'Tạm dừng gửi đến Cổng thử' }).click();
    await dialog(page).getByRole('button', { name: 'Tạm dừng' }).click();
    await page.getByText('Người quản trị tạm dừng.').waitFor();
    await page.getByRole('button', { name: 'Hủy đăng ký của Cổng thử' }).click();
    await dialog(page).getByRole('button', { name: 'Hủy đăng ký' }).click();
    await page.getByText('Chưa đăng ký nơi nhận nào').waitFor();
  });
});
