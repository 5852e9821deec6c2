import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrastViolations, violations } from './axe.ts';
import { command, formOf, give, laterDay, opened, signedIn, specialistOf, takenIn } from './dossier-world.ts';
import { DESK, PHONE } from './views.ts';
import { itLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

const facts = (page: Page) => page.getByRole('region', { name: 'Thông tin hồ sơ' });

async function world() {
  const counter = await signedIn(visit, 'motcua');
  const specialist = await signedIn(visit, 'chuyenvien');
  const head = await signedIn(visit, 'lanhdao');
  return { counter, specialist, head, code: await takenIn(counter, head) };
}

describe('a dossier from supplement to result, each by who may', () => {
  it('supplement, resume, a new date with an apology, completion, return', async () => {
    const { counter, specialist, head, code } = await world();

    const work = await opened(specialist, code);
    const supplement = await formOf(work, 'Yêu cầu bổ sung');
    await supplement.getByLabel(/^Giấy tờ còn thiếu/).fill('Trích lục bản đồ\nBản sao căn cước');
    await supplement
      .getByLabel(/^Lý do/)
      .first()
      .fill('Thiếu hai giấy tờ (giả định)');
    await supplement.getByText('trạng thái: đang giải quyết → chờ bổ sung hồ sơ').waitFor();
    await supplement.getByText(/hẹn trả: .* → dừng tính thời gian/).waitFor();
    await give(work, 'Yêu cầu bổ sung');
    await work.locator('.chip-paused').first().waitFor();
    const days = await work.locator('.strip button').evaluateAll((all) => all.map((one) => one.ariaLabel).join());
    expect(days).toMatch(/tạm dừng/i);

    const desk = await opened(counter, code);
    await formOf(desk, 'Nhận hồ sơ bổ sung');
    await give(desk, 'Nhận hồ sơ bổ sung');

    await opened(specialist, code);
    const { dueAt } = await specialist.read(`/dossiers/${code}`);
    const proposal = await formOf(work, 'Đề nghị gia hạn thời gian giải quyết');
    await proposal.getByLabel('Ngày hẹn mới: ngày').fill(laterDay(dueAt));
    await work.keyboard.press('Enter');
    await proposal.getByLabel(/^Do đâu/).click();
    await work.getByTitle('Cơ quan giải quyết', { exact: true }).click();
    await proposal
      .getByLabel(/^Lý do/)
      .first()
      .fill('Chờ đo đạc lại (giả định)');
    await proposal.getByText('Sau việc này').waitFor();
    await give(work, 'Đề nghị gia hạn thời gian giải quyết');
    // Who asks does not approve.
    expect(await work.getByRole('button', { name: 'Phê duyệt gia hạn' }).count()).toBe(0);

    const signing = await opened(head, code);
    const approval = await formOf(signing, 'Phê duyệt gia hạn');
    await approval.getByText('Trình ký 01 văn bản xin lỗi').waitFor();
    await approval.getByLabel(/^Số văn bản xin lỗi/).fill('12/SNNMT-VP');
    await give(signing, 'Phê duyệt gia hạn');
    await facts(signing).getByText('Hẹn lại', { exact: true }).waitFor();
    await signing
      .getByRole('region', { name: 'Biểu mẫu, văn bản in được' })
      .getByText(/xin lỗi/i)
      .first()
      .waitFor();

    const completion = await formOf(signing, 'Hoàn thành giải quyết');
    await completion.getByLabel(/^Trả kết quả bằng/).click();
    await signing.getByTitle('Bản giấy, có lý do').click();
    await completion.getByLabel(/^Lý do trả bản giấy/).fill('Người nộp xin bản giấy (giả định)');
    await give(signing, 'Hoàn thành giải quyết');

    await opened(counter, code);
    const returning = await formOf(desk, 'Trả kết quả');
    await returning.getByLabel(/^Cách trả/).click();
    await desk.getByTitle('Tại quầy').click();
    await give(desk, 'Trả kết quả');
    await facts(desk).getByText('đã trả kết quả', { exact: true }).waitFor();
    const told = await desk.locator('.timeline li').allTextContents();
    expect(told.some((line) => line.includes('Xin lỗi và đề nghị gia hạn thời gian giải quyết'))).toBe(true);
    expect(told[0]).toContain('Đã trả kết quả');
  });
});

describe('two officers on one dossier', () => {
  it('the second sees what the first did, keeps what was typed and does it again', async () => {
    const { specialist, head, code } = await world();
    const page = await opened(specialist, code);
    const form = await formOf(page, 'Ghi chú');
    await form.getByLabel(/^Ghi chú/).fill('Đã gọi điện cho người nộp (giả định)');
    const { record } = await head.read(`/dossiers/${code}`);
    const officer = await specialistOf(head, code);
    await command(head, code, record.version, { type: 'hand-over', officer, unit: 'Phòng Đo đạc' });

    await form.getByRole('button', { name: 'Ghi chú', exact: true }).click();
    await form.getByText('Hồ sơ vừa được người khác cập nhật').waitFor();
    const since = form.locator('.conflict-since');
    expect(await since.textContent()).toContain('Chuyển hồ sơ cho người, bộ phận xử lý');
    expect(await since.textContent()).toContain('Cà Thị Giám Đốc');
    const unit = form.locator('tr.changed', { hasText: 'Bộ phận' });
    expect(await unit.textContent()).toBe('Bộ phậnkhông cóPhòng Đo đạcđã đổi');
    expect(await form.getByLabel(/^Ghi chú/).inputValue()).toBe('Đã gọi điện cho người nộp (giả định)');
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Làm lại trên bản mới' }).click();
    await page.locator('.done').getByText('Đã ghi: Ghi chú.').waitFor();
  });

  it('tells of a change while a form is open, and keeps what is typed', async () => {
    const { specialist, head, code } = await world();
    const page = await opened(specialist, code);
    const form = await formOf(page, 'Ghi chú');
    await form.getByLabel(/^Ghi chú/).fill('đang viết dở');
    const { record } = await head.read(`/dossiers/${code}`);
    await command(head, code, record.version, { type: 'note', note: 'của lãnh đạo (giả định)' });
    await page.getByText('Có thay đổi mới ở hồ sơ này.').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Tải lại', exact: true }).click();
    await page.getByText('Có thay đổi mới ở hồ sơ này.').waitFor({ state: 'detached' });
    expect(await form.getByLabel(/^Ghi chú/).inputValue()).toBe('đang viết dở');
    await give(page, 'Ghi chú');
  });
});

describe('rights', () => {
  it('the wrong role is told of no dossier, and sees no data', async () => {
    const { code } = await world();
    const { page } = await signedIn(visit, 'noivu');
    await page.goto(`/dossiers/${code}`);
    await page.getByRole('alert').getByText(`Không có hồ sơ`).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Kịch Bản');
    expect(await page.locator('.actions').count()).toBe(0);
  });

  it('who only watches has nothing to do and no way to personal data', async () => {
    const { code } = await world();
    const leader = await signedIn(visit, 'lanhdaotinh');
    const page = await opened(leader, code);
    await page.getByText('Lúc này anh/chị không có việc nào để làm').waitFor();
    await page.getByText('Anh/chị không được giao xem dữ liệu cá nhân').waitFor();
    expect(await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).count()).toBe(0);
  });

  it('personal data come with a stated need, which the auditor finds', async () => {
    const { specialist, code } = await world();
    const page = await opened(specialist, code);
    expect(await page.locator('main').textContent()).not.toContain('Kịch Bản');
    await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).click();
    await page.getByText('Lò Thị Kịch Bản (giả định)').waitFor();
    expect(page.url()).not.toContain('personal');
    await page.reload();
    await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).waitFor();

    const auditor = await opened(await signedIn(visit, 'kiemtoan'), code);
    await auditor.getByRole('button', { name: 'Xem nhật ký của hồ sơ này' }).click();
    const reading = auditor.locator('.entries li', { hasText: 'xem dữ liệu cá nhân' }).first();
    expect(await reading.textContent()).toContain('Quàng Văn Thụ Lý');
    expect(await reading.textContent()).toContain('Giải quyết hồ sơ');
  });
});

