import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figuresShown, QUARTER, useBrowser } from './visit.ts';

const visit = useBrowser();

const keyFigure = (page: Page, label: string) =>
  page
    .locator('.key-figure')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('.key-figure-value');

describe('the first page', () => {
  it('shows the demonstration quarter: 68 late, 08 of 10 districts, the portal score', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    expect(await page.title()).toBe(`${QUARTER} | Đúng Hẹn`);
    expect(await keyFigure(page, 'Giải quyết quá hạn').textContent()).toBe('68');
    expect(await keyFigure(page, 'Huyện có hồ sơ quá hạn').textContent()).toBe('08/10');
    expect(await keyFigure(page, 'Đang giải quyết quá hạn').textContent()).toBe('5');
    expect(await keyFigure(page, 'Điểm tiến độ trên Cổng DVC quốc gia').textContent()).toContain('18,8/20');
    expect(await page.getByText('cả nước 17,7').count()).toBe(1);
  });

  it.each(['/figures', '/control'])(
    '%s asks for its figures once, though it begins before its scripts are there',
    async (path) => {
      const page = await visit.blankAs('kiemsoat');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().replace(/^.*?(?=\/api)/, '')));
      await page.goto(path);
      await page.locator('table.grid tbody tr').first().waitFor();
      const first = asked.filter((address) => /session$|\/periods/.test(address));
      expect(first.length).toBeGreaterThan(2);
      expect(first).toEqual([...new Set(first)]);
    },
  );

  it('changes the quarter, keeps it in the address, and goes back', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    await page.getByRole('button', { name: 'Quý trước' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quý IV/2023' }).waitFor();
    await figuresShown(page);
    expect(new URL(page.url()).searchParams.get('period')).toBe('2023-Q4');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Quý IV/2023' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Quý I/2024' }).waitFor();
  });

  it('finds agencies without diacritics and by initials, and says when there are none', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    const names = page.locator('table.grid tbody th');
    for (const words of ['so noi vu', 'SNV']) {
      await page.getByRole('searchbox').fill(words);
      await expect.poll(() => names.allTextContents()).toEqual(['Sở Nội vụ']);
    }
    await page.getByRole('searchbox').fill('khong co co quan nay');
    await page.getByText('Không có cơ quan nào khớp').waitFor();
  });

  it('lists the 28 agencies of the published annex under "chỉ đơn vị có hồ sơ quá hạn"', async () => {
    const page = await visit('/figures?affected=true');
    await figuresShown(page);
    await page.getByText('28/157 cơ quan').waitFor();
  });

  it('sorts by the number of late dossiers', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    await page.locator('table.grid thead').getByRole('button', { name: 'Quá hạn', exact: true }).first().click();
    await expect
      .poll(() => page.locator('table.grid tbody th').first().textContent())
      .toContain('UBND huyện Mường Chà');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('late');
  });
});

describe('a quarter without districts (from July 2025)', () => {
  it('counts communes and wards, and names no district', async () => {
    const page = await visit('/figures?period=2025-Q3');
    await figuresShown(page);
    await page.getByRole('heading', { level: 1, name: 'Quý III/2025' }).waitFor();
    expect(await keyFigure(page, 'Xã, phường có hồ sơ quá hạn').textContent()).toBe('00/45');
    expect(await page.getByText('UBND huyện').count()).toBe(0);
    expect(await page.locator('table.levels tbody th').allTextContents()).toEqual([
      'Sở, ban, ngành của tỉnh',
      'UBND cấp xã',
    ]);
  });
});

