import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTableDocx, readTableXlsx } from '@dunghen/documents/document';
import { makeCertificate, signPdf } from '@dunghen/documents/signature/testing';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { violations } from './axe.ts';
import { focusedName, tabTo } from './keys.ts';
import { DESK, PHONE } from './views.ts';
import { forgeryToken, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

/** What the browser's console says of a refusal that is expected. */
const REFUSED = /status of (403|404|409|422)/;
const PASSWORD = 'mật khẩu riêng của lãnh đạo, dài và lạ';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
async function signIn(page: Page, login: string, password: string): Promise<string> {
  await page.context().clearCookies();
  const answer = await page.request.post('/api/v1/session', { data: { login, password } });
  if (!answer.ok()) throw new Error(await answer.text());
  const { csrfToken = '' }: { csrfToken?: string } = await answer.json();
  return csrfToken;
}

/** Whose account was opened here. */
async function asHead(login: string, path: string): Promise<Page> {
  const page = await visit('/sign-in', DESK, REFUSED);
  await signIn(page, login, PASSWORD);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

interface Agency {
  readonly id: string;
  readonly name: string;
}

/** Opens an account of the head of an agency, as the administrator does, and gives it a password of its own. */
async function addHead(page: Page, login: string, agencyId: string): Promise<void> {
  const grants = [{ role: 'head-of-agency', agencyId, validFrom: '2025-07-01' }];
  const data = { login, name: 'Lãnh Đạo Thử (nhân vật giả định)', grants, reason: 'thử đối chiếu số liệu' };
  const headers = { 'x-csrf-token': await forgeryToken(page) };
  const made = await page.request.post('/api/v1/accounts', { data, headers });
  if (!made.ok()) throw new Error(await made.text());
  const { oneTimePassword = '' }: { oneTimePassword?: string } = await made.json();
  const own = await signIn(page, login, oneTimePassword);
  const changed = await page.request.put('/api/v1/session/password', {
    data: { current: oneTimePassword, next: PASSWORD },
    headers: { 'x-csrf-token': own },
  });
  if (!changed.ok()) throw new Error(await changed.text());
}

/** Who bears today the tasks of the former department of home affairs. */
async function homeAffairsOfToday(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/agencies?q=so+noi+vu');
  const { rows }: { rows: readonly Agency[] } = await answer.json();
  const found = rows.find(({ name }) => name === 'Sở Nội vụ');
  if (found === undefined) throw new Error(JSON.stringify(rows));
  return found.id;
}

async function download(page: Page, name: string | RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()]);
  return readFile(await file.path());
}