describe('papers and corrections', () => {
  it('a scan is sent with its paper, and looked at in place', async () => {
    const { specialist, code } = await world();
    const page = await opened(specialist, code);
    const form = await formOf(page, 'Ghi thành phần hồ sơ');
    await form.getByRole('textbox', { name: 'Tên giấy tờ' }).fill('Ảnh chụp thửa đất (giả định)');
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: 'thua-dat.png', mimeType: 'image/png', buffer: PIXEL });
    await form.getByText(/^thua-dat\.png/).waitFor();
    await give(page, 'Ghi thành phần hồ sơ');
    await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).click();
    await page.getByRole('button', { name: 'Xem Ảnh chụp thửa đất (giả định)' }).click();
    const image = page.locator('img.file-preview');
    await image.waitFor();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
  });

  it('a refusal of the server stands at its field, and what was typed stays', async () => {
    const { specialist, code } = await world();
    const page = await opened(specialist, code);
    const form = await formOf(page, 'Đề nghị gia hạn thời gian giải quyết');
    await form.getByLabel('Ngày hẹn mới: ngày').fill('02/01/2020');
    await page.keyboard.press('Enter');
    await form.getByLabel(/^Do đâu/).click();
    await page.getByTitle('Hệ thống', { exact: true }).click();
    await form
      .getByLabel(/^Lý do/)
      .first()
      .fill('giả định');
    await form
      .locator('.preview')
      .getByText(/Ngày hẹn mới phải sau/)
      .waitFor();
    await form.getByRole('button', { name: 'Đề nghị gia hạn thời gian giải quyết', exact: true }).click();
    await form
      .locator('.fault')
      .getByText(/Ngày hẹn mới phải sau/)
      .waitFor();
    expect(
      await form
        .getByLabel(/^Lý do/)
        .first()
        .inputValue(),
    ).toBe('giả định');
  });

  it('procedure control puts a note right; the history shows before and after', async () => {
    const { specialist, code } = await world();
    const { record } = await specialist.read(`/dossiers/${code}`);
    await command(specialist, code, record.version, { type: 'note', note: 'Ghi nhầm (giả định)' });
    const control = await opened(await signedIn(visit, 'kiemsoat'), code);
    await control.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).click();
    await control.getByText('Lò Thị Kịch Bản (giả định)').waitFor();
    await control.locator('.timeline li', { hasText: 'Ghi chú' }).getByRole('button').click();
    const form = control.getByRole('region', { name: 'Đính chính', exact: true });
    await form.getByLabel('Ghi chú', { exact: true }).fill('Ghi đúng (giả định)');
    await form.getByLabel(/^Lý do/).fill('Nhầm hồ sơ (giả định)');
    await give(control, 'Đính chính');
    const correction = control.locator('.timeline li', { hasText: 'Đính chính việc số' }).first();
    await expect.poll(() => correction.textContent()).toContain('Ghi nhầm (giả định)Ghi đúng (giả định)');
  });
});

