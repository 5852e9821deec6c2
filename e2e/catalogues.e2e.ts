import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

/** For what comes of an answer of the server, on a busy machine. */
const SOON = { timeout: 30_000 };
/** Refusals that a story expects stand in the browser's console too. */
const REFUSED = /status of (403|404|409|422)/;

const LAND = '/catalogues/procedures/1.013831.000.00.00.H18';
const RARE = '/catalogues/procedures/1.003858.000.00.00.H18';
const RENAME = '/catalogues/agencies/changes/new?kind=rename&agency=so-cong-thuong-2020';

const signedIn = (login: string, path: string, options?: BrowserContextOptions): Promise<Page> =>
  visit.as(login, path, options, REFUSED);

/** The parts of a version that is being written; the list of what is to be mended names them too. */
const sections = (page: Page) => page.getByRole('navigation', { name: 'Các phần của phiên bản' });

const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('procedures', () => {
  it('are found without diacritics, filtered and sorted in the address, and saved as shown', async () => {
    const page = await signedIn('kiemsoat', '/catalogues/procedures');
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill('dang ky ket hon');
    await page.getByText('2/72 thủ tục', { exact: true }).waitFor(SOON);
    await page.getByRole('button', { name: 'Mã thủ tục' }).click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('q'), asked.get('sort')]).toEqual(['dang ky ket hon', 'code']);
    await page.reload();
    await page.getByText('2/72 thủ tục', { exact: true }).waitFor(SOON);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect((await readFile(await download.path(), 'utf8')).trim().split('\r\n')).toHaveLength(3);
  });

  it('that ministries announced and the province has not followed stand with their limit', async () => {
    const page = await signedIn('kiemsoat', '/catalogues/procedures?view=unlocalised');
    await page.locator('.chip').first().waitFor(SOON);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await page
      .getByRole('link', { name: /^Lập phiên bản cho / })
      .first()
      .click();
    await sections(page)
      .getByRole('link', { name: /^Phê duyệt, hiệu lực/ })
      .click();
    await expect.poll(() => page.getByLabel('Quyết định công bố của Bộ').inputValue(), SOON).toContain('/QĐ-');
  });

  it('a visitor of the demonstration reads them and edits nothing', async () => {
    const page = await visit(LAND);
    await page.getByRole('heading', { name: 'Quy trình nội bộ' }).waitFor(SOON);
    expect(await page.getByRole('link', { name: 'Sửa thành phiên bản mới' }).count()).toBe(0);
    expect(await page.locator('.flow svg[role="img"]').count()).toBe(1);
  });

  it('a new version is written, checked while typing, undone, kept over a reload, saved and compared', async () => {
    const page = await signedIn('kiemsoat', `${RARE}/edit?section=process`);
    const share = page.getByLabel(/^Thời gian \(/).first();
    await page.getByText('khớp với thời hạn').waitFor(SOON);
    await share.fill('3');
    await page.getByText(/^vượt /).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Ghi phiên bản mới' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('khớp với thời hạn').waitFor();
    await page.getByLabel('Tên bước').first().fill('Tiếp nhận hồ sơ tại quầy');
    await page.reload();
    await page.getByText('Bản sửa dở từ lần trước đã được mở lại.').waitFor(SOON);
    expect(await page.getByLabel('Tên bước').first().inputValue()).toBe('Tiếp nhận hồ sơ tại quầy');

    await sections(page)
      .getByRole('link', { name: /^Phê duyệt, hiệu lực/ })
      .click();
    await page.getByLabel('Số quyết định phê duyệt quy trình').fill('99/QĐ-UBND (giả định)');
    for (const [label, day] of [
      ['Hiệu lực từ ngày', '01/06/2030'],
      ['Ngày phê duyệt', '02/05/2026'],
    ] as const) {
      await page.getByLabel(label).fill(day);
      await page.keyboard.press('Enter');
    }
    await page.getByText('Không còn chỗ nào cần sửa.').waitFor(SOON);
    await page.getByRole('button', { name: 'Ghi phiên bản mới' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi phiên bản mới' }).click();
    await page.getByText('Đã ghi phiên bản 2, hiệu lực từ 01/06/2030.').waitFor(SOON);
    await page.getByRole('button', { name: 'Phiên bản 2' }).click();
    await page.getByRole('link', { name: 'So với phiên bản 1' }).click();
    await page.locator('ins', { hasText: 'Tiếp nhận hồ sơ tại quầy' }).waitFor(SOON);
  });

  it('two who edit at once: the second sees the difference and loses nothing', async () => {
    const [first, second] = [
      await signedIn('kiemsoat', '/catalogues/procedures/1.000934.000.00.00.H18/edit?section=general'),
      await signedIn('quantri', '/catalogues/procedures/1.000934.000.00.00.H18/edit?section=general'),
    ];
    for (const [page, source] of [
      [first, 'Nguồn thứ nhất'],
      [second, 'Nguồn thứ hai'],
    ] as const) {
      await page.getByLabel('Nguồn').fill(source);
      await sections(page)
        .getByRole('link', { name: /^Phê duyệt, hiệu lực/ })
        .click();
      await page.getByLabel('Hiệu lực từ ngày').fill('01/06/2031');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Ghi phiên bản mới' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi phiên bản mới' }).click();
    }
    await first.getByText('Đã ghi phiên bản 2').waitFor(SOON);
    await second.getByText('người khác đã ghi phiên bản mới').waitFor(SOON);
    await second.getByRole('button', { name: 'Giữ nội dung của tôi' }).click();
    await sections(second)
      .getByRole('link', { name: /^Thông tin chung/ })
      .click();
    expect(await second.getByLabel('Nguồn').inputValue()).toBe('Nguồn thứ hai');
  });

  it('a national file is previewed, its bad rows named, and then loaded', async () => {
    const page = await signedIn('kiemsoat', '/catalogues/procedures/load');
    const samples = join(import.meta.dirname, '../samples/procedures');
    const choose = (name: string) => page.locator('input[type="file"]').setInputFiles(join(samples, name));
    await choose('03-dong-loi.xlsx');
    await page
      .getByText(/lỗi trong tệp; chưa nạp gì/)
      .first()
      .waitFor(SOON);
    await choose('02-cap-nhat.json');
    await page.getByRole('heading', { name: 'Những gì sẽ thay đổi' }).waitFor(SOON);
    await page.getByRole('button', { name: /^Nạp \d+ thay đổi$/ }).click();
    await page.getByText(/^Đã nạp \d+ thay đổi từ tệp\.$/).waitFor(SOON);
  });
});

