import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { describeLooks, figuresShown, overflow, QUARTER, useBrowser } from './visit.ts';

const visit = useBrowser();

const LATE = '/dossiers?period=2024-Q1&figure=late&agency=so-noi-vu-2020';

async function dossierAddress(page: Page): Promise<string> {
  await page.locator('table.dossiers, .cards').waitFor();
  return (await page.locator('a[href^="/dossiers/H"]').first().getAttribute('href')) ?? '';
}

describeLooks('axe finds nothing (WCAG 2.2 A, AA)', () => {
  const VIEWS = [
    ['desk, light', { ...DESK, colorScheme: 'light' }],
    ['desk, dark', { ...DESK, colorScheme: 'dark' }],
    ['phone', PHONE],
  ] as const;

  it.each(VIEWS)('first page, %s', async (_, options) => {
    const page = await visit('/figures?q=muong+nhe', options);
    await figuresShown(page);
    expect(await violations(page)).toEqual([]);
  });

  it.each(VIEWS)('list and dossier, %s', async (_, options) => {
    const page = await visit(LATE, options);
    const address = await dossierAddress(page);
    expect(await violations(page)).toEqual([]);
    await page.goto(address);
    await page.locator('.strip').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describeLooks('keyboard only', () => {
  it('from the skip link to a dossier and back, with the focus on each new heading', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

    // One stop for the whole table: Tab enters it where it was left, arrows move within.
    await page.locator('table.grid [data-cell][tabindex="0"]').focus();
    expect(await page.locator('table.grid [data-cell][tabindex="0"]').count()).toBe(1);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('ArrowDown');
      if ((await focused()) === 'Sở Nội vụ') break;
    }
    expect(await focused()).toBe('Sở Nội vụ');
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('ArrowRight');
      if ((await focused()) === '15') break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^Hồ sơ giải quyết quá hạn/);
    await page.getByText('Đang hiển thị 15/15 hồ sơ').waitFor();
    await page.locator('table.dossiers a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^Hồ sơ H18/);
    await page.goBack();
    await page.getByText('Đang hiển thị 15/15 hồ sơ').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: QUARTER }).waitFor();
  });

  it('opens a district with Enter, and its communes are reached below it', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    const district = page.getByRole('button', { name: 'Mở các đơn vị của UBND huyện Mường Nhé' });
    await district.focus();
    await page.keyboard.press('Enter');
    await page.getByText('UBND xã Sín Thầu').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('UBND huyện Mường Nhé (riêng)');
  });
});

describeLooks('small screens and large letters', () => {
  it('360 px: no page scrolls sideways', async () => {
    const page = await visit('/figures?open=all', PHONE);
    await figuresShown(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto(LATE);
    const address = await dossierAddress(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto(address);
    await page.locator('.strip').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('200 % zoom of an office screen (1366 px): no page scrolls sideways', async () => {
    const page = await visit('/figures', {
      viewport: { width: 683, height: 384 },
      deviceScaleFactor: 2,
      locale: 'vi-VN',
    });
    await figuresShown(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('links and buttons are at least 24 px large (WCAG 2.2, 2.5.8)', async () => {
    const page = await visit('/figures?open=all', PHONE);
    await figuresShown(page);
    const small = await page.locator('main a, main button').evaluateAll((all) =>
      all
        .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
  });
});

describe('choices', () => {
  it('English and the dark theme stay chosen', async () => {
    const page = await visit('/figures');
    await figuresShown(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Progress of administrative procedures' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual([
      'en',
      'dark',
    ]);
  });
});

describe('when something fails', () => {
  it("says so in the server's words and tries again", async () => {
    const page = await visit('/figures?period=2019-XX', DESK, /404/);
    await page.getByRole('alert').getByText('Chưa tải được số liệu').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).waitFor();
  });
});
