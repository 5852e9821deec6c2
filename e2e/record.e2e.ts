import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { command, opened, signedIn, takenIn } from './dossier-world.ts';
import { useBrowser } from './visit.ts';

// What is recorded and can only be recorded anew: results, versions of a procedure, decisions on agencies; and addresses
// that no page knows.

const visit = useBrowser();

/** For what comes of an answer of the server, on a busy machine. */
const SOON = { timeout: 30_000 };
const REFUSED = /status of (403|404|409|422)/;

const CASES = '/catalogues/procedures/1.004772.000.00.00.H18';
const SPLIT = '/catalogues/agencies/changes/new?kind=split&agency=so-nong-nghiep-va-moi-truong-2025';

describe('a result', () => {
  it('is replaced by another; both stay with the dossier, and the reason with them', async () => {
    const [counter, head] = [await signedIn(visit, 'motcua'), await signedIn(visit, 'lanhdao')];
    const code = await takenIn(counter, head);
    const { record } = await head.read(`/dossiers/${code}`);
    const result = {
      id: 'kq-1',
      name: 'Giấy xác nhận (giả định)',
      number: '01/GXN',
      paperReason: 'Bản giấy (giả định)',
    };
    await command(head, code, record.version, { type: 'issue-result', result });

    const page = await opened(head, code);
    // The name of a result can be a person's: shown with the other personal data.
    await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).click(SOON);
    await page.getByRole('button', { name: 'Ban hành kết quả thay thế: Giấy xác nhận (giả định)' }).click(SOON);
    const dialog = page.getByRole('dialog');
    const replace = dialog.getByRole('button', { name: 'Ban hành kết quả thay thế', exact: true });
    expect(await replace.isDisabled()).toBe(true);
    await dialog.getByLabel('Số, ký hiệu').fill('02/GXN');
    await dialog.getByLabel('Lý do thay thế').fill('Sai ngày sinh (giả định)');
    await dialog.getByLabel('Hoặc lý do cấp bản giấy').fill('Người nộp xin bản giấy (giả định)');
    expect(await violations(page)).toEqual([]);
    await replace.click();
    await dialog.waitFor({ state: 'detached', ...SOON });
    const told = page.locator('main');
    await told.getByText('có kết quả thay thế').first().waitFor(SOON);
    await told
      .getByText(/Sai ngày sinh \(giả định\)/)
      .first()
      .waitFor(SOON);
    expect(await told.getByText(/02\/GXN/).count()).toBeGreaterThan(0);
    expect(await told.getByText(/01\/GXN/).count()).toBeGreaterThan(0);
  });
});

describe('the editor of procedures', () => {
  const sections = (page: Page) => page.getByRole('navigation', { name: 'Các phần của phiên bản' });
  const goTo = (page: Page, name: RegExp) => sections(page).getByRole('link', { name }).click();

  it("keeps a step's agency, a result's national code and a fee's case over a reload", async () => {
    const page = await visit.as('kiemsoat', `${CASES}/edit?section=process`, undefined, REFUSED);
    const agency = page.getByLabel('Cơ quan khác thực hiện').first();
    await agency.fill('Sở Y tế', SOON);
    await page.getByTitle('Sở Y tế', { exact: true }).click();

    await goTo(page, /^Phí/);
    const fee = page.getByRole('group', { name: 'Phí, lệ phí 1' });
    await fee.getByLabel('Trường hợp').click(SOON);
    await page.getByTitle('Cần xác minh', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel('Mã quốc gia').first().fill('KQ.G12.000001');

    await page.reload();
    await page.getByText('Bản sửa dở từ lần trước đã được mở lại.').waitFor(SOON);
    expect(await page.getByLabel('Mã quốc gia').first().inputValue()).toBe('KQ.G12.000001');
    await fee.getByTitle('Cần xác minh', { exact: true }).waitFor();
    await goTo(page, /^Quy trình/);
    await page.locator('.labelled', { hasText: 'Cơ quan khác thực hiện' }).first().getByText('Sở Y tế').waitFor(SOON);
    expect(await violations(page)).toEqual([]);
  });
});

describe('a decision that splits an agency', () => {
  it('shares its open dossiers out by field, and says how many go where before it is recorded', async () => {
    const page = await visit.as('quantri', SPLIT, undefined, REFUSED);
    await page.getByLabel('Căn cứ').fill('Nghị quyết 03/NQ-HĐND ngày 02/11/2026 (giả định)');
    for (const [index, name, code] of [
      [0, 'Sở Nông nghiệp', 'H18.91'],
      [1, 'Sở Môi trường', 'H18.92'],
    ] as const) {
      await page.getByLabel('Tên cơ quan').nth(index).fill(name);
      await page.getByLabel('Mã', { exact: true }).nth(index).fill(code);
    }
    await page.getByLabel('Nhận hồ sơ đang giải quyết của các lĩnh vực').nth(1).click();
    const field = page.locator('.ant-select-item-option', { hasText: /\([\d.]+ hồ sơ\)/ }).first();
    await field.click(SOON);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page
      .getByText(/^chuyển [\d.]+ hồ sơ đang giải quyết của Sở Nông nghiệp và Môi trường sang Sở Môi trường$/)
      .waitFor(SOON);
    expect(await page.getByRole('button', { name: 'Ghi quyết định' }).isEnabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});

describe('an address that no page knows', () => {
  it.each([
    ['lanhdao', '/work?state=khong-co&whose=all', 'trạng thái', 'table tbody tr'],
    ['kiemsoat', '/dossiers?states=accepted,khong-co', 'trạng thái', 'table tbody tr'],
    ['kiemsoat', '/figures?period=quy-mot', 'kỳ', '.key-figure'],
  ])('%s %s is said in words, and the page shown without it', async (login, path, filter, content) => {
    const page = await visit.as(login, path);
    const notice = page.locator('.address-notice');
    await notice.getByText(`ở điều kiện: ${filter}.`).waitFor(SOON);
    await page.locator(content).first().waitFor(SOON);
    expect(await page.locator('main').textContent()).not.toMatch(/khong-co|quy-mot/);
    await notice.getByRole('button', { name: 'Bỏ khỏi địa chỉ' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(page.url()).not.toMatch(/khong-co|quy-mot/);
  });
});

describe('lists as files', () => {
  it('users and access tokens are handed out as they are shown, without any secret', async () => {
    const page = await visit.as('quantri', '/system/accounts?q=lanhdao');
    const button = page.getByRole('button', { name: /^Tải CSV/ });
    await button.waitFor(SOON);
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toContain('Họ và tên,Tên đăng nhập,Tình trạng,Vai trò,Cơ quan');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join()).not.toMatch(/argon2|\$[0-9a-z]+\$/);
  });
});
