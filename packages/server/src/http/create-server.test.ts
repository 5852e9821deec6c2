import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { fakeWorkspace } from '../../test/fake-workspace.ts';
import { createServer } from './index.ts';

const server = createServer({ workspace: fakeWorkspace() });
const get = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ method: 'GET', url, headers: { host: 'localhost', ...headers } });

describe('figures', () => {
  it('says what data there is', async () => {
    const answer = await get('/api/v1/status');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ provinceName: 'Điện Biên', demonstration: true, firstDay: '2023-10-02' });
  });

  it('lists the quarters, newest first, one of them the default', async () => {
    const periods: { key: string; isDefault: boolean }[] = (await get('/api/v1/periods')).json();
    expect(periods.map((period) => period.key)).toEqual(['2025-Q3', '2024-Q1', '2023-Q4']);
    expect(periods.filter((period) => period.isDefault)).toHaveLength(1);
  });

  it('gives figures by agency, level and province, with the rule and both times', async () => {
    const table = (await get('/api/v1/periods/2024-Q1/figures')).json();
    expect(table.total.late).toBe(68);
    expect(table.levels).toMatchObject([
      { level: 'department' },
      { level: 'district', units: { total: 10, affected: 8 } },
      {},
    ]);
    expect(table.counting).toMatchObject({
      policyId: 'province',
      from: '2024-01-01T00:00:00+07:00',
      to: '2024-04-01T00:00:00+07:00',
      asOf: '2024-04-01T00:00:00+07:00',
    });
  });
});

describe('the dossiers behind a number', () => {
  const lateOfHomeAffairs = async (): Promise<string> => {
    const { rows }: { rows: readonly { agency: { id: string; name: string } }[] } = (
      await get('/api/v1/periods/2024-Q1/figures')
    ).json();
    const id = rows.find(({ agency }) => agency.name === 'Sở Nội vụ')?.agency.id ?? '';
    return `/api/v1/periods/2024-Q1/dossiers?figure=late&agency=${id}`;
  };

  it('are as many as the number says', async () => {
    const page = (await get(await lateOfHomeAffairs())).json();
    expect(page).toMatchObject({ total: 15, agency: { name: 'Sở Nội vụ' } });
    expect(page.rows).toHaveLength(15);
    expect(page.rows[0]).toMatchObject({ verdict: 'late', dueAt: '2024-01-24T17:30:00+07:00' });
  });

  it('page by key without a gap or a repetition', async () => {
    const url = await lateOfHomeAffairs();
    const first = (await get(`${url}&limit=10`)).json();
    const second = (await get(`${url}&limit=10&after=${first.next}`)).json();
    const codes = [...first.rows, ...second.rows].map((row: { code: string }) => row.code);
    expect(new Set(codes).size).toBe(15);
    expect(second.next).toBeUndefined();
  });

  it('open one by one, with the explanation of the due date', async () => {
    const { rows } = (await get(await lateOfHomeAffairs())).json();
    const dossier = (await get(`/api/v1/dossiers/${encodeURIComponent(rows[0].code)}`)).json();
    expect(dossier.explanation.at(-1)).toMatchObject({ kind: 'due', at: '2024-01-24T17:30:00+07:00' });
    expect(dossier.timeline[0]).toMatchObject({ occurredAt: '2024-01-15T10:00:00+07:00' });
  });

  it('are judged at the two times asked for, else as of now, and say so', async () => {
    const { rows, counting } = (await get(await lateOfHomeAffairs())).json();
    const address = `/api/v1/dossiers/${encodeURIComponent(rows[0].code)}`;
    const times = `asOf=${encodeURIComponent(counting.asOf)}&knownAt=${encodeURIComponent(counting.knownAt)}`;
    expect((await get(`${address}?${times}`)).json().judging).toMatchObject({
      policyId: 'province',
      asOf: counting.asOf,
      knownAt: counting.knownAt,
    });
    expect((await get(address)).json().judging.asOf).toBe('2026-11-23T10:00:00+07:00');
  });

  it('say what is left, since when the clock stands still, and how those ended that are counted apart', async () => {
    const first = async (figure: string) =>
      (await get(`/api/v1/periods/2024-Q1/dossiers?figure=${figure}&limit=1`)).json().rows[0];
    expect(await first('open-in-time')).toMatchObject({ remainingMinutes: 660 });
    expect(await first('open-paused')).toMatchObject({
      pause: { since: '2024-01-16T08:30:00+07:00', kind: 'supplement' },
    });
    expect(await first('stopped')).toMatchObject({ apart: 'stopped', verdict: 'late' });
    expect(await first('withdrawn')).toMatchObject({ apart: 'withdrawn', verdict: 'early' });
  });

  it('have no districts from July 2025 on', async () => {
    const { levels, rows } = (await get('/api/v1/periods/2025-Q3/figures')).json();
    expect(levels.map(({ level }: { level: string }) => level)).toEqual(['department', 'commune']);
    expect(levels[1]).toMatchObject({ units: { total: 45 } });
    expect(rows.every((row: { parentId?: string }) => row.parentId === undefined)).toBe(true);
  });
});

