import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { signedIn, takenIn } from './dossier-world.ts';
import { DESK, PHONE } from './views.ts';
import { describeLooks, overflow, useBrowser } from './visit.ts';

const visit = useBrowser();

const HEADING = 'Xin lỗi, hẹn lại ngày trả kết quả';

async function tab(page: Page, name: string): Promise<void> {
  await page.goto(`/apologies?tab=${name}`);
  await page.getByRole('heading', { level: 1, name: HEADING }).waitFor();
}

const choose = (page: Page, code: string) => page.getByRole('checkbox', { name: `Chọn hồ sơ ${code}` }).check();

/** Asks for something with the letter chosen and agrees to what it says. */
async function act(page: Page, name: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Việc cần làm với văn bản đã chọn' })
    .getByRole('button', { name, exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('a letter is prepared, signed by another, numbered and sent, and the counter changes the date; who asks does not sign', async () => {
  const [counter, head, division] = await Promise.all([
    signedIn(visit, 'motcua'),
    signedIn(visit, 'lanhdao'),
    signedIn(visit, 'truongphong'),
  ]);
  // The one due last can still be told in time.
  const listed: { readonly rows: readonly { readonly code: string }[] } = await (
    await head.page.request.get('/api/v1/apologies?tab=prepare')
  ).json();
  const code = listed.rows.at(-1)?.code ?? '';
  expect(code).not.toBe('');

  const draft = { cause: 'own-agency', reason: 'Phải xác minh thực địa', workingDays: 3 };
  const own = await takenIn(counter, head);
  const made = await head.send('/apologies/drafts', { ...draft, codes: [own] });
  expect(made.rows).toHaveLength(1);

  // Prepared by the division, seen before it is made.
  await tab(division.page, 'prepare');
  await choose(division.page, code);
  await division.page.getByLabel('Lý do ghi trong văn bản').fill('Phải xác minh thực địa');
  await division.page.getByRole('button', { name: 'Xem trước' }).click();
  await division.page.getByText('1 hồ sơ soạn được, 0 hồ sơ không soạn được.').waitFor();
  await division.page.getByRole('button', { name: 'Soạn 1 văn bản' }).click();
  await division.page.getByText('Đã soạn 1 văn bản.').waitFor();
  await tab(division.page, 'signing');
  await choose(division.page, code);
  await act(division.page, 'Trình ký');
  await division.page.getByText('Đã trình ký 1 văn bản.').waitFor();

  // Who asked is refused with words; the other letter is signed.
  await tab(head.page, 'signing');
  await choose(head.page, own);
  await act(head.page, 'Trình ký');
  await head.page.getByText('Đã trình ký 1 văn bản.').waitFor();
  await choose(head.page, own);
  await act(head.page, 'Ký');
  await head.page.getByText('không được tự ký').waitFor();
  await tab(head.page, 'signing');
  await choose(head.page, code);
  await act(head.page, 'Ký');
  await head.page.getByText('Đã ký 1 văn bản.').waitFor();

  // Numbered and sent at the counter, which then changes the date.
  await tab(counter.page, 'sending');
  await choose(counter.page, code);
  await act(counter.page, 'Lấy số và gửi');
  await counter.page.getByText('Đã gửi 1 văn bản.').waitFor();
  await tab(counter.page, 'sent');
  await choose(counter.page, code);
  await act(counter.page, 'Đổi ngày hẹn');
  await counter.page.getByText('Đã đổi ngày hẹn của 1 hồ sơ.').waitFor();
  await counter.page.goto(`/dossiers/${code}`);
  await counter.page
    .getByRole('region', { name: 'Xin lỗi, hẹn lại', exact: true })
    .getByText('Đã gửi đúng hạn')
    .waitFor();
});

describeLooks('the pages of letters', () => {
  it.each([DESK, PHONE])('reads well at $viewport.width, without a fault of access', async (view) => {
    const page = await visit.as('kiemsoat', '/apologies', view);
    for (const name of ['prepare', 'signing', 'missing']) {
      await tab(page, name);
      await page.locator('.table, .muted').nth(1).waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    }
  });
});
