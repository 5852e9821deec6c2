import { createHash } from 'node:crypto';
import { decidePublication, proposePublication } from '@dunghen/app/publication';
import type { Principal, Role } from '@dunghen/domain/access';
import { dayOf } from '@dunghen/domain/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PublicServer, publicServer } from './public.fixture.ts';

let server: PublicServer;
let province = '';
beforeAll(async () => {
  server = await publicServer('demonstration');
  const { register } = await server.context.catalogueAt(server.context.now());
  province = register.atDate(dayOf(server.context.now())).find(({ kind }) => kind === 'province')?.id ?? '';
});
afterAll(() => server.close());

const REQUEST = { id: 'thử' };
const holder = (role: Role): Principal => ({
  kind: 'officer',
  id: role,
  name: `${role} (giả định)`,
  grants: [{ role, agencyId: province, validFrom: '2020-01-01' }],
});

const currentId = async (): Promise<string> => {
  const { body } = await server.get('/thu-xin-loi?ky=2024-Q1');
  return /href="\/cong-bo\/([0-9a-f-]{36})"/.exec(body)?.[1] ?? '';
};

const WORDS = { change: 'Bổ sung một thư bị sót <b>', reason: 'Cơ quan ghi muộn.' };

async function proposeCorrection(): Promise<{ readonly old: string; readonly id: string }> {
  const old = await currentId();
  const corrects = { id: old, ...WORDS };
  const made = await proposePublication(
    server.context,
    holder('procedure-control'),
    { kind: 'apologies', period: '2024-Q1', corrects },
    REQUEST,
  );
  if (!made.ok) throw new Error(made.message);
  return { old, id: made.value.id };
}

const decide = async (id: string, step: 'approved' | 'published' | 'withdrawn', reason = '') => {
  const done = await decidePublication(server.context, holder('provincial-leader'), { id, step, reason }, REQUEST);
  if (!done.ok) throw new Error(done.message);
};

/** Every way by which anybody is told of publications. */
const WAYS = [
  '/cong-bo',
  '/en/publications',
  '/cong-bo/feed.atom',
  '/cong-bo/feed.json',
  '/thu-xin-loi?ky=2024-Q1',
  '/du-lieu-mo',
  '/du-lieu-mo/danh-muc.jsonld',
  '/du-lieu-mo/thu-xin-loi-2024-Q1.json',
];

describe('what has not been approved and published', () => {
  it('appears by no way; approval alone changes nothing', async () => {
    const told = async () => Promise.all(WAYS.map(async (path) => (await server.get(path)).body));
    const before = await told();
    const { id, old } = await proposeCorrection();
    const ways = [`/cong-bo/${id}`, `/en/publications/${id}`, `/cong-bo/${id}/vi/thu-xin-loi-2024-Q1.csv`];
    const closed = [...ways, `/cong-bo/xem-truoc/${id}`, `/cong-bo/xem-truoc/${old}`];
    for (const state of ['proposed', 'approved']) {
      if (state === 'approved') await decide(id, 'approved');
      expect(await told()).toEqual(before);
      for (const path of closed) expect([path, (await server.get(path)).statusCode]).toEqual([path, 404]);
    }
    const asked = await server.get(`/api/v1/publications/${id}`);
    expect([401, 403]).toContain(asked.statusCode);
    expect((await server.get('/api/v1/publications')).body).not.toContain(id);

    await decide(id, 'published');
    for (const path of ways) expect([path, (await server.get(path)).statusCode]).toEqual([path, 200]);
    expect(await currentId()).toBe(id);
    const record = await server.get(`/cong-bo/${old}`);
    expect(record.body).toContain('Đã được đính chính');
    expect(record.body).toContain(`href="/cong-bo/${id}"`);
    expect(record.body).toContain('data-label="Ngày xin lỗi"');
    const correction = (await server.get(`/cong-bo/${id}`)).body;
    expect(correction).toContain('<h1>Đính chính: Sổ thư xin lỗi');
    expect(correction).toContain('Bổ sung một thư bị sót &lt;b&gt;');
    expect((await server.get('/cong-bo')).body).not.toMatch(/\(giả định\)|nhân vật giả định/);

    await decide(old, 'withdrawn', 'Bản cũ gây nhầm lẫn.');
    const gone = await server.get(`/cong-bo/${old}`);
    expect(gone.statusCode).toBe(410);
    expect(gone.body).toContain('Bản cũ gây nhầm lẫn.');
    expect(gone.body).not.toContain('data-label="Ngày xin lỗi"');
    expect((await server.get(`/cong-bo/${old}/vi/thu-xin-loi-2024-Q1.csv`)).statusCode).toBe(404);
    const feed = (await server.get('/cong-bo/feed.json')).json();
    expect(feed.items[0]).toMatchObject({ id: `urn:uuid:${old}`, title: expect.stringMatching(/^Thu hồi: /) });
    expect(feed.items[1]).toMatchObject({ id: `urn:uuid:${id}`, title: expect.stringMatching(/^Đính chính: /) });
    expect(feed.items[1].content_text).toContain(WORDS.change);
  });
});