describe('files', () => {
  it('come with their type and their Vietnamese name (RFC 6266)', async () => {
    const answer = await get('/api/v1/periods/2024-Q1/report/file?format=pdf');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="B_o_c_o_2024-Q1.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%202024-Q1.pdf`,
    );
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('refusals (RFC 9457)', () => {
  const CASES: readonly (readonly [title: string, url: string, status: number, code: string, detail: RegExp])[] = [
    ['unknown quarter', '/api/v1/periods/2031-Q1/figures', 404, 'unknown-period', /Không có kỳ "2031-Q1"/],
    ['no quarter at all', '/api/v1/periods/xyz/figures', 400, 'invalid-request', /"Kỳ" \(period\) sai dạng/],
    ['unknown dossier', '/api/v1/dossiers/X-1', 404, 'unknown-dossier', /Không có hồ sơ mã "X-1"/],
    [
      'dossier before its intake',
      '/api/v1/dossiers/X-1?asOf=2020-01-01T00:00',
      404,
      'unknown-dossier',
      /Không có hồ sơ mã "X-1" tính đến 00:00 ngày 01\/01\/2020/,
    ],
    ['no real time of a dossier', '/api/v1/dossiers/X-1?knownAt=hôm-qua', 422, 'invalid-time', /"knownAt"/],
    [
      'figure left out',
      '/api/v1/periods/2024-Q1/dossiers',
      400,
      'invalid-request',
      /Thiếu tham số "Chỉ tiêu" \(figure\)/,
    ],
    [
      'unknown figure',
      '/api/v1/periods/2024-Q1/dossiers?figure=all',
      400,
      'invalid-request',
      /phải là một trong: carried-over, reopened/,
    ],
    [
      'page too long',
      '/api/v1/periods/2024-Q1/dossiers?figure=late&limit=501',
      400,
      'invalid-request',
      /\(limit\) ngoài khoảng.*từ 500 trở xuống/,
    ],
    [
      'misspelt filter',
      '/api/v1/periods/2024-Q1/dossiers?figure=late&agncy=a3',
      400,
      'invalid-request',
      /"agncy" không có/,
    ],
    [
      'no real time',
      '/api/v1/periods/2024-Q1/figures?asOf=2024-02-30T10:00',
      422,
      'invalid-time',
      /"2024-02-30T10:00"/,
    ],
    ['unknown format', '/api/v1/periods/2024-Q1/report/file?format=odt', 400, 'invalid-request', /docx, xlsx, pdf/],
    ['unknown address', '/api/v1/nothing', 404, 'unknown-address', /Không có địa chỉ này/],
  ];

  it.each(CASES)('%s', async (_, url, status, code, detail) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status, code, type: `urn:dunghen:problem:${code}` });
    expect(answer.json().detail).toMatch(detail);
    expect(answer.json().instance).toBe(`urn:uuid:${answer.headers['x-request-id']}`);
  });

  it('says nothing of the inside when something breaks', async () => {
    const broken = { ...fakeWorkspace(), status: () => Promise.reject(new Error('row: Nguyễn Văn A, 0912345678')) };
    const app = createServer({ workspace: broken, logger: pino({ enabled: false }) });
    const answer = await app.inject({ url: '/api/v1/status', headers: { host: 'localhost' } });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('0912345678');
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1 with named components and Vietnamese summaries', async () => {
    const document = (await get('/api/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/status',
        '/api/v1/periods',
        '/api/v1/periods/{period}/figures',
        '/api/v1/periods/{period}/dossiers',
        '/api/v1/periods/{period}/report',
        '/api/v1/periods/{period}/report/file',
        '/api/v1/dossiers/{code}',
        '/api/v1/dossiers/{code}/commands',
      ]),
    );
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['QuarterFigures', 'DossierDetail', 'Problem']),
    );
  });

  it('offers data of persons only where it is asked for with "personal", and never in lists behind figures', async () => {
    const document = (await get('/api/v1/openapi.json')).json();
    for (const name of ['DossierListItem', 'DossierList', 'QuarterFigures', 'PublicStanding']) {
      const text = JSON.stringify(document.components.schemas[name]);
      for (const field of ['applicant', 'phone', 'identity'])
        expect([name, text.includes(`"${field}"`)]).toEqual([name, false]);
    }
  });
});
