import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { describeLooks, forgeryToken, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

const PROCEDURE = '1.004363.000.00.00.H18';
const AGENCY = 'so-nong-nghiep-va-moi-truong-2025';

const PAGES = [
  '/',
  '/thu-tuc',
  '/thu-tuc?q=khai+sinh',
  `/thu-tuc/${PROCEDURE}`,
  '/tra-cuu',
  '/tien-do',
  '/tien-do/so-noi-vu-2020?ky=2024-Q1',
  '/du-lieu-mo',
  '/thu-xin-loi?ky=2024-Q1',
  '/tro-nang',
  '/quyen-rieng-tu',
  '/nhung/tien-do',
  '/dinh-danh',
  `/nop-ho-so/${PROCEDURE}`,
  '/en',
  '/en/progress',
] as const;

/** Pages that are refused stand in the browser's console too. */
const REFUSED = /status of (403|404|422)/;

/** What a page of 720 points shows at 200 %, on a screen of 1440. */
const ENLARGED: BrowserContextOptions = { ...DESK, viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
const DARK_PHONE: BrowserContextOptions = { ...PHONE, colorScheme: 'dark' };
/** Nothing is run: what a reader of the plainest kind has. */
const PLAIN: BrowserContextOptions = { ...PHONE, javaScriptEnabled: false };

describeLooks('every page of the public', () => {
  it.each(PAGES)('%s: nothing against WCAG 2.2 AA on a desk, in light', async (path) => {
    expect(await violations(await visit(path))).toEqual([]);
  });

  it.each(PAGES)('%s: no scrolling sideways at 200 %', async (path) => {
    expect(await overflow(await visit(path, ENLARGED))).toBeLessThanOrEqual(0);
  });

  it.each(PAGES)('%s: on a phone, in the dark: WCAG, no scrolling sideways, 44 points to press', async (path) => {
    const page = await visit(path, DARK_PHONE);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // Links within text aside.
    const low = await page
      .locator(
        'button, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), nav a, .button, .list a, th a',
      )
      .evaluateAll((all) =>
        all.flatMap((one) => {
          const { height, width } = one.getBoundingClientRect();
          return height > 0 && height < 43.5
            ? [`${one.outerHTML.slice(0, 80)} ${Math.round(height)}×${Math.round(width)}`]
            : [];
        }),
      );
    expect(low).toEqual([]);
  });

  it('leads by keyboard past the head to the content', async () => {
    const page = await visit('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });
});

describe('without scripts', () => {
  it('a procedure is found without diacritics, and leads to the National Portal', async () => {
    const page = await visit('/', PLAIN);
    await page.getByLabel('Bạn cần làm thủ tục gì?').fill('dang ky khai sinh');
    await page.getByRole('button', { name: 'Tìm thủ tục' }).click();
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor();
    const portal = page.getByRole('link', { name: 'Nộp hồ sơ trên Cổng Dịch vụ công quốc gia' });
    expect(await portal.getAttribute('href')).toMatch(/^https:\/\/dichvucong\.gov\.vn/);
  });

  it('each page leads to its other language and back', async () => {
    const page = await visit('/tien-do?ky=2024-Q1', PLAIN);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Progress of administrative procedures, Q1/2024' }).waitFor();
    await page.getByRole('link', { name: 'Tiếng Việt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tiến độ giải quyết thủ tục hành chính Quý I/2024' }).waitFor();
  });

  it('a dossier is handed in, followed by its number and second factor, decided on and rated once', async () => {
    const page = await visit(`/thu-tuc/${PROCEDURE}`, PLAIN, REFUSED);
    await page.getByRole('link', { name: 'Điền tờ khai tại đây' }).click();
    await page.getByRole('link', { name: 'Đăng nhập bằng định danh điện tử' }).click();
    await page.getByLabel('Giàng A Ví Dụ (giả định)').check();
    await page.getByRole('button', { name: 'Đăng nhập thử' }).click();
    await page.getByLabel('Cơ quan giải quyết').selectOption(AGENCY);
    await page.getByLabel('Số điện thoại').fill('12');
    await page.getByLabel('Địa chỉ').fill('Bản Ví Dụ (giả định)');
    await page.getByLabel('Nội dung yêu cầu').fill('Cấp giấy chứng nhận (giả định)');
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
    await page.getByText('Số điện thoại phải có 10 chữ số').first().waitFor();
    expect(await page.getByLabel('Địa chỉ').inputValue()).toBe('Bản Ví Dụ (giả định)');
    await page.getByLabel('Số điện thoại').fill('0912 000 222');
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
    const parts = await page
      .locator('#part option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    for (const part of parts) {
      await page.locator('#part').selectOption(part);
      await page.locator('#file').setInputFiles({ name: 'giay-to.png', mimeType: 'image/png', buffer: PNG });
      await page.getByRole('button', { name: 'Tải lên' }).click();
      await page.getByRole('button', { name: 'Bỏ tệp' }).first().waitFor();
    }
    await page.getByRole('link', { name: 'Kiểm tra lại' }).click();
    await page.getByText('Bản Ví Dụ (giả định)').waitFor();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    const done = (await page.getByRole('status').textContent()) ?? '';
    const code = /Mã hồ sơ của bạn là (\S+)\. /.exec(done)?.[1] ?? '';
    const secret = /Mã tra cứu riêng: ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(done)?.[1] ?? '';
    expect(code).toMatch(/^H18[.\d]*-\d{6}-\d{4}$/);

    const stranger = await visit('/', PLAIN, REFUSED);
    await stranger.getByLabel('Mã hồ sơ').fill(code.toLowerCase());
    await stranger.getByRole('button', { name: 'Tra cứu' }).click();
    await stranger.getByText('Mới đăng ký').waitFor();
    expect(await stranger.getByText('Cơ quan giải quyết', { exact: true }).count()).toBe(0);
    await stranger.getByLabel('Mã tra cứu riêng').fill('AAAA-AAAA');
    await stranger.getByRole('button', { name: 'Xem chi tiết' }).click();
    await stranger.getByText('Mã hồ sơ hoặc mã tra cứu riêng không đúng').waitFor();
    await stranger.getByLabel('Mã tra cứu riêng').fill(secret);
    await stranger.getByRole('button', { name: 'Xem chi tiết' }).click();
    await stranger.getByText('Cơ quan giải quyết', { exact: true }).waitFor();

    await refuse(code);
    await stranger.goto(`/danh-gia/${code}`);
    await stranger.getByLabel('Hài lòng', { exact: true }).check();
    await stranger.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await stranger.getByText('Đã ghi nhận đánh giá').waitFor();
    await stranger.goto(`/danh-gia/${code}`);
    expect(await stranger.getByRole('button', { name: 'Gửi đánh giá' }).count()).toBe(0);
    await stranger.goto(`/tra-cuu/${code}`);
    await stranger.getByRole('button', { name: 'Kết thúc xem' }).click();
    await stranger.getByText('Đã kết thúc xem chi tiết').waitFor();
  });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The counter refuses it: what was asked for is somebody else's business. */
async function refuse(code: string): Promise<void> {
  const page = await visit.blankAs('motcua', DESK, REFUSED);
  const { request } = page;
  const csrfToken = await forgeryToken(page);
  const dossier = await request.get(`/api/v1/dossiers/${code}`);
  const { record }: { record: { version: number } } = await dossier.json();
  const answer = await request.post(`/api/v1/dossiers/${code}/commands`, {
    data: { type: 'refuse', reason: 'Không thuộc thẩm quyền (giả định)', missing: [] },
    headers: { 'x-csrf-token': csrfToken, 'idempotency-key': `e2e-${code}`, 'if-match': `"${record.version}"` },
  });
  expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([200, '']);
}