describe('from a number to the reason of a due date', () => {
  it('opens the 15 late dossiers of Sở Nội vụ, one of them, and its explanation', async () => {
    const page = await visit('/figures?q=so+noi+vu');
    await figuresShown(page);
    await page.getByRole('link', { name: '15, Hồ sơ giải quyết quá hạn, Sở Nội vụ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ giải quyết quá hạn của Sở Nội vụ' }).waitFor();
    await page.getByText('Đang hiển thị 15/15 hồ sơ').waitFor();
    expect(await page.getByText('Cách xác định đúng hạn, quá hạn').count()).toBe(1);
    const rows = page.locator('table.dossiers tbody tr');
    expect(await rows.count()).toBe(15);
    expect(await page.locator('table.dossiers .chip-late').count()).toBe(15);

    const code = (await rows.first().getByRole('link').textContent()) ?? '';
    await rows.first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: `Hồ sơ ${code}` }).waitFor();
    await page.getByRole('heading', { name: 'Vì sao hẹn trả ngày này' }).waitFor();
    const cells = page.locator('.strip button');
    expect(await cells.count()).toBeGreaterThan(1);
    await cells.nth(1).focus();
    expect(await page.locator('.strip-hint').textContent()).toBe(await cells.nth(1).getAttribute('aria-label'));
    expect(await page.locator('.steps-list li').last().textContent()).toContain('Hẹn trả kết quả');

    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ giải quyết quá hạn của Sở Nội vụ' }).waitFor();
  });

  it('every number of the province is as long as its list', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    const links = page.locator('.key-figure a[href*="figure="], table.levels tbody a');
    const shown = await links.evaluateAll((all) =>
      all.map((link) => ({ number: link.textContent ?? '', address: link.getAttribute('href') ?? '' })),
    );
    expect(shown.length).toBeGreaterThan(15);
    for (const { number, address } of shown) {
      const asked = new URL(address, page.url()).searchParams;
      const period = asked.get('period') ?? '';
      asked.delete('period');
      const answer = await page.request.get(`/api/v1/periods/${period}/dossiers?limit=1&${asked}`);
      const { total }: { total: number } = await answer.json();
      expect(`${address} ${total}`).toBe(`${address} ${number.replaceAll('.', '')}`);
    }
  });

  it('loads more of a long list, and saves the whole of it', async () => {
    const page = await visit('/dossiers?period=2024-Q1&figure=late');
    await page.getByText('Đang hiển thị 50/68 hồ sơ').waitFor();
    await page.getByRole('button', { name: 'Tải thêm' }).click();
    await page.getByText('Đang hiển thị 68/68 hồ sơ').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(69);
  });

  it('filters a whole list without diacritics, sorts it, and keeps both in the address', async () => {
    const page = await visit('/dossiers?period=2024-Q1&figure=open-in-time');
    const codes = page.locator('table.dossiers tbody th');
    await page.getByText('Tiếp nhận sớm nhất ở trên').waitFor();
    await page.getByRole('searchbox', { name: 'Lọc trong danh sách' }).fill('hoa giai tranh chap');
    await page.getByText(/^Đang hiển thị \d+\/\d+ hồ sơ khớp, trong [\d.]+ hồ sơ$/).waitFor();
    const procedures = await page.locator('table.dossiers tbody td:nth-child(2)').allTextContents();
    expect(procedures.length).toBeGreaterThan(1);
    expect(procedures.filter((name) => !name.startsWith('Hòa giải tranh chấp'))).toEqual([]);

    await page.getByRole('button', { name: 'Đánh giá' }).click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    await page.getByRole('button', { name: 'Đánh giá' }).click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    const sorted = await codes.allTextContents();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('q'), asked.get('sort')]).toEqual(['hoa giai tranh chap', 'verdict']);
    await page.reload();
    await page.getByText('hồ sơ khớp, trong').waitFor();
    expect(await codes.allTextContents()).toEqual(sorted);
  });

  it('remembers which columns a list shows', async () => {
    const page = await visit('/dossiers?period=2024-Q1&figure=late');
    const officer = page.getByRole('columnheader', { name: 'Cán bộ' });
    await officer.waitFor();
    await page.getByRole('button', { name: 'Cột' }).click();
    await page.getByRole('checkbox', { name: 'Cán bộ' }).click();
    await officer.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Đang hiển thị 50/68 hồ sơ').waitFor();
    expect(await officer.count()).toBe(0);
  });

  it.each([
    ['open-in-time', /^còn \d\d ngày làm việc( \d giờ)?$/],
    ['open-overdue', /^quá hạn \d\d ngày làm việc( \d giờ)?$/],
    ['open-paused', /^tạm dừng tính thời gian từ \d\d\/\d\d\/\d{4} \(chờ/],
    ['withdrawn', /^Rút hồ sơ, (trước|sau) hạn$/],
    ['stopped', /^Dừng giải quyết, (trước|sau) hạn$/],
  ])('says the same of a dossier in the list %s and on its page', async (figure, words) => {
    const page = await visit(`/dossiers?period=2024-Q1&figure=${figure}`);
    const chip = page.locator('table.dossiers .chip').first();
    const said = (await chip.textContent()) ?? '';
    expect(said).toMatch(words);
    await page.locator('table.dossiers tbody a').first().click();
    await page.getByText('Đánh giá tính đến hết ngày 31/03/2024').waitFor();
    expect(await page.locator('.page-head .chip').textContent()).toBe(said);
    await page.getByRole('link', { name: 'Xem tình trạng hiện nay' }).click();
    await page.getByText(/^Đánh giá tính đến \d\d:\d\d ngày/).waitFor();
  });

  it('tells the exact due instant where the chip has the focus', async () => {
    const page = await visit('/dossiers?period=2024-Q1&figure=open-in-time');
    await page.locator('table.dossiers .chip').first().focus();
    await page.getByRole('tooltip', { name: /^Hẹn trả \d\d:\d\d ngày/ }).waitFor();
  });

  it('says what to do where the address is wrong', async () => {
    const page = await visit('/khong-co');
    await page.getByRole('heading', { level: 1, name: 'Không có trang này' }).waitFor();
  });
});

describe('the report as files', () => {
  const FILES = [
    ['Word', '.docx', 'PK'],
    ['PDF', '.pdf', '%PDF-'],
    ['Excel', '.xlsx', 'PK'],
    ['CSV', '.csv', ''],
    ['JSON', '.json', '{'],
  ] as const;

  it('Word, PDF, Excel, CSV and JSON begin as such files do', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    for (const [name, ending, beginning] of FILES) {
      const link = page.locator('.formats').getByRole('link', { name: `${name},` });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const bytes = await readFile(await download.path());
      expect(download.suggestedFilename()).toContain(ending);
      expect(bytes.length).toBeGreaterThan(500);
      expect(bytes.subarray(0, beginning.length).toString('latin1')).toBe(beginning);
    }
  });

  it('HTML, in a page of its own that runs nothing', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('.formats').getByRole('link', { name: 'Xem HTML' }).click(),
    ]);
    await opened.waitForLoadState();
    expect(await opened.locator('body').textContent()).toContain('BÁO CÁO');
  });
});