describe('the step editor by keyboard alone', () => {
  it('moves a step, adds one, branches, and takes it all back', async () => {
    const page = await signedIn('kiemsoat', `${LAND}/edit?section=process`);
    const steps = page.locator('.step legend');
    await steps.first().waitFor(SOON);
    const before = await steps.allTextContents();
    await page.getByLabel('Tên bước').nth(1).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => steps.first().textContent()).toContain('Phân công công chức thụ lý');
    expect(await page.getByRole('status').allTextContents()).toContain(
      'Bước Phân công công chức thụ lý nay ở vị trí 1.',
    );
    await page.keyboard.press('Control+z');
    await expect.poll(() => steps.allTextContents()).toEqual(before);

    await page.getByRole('button', { name: 'Thêm bước sau' }).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => steps.count()).toBe(before.length + 1);
    await page.keyboard.type('Kiểm tra trực tuyến');
    await expect.poll(() => steps.nth(1).textContent()).toContain('Kiểm tra trực tuyến');
    await page.getByRole('button', { name: 'Thêm nhánh rẽ' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nhánh rẽ' }).waitFor();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => steps.allTextContents()).toEqual(before);
  });
});

describe('agencies', () => {
  it('of a day: districts on 30/06/2025, none a day later, and who became what', async () => {
    const page = await signedIn('quantri', '/catalogues/agencies?day=2025-06-30&kind=district');
    await page.getByText(/^10\/\d+ cơ quan$/).waitFor(SOON);
    await page.goto('/catalogues/agencies?day=2025-07-01&kind=district');
    await page.getByText('Không có cơ quan nào khớp vào ngày này').waitFor(SOON);
    await page.goto('/catalogues/agencies/so-noi-vu-2020');
    await page.getByText('Đã kết thúc từ 01/03/2025').first().waitFor(SOON);
    await page.locator('.succession a').first().click();
    await page.getByRole('heading', { name: 'Tiền thân và kế thừa' }).waitFor(SOON);
    expect(await page.locator('.succession a').count()).toBe(2);
  });

  it('a decision says what moves before it is recorded; a refusal stands at its field', async () => {
    const page = await signedIn('quantri', RENAME);
    await page.getByRole('button', { name: 'Xem trước' }).click(SOON);
    await page.locator('.labelled', { hasText: 'Căn cứ' }).locator('.fault').waitFor(SOON);
    await page.getByLabel('Căn cứ').fill('Nghị quyết 01/NQ-HĐND ngày 02/11/2026 (giả định)');
    await page.getByLabel('Tên cơ quan').fill('Sở Công nghiệp');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText(/^chuyển [\d.]+ hồ sơ đang giải quyết của Sở Công Thương sang Sở Công nghiệp$/).waitFor(SOON);

    await page.goto('/catalogues/agencies/changes/new?kind=create');
    await page.getByLabel('Căn cứ').fill('Nghị quyết 02/NQ-HĐND ngày 02/11/2026 (giả định)');
    await page.getByLabel('Hiệu lực từ ngày').fill('01/06/2030');
    await page.keyboard.press('Enter');
    await page.getByLabel('Tên cơ quan').fill('Sở Khí tượng');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('button', { name: 'Ghi quyết định' }).click(SOON);
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi quyết định' }).click();
    await page.getByText('Sở Khí tượng bắt đầu').waitFor(SOON);
    await page.goto('/catalogues/agencies?day=2030-06-01&q=khi+tuong');
    await page.getByRole('link', { name: 'Sở Khí tượng' }).waitFor(SOON);
  });
});

