import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE } from './views.ts';
import { itLooks, overflow, ownSession, useBrowser } from './visit.ts';

const visit = useBrowser();

/** For what comes of an answer of the server, on a busy machine. */
const SOON = { timeout: 20_000 };

/** What a browser complains of while there is no connection. */
const AWAY = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|Failed to load resource/;

async function atCounter(options: BrowserContextOptions = DESK, expected?: RegExp): Promise<Page> {
  const page = await visit.as('motcua', '/intake', options, expected);
  await page.getByRole('heading', { level: 1, name: 'Tiếp nhận hồ sơ' }).waitFor();
  return page;
}

/** Types, arrows, Enter. */
async function choose(page: Page, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Tìm thủ tục' });
  await box.fill(words);
  await page.getByRole('option', { selected: true }).waitFor();
  await box.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Tiếp nhận: / }).waitFor();
  await page.getByRole('heading', { name: 'Thành phần hồ sơ' }).waitFor();
}

/** Of invented persons. */
const person = (name: string) => `${name} (nhân vật giả định)`;

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const SCAN = { name: 'don-dang-ky.pdf', mimeType: 'application/pdf', buffer: PDF };

async function fillPerson(page: Page, name: string, identity: string): Promise<void> {
  await page.getByLabel('Số định danh, mã số thuế của chủ hồ sơ').fill(identity);
  await page.getByLabel('Họ tên, tên tổ chức chủ hồ sơ', { exact: true }).fill(name);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** A procedure of one case that the counter of the Department of Agriculture and Environment resolves itself. */
const LAND = 'tach thua';

describe('a dossier is taken in', () => {
  it('with the keyboard alone, from the words to the receipt, with a scan', async () => {
    const page = await atCounter();
    await page.getByRole('combobox', { name: 'Tìm thủ tục' }).focus();
    await page.keyboard.type(LAND);
    await page.getByRole('option', { selected: true, name: /^Tách thửa/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Tiếp nhận: Tách thửa/ }).waitFor();
    // The due date comes before anything is saved, with its reasons.
    await page.getByText('Nếu tiếp nhận lúc này, hẹn trả').waitFor();
    const promised = (await page.locator('.intake-due-at').textContent()) ?? '';
    expect(promised).toMatch(/^\d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/);
    expect(await page.locator('.intake-why li').count()).toBeGreaterThan(3);

    await page.getByLabel('Số định danh, mã số thuế của chủ hồ sơ').focus();
    await page.keyboard.type('011090000501');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Tìm hồ sơ trước');
    await page.keyboard.press('Tab');
    await page.keyboard.type(person('Lò Thị Bàn Phím'));
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đủ giấy tờ bắt buộc.').waitFor();
    await page.locator('input[type=file]').first().setInputFiles(SCAN);
    await page.getByRole('button', { name: `Mở xem ${SCAN.name}` }).waitFor();
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
    await expect.poll(() => focused(page), SOON).toBe('Đã tiếp nhận hồ sơ');
    const code = (await page.locator('.intake-code a').textContent()) ?? '';
    expect(code).toMatch(/^H18\.[\d.]+-\d{6}-\d{4}$/);
    expect(await page.locator('.intake-code').nth(1).textContent()).toContain(promised);
    expect(await violations(page)).toEqual([]);

    // The receipt is a PDF that names the dossier; the scan is where it belongs.
    const address = (await page.getByRole('link', { name: 'Mở Giấy tiếp nhận' }).getAttribute('href')) ?? '';
    const receipt = await page.request.get(address);
    expect([receipt.status(), receipt.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await receipt.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await expect
      .poll(async () => {
        const answer = await page.request.get(`/api/v1/dossiers/${code}?personal=true`);
        const { record } = await answer.json();
        return record.documents.filter((one: { file?: { name: string } }) => one.file?.name === SCAN.name).length;
      }, SOON)
      .toBe(1);
    expect(page.url()).not.toContain('Lò');

    await page.getByRole('button', { name: 'Tiếp nhận hồ sơ tiếp theo' }).click();
    await page.getByRole('heading', { level: 1, name: /^Tiếp nhận: Tách thửa/ }).waitFor();
    expect(await page.getByLabel('Họ tên, tên tổ chức chủ hồ sơ', { exact: true }).inputValue()).toBe('');
  });

  it('tells what is wrong at its field, and what is missing, before anything is sent', async () => {
    const page = await atCounter();
    await choose(page, LAND);
    await fillPerson(page, '', '12345');
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.getByText('Số định danh cá nhân có 12 chữ số').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), SOON)
      .toBe('true');
    await fillPerson(page, person('Vàng A Thiếu'), '011090000502');
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Hướng dẫn bổ sung, hoàn thiện hồ sơ' });
    await dialog.getByText('chưa tiếp nhận được vì còn thiếu').waitFor();
    expect(await violations(page)).toEqual([]);
    // A slip under a number of the counter's book, to be opened and printed.
    await dialog.getByRole('button', { name: 'Lập phiếu có số' }).click();
    const slip = dialog.getByRole('link', { name: 'Tải phiếu để in' });
    await slip.waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), slip.click()]);
    expect((await readFile(await saved.path())).toString('latin1')).toMatch(/^%PDF/);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await page.locator('input[type=file]').first().waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: /^Có: / }).first().check();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'anh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ chương trình') });
    await page.getByText('Không nhận ra nội dung tệp').waitFor();
  });

  it('for another agency, where the procedure may be taken in anywhere', async () => {
    const page = await atCounter();
    await choose(page, 'chung thuc chu ky');
    const agency = page.getByRole('combobox', { name: 'Cơ quan giải quyết' });
    await agency.fill('Na Sang');
    await agency.press('Enter');
    await page.locator('.intake-due-at').waitFor();
    await fillPerson(page, person('Giàng A Phi Địa Giới'), '011 090 000 503');
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).click();
    await page.getByRole('checkbox', { name: 'Đã thu tại quầy' }).check();
    await page.getByLabel('Số biên lai').fill('BL-000503');
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
    const code = (await page.locator('.intake-code a').textContent()) ?? '';
    await expect
      .poll(async () => {
        const answer = await page.request.get(`/api/v1/dossiers/${code}?personal=true`);
        const { record } = await answer.json();
        return record.fees.flatMap((fee: { payments: { receiptNumber: string }[] }) => fee.payments)[0]?.receiptNumber;
      }, SOON)
      .toBe('BL-000503');
  });

  it('with what the person told and brought before', async () => {
    const page = await atCounter();
    const identity = '011090000504';
    await choose(page, LAND);
    await fillPerson(page, person('Tòng Thị Dùng Lại'), identity);
    await page.getByLabel('Điện thoại').fill('0912000504');
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).click();
    await page.locator('input[type=file]').first().setInputFiles(SCAN);
    await page.getByRole('button', { name: `Mở xem ${SCAN.name}` }).waitFor();
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
    await page.getByText(/^Đang gửi/).waitFor({ state: 'detached' });
    const first = (await page.locator('.intake-code a').textContent()) ?? '';
    await page.getByRole('button', { name: 'Tiếp nhận hồ sơ tiếp theo' }).click();
    await page.getByLabel('Số định danh, mã số thuế của chủ hồ sơ').fill(identity);
    await page.getByRole('button', { name: 'Tìm hồ sơ trước' }).click();
    await page.getByRole('button', { name: `Điền dữ liệu từ hồ sơ ${first}` }).click();
    expect(await page.getByLabel('Điện thoại').inputValue()).toBe('0912000504');
    await page
      .getByRole('button', { name: /^Dùng lại / })
      .first()
      .click();
    await page.getByText(`dùng lại từ hồ sơ ${first}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).click();
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
    const code = (await page.locator('.intake-code a').textContent()) ?? '';
    await expect
      .poll(async () => {
        const answer = await page.request.get(`/api/v1/dossiers/${code}?personal=true`);
        const { record } = await answer.json();
        return record.documents.filter((one: { reused?: boolean; file?: object }) => one.reused && one.file).length;
      }, SOON)
      .toBe(1);
  });
});

describe('a dossier is not taken in', () => {
  it('with its slip, after the reason was given', async () => {
    const page = await atCounter();
    await choose(page, LAND);
    await fillPerson(page, person('Quàng Văn Từ Chối'), '011090000505');
    await page.getByRole('button', { name: 'Từ chối tiếp nhận…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Từ chối tiếp nhận hồ sơ' });
    await dialog.getByRole('button', { name: 'Từ chối tiếp nhận và lập phiếu' }).click();
    await dialog.getByText('Ghi lý do, căn cứ không tiếp nhận').waitFor();
    await dialog.getByLabel('Lý do, căn cứ').fill('Thiếu giấy tờ theo quy định của thủ tục.');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Từ chối tiếp nhận và lập phiếu' }).click();
    await page.getByRole('heading', { name: 'Đã ghi từ chối tiếp nhận' }).waitFor();
    const address = (await page.getByRole('link', { name: 'Mở Phiếu từ chối' }).getAttribute('href')) ?? '';
    const slip = await page.request.get(address);
    expect((await slip.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('nothing typed is lost', () => {
  it('a reload keeps the draft with its scan; another desk finds it; discarding can be undone', async () => {
    const page = await atCounter();
    await choose(page, LAND);
    const name = person('Khoàng Thị Soạn Dở');
    await fillPerson(page, name, '011090000506');
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).click();
    await page.locator('input[type=file]').first().setInputFiles(SCAN);
    await page.getByRole('button', { name: `Mở xem ${SCAN.name}` }).waitFor();
    await page.getByText('Đã lưu trên máy chủ.').waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Họ tên, tên tổ chức chủ hồ sơ', { exact: true }).inputValue(), SOON)
      .toBe(name);
    await page.getByRole('button', { name: `Mở xem ${SCAN.name}` }).waitFor();

    const other = await atCounter();
    await other.getByRole('link', { name: `Mở tiếp bản của ${name}` }).click();
    await expect
      .poll(() => other.getByLabel('Họ tên, tên tổ chức chủ hồ sơ', { exact: true }).inputValue(), SOON)
      .toBe(name);

    await page.getByRole('link', { name: 'Chọn thủ tục khác' }).click();
    await page.getByRole('button', { name: `Bỏ bản của ${name}` }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('link', { name: `Mở tiếp bản của ${name}` }).click();
    await page.getByRole('button', { name: `Mở xem ${SCAN.name}` }).waitFor();
  });

  it('two windows on one draft: the difference is shown and neither is lost', async () => {
    const page = await atCounter(DESK, /409/);
    await choose(page, LAND);
    const name = person('Mùa A Hai Cửa Sổ');
    await fillPerson(page, name, '011090000507');
    await page.getByText('Đã lưu trên máy chủ.').waitFor();
    const other = await atCounter();
    await other.goto(page.url().slice(page.url().indexOf('/intake')));
    await expect
      .poll(() => other.getByLabel('Họ tên, tên tổ chức chủ hồ sơ', { exact: true }).inputValue(), SOON)
      .toBe(name);
    await other.getByLabel('Điện thoại').fill('0912000507');
    await other.getByText('Đã lưu trên máy chủ.').waitFor();
    await page.getByLabel('Điện thoại').fill('0912000999');
    await page.getByText('Bản này đã được sửa ở cửa sổ khác').waitFor();
    await page.getByRole('cell', { name: '0912000507' }).waitFor();
    expect(await page.getByLabel('Điện thoại').inputValue()).toBe('0912000999');
    await page.getByRole('button', { name: 'Lấy nội dung đã lưu' }).click();
    expect(await page.getByLabel('Điện thoại').inputValue()).toBe('0912000507');
  });

  it('the connection is lost in mid-intake: a numbered slip, then taken in once, as of when the person came', async () => {
    const page = await atCounter(DESK, AWAY);
    await choose(page, LAND);
    const name = person('Thào A Mất Mạng');
    await fillPerson(page, name, '011090000508');
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).click();
    await page.locator('input[type=file]').first().setInputFiles(SCAN);
    await page.getByRole('button', { name: `Mở xem ${SCAN.name}` }).waitFor();
    await page.getByText('Đã lưu trên máy chủ.').waitFor();
    await page.context().setOffline(true);
    await page.getByText('Mất kết nối với máy chủ.').waitFor();
    await page.getByText('Phiếu ghi nhận số tạm không có ngày hẹn trả.').waitFor();
    await page.getByRole('button', { name: 'Ghi nhận, lập phiếu số tạm' }).click();
    await page.getByRole('heading', { name: 'Mất kết nối: đã ghi nhận trên máy này' }).waitFor();
    await page.getByText(/^Số tạm: [A-Z0-9]{4}-0001$/).waitFor();
    await page.getByText('không phải Giấy tiếp nhận hồ sơ').waitFor();
    expect(await page.getByText('Hẹn trả', { exact: true }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const slip = ((await page.locator('.slip-number').textContent()) ?? '').replace('Số tạm: ', '');

    // The page itself comes back without a connection, with what waits.
    await page.goto('/intake');
    await page.getByText(`Phiếu số tạm ${slip}`).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất ra tệp' }).click(),
    ]);
    const [exported] = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(exported).toMatchObject({ slip, files: [{ name: SCAN.name }] });

    await page.context().setOffline(false);
    await page
      .getByText(/^Đã tiếp nhận, mã H18[^;]+$/)
      .first()
      .waitFor({ timeout: 30_000 });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Tiếp nhận hồ sơ' }).waitFor();
    const query = new URLSearchParams({ q: 'thao a mat mang', personal: 'true' });
    const answer = await page.request.get(`/api/v1/dossiers?${query}`);
    const { rows } = await answer.json();
    expect(rows).toHaveLength(1);
    const events = await page.request.get(`/api/v1/dossiers/${rows[0].code}/events?personal=true`);
    const list: { type: string; occurredAt: string; recordedAt: string; data?: { note?: string } }[] =
      await events.json();
    const accepted = list.find(({ type }) => type === 'Accepted');
    expect(Date.parse(accepted?.occurredAt ?? '')).toBeLessThan(Date.parse(accepted?.recordedAt ?? ''));
    expect(list.find(({ type }) => type === 'Noted')?.data?.note).toContain(slip);
  });

  it('the answer is lost after the server had it: taken in once all the same', async () => {
    const page = await atCounter(DESK, AWAY);
    await choose(page, LAND);
    await fillPerson(page, person('Sùng A Mất Trả Lời'), '011090000510');
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).click();
    let lost = 0;
    await page.route('**/api/v1/dossiers', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.getByText(/^Số tạm: /).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
    const query = new URLSearchParams({ q: 'sung a mat tra loi', personal: 'true' });
    const answer = await page.request.get(`/api/v1/dossiers?${query}`);
    const { rows } = await answer.json();
    expect([lost, rows.length]).toEqual([1, 1]);
  });

  it('the sign-out asks before it takes what is on this machine alone', async () => {
    const page = await atCounter(DESK, AWAY);
    await ownSession(page, 'motcua');
    await choose(page, LAND);
    await fillPerson(page, person('Lường Thị Đăng Xuất'), '011090000509');
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).click();
    await page.locator('input[type=file]').first().setInputFiles(SCAN);
    await page.getByRole('button', { name: `Mở xem ${SCAN.name}` }).waitFor();
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Trên máy này còn dữ liệu chưa lên máy chủ' });
    await dialog.getByText('01 tệp quét chỉ có trên máy này').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Xóa khỏi máy này và đăng xuất' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    const left = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('dunghen-intake');
          request.onsuccess = () => {
            const names = ['draft', 'file', 'parcel'];
            const tx = request.result.transaction(names);
            const counts = names.map((name) => tx.objectStore(name).count());
            tx.oncomplete = () => resolve(counts.map(({ result }) => result));
          };
        }),
    );
    expect(left).toEqual([0, 0, 0]);
  });
});

describe('what was handed in online', () => {
  it('waits with what is left of its 8 working hours, and is taken in after the due date was shown', async () => {
    const page = await atCounter();
    const waiting = page.getByRole('region', { name: 'Hồ sơ trực tuyến chờ tiếp nhận' });
    await waiting
      .getByText(/^(còn|quá) .+làm việc|đến hạn$/)
      .first()
      .waitFor();
    const accept = waiting.getByRole('button', { name: /^Tiếp nhận hồ sơ H18/ }).first();
    const code = ((await accept.getAttribute('aria-label')) ?? '').replace('Tiếp nhận hồ sơ ', '');
    await accept.click();
    const dialog = page.getByRole('dialog', { name: `Tiếp nhận hồ sơ ${code}` });
    await dialog
      .getByRole('heading', { name: 'Ngày hẹn trả' })
      .or(dialog.getByText('Chọn trường hợp').first())
      .waitFor();
    const cases = dialog.getByRole('combobox', { name: 'Trường hợp' });
    if ((await cases.count()) > 0) {
      await cases.click();
      await cases.press('ArrowDown');
      await cases.press('Enter');
    }
    await dialog.locator('.intake-due-at').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.getByText(`Đã tiếp nhận hồ sơ ${code}.`).waitFor();
  });
});

describe('small screens, other words, other people', () => {
  itLooks('360 px: the list, the form and the outcome need no sideways scroll, and axe finds nothing', async () => {
    const page = await atCounter(PHONE);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await choose(page, LAND);
    await page.getByRole('button', { name: 'Đánh dấu có đủ' }).click();
    await page.getByRole('checkbox', { name: 'Người khác nộp thay' }).check();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });

  itLooks('dark, and in English', async () => {
    const page = await atCounter({ ...DESK, colorScheme: 'dark' });
    await choose(page, LAND);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Applicant and submitter' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('who takes nothing in is told so', async () => {
    const page = await visit.as('lanhdaotinh', '/intake');
    await page.getByText('Trang này dành cho cán bộ tiếp nhận').waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Tiếp nhận' }).count()).toBe(0);
  });
});
