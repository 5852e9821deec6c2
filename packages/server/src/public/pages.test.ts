import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from './assets.ts';
import { LANGS, type Lang, pathTo } from './paths.ts';
import { type PublicServer, publicServer } from './public.fixture.ts';

let server: PublicServer;
beforeAll(async () => {
  server = await publicServer('demonstration', { embedders: 'https://tinh.example' });
});
afterAll(() => server.close());

const PROCEDURE = '1.004884.000.00.00.H18';

/** Every page that anybody reads. */
const pagesIn = (lang: Lang): readonly string[] => [
  pathTo(lang, 'home'),
  pathTo(lang, 'procedures'),
  pathTo(lang, 'procedures', undefined, { q: 'khai sinh' }),
  pathTo(lang, 'procedures', undefined, { q: 'khong co thu tuc nay' }),
  pathTo(lang, 'procedures', PROCEDURE),
  pathTo(lang, 'procedures', 'khong-co'),
  pathTo(lang, 'procedures', `${PROCEDURE}/gi-do`),
  pathTo(lang, 'progress'),
  pathTo(lang, 'progress', undefined, { ky: '2024-Q1', quahan: 1 }),
  pathTo(lang, 'progress', 'so-noi-vu-2020', { ky: '2024-Q1' }),
  pathTo(lang, 'progress', 'khong-co'),
  pathTo(lang, 'ranking', undefined, { ky: '2024-Q1' }),
  pathTo(lang, 'publications'),
  pathTo(lang, 'publications', 'khong-co'),
  pathTo(lang, 'openData'),
  pathTo(lang, 'apologies', undefined, { ky: '2024-Q1' }),
  pathTo(lang, 'apologies', undefined, { ky: '2024-Q1', trang: 99 }),
  pathTo(lang, 'procedures', 'khong-co\0'),
  pathTo(lang, 'accessibility'),
  pathTo(lang, 'privacy'),
  pathTo(lang, 'lookUp'),
  pathTo(lang, 'lookUp', 'khong-co'),
  pathTo(lang, 'embed', 'tien-do'),
];

const PAGES = LANGS.flatMap((lang) => pagesIn(lang).map((path) => [lang, path] as const));

/** How a code looks, beside the field for it. */
const EXAMPLE = 'H18.12-240115-0001';

const HTML_LIMIT = 50_000;