describe('the calendar', () => {
  it('explains each day with its source; arrows go from day to day', async () => {
    const page = await signedIn('kiemsoat', '/catalogues/calendar?year=2026&day=2026-02-16');
    await page.getByText('Tết Nguyên đán').first().waitFor(SOON);
    await page.locator('[data-day="2026-02-16"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedLabel(page)).toContain('23/02/2026, thứ Hai');
    await expect.poll(() => new URL(page.url()).searchParams.get('day')).toBe('2026-02-23');
    await page.goto('/catalogues/calendar?year=2026&day=2026-11-23');
    await page.getByText(/^Nếu dự kiến được quyết định/).waitFor(SOON);
  });

  it('a proposal shows what would move, and waits for somebody else', async () => {
    const page = await signedIn('kiemsoat', '/catalogues/calendar/new?day=2026-12-01');
    await page.getByRole('button', { name: 'Xem hạn nào sẽ đổi' }).click(SOON);
    await page.getByText('Điền căn cứ, ngày và lý do của mỗi dòng.').waitFor();
    const basis = `Công văn ${Date.now()}/UBND-VP (giả định)`;
    await page.getByLabel('Căn cứ').fill(basis);
    await page.getByLabel('Lý do hiển thị cho người dân').fill('Nghỉ do mưa lũ');
    await page.getByRole('button', { name: 'Xem hạn nào sẽ đổi' }).click();
    await page.getByText(/^[\d.]+ trong [\d.]+ hồ sơ đang giải quyết sẽ đổi hạn/).waitFor(SOON);
    await page.getByRole('button', { name: 'Gửi người khác phê duyệt' }).click();
    const own = page.locator('.entry', { hasText: basis });
    await own.getByText('Người khác phê duyệt đề nghị của anh/chị.').waitFor(SOON);

    const other = await signedIn('quantri', '/catalogues/calendar/decisions');
    const entry = other.locator('.entry', { hasText: basis });
    await entry.getByRole('button', { name: 'Từ chối' }).click(SOON);
    await other.getByLabel('Lý do từ chối').fill('Chưa có văn bản chính thức');
    await other.getByRole('dialog').getByRole('button', { name: 'Từ chối' }).click();
    await other.locator('.entry', { hasText: basis }).getByText('đã từ chối').waitFor(SOON);
  });

  it('a local closure that somebody else approves is recorded, and its recomputation is followed to the end', async () => {
    const page = await signedIn('kiemsoat', '/catalogues/calendar/new?day=2027-03-17&agency=so-ngoai-vu-2020');
    const basis = `Công văn ${Date.now()}/SNgV (giả định)`;
    await page.getByLabel('Căn cứ').fill(basis, SOON);
    await page.getByLabel('Lý do hiển thị cho người dân').fill('Mất điện toàn khu vực');
    await page.getByRole('button', { name: 'Xem hạn nào sẽ đổi' }).click();
    await page.getByRole('button', { name: 'Gửi người khác phê duyệt' }).click(SOON);
    await page.locator('.entry', { hasText: basis }).waitFor(SOON);

    const other = await signedIn('quantri', '/catalogues/calendar/decisions');
    await other.locator('.entry', { hasText: basis }).getByRole('button', { name: 'Phê duyệt' }).click(SOON);
    await other.getByText(/^Phê duyệt\? [\d.]+ hồ sơ đổi hạn/).waitFor(SOON);
    await other.getByRole('dialog').getByRole('button', { name: 'Phê duyệt' }).click();
    const decision = other.locator('section', { hasText: 'Quyết định đã ghi' }).locator('.entry', { hasText: basis });
    await decision.waitFor(SOON);
    await decision.getByText('đã tính xong').waitFor({ timeout: 120_000 });
    await other.goto('/catalogues/calendar?year=2027&day=2027-03-17');
    await other.getByText('Mất điện toàn khu vực').first().waitFor(SOON);
  }, 180_000);
});

const PAGES = [
  ['procedures', 'kiemsoat', '/catalogues/procedures'],
  ['unlocalised', 'kiemsoat', '/catalogues/procedures?view=unlocalised'],
  ['a procedure', 'kiemsoat', LAND],
  ['the step editor', 'kiemsoat', `${LAND}/edit?section=process`],
  ['the editor of limits', 'kiemsoat', `${LAND}/edit?section=limits`],
  ['the loading', 'kiemsoat', '/catalogues/procedures/load'],
  ['agencies', 'quantri', '/catalogues/agencies'],
  ['an agency', 'quantri', '/catalogues/agencies/so-noi-vu-2025'],
  ['a decision on agencies', 'quantri', RENAME],
  ['the calendar', 'kiemsoat', '/catalogues/calendar?year=2026&day=2026-11-24'],
  ['a proposal', 'kiemsoat', '/catalogues/calendar/new'],
  ['the decisions', 'kiemsoat', '/catalogues/calendar/decisions'],
  ['the rules', 'kiemsoat', '/catalogues/rules'],
] as const;

describeLooks('axe finds nothing (WCAG 2.2 A, AA), and nothing runs off a phone', () => {
  it.each(PAGES)(
    '%s',
    async (_, login, path) => {
      for (const options of [DESK, { ...PHONE, colorScheme: 'dark' as const }]) {
        const page = await signedIn(login, path, options);
        await expect.poll(() => page.locator('.placeholder').count(), SOON).toBe(0);
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
    },
    180_000,
  );
});
