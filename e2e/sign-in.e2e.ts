import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { totpAt } from '../packages/app/src/account/totp.ts';
import { contrastViolations, violations } from './axe.ts';
import { type RunningServer, startServer } from './server.ts';
import { DESK, PHONE } from './views.ts';
import { figuresShown, itLooks, overflow, QUARTER, useBrowser } from './visit.ts';

const visit = useBrowser();

/** What the browser's console says of a refusal that is expected. */
const REFUSED = /status of (401|403|422|429)/;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.locator('form').getByRole('button', { name: 'Đăng nhập' }).click();
}

const passwordOf = (login: string): string => inject('passwords')[login] ?? '';

describe('in the demonstration', () => {
  it('a visitor sees the first page, with the way to sign in', async () => {
    const page = await visit('/figures');
    await heading(page, QUARTER);
    await figuresShown(page);
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await heading(page, 'Đăng nhập');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('a wrong password is refused in words, the right one leads back to where one was', async () => {
    const page = await visit('/dossiers?period=2024-Q1&figure=late', DESK, REFUSED);
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await heading(page, 'Đăng nhập');
    await enter(page, 'lanhdaotinh', 'mật khẩu sai');
    await page.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    expect(await violations(page)).toEqual([]);
    await enter(page, 'lanhdaotinh', passwordOf('lanhdaotinh'));
    await heading(page, 'Hồ sơ giải quyết quá hạn toàn tỉnh');
    expect(new URL(page.url()).search).toBe('?period=2024-Q1&figure=late');
    const user = page.getByRole('banner').getByRole('link', { name: /Mùa A Tỉnh/ });
    expect(await user.textContent()).toContain('Lãnh đạo');
  });

  it('says what is missing, and puts the focus there', async () => {
    const page = await visit('/sign-in');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe('username');
    await page.keyboard.type('motcua');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Nhập đủ tên đăng nhập và mật khẩu').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe('current-password');
  });

  it('too many wrong passwords: how long to wait', async () => {
    const page = await visit('/sign-in', DESK, REFUSED);
    for (let time = 0; time < 6; time += 1) {
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await enter(page, 'khong.co.ai', `sai ${time}`);
      await answer;
      await page.locator('form .ant-btn-loading').waitFor({ state: 'detached' });
    }
    await page.getByRole('alert').getByText('Tạm khóa đăng nhập').waitFor();
    await page
      .getByRole('timer')
      .getByText(/^Thử lại được sau (1 phút 0 giây|\d+ giây)\.$/)
      .waitFor();
  });

  it('does not follow a return address to another server', async () => {
    const page = await visit('/sign-in?returnTo=%2F%2Fevil.example');
    await enter(page, 'kiemtoan', passwordOf('kiemtoan'));
    await heading(page, 'Việc của tôi');
    expect(page.url()).toBe(`${inject('address')}work`);
  });

  it('signing out forgets everything, and the way back does not open it again', async () => {
    const page = await visit('/sign-in?returnTo=%2Faccount');
    await enter(page, 'vanthu', passwordOf('vanthu'));
    await heading(page, 'Tài khoản của tôi');
    await button(page, 'Đăng xuất').click();
    await page.getByText('Đã đăng xuất.').waitFor();
    await page.goBack();
    await heading(page, 'Tài khoản của tôi');
    expect(await page.getByText('Giàng Thị Văn Thư').count()).toBe(0);
  });

  it('a session that ended elsewhere leads to the sign-in, and from there back', async () => {
    const page = await visit('/sign-in?returnTo=%2Fsystem%2Fjobs', DESK, REFUSED);
    await enter(page, 'quantri', passwordOf('quantri'));
    await heading(page, 'Công việc nền');
    await page.context().clearCookies();
    await page
      .getByRole('button', { name: /^Chạy lại: / })
      .first()
      .click();
    await heading(page, 'Đăng nhập');
    await enter(page, 'quantri', passwordOf('quantri'));
    await heading(page, 'Công việc nền');
    await page
      .getByRole('button', { name: /^Chạy lại: / })
      .first()
      .click();
    await page.getByText('Đã đưa vào hàng.').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('refusals of a page', () => {
  const problem = (status: number, code: string, detail: string) => ({
    status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '90' },
    body: JSON.stringify({
      type: `urn:dunghen:problem:${code}`,
      title: '',
      status,
      detail,
      instance: 'urn:uuid:1',
      code,
    }),
  });

  it.each([
    [403, 'not-allowed', 'Không có quyền xem trang này'],
    [429, 'too-many-requests', 'Quá nhiều yêu cầu'],
    [503, 'unavailable', 'Máy chủ tạm thời chưa sẵn sàng'],
  ] as const)("%i is said in the server's words", async (status, code, title) => {
    const page = await visit('/sign-in', DESK, new RegExp(`status of ${status}`));
    await page.route('**/api/v1/periods', (route) => route.fulfill(problem(status, code, 'Lời của máy chủ.')));
    await page.getByRole('link', { name: 'Xem số liệu minh họa, không đăng nhập' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText(title).waitFor();
    await alert.getByText('Lời của máy chủ.').waitFor();
    await alert.getByText('Thử lại sau 1 phút 30 giây.').waitFor();
    expect(await alert.getByRole('button', { name: 'Thử lại' }).count()).toBe(status === 403 ? 0 : 1);
  });
});

describe('other systems that know people', () => {
  it('are offered with the way back', async () => {
    const page = await visit('/figures', DESK);
    await page.route('**/api/v1/session', (route) =>
      route.fulfill({
        json: {
          signedIn: false,
          demonstration: false,
          mustChangePassword: false,
          providers: [
            {
              id: 'dinh-danh',
              label: 'Định danh điện tử quốc gia',
              of: 'citizens',
              address: '/sign-in/oidc/start?provider=dinh-danh',
            },
            {
              id: 'cong-chuc',
              label: 'Tài khoản công chức',
              of: 'officials',
              address: '/sign-in/oidc/start?provider=cong-chuc',
            },
          ],
        },
      }),
    );
    await page.goto('/dossiers?period=2024-Q1&figure=late');
    const links = page.getByRole('link', { name: /^Đăng nhập bằng / });
    await links.first().waitFor();
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '/sign-in/oidc/start?provider=cong-chuc&returnTo=%2Fdossiers%3Fperiod%3D2024-Q1%26figure%3Dlate',
      '/sign-in/oidc/start?provider=dinh-danh&returnTo=%2Fdossiers%3Fperiod%3D2024-Q1%26figure%3Dlate',
    ]);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the second factor', () => {
  it('is set up with a code to scan, asked for at the next sign-in, and taken off again', async () => {
    const page = await visit('/sign-in?returnTo=%2Faccount', DESK, REFUSED);
    await enter(page, 'noivu', passwordOf('noivu'));
    await button(page, 'Bật xác thực hai lớp').click();
    await page.getByLabel('Mật khẩu hiện tại, để xác nhận', { exact: true }).fill(passwordOf('noivu'));
    await button(page, 'Tiếp tục').click();
    await page.getByRole('img', { name: 'Mã QR' }).waitFor();
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Mã 6 chữ số').fill('000000');
    await button(page, 'Bật').click();
    await page.getByRole('alert').getByText('Mã chưa đúng').waitFor();
    await page.getByLabel('Mã 6 chữ số').fill(totpAt(secret, Date.now()));
    await button(page, 'Bật').click();
    await page.getByText('Lưu các mã khôi phục ngay bây giờ').waitFor();
    const codes = await page.locator('.recovery-codes li').allTextContents();
    expect(codes).toHaveLength(10);
    await button(page, 'Tôi đã lưu các mã').click();
    await page.getByText('Đã bật xác thực hai lớp.').waitFor();

    await button(page, 'Đăng xuất').click();
    await page.getByText('Đã đăng xuất.').waitFor();
    await enter(page, 'noivu', passwordOf('noivu'));
    await page.getByLabel('Mã xác thực hai lớp').fill('000000');
    await button(page, 'Xác nhận').click();
    await page.getByRole('alert').getByText('Mã xác thực không đúng').waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, 'Không có điện thoại? Dùng mã khôi phục').click();
    await page.getByLabel('Mã khôi phục').fill(codes[0] ?? '');
    await button(page, 'Xác nhận').click();
    await heading(page, QUARTER);

    await page.getByRole('link', { name: /Lường Thị Đánh Giá/ }).click();
    await button(page, 'Tắt xác thực hai lớp').click();
    await page.getByLabel('Mật khẩu hiện tại, để xác nhận', { exact: true }).fill(passwordOf('noivu'));
    await button(page, 'Tắt xác thực hai lớp').click();
    await page.getByText('Đã tắt xác thực hai lớp.').waitFor();
  });
});

describe("one's own sessions", () => {
  it('are listed, and another one is ended', async () => {
    const there = await visit('/sign-in?returnTo=%2Faccount', DESK, REFUSED);
    await enter(there, 'truongphong', passwordOf('truongphong'));
    await heading(there, 'Tài khoản của tôi');
    const here = await visit('/sign-in?returnTo=%2Faccount', PHONE, REFUSED);
    await enter(here, 'truongphong', passwordOf('truongphong'));
    await here.getByText('phiên này').waitFor();
    expect(await violations(here)).toEqual([]);
    expect(await overflow(here)).toBeLessThanOrEqual(0);
    // By its browser: other stories may have signed the same person in.
    await here.getByRole('button', { name: /^Kết thúc phiên Chrome/ }).click();
    await here.getByText('Đã kết thúc phiên đăng nhập.').waitFor();
    await here.getByRole('button', { name: /^Kết thúc phiên Chrome/ }).waitFor({ state: 'detached' });
    await there.reload();
    await there.getByText('Chưa đăng nhập.').waitFor();
  });
});

describe('an installation with real data', () => {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await startServer('empty');
  });
  afterAll(() => server?.stop());
  const visitReal = useBrowser(() => server?.address ?? '');
  const next = 'con trâu đi trước cái cày theo sau';

  it.each([
    '/figures',
    '/dossiers?period=2024-Q1&figure=late',
    '/dossiers/H18.27-240115-0001',
    '/system/jobs',
    '/account',
  ])('shows at %s the sign-in and nothing else', async (path) => {
    const page = await visitReal(path);
    await heading(page, 'Đăng nhập');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.getByText('Tỉnh minh họa').count()).toBe(0);
  });

  itLooks.each([
    ['desk, light', { ...DESK, colorScheme: 'light' }, violations],
    ['desk, dark', { ...DESK, colorScheme: 'dark' }, contrastViolations],
    ['phone', PHONE, violations],
  ] as const)(
    'axe finds nothing at the sign-in, and nothing is wider than the screen: %s',
    async (_, options, look) => {
      const page = await visitReal('/figures', options);
      await heading(page, 'Đăng nhập');
      await page.getByLabel('Tên đăng nhập').waitFor();
      expect(await look(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    },
  );

  it('makes the first administrator choose a password before anything else', async () => {
    const oneTime = server?.passwords.quantri ?? '';
    const page = await visitReal('/account', PHONE, REFUSED);
    await enter(page, 'quantri', oneTime);
    await heading(page, 'Đổi mật khẩu lần đầu');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto('/system/jobs');
    await heading(page, 'Đổi mật khẩu lần đầu');

    const change = async (current: string, chosen: string, again = chosen): Promise<void> => {
      await page.getByLabel('Mật khẩu dùng một lần vừa đăng nhập', { exact: true }).fill(current);
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(chosen);
      await page.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(again);
      await button(page, 'Đổi mật khẩu').click();
    };
    await change(oneTime, next, 'khác');
    await page.getByRole('alert').getByText('không giống nhau').waitFor();
    await change(oneTime, 'ngắn');
    await page.getByRole('alert').getByText('ít nhất 12 ký tự').waitFor();
    await change(oneTime, next);
    await heading(page, 'Công việc nền');

    await button(page, 'Đăng xuất').click();
    await page.getByText('Đã đăng xuất.').waitFor();
    await enter(page, 'quantri', oneTime);
    await page.getByRole('alert').waitFor();
    await enter(page, 'quantri', next);
    await heading(page, 'Số liệu quý');
  });

  it('lets the password be changed later on', async () => {
    const page = await visitReal('/account', DESK, REFUSED);
    await enter(page, 'quantri', next);
    await heading(page, 'Tài khoản của tôi');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Mật khẩu hiện tại', { exact: true }).fill('sai');
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(`${next} nhanh`);
    await page.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(`${next} nhanh`);
    await button(page, 'Đổi mật khẩu').click();
    await page.getByRole('alert').getByText('Mật khẩu hiện tại không đúng').waitFor();
    await page.getByLabel('Mật khẩu hiện tại', { exact: true }).fill(next);
    await button(page, 'Đổi mật khẩu').click();
    await page.getByText('Đã đổi mật khẩu.').waitFor();
  });
});