describe('every page', () => {
  it.each(PAGES)(
    '%s %s: language, title, one heading, landmarks, no script, no style of its own',
    async (lang, path) => {
      const { body, headers, statusCode } = await server.get(path);
      expect([200, 404]).toContain(statusCode);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toContain(`<html lang="${lang}">`);
      expect(body.match(/<title>[^<]{10,}<\/title>/g)).toHaveLength(1);
      expect(body.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(1);
      expect(body.match(/<main/g)).toHaveLength(1);
      expect(body).not.toMatch(/<script|<style| style="| on\w+="/);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/);
      expect(headers['content-security-policy']).not.toContain('script-src');
      // Forms of pages that say "no-referrer" come with the origin "null", and are taken for another site's.
      if (!path.includes('tien-do') || !body.includes('target="_top"'))
        expect(headers['referrer-policy']).toBe('same-origin');
      expect(body).not.toContain('undefined');
      expect(body).not.toContain('[object');
      const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of body.matchAll(/ for="([^"]+)"/g)) expect(ids).toContain(id);
    },
  );

  it.each(PAGES)('%s %s: at most 50 KB with its style, compressed', async (_, path) => {
    const page = await server.get(path, { 'accept-encoding': 'br' });
    const style = await server.get(loadAssets().style.path, { 'accept-encoding': 'br' });
    const bytes = page.rawPayload.length + style.rawPayload.length;
    expect(bytes).toBeLessThan(HTML_LIMIT);
    if (page.headers['content-encoding'] === 'br') {
      expect(brotliDecompressSync(page.rawPayload).toString()).toBe((await server.get(path)).body);
    }
  });

  it.each(PAGES)('%s %s: leads to pages that are there', async (_, path) => {
    const { body } = await server.get(path);
    const own = [...body.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const checked = own.filter((href) => !/^\/(?:work|cong-khai)/.test(href)).slice(0, 30);
    for (const href of new Set(checked)) {
      const answer = await server.get(href);
      expect([href, answer.statusCode]).toEqual([
        href,
        href.includes('khong-co') || href === path || /KHONG-CO/i.test(href) ? answer.statusCode : 200,
      ]);
    }
  });

  it('may be kept by anybody, and is not sent again while it is the same', async () => {
    const first = await server.get('/thu-tuc');
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const again = await server.get('/thu-tuc', { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('says in the demonstration that everything is invented', async () => {
    expect((await server.get('/')).body).toContain('mọi hồ sơ, số liệu và tên người đều là giả định');
  });
});

describe('procedures', () => {
  it.each(['Đăng ký khai sinh', 'dang ky khai sinh', 'DKKS', 'khai sinh'])('are found by “%s”', async (words) => {
    const { body } = await server.get(pathTo('vi', 'procedures', undefined, { q: words }));
    expect(body).toMatch(/<a href="\/thu-tuc\/1\.[^"]+" lang="vi">[^<]*khai sinh/i);
  });

  it('what was searched for stands in the page as text', async () => {
    const { body } = await server.get(pathTo('vi', 'procedures', undefined, { q: '"><img src=x onerror=alert(1)>' }));
    expect(body).not.toContain('<img');
    expect(body).toContain('&quot;&gt;&lt;img');
  });

  it('tell papers, fees, limit with its source, where, and lead to the National Portal', async () => {
    const { body } = await server.get(`/thu-tuc/${PROCEDURE}`);
    for (const heading of ['Thời hạn giải quyết', 'Thành phần hồ sơ', 'Phí, lệ phí', 'Nơi nộp', 'Kết quả nhận được']) {
      expect(body).toContain(`<h2>${heading}</h2>`);
    }
    expect(body).toContain('href="https://dichvucong.gov.vn/"');
    expect(body).toContain('Căn cứ: ');
  });
});

describe('figures', () => {
  it('are those of the report: 68 late of the province, 15 of Sở Nội vụ (spec: annex)', async () => {
    const { body } = await server.get('/tien-do?ky=2024-Q1');
    expect(body).toMatch(/<b>68<\/b>\s*Giải quyết quá hạn/);
    expect(body).toMatch(/Sở Nội vụ<\/a>[\s\S]{0,300}data-label="Quá hạn">15</);
    expect(body).toContain('Số liệu tạm tính');
    expect(body).toContain('Đúng hạn (gồm trước hạn)');
  });

  it('filter by initials and by overdue', async () => {
    const { body } = await server.get('/tien-do?ky=2024-Q1&coquan=snv&quahan=1');
    const names = [...body.matchAll(/<a href="\/tien-do\/[^"]+" lang="vi">([^<]+)/g)].map(([, name]) => name);
    expect(names).toEqual(['Sở Nội vụ']);
  });

  it('as files: CSV, JSON and their description (DCAT)', async () => {
    const csv = await server.get('/du-lieu-mo/tien-do-2024-Q1.csv');
    expect(csv.headers['access-control-allow-origin']).toBe('*');
    const lines = csv.body.trim().split('\r\n');
    expect([...csv.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(lines[0]).toBe(
      'ky,ma_co_quan,ten_co_quan,cap,tiep_nhan,da_giai_quyet,truoc_han,dung_han,qua_han,ty_le_qua_han,dang_giai_quyet,dang_qua_han,tinh_trang_so_lieu',
    );
    const records: readonly { qua_han: number }[] = (await server.get('/du-lieu-mo/tien-do-2024-Q1.json')).json();
    expect(records).toHaveLength(lines.length - 1);
    expect(records.reduce((sum, { qua_han }) => sum + qua_han, 0)).toBe(68);
    const catalogue = (await server.get('/du-lieu-mo/danh-muc.jsonld')).json();
    expect(catalogue['@type']).toBe('dcat:Catalog');
    for (const dataset of catalogue['dcat:dataset']) {
      for (const { 'dcat:downloadURL': file } of dataset['dcat:distribution']) {
        expect((await server.get(new URL(file['@id']).pathname)).statusCode).toBe(200);
      }
    }
  });

  it('fields of the province are told as far as no agency is told by them; sums stay', async () => {
    const { body } = await server.get('/du-lieu-mo/linh-vuc-2024-Q1.json');
    const rows: readonly { linh_vuc: string; da_giai_quyet: number; qua_han: number | null }[] = JSON.parse(body);
    expect(rows.reduce((sum, { da_giai_quyet }) => sum + da_giai_quyet, 0)).toBe(12_012);
    expect(rows.filter(({ qua_han }) => qua_han === null)).not.toHaveLength(1);
    const csv = await server.get('/du-lieu-mo/linh-vuc-2024-Q1.csv');
    expect(csv.body.trim().split('\r\n')).toHaveLength(rows.length + 1);
  });

  it('may stand in the frame of a site that was named, and of no other; nothing else may', async () => {
    const embed = await server.get('/nhung/tien-do?ky=2024-Q1');
    expect(embed.headers['content-security-policy']).toContain("frame-ancestors 'self' https://tinh.example");
    expect(embed.headers['x-frame-options']).toBeUndefined();
    const page = await server.get('/tien-do');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers['x-frame-options']).toBe('DENY');
    expect((await server.get('/nhung/tien-do.json?ky=2024-Q1')).json()).toMatchObject({
      late: 68,
      standing: 'provisional',
    });
  });

  it('the register of apologies names an agency, a letter and two dates', async () => {
    const { body } = await server.get('/thu-xin-loi?ky=2024-Q1');
    expect(body).toMatch(/data-label="Ngày xin lỗi">\d\d\/\d\d\/2024</);
  });
});

describe('no page tells of a person', () => {
  it('of all applicants and officers in the database not one name stands in any page or file', async () => {
    const rows = await server.context.db.query<{ name: string }>(
      'select distinct applicant as name from dossier where applicant is not null union select distinct officer from dossier where officer is not null',
    );
    expect(rows.length).toBeGreaterThan(500);
    const files = [
      '/du-lieu-mo/tien-do-2024-Q1.csv',
      '/du-lieu-mo/linh-vuc-2024-Q1.json',
      '/sitemap.xml',
      '/robots.txt',
    ];
    for (const path of [...PAGES.map(([, page]) => page), ...files]) {
      const { body } = await server.get(path);
      const told = rows.filter(({ name }) => body.includes(name)).map(({ name }) => name);
      expect([path, told]).toEqual([path, []]);
      expect(body.replace(EXAMPLE, '')).not.toMatch(/H18[.\w]*-\d{6}-\d{4}/);
    }
  });
});

describe('what is no page', () => {
  it('robots and the list of pages', async () => {
    expect((await server.get('/robots.txt')).body).toContain('Disallow: /tra-cuu/');
    expect((await server.get('/sitemap.xml')).body).toContain(`/thu-tuc/${PROCEDURE}</loc>`);
  });

  it('the style has the colours of the workspace, in light and in dark', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../web/src/theme/tokens.ts'), 'utf8');
    const sheet = loadAssets().style.bytes.toString().toLowerCase();
    const [light = '', dark = ''] = sheet.split('prefers-color-scheme: dark');
    const [, lightTokens = '', darkTokens = ''] = source.split(/export const (?:LIGHT|DARK): Tokens = /);
    for (const [theme, tokens] of [
      [light, lightTokens.split('};')[0]],
      [dark, darkTokens.split('};')[0]],
    ] as const) {
      const pairs = [...(tokens ?? '').matchAll(/(\w+): '(#[0-9A-F]{6})'/g)];
      expect(pairs).toHaveLength(19);
      for (const [, token = '', value = ''] of pairs) {
        const name = token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        expect(theme).toContain(`--${name}: ${value.toLowerCase()}`);
      }
    }
  });

  it('fonts are those of this server, 110 KB at most for all that a Vietnamese page needs', () => {
    const { fonts } = loadAssets();
    const needed = fonts.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(needed).toBeLessThan(175_000);
    expect(loadAssets().style.bytes.toString()).not.toMatch(/url\("https?:/);
  });
});
