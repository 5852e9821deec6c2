import type { APIResponse, BrowserContextOptions, Page } from 'playwright-core';
import { forgeryToken, type Visit } from './visit.ts';

/** An official with a browser of their own. */
export interface Official {
  readonly page: Page;
  readonly send: (path: string, body: object, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly read: (path: string) => Promise<Answer>;
}

interface Answer {
  readonly code: string;
  readonly version: number;
  readonly dueAt: string;
  readonly state: string;
  readonly record: { readonly version: number; readonly documents: readonly { readonly name: string }[] };
  readonly rows: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

/** Refusals that a story expects stand in the browser's console too. */
const REFUSED = /status of (403|404|409|422)/;

let keys = 0;
const newKey = (): string => {
  keys += 1;
  return `e2e-dossier-${Date.now()}-${keys}`;
};

/** A user of the demonstration, signed in. */
export async function signedIn(visit: Visit, login: string, options?: BrowserContextOptions): Promise<Official> {
  const page = await visit.blankAs(login, options, REFUSED);
  const { request } = page;
  const csrfToken = await forgeryToken(page);
  return {
    page,
    read: (path) => answerOf(request.get(`/api/v1${path}`)),
    send: (path, data, headers = {}) =>
      answerOf(request.post(`/api/v1${path}`, { data, headers: { 'x-csrf-token': csrfToken, ...headers } })),
  };
}

async function answerOf(request: Promise<APIResponse>): Promise<Answer> {
  const answer = await request;
  if (!answer.ok()) throw new Error(`${answer.url()}: ${await answer.text()}`);
  const told: Answer = await answer.json();
  return told;
}

/** Of the demonstration's users' first department. */
const AGENCY = 'so-nong-nghiep-va-moi-truong-2025';
const PROCEDURE = '1.004363.000.00.00.H18';

/** A dossier that was taken in just now, and given to the specialist. */
export async function takenIn(counter: Official, head: Official): Promise<string> {
  const intake = {
    agencyId: AGENCY,
    channel: 'direct',
    procedureCode: PROCEDURE,
    applicant: 'Lò Thị Kịch Bản (giả định)',
    phone: '0912 000 111',
  };
  const { code, version } = await counter.send(
    '/dossiers',
    { type: 'accept', intake },
    { 'idempotency-key': newKey() },
  );
  await command(head, code, version, { type: 'assign', officer: await specialistOf(head, code) });
  return code;
}

export async function specialistOf(head: Official, code: string): Promise<string> {
  const { rows } = await head.read(`/dossiers/${code}/officers`);
  return rows.find(({ name }) => name.startsWith('Quàng Văn Thụ Lý'))?.id ?? '';
}

export const command = (who: Official, code: string, version: number, body: object): Promise<Answer> =>
  who.send(`/dossiers/${code}/commands`, body, { 'idempotency-key': newKey(), 'if-match': `"${version}"` });

/** Opens a dossier and waits for what may be done with it. */
export async function opened({ page }: Official, code: string): Promise<Page> {
  await page.goto(`/dossiers/${code}`);
  await page.getByRole('heading', { level: 1, name: `Hồ sơ ${code}` }).waitFor();
  await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor();
  return page;
}

/** Opens the form of an action; what is looked for in it is not found in the rest of the page. */
export async function formOf(page: Page, name: string) {
  await page.locator('.actions').getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('region', { name, exact: true });
  await form.waitFor();
  return form;
}

/** Sends the form and waits until it is said to be done. */
export async function give(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name, exact: true }).getByRole('button', { name, exact: true }).click();
  await page.locator('.done').getByText(`Đã ghi: ${name}.`).waitFor();
}

/** A Wednesday two weeks on, as people type it: no office is closed all year on Wednesdays. */
export function laterDay(after: string): string {
  const day = new Date(Date.parse(after) + 14 * 86_400_000);
  while (day.getUTCDay() !== 3) day.setUTCDate(day.getUTCDate() + 1);
  const [year, month, date] = day.toISOString().slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}