describe("a quarter's report, from its draft to its issue", () => {
  const told: { id: string } = { id: '' };

  it('is made with the figures of both policies in sight, shown as on paper, and its free parts written', async () => {
    const page = await visit.as('kiemsoat', '/reports', DESK, REFUSED);
    await page.getByText('Chưa có báo cáo nào').waitFor();
    await page.getByRole('link', { name: 'Lập báo cáo' }).first().click();
    await heading(page, 'Lập báo cáo');
    await page.goto('/reports/new?period=2024-Q1');
    await page.getByText('Đã giải quyết 12.012 hồ sơ, quá hạn 68;').first().waitFor();
    await page.getByText(/^So với cách của tỉnh|^Hai cách cho cùng số liệu/).waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, 'Lập dự thảo').click();
    await heading(page, 'Báo cáo Quý I/2024');
    told.id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const paper = page.getByRole('region', { name: 'Báo cáo Quý I/2024 như trên giấy' });
    await paper.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    await paper.getByText('DỰ THẢO').first().waitFor();

    const recipients = page.getByLabel('Nơi nhận');
    await recipients.fill(`Như trên\nCác sở, ban, ngành tỉnh`);
    await button(page, 'Lưu phần soạn').click();
    await page.getByText('dòng cuối phải là “Lưu: VT').waitFor();
    expect(await recipients.inputValue()).toContain('Các sở, ban, ngành tỉnh');
    await recipients.fill('Như trên\nCác sở, ban, ngành tỉnh\nLưu: VT, KSTT(thử)');
    await page.getByLabel(/^Thời hạn: Giải quyết dứt điểm/).fill('26/04/2024');
    await page.keyboard.press('Enter');
    await button(page, 'Lưu phần soạn').click();
    await page.getByText('Đã lưu.').waitFor();
    await paper.getByText('Lưu: VT, KSTT(thử)').waitFor();
    await paper.getByText(/trước ngày 26\/04\/2024/).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 120_000);

  it('two officers on one draft: what one typed is kept, and shown beside what the other saved', async () => {
    const page = await visit.as('kiemsoat', `/reports/${told.id}?tab=parts`, DESK, REFUSED);
    await page.getByRole('textbox', { name: 'Kính gửi' }).fill('Chủ tịch Ủy ban nhân dân tỉnh (bản của tôi)');
    const other = await visit.as('kiemsoat', `/reports/${told.id}?tab=parts`);
    await other.getByRole('textbox', { name: 'Kính gửi' }).fill('Chủ tịch UBND tỉnh (bản của người khác)');
    await button(other, 'Lưu phần soạn').click();
    await other.getByText('Đã lưu.').waitFor();
    await button(page, 'Lưu phần soạn').click();
    await page.getByText('Người khác vừa sửa dự thảo này').waitFor();
    await page.getByText('Bản trên hệ thống', { exact: true }).waitFor();
    await page.locator('.theirs').getByText('Chủ tịch UBND tỉnh (bản của người khác)').waitFor();
    expect(await page.getByRole('textbox', { name: 'Kính gửi' }).inputValue()).toContain('bản của tôi');
    expect(await violations(page)).toEqual([]);
    await button(page, 'Giữ bản của tôi và lưu').click();
    await page.getByText('Đã lưu.').waitFor();
  }, 120_000);

  it('goes to the agencies: one confirms it on a phone, one objects with evidence', async () => {
    const page = await visit.as('kiemsoat', `/reports/${told.id}?tab=agencies`);
    await button(page, 'Gửi đối chiếu').click();
    await page.getByText(/^Đã gửi 25 cơ quan/).waitFor();
    await page.getByText('Không gửi được vì đã kết thúc hoạt động').waitFor();
    expect(await violations(page)).toEqual([]);

    const confirming = await visit.as('lanhdao', '/reports/confirmations', PHONE);
    await heading(confirming, 'Đối chiếu số liệu');
    expect(await violations(confirming)).toEqual([]);
    expect(await overflow(confirming)).toBeLessThanOrEqual(0);
    await confirming.getByRole('link', { name: /^Xem và trả lời: Quý I\/2024, Sở Nông nghiệp/ }).click();
    await confirming.getByText('Bước 2/3').waitFor();
    expect(await overflow(confirming)).toBeLessThanOrEqual(0);
    await button(confirming, 'Tiếp tục: xác nhận cả danh sách').click();
    await confirming.getByText('xác nhận số liệu: 1 hồ sơ giải quyết quá hạn').waitFor();
    expect(await violations(confirming)).toEqual([]);
    await button(confirming, 'Xác nhận số liệu').click();
    await confirming.getByText('Đã ghi nhận: cơ quan xác nhận số liệu.').waitFor();

    const admin = await visit.blankAs('quantri');
    await addHead(admin, 'lanhdao.noivu', await homeAffairsOfToday(admin));
    const objecting = await asHead('lanhdao.noivu', '/reports/confirmations');
    await objecting.getByRole('link', { name: /^Xem và trả lời: Quý I\/2024, Sở Nội vụ/ }).click();
    await objecting
      .getByRole('checkbox', { name: /^Không thống nhất hồ sơ/ })
      .first()
      .check();
    await objecting.getByLabel(/^Vì sao không thống nhất hồ sơ/).fill('chưa rõ');
    await button(objecting, 'Tiếp tục với 1 hồ sơ không thống nhất').click();
    await button(objecting, 'Gửi 1 ý kiến').click();
    await objecting.getByRole('alert').getByText('ghi rõ vì sao không thống nhất').waitFor();
    await button(objecting, 'Xem lại danh sách').click();
    const reason = objecting.getByLabel(/^Vì sao không thống nhất hồ sơ/);
    expect(await reason.inputValue()).toBe('chưa rõ');
    await reason.fill('Đã trả kết quả đúng ngày hẹn, hệ thống ghi muộn');
    const [chooser] = await Promise.all([
      objecting.waitForEvent('filechooser'),
      objecting.getByText('Chọn tệp', { exact: true }).click(),
    ]);
    await chooser.setFiles({
      name: 'bien-ban.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    });
    await objecting.getByText('Đã tải lên: bien-ban.pdf').waitFor();
    expect(await violations(objecting)).toEqual([]);
    await button(objecting, 'Tiếp tục với 1 hồ sơ không thống nhất').click();
    await button(objecting, 'Gửi 1 ý kiến').click();
    await objecting.getByText('Đã gửi ý kiến.').waitFor();
  }, 180_000);

  it('the objection is rejected with its reason, then the figures are frozen and handed to signature', async () => {
    const page = await visit.as('kiemsoat', `/reports/${told.id}?tab=agencies`);
    await page.getByText('Đã trả kết quả đúng ngày hẹn, hệ thống ghi muộn').waitFor();
    const evidence = await download(page, 'Tệp minh chứng: bien-ban.pdf');
    expect(evidence.toString('latin1')).toContain('%PDF');
    await button(page, 'Chốt số liệu').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Còn 1 ý kiến chưa xử lý:').waitFor();
    await dialog.getByText(/^23 cơ quan chưa trả lời/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Chốt số liệu' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Để sau' }).click();

    await button(page, /^Xử lý ý kiến về hồ sơ/).click();
    await dialog.getByText('Không tiếp thu').click();
    await dialog.getByRole('button', { name: 'Ghi không tiếp thu' }).click();
    await dialog.getByText('Ghi lý do tiếp thu hoặc không tiếp thu.').waitFor();
    await dialog.getByLabel('Lý do, căn cứ').fill('Biên bản không có chữ ký người nhận');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ghi không tiếp thu' }).click();
    await page.getByText('không tiếp thu', { exact: true }).waitFor();

    await button(page, 'Chốt số liệu').click();
    await dialog.getByText('Không còn ý kiến nào chưa xử lý.').waitFor();
    await dialog.getByRole('button', { name: 'Chốt số liệu' }).click();
    await page.getByText('Đã chốt số liệu', { exact: true }).waitFor();
    await button(page, 'Trình ký').click();
    await dialog.getByText('được đặt vào thư mục cho-ky').waitFor();
    await dialog.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByRole('heading', { name: 'Ban hành báo cáo' }).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 120_000);

  it('is issued with number, day and the signed PDF; a file with other figures is refused', async () => {
    const page = await visit.as('kiemsoat', `/reports/${told.id}`, DESK, REFUSED);
    const pdf = await download(page, 'PDF, báo cáo Quý I/2024');
    const signer = makeCertificate({ name: 'Người ký (nhân vật giả định)' });
    const choose = (name: string, buffer: Buffer) =>
      page.locator('.issue input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });

    const other = await page.request.get('/api/v1/periods/2024-Q2/report/file?format=pdf');
    await choose('quy-2.pdf', signPdf(Buffer.from(await other.body()), signer));
    await page.getByText('Số liệu khác', { exact: true }).waitFor();
    expect(await button(page, 'Ban hành').isDisabled()).toBe(true);

    // The frozen file lies with the program that signs; what it gives back is fetched, not searched for on a disk.
    const signed = signPdf(pdf, signer);
    const folder = inject('signFolder');
    const [waiting = ''] = await readdir(join(folder, 'cho-ky'));
    expect((await readFile(join(folder, 'cho-ky', waiting))).equals(pdf)).toBe(true);
    await page.getByText('Chương trình ký số chưa trả bản đã ký').waitFor();
    await writeFile(join(folder, 'da-ky', waiting), signed);
    await button(page, 'Xem lại thư mục ký số').click();
    await button(page, /^Lấy bản đã ký: /).click();
    await page.getByText('Số liệu khớp', { exact: true }).waitFor();
    await button(page, 'Ban hành').click();
    await page.getByText('Ghi số, ký hiệu văn bản').waitFor();
    await page.getByLabel('Số, ký hiệu').fill('15/BC-VPUB');
    await page.getByLabel('Ngày ban hành').fill('05/04/2024');
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await button(page, 'Ban hành').click();
    await page.getByText('Số 15/BC-VPUB ngày 05/04/2024').waitFor();
    expect((await download(page, /^Bản đã ký: bao-cao-tien-do/)).equals(signed)).toBe(true);
    expect((await download(page, 'PDF, báo cáo Quý I/2024')).equals(pdf)).toBe(true);
  }, 120_000);

  it('its Word and Excel files say what the page says', async () => {
    const page = await visit.as('kiemsoat', `/reports/${told.id}`);
    const word = await readTableDocx(await download(page, 'Word, báo cáo Quý I/2024'));
    const sheet = await readTableXlsx(await download(page, 'Excel, báo cáo Quý I/2024'));
    if (!word.ok || !sheet.ok) throw new Error('a file cannot be read');
    const said = [...word.paragraphs, ...word.tables.flatMap(({ rows }) => rows.flat())].join('\n');
    expect(said).toContain('quá hạn 68 hồ sơ');
    expect(said).toContain('Lưu: VT, KSTT(thử)');
    expect(said).toContain('trước ngày 26/04/2024');
    const rows = sheet.tables[0]?.rows ?? [];
    const province = rows.find((row) => row.includes('Toàn tỉnh (tất cả đơn vị)'));
    expect(province?.join(' ')).toMatch(/12[.]?012.* 68/);
  });

  it('why the figures differ: they do not', async () => {
    const page = await visit.as('kiemsoat', `/reports/${told.id}/compare`);
    await page.getByText('Số liệu không khác').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('everybody sees what is issued; drafts and their course are for those who make reports', async () => {
    const page = await visit.as('motcua', '/reports');
    await page.getByRole('link', { name: 'Quý I/2024' }).click();
    await heading(page, 'Báo cáo Quý I/2024');
    await page.getByRole('region', { name: /^Báo cáo .*như trên giấy$/ }).waitFor();
    expect(await page.getByRole('tab', { name: 'Quá trình' }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: /^Đối chiếu/ }).count()).toBe(0);
    expect(await button(page, 'Chốt số liệu').count()).toBe(0);
  });
});

describe('reports by keyboard alone', () => {
  it('a draft is begun, written, looked at before it is frozen, and left again', async () => {
    const page = await visit.as('kiemsoat', '/reports/new?period=2024-Q2');
    await page
      .getByText(/^Đã giải quyết /)
      .first()
      .waitFor();
    await tabTo(page, 'Lập dự thảo');
    await page.keyboard.press('Enter');
    await heading(page, 'Báo cáo Quý II/2024');
    await expect.poll(() => focusedName(page)).toBe('Báo cáo Quý II/2024');
    await tabTo(page, 'Kính gửi');
    await page.keyboard.press('End');
    await page.keyboard.type(' (gõ bằng bàn phím)');
    await tabTo(page, 'Lưu phần soạn');
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu.').waitFor();
    await page.reload();
    await heading(page, 'Báo cáo Quý II/2024');
    await button(page, 'Chốt số liệu').waitFor();
    await tabTo(page, 'Chốt số liệu');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Để sau');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // The focus is where it was, so that one goes on from there.
    await expect.poll(() => focusedName(page)).toBe('Chốt số liệu');
    await tabTo(page, 'Bỏ dự thảo');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Lý do bỏ dự thảo');
    await page.keyboard.type('thử bàn phím');
    await tabTo(page, 'Bỏ dự thảo');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports$/);
  }, 120_000);
});

describe('who has no part in it', () => {
  it.each([
    ['noivu', '/reports'],
    ['motcua', '/reports/new?period=2024-Q2'],
    ['motcua', '/reports/confirmations'],
  ])('%s sees nothing of %s', async (login, path) => {
    const page = await visit.as(login, path, DESK, REFUSED);
    await page.getByRole('alert').getByText('Không có quyền xem trang này').waitFor();
  });
});

describe('a published annex is dropped on the page', () => {
  const ANNEX = join(import.meta.dirname, '../data/published/annex-q1-2024.csv');

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('its six faults are listed, on a %s', async (_, options) => {
    const page = await visit.as('kiemsoat', '/reports/check', options);
    await page.locator('input[type=file]').setInputFiles(ANNEX);
    await page.getByRole('heading', { name: 'Có 6 sai sót' }).waitFor();
    const rows = page.locator('table.findings tbody tr, .cards > li');
    expect(await rows.count()).toBe(6);
    const said = (await rows.allTextContents()).join('\n');
    for (const words of ['3,63', '3,64', '4,92', '4,93', 'Nậm Khăn', 'Nà Nhạn']) expect(said).toContain(words);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('a file that is none says what would be right', async () => {
    const page = await visit.as('kiemsoat', '/reports/check', DESK, REFUSED);
    const file = { name: 'ghi-chu.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('alert').getByText('không thấy bảng danh sách cơ quan').waitFor();
  });

  it('reads as well from a keyboard, in English and in the dark', async () => {
    const page = await visit.as('kiemsoat', '/reports/check', { ...DESK, colorScheme: 'dark' });
    await button(page, 'English').click();
    await heading(page, 'Check a published annex');
    await page.locator('input[type=file]').focus();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
    expect(await violations(page)).toEqual([]);
  });
});
