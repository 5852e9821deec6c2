import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrastViolations, violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { itLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

const HOME_AFFAIRS = 'so-noi-vu-2020';

const keyFigure = (page: Page, label: string) =>
  page
    .locator('.key-figure')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('.key-figure-value');

const panel = (page: Page, heading: string) => page.getByRole('region', { name: heading, exact: true });

/** Everything that is fetched apart has come. */
async function wholeRoom(page: Page): Promise<void> {
  await page.locator('.heat, .week-facts').first().waitFor();
  await page.locator('.trend table').waitFor();
  await panel(page, 'Đến hạn trong 10 ngày làm việc tới').locator('table, .cards, .none').first().waitFor();
  await page.getByRole('heading', { name: 'Từng cơ quan, đơn vị' }).waitFor();
}

/** What the list behind an address holds, as the interface says. */
async function totalBehind(page: Page, address: string): Promise<number> {
  const asked = new URL(address, page.url()).searchParams;
  const period = asked.get('period') ?? '';
  asked.delete('period');
  const answer = await page.request.get(`/api/v1/periods/${period}/dossiers?limit=1&${asked}`);
  const { total }: { total: number } = await answer.json();
  return total;
}

describe('the control room', () => {
  it('counts the demonstration quarter as the report does: 68 late, 28 agencies; each number is as long as its list', async () => {
    const page = await visit.as('kiemsoat', '/control');
    await wholeRoom(page);
    expect(await page.title()).toContain('Điều hành giải quyết thủ tục hành chính Quý I/2024');
    expect(await keyFigure(page, 'Giải quyết quá hạn').textContent()).toBe('68');
    expect(await keyFigure(page, 'Đang giải quyết quá hạn').textContent()).toBe('5');
    const report: { readonly totals: { readonly late: number; readonly resolved: number } } = await (
      await page.request.get('/api/v1/periods/2024-Q1/report')
    ).json();
    const resolved = (await keyFigure(page, 'Đã giải quyết').textContent()) ?? '';
    expect([report.totals.late, report.totals.resolved]).toEqual([68, Number(resolved.replaceAll('.', ''))]);
    await page.goto('/control?affected=true');
    await page.getByText('28/157 cơ quan').waitFor();

    const links = page.locator('.key-figure a, .heat td a, .trend td a');
    await wholeRoom(page);
    const shown = await links.evaluateAll((all) =>
      all.map((link) => ({ number: link.textContent ?? '', address: link.getAttribute('href') ?? '' })),
    );
    expect(shown.length).toBeGreaterThan(40);
    // Every sixth one: each costs a count of its own.
    for (const { number, address } of shown.filter((_, index) => index % 6 === 0)) {
      expect(`${address} ${await totalBehind(page, address)}`).toBe(`${address} ${number.replaceAll('.', '')}`);
    }
  });

  it('opens the dossiers of one week, with the rule and the two times, and comes back', async () => {
    const page = await visit.as('kiemsoat', '/control');
    await wholeRoom(page);
    const cell = page.locator('.heat tbody td a').first();
    const count = (await cell.textContent()) ?? '';
    await cell.click();
    await page.waitForURL(/from=2024-/);
    await page.getByText(`Đang hiển thị ${count}/${count} hồ sơ`).waitFor();
    await page.getByText('Cách xác định đúng hạn, quá hạn theo hệ thống của tỉnh').first().waitFor();
    await page.goBack();
    await page.locator('.heat').waitFor();
  });

  it('keeps what is chosen in the address: kind, scheme, policy; the comparison names agencies and dossiers', async () => {
    const page = await visit.as('kiemsoat', '/control?kind=month');
    await page.getByRole('heading', { level: 1, name: /tháng 3\/2024/ }).waitFor();
    await page.goto('/control?scheme=day15');
    await page.getByText('Từ ngày 15/12/2023 đến ngày 14/03/2024').first().waitFor();
    await page.getByRole('combobox', { name: 'So sánh với' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: 'Theo dương lịch' }).click();
    await page.waitForURL(/compare=calendar/);
    await page.locator('.difference-table').waitFor();
    await page.getByText(/hồ sơ của [\d.]+ cơ quan được tính khác đi/).waitFor();
    const code = (await page.locator('.difference-dossiers a').first().textContent()) ?? '';
    expect(code).toMatch(/^H18/);
    await page.reload();
    await page.locator('.difference-table').waitFor();
    await page.getByRole('button', { name: 'Về mặc định' }).click();
    await page.getByText('Từ ngày 01/01/2024 đến ngày 31/03/2024').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('says what comes due, and opens as many open dossiers', async () => {
    const page = await visit.as('kiemsoat', '/control');
    await wholeRoom(page);
    const link = panel(page, 'Đến hạn trong 10 ngày làm việc tới').locator('tbody td a').first();
    const count = Number((await link.textContent())?.replaceAll('.', ''));
    const asked = new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams;
    const query = new URLSearchParams({ open: 'true', verdict: 'open-in-time', limit: '500', sort: 'due' });
    for (const key of ['agency', 'dueFrom', 'dueTo']) query.set(key, asked.get(key) ?? '');
    const answer = await page.request.get(`/api/v1/dossiers?${query}`);
    const { rows }: { rows: readonly unknown[] } = await answer.json();
    expect(rows).toHaveLength(count);
    await link.click();
    await page.waitForURL(/dueFrom=/);
    await page.locator('table tbody tr').first().waitFor();
    await expect.poll(() => page.locator('table tbody tr').count()).toBe(Math.min(count, 100));
  });

  it('gives its tables as files', async () => {
    const page = await visit.as('kiemsoat', '/control');
    await wholeRoom(page);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV: Quá hạn theo tuần' }).click(),
    ]);
    const lines = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(30);
    expect(lines.at(-1)?.startsWith('Cộng')).toBe(true);
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải XLSX: Cán bộ có hồ sơ quá hạn' }).click(),
    ]);
    expect((await readFile(await xlsx.path())).subarray(0, 2).toString()).toBe('PK');
  });

  it('shows the head of an agency their own alone, and a visitor no officials', async () => {
    const head = await visit.as('lanhdao', '/control');
    await head.getByRole('heading', { level: 1, name: /Sở / }).waitFor();
    await head.getByRole('combobox', { name: 'Cơ quan, đơn vị' }).click();
    await head.locator('.ant-select-item-option').first().waitFor();
    expect(await head.locator('.ant-select-item-option').filter({ hasText: 'Toàn tỉnh' }).count()).toBe(0);
    const visitor = await visit('/control');
    await wholeRoom(visitor);
    expect(await visitor.getByText('Cán bộ có hồ sơ quá hạn').count()).toBe(0);
  });

  itLooks.each([
    ['desk, light', { ...DESK, colorScheme: 'light' }, violations],
    ['desk, dark', { ...DESK, colorScheme: 'dark' }, contrastViolations],
    ['phone', PHONE, violations],
  ] as const)('axe finds nothing, no page scrolls sideways: %s', async (_, options, look) => {
    // Of one agency: axe looks at each cell of each table, and those of the province are some thousands of the same.
    const page = await visit.as('kiemsoat', `/control?agency=${HOME_AFFAIRS}&compare=day15`, options);
    await wholeRoom(page);
    await page.locator('.difference-table').waitFor();
    expect(await look(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('goes by keys: into the table of weeks, along it, into a list', async () => {
    const page = await visit.as('kiemsoat', '/control');
    await wholeRoom(page);
    await page.locator('.heat [data-cell][tabindex="0"]').focus();
    expect(await page.locator('.heat [data-cell][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let step = 0; step < 14; step += 1) {
      if ((await page.evaluate(() => document.activeElement?.tagName)) === 'A') break;
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dossiers\?/);
  });
});

describe("the leader's page", () => {
  it('names the ten agencies with most overdue dossiers, and those without apology or explanation', async () => {
    const page = await visit.as('lanhdaotinh', '/leader');
    await page.getByRole('heading', { name: 'Mười cơ quan có nhiều hồ sơ quá hạn nhất' }).waitFor();
    expect(await page.locator('section[aria-labelledby="worst-heading"] tbody tr').count()).toBe(10);
    expect(await page.locator('.worst tbody th').first().textContent()).toBe('Sở Nội vụ');
    await page.getByText(/^\d+\/73 hồ sơ quá hạn chưa ghi nhận xin lỗi, giải trình\.$/).waitFor();
  });

  it('records a directive after a second look; its addressee answers; the leader sees who', async () => {
    // Numbers are given once: another run has another.
    const number = `${Date.now() % 100_000}/UBND-KSTT`;
    const page = await visit.as('lanhdaotinh', '/leader', DESK, /409/);
    await page.getByRole('button', { name: 'Ghi văn bản chỉ đạo' }).click();
    await page.getByRole('button', { name: 'Xem lại trước khi ghi' }).click();
    await page.getByText('Điền đủ số, hai ngày, nơi nhận và nội dung.').waitFor();
    await page.getByLabel('Số, ký hiệu').fill(number);
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').toReversed().join('/');
    for (const label of ['Ngày văn bản', 'Hạn trả lời']) {
      await page.getByLabel(label, { exact: true }).fill(day);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('combobox', { name: 'Nơi nhận' }).fill('so tu phap');
    await page.locator('.ant-select-item-option').filter({ hasText: 'Sở Tư pháp' }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel('Nội dung chỉ đạo').fill('Giải quyết dứt điểm hồ sơ quá hạn.');
    await page.getByRole('button', { name: 'Xem lại trước khi ghi' }).click();
    await page.getByText('sẽ hiện với lãnh đạo của 01 cơ quan nhận').waitFor();
    await page.getByRole('button', { name: 'Ghi, gửi đến 01 cơ quan' }).click();
    await page.getByText(`Đã ghi văn bản ${number}.`).waitFor();
    await page.getByText('00/01 cơ quan đã trả lời').waitFor();

    const head = await visit.as('lanhdao', '/commune');
    await head.getByRole('button', { name: 'Trả lời thay cho Sở Tư pháp' }).click();
    await head.getByLabel('Nội dung trả lời').fill('Đã xử lý xong.');
    await head.getByRole('button', { name: 'Gửi trả lời' }).click();
    await head
      .getByText(/Cà Thị Giám Đốc.*trả lời lúc/)
      .first()
      .waitFor();

    await page.reload();
    await page.getByText('01/01 cơ quan đã trả lời').first().waitFor();
    await page.getByText('Trả lời của từng cơ quan').first().click();
    await page
      .getByText(/Cà Thị Giám Đốc.*trả lời lúc/)
      .first()
      .waitFor();

    // The same number and day with another content is refused, and nothing typed is lost.
    await page.getByRole('button', { name: 'Ghi văn bản chỉ đạo' }).click();
    await page.getByLabel('Số, ký hiệu').fill(number);
    for (const label of ['Ngày văn bản', 'Hạn trả lời']) {
      await page.getByLabel(label, { exact: true }).fill(day);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('combobox', { name: 'Nơi nhận' }).fill('so tu phap');
    await page.locator('.ant-select-item-option').filter({ hasText: 'Sở Tư pháp' }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel('Nội dung chỉ đạo').fill('Khác.');
    await page.getByRole('button', { name: 'Xem lại trước khi ghi' }).click();
    await page.getByRole('button', { name: 'Ghi, gửi đến 01 cơ quan' }).click();
    await page.getByText('đã được ghi với nội dung khác').waitFor();
    expect(await page.getByLabel('Nội dung chỉ đạo').inputValue()).toBe('Khác.');
  });

  it('prints on one sheet of A4', async () => {
    const page = await visit.as('lanhdaotinh', '/leader');
    await page.getByText(/hồ sơ quá hạn chưa ghi nhận/).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  itLooks.each([
    ['desk', DESK],
    ['phone', PHONE],
  ] as const)('axe finds nothing, no page scrolls sideways: %s', async (_, options) => {
    const page = await visit.as('lanhdaotinh', '/leader', options);
    await page.getByText(/hồ sơ quá hạn chưa ghi nhận/).waitFor();
    await page.getByRole('button', { name: 'Ghi văn bản chỉ đạo' }).click();
    await page.getByLabel('Nội dung chỉ đạo').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

describe("a small unit's page", () => {
  it('shows what is due and what wants an answer, and records the answer on the dossier', async () => {
    const page = await visit.as('lanhdao', '/commune', PHONE);
    await page.getByRole('heading', { name: /^Đang quá hạn \(\d+\)$/ }).waitFor();
    const answer = page.getByRole('link', { name: /^Trả lời hồ sơ H/ }).first();
    await answer.waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const code = ((await answer.getAttribute('aria-label')) ?? '').split(' ').at(-1) ?? '';
    await answer.click();
    await page.getByRole('heading', { level: 1, name: `Trả lời về hồ sơ quá hạn ${code}` }).waitFor();
    await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await page.getByText('Nội dung còn trống').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Nội dung', { exact: true }).fill('Thiếu người; trả trước ngày 30/11/2026.');
    await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await page.getByText(`Đã ghi trả lời vào hồ sơ ${code}.`).waitFor();
    await expect.poll(() => page.getByRole('link', { name: `Trả lời hồ sơ ${code}` }).count()).toBe(0);
  });

  it('tells who has no unit of their own where to go', async () => {
    const page = await visit.as('kiemsoat', '/commune');
    await page.getByRole('link', { name: 'Mở trang điều hành toàn tỉnh' }).click();
    await page.getByRole('heading', { level: 1, name: /^Điều hành giải quyết/ }).waitFor();
  });
});