describe('for everybody', () => {
  it('keyboard only: from the heading to a note that is recorded', async () => {
    const { specialist, code } = await world();
    const page = await opened(specialist, code);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.getByRole('heading', { name: 'Việc cần làm' }).evaluate((one) => {
      one.tabIndex = -1;
      one.focus();
    });
    for (let step = 0; step < 30 && (await focused()) !== 'Ghi chú'; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Ghi chú');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Chỉ dùng bàn phím (giả định)');
    for (let step = 0; step < 10 && (await focused()) !== 'Ghi chú'; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.done').getByText('Đã ghi: Ghi chú.').waitFor();
    expect(await focused()).toContain('Đã ghi: Ghi chú.');
  });

  itLooks.each([
    ['desk, light', { ...DESK, colorScheme: 'light' }, violations],
    ['desk, dark', { ...DESK, colorScheme: 'dark' }, contrastViolations],
    ['phone', PHONE, violations],
  ] as const)('axe finds nothing, no sideways scroll: %s', async (_, options, look) => {
    const { code } = await world();
    const page = await opened(await signedIn(visit, 'chuyenvien', options), code);
    await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).click();
    await page.getByText('Lò Thị Kịch Bản (giả định)').waitFor();
    expect(await look(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto(`/dossiers/${code}?action=request-supplement`);
    await page.getByRole('region', { name: 'Yêu cầu bổ sung', exact: true }).waitFor();
    expect(await look(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('the past is asked again by two times, in the address', async () => {
    const { specialist, code } = await world();
    const page = await opened(specialist, code);
    await page.getByText('Xem theo thời điểm khác').click();
    const { record } = await specialist.read(`/dossiers/${code}`);
    expect(record.version).toBeGreaterThan(1);
    const now = new Date(Date.now() + 7 * 3_600_000 + 86_400_000).toISOString();
    await page.getByLabel('Tình trạng tính đến: ngày').fill(now.slice(0, 10).split('-').toReversed().join('/'));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toMatch(/^\d{4}-\d\d-\d\dT17:30:00\+07:00$/);
    await page.getByRole('link', { name: 'Xem tình trạng hiện nay' }).waitFor();
    expect(await page.locator('.actions').count()).toBe(0);
  });
});

/** One pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