describe('files', () => {
  it('are the frozen bytes: their digests stand in the record and in the catalogue (DCAT)', async () => {
    const catalogue = (await server.get('/du-lieu-mo/danh-muc.jsonld')).json();
    const checked = catalogue['dcat:dataset'].flatMap(
      (dataset: { readonly 'dcat:distribution': readonly Record<string, Record<string, string>>[] }) =>
        dataset['dcat:distribution'],
    );
    let digests = 0;
    for (const file of checked) {
      const sum = file['spdx:checksum']?.['spdx:checksumValue'];
      if (sum === undefined) continue;
      digests += 1;
      const { rawPayload } = await server.get(new URL(file['dcat:downloadURL']['@id']).pathname);
      expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(sum);
    }
    // Four quarters: figures have two tables, ranking and register one each, in two forms.
    expect(digests).toBe(32);
  });

  it('ranking: best first within a level, shares as published', async () => {
    const rows: readonly { cap: string; xep_hang: number | null; ty_le_qua_han: number | null }[] = (
      await server.get('/du-lieu-mo/xep-hang-2024-Q1.json')
    ).json();
    for (const level of new Set(rows.map(({ cap }) => cap))) {
      const own = rows.filter(({ cap, xep_hang }) => cap === level && xep_hang !== null);
      expect(own.map(({ xep_hang }) => xep_hang)).toEqual(
        own.map(({ xep_hang }) => xep_hang).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
      );
      expect(own[0]?.xep_hang).toBe(1);
    }
  });
});

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

describe('feeds', () => {
  it.each(['/cong-bo/feed.atom', '/en/publications/feed.atom'])('%s is Atom 1.0 (RFC 4287)', async (path) => {
    const { body, headers } = await server.get(path);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = elementsOf(body);
    expect(feed.name).toBe('feed');
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    // 4.1.1: exactly one id, title, updated; a link to itself; an author, since the entries have none.
    checkConstruct(feed);
    expect(feed.children.filter(({ name }) => name === 'author')[0]?.children[0]?.text).not.toBe('');
    const self = feed.children.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'self');
    expect(self.map(({ attributes }) => new URL(attributes.href ?? '').pathname)).toEqual([path]);
    const entries = feed.children.filter(({ name }) => name === 'entry');
    expect(entries.length).toBe(13);
    for (const entry of entries) {
      checkConstruct(entry);
      const links = entry.children.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'alternate');
      expect(links).toHaveLength(1);
      expect([200, 410]).toContain((await server.get(new URL(links[0]?.attributes.href ?? '').pathname)).statusCode);
      for (const one of entry.children.filter(({ name }) => name === 'published')) expect(one.text).toMatch(RFC3339);
      expect(entry.children.filter(({ name }) => name === 'summary')).toHaveLength(1);
    }
    const ids = entries.map((entry) => entry.children.find(({ name }) => name === 'id')?.text);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('feed.json is JSON Feed 1.1', async () => {
    const { headers, body } = await server.get('/cong-bo/feed.json');
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(body);
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'vi' });
    expect(feed.title).not.toBe('');
    expect(new URL(feed.feed_url).pathname).toBe('/cong-bo/feed.json');
    expect(feed.authors[0].name).toMatch(/^Ủy ban nhân dân /);
    for (const item of feed.items) {
      expect(typeof item.id).toBe('string');
      expect(item.content_text).not.toBe('');
      expect(item.date_published).toMatch(RFC3339);
      expect(item.date_modified).toMatch(RFC3339);
      expect(new URL(item.url).protocol).toMatch(/^http/);
    }
  });

  it('are not sent again while they are the same, by digest or by time', async () => {
    const { headers } = await server.get('/cong-bo/feed.atom');
    const [etag, modified] = [String(headers.etag), String(headers['last-modified'])];
    expect(Date.parse(modified)).toBeGreaterThan(0);
    const ask = async (asked: Readonly<Record<string, string>>) =>
      (await server.get('/cong-bo/feed.atom', asked)).statusCode;
    expect(await ask({ 'if-none-match': `"x", ${etag}` })).toBe(304);
    expect(await ask({ 'if-modified-since': modified })).toBe(304);
    const earlier = new Date(Date.parse(modified) - 1_000).toUTCString();
    expect(await ask({ 'if-modified-since': earlier })).toBe(200);
    // The digest is the stronger one (RFC 9110, 13.1.3).
    expect(await ask({ 'if-none-match': '"other"', 'if-modified-since': modified })).toBe(200);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML without comments and sections, as the feed is; throws where it is not well formed. */
function elementsOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, close, name = '', attributes = '', empty, text = ''] of xml
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .matchAll(/<(\/)?([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/)?>([^<]*)/g)) {
    const top = open.at(-1) ?? root;
    if (/&(?!#?\w+;)/.test(attributes + text)) throw new Error(`a bare ampersand in ${name}`);
    if (close !== undefined) {
      if (top.name !== name) throw new Error(`${name} closes ${top.name}`);
      open.pop();
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text };
    top.children.push(element);
    if (empty === undefined) open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one element');
  return root.children[0] ?? root;
}

function checkConstruct({ children }: Element): void {
  for (const name of ['id', 'title', 'updated']) {
    const own = children.filter((child) => child.name === name);
    expect([name, own.length]).toEqual([name, 1]);
    expect(own[0]?.text).not.toBe('');
  }
  expect(children.find(({ name }) => name === 'id')?.text).toMatch(/^(?:urn:uuid:|https?:)/);
  expect(children.find(({ name }) => name === 'updated')?.text).toMatch(RFC3339);
}
