import { type OpenContext, openContext } from '@dunghen/app/context';
import { demonstrationDatabase } from '@dunghen/app/testing';
import { createWorkspace } from '@dunghen/app/workspace';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../src/http/index.ts';

// The whole way on a real database: store, use cases, schemas, HTTP, over the demonstration province.

interface Row {
  readonly agency: { readonly id: string; readonly name: string };
  readonly own: { readonly late: number; readonly resolved: number; readonly open: { readonly overdue: number } };
}

let context: OpenContext;
let app: FastifyInstance;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await demonstrationDatabase();
  drop = () => database.close();
  context = await openContext({ target: database.url });
  app = createServer({ workspace: createWorkspace(context) });
});

afterAll(async () => {
  await app.close();
  await context.close();
  await drop();
});

const get = async (path: string) => {
  const answer = await app.inject({ url: `/api/v1${path}`, headers: { host: 'localhost' } });
  expect(`${path} ${answer.statusCode} ${answer.statusCode === 200 ? '' : answer.body}`).toBe(`${path} 200 `);
  return answer;
};

describe('Q1/2024 over HTTP', () => {
  it('has the published numbers: 68 late, 08 of 10 districts, 28 agencies named (spec: annex)', async () => {
    const figures = (await get('/periods/2024-Q1/figures')).json();
    expect(figures.total).toMatchObject({ late: 68, open: { overdue: 5 } });
    expect(figures.levels).toContainEqual(
      expect.objectContaining({ level: 'district', units: { total: 10, affected: 8 } }),
    );
    const rows: readonly Row[] = figures.rows;
    expect(rows.filter(({ own }) => own.late > 0 || own.open.overdue > 0)).toHaveLength(28);
    expect(figures.portal).toMatchObject({ score: 18.8, nationalMean: 17.7, max: 20 });
  });

  it('gives the same rows as the report, agency by agency', async () => {
    const { rows }: { rows: readonly Row[] } = (await get('/periods/2024-Q1/figures')).json();
    const { sections } = (await get('/periods/2024-Q1/report')).json();
    type Printed = { agency: { name: string }; late: number; resolved: number };
    const printed: readonly Printed[] = sections.flatMap(
      (section: { groups: readonly { rows: readonly Printed[] }[] }) => section.groups.flatMap((group) => group.rows),
    );
    expect(printed).toHaveLength(28);
    for (const { agency, late, resolved } of printed) {
      const own = rows.find((row) => row.agency.name === agency.name)?.own;
      expect([agency.name, own?.late, own?.resolved]).toEqual([agency.name, late, resolved]);
    }
  });

  it('opens every late dossier, each with an explanation', async () => {
    const { rows, total } = (await get('/periods/2024-Q1/dossiers?figure=late&limit=100')).json();
    expect([rows.length, total]).toEqual([68, 68]);
    for (const { code } of rows) {
      const dossier = (await get(`/dossiers/${encodeURIComponent(code)}`)).json();
      expect([code, dossier.verdict, dossier.explanation.length > 1]).toEqual([code, 'late', true]);
    }
  });

  it('judges a dossier as its list does, where it is opened with the times of the list', async () => {
    for (const figure of ['open-in-time', 'open-paused', 'open-overdue', 'stopped', 'withdrawn']) {
      const { rows, counting } = (await get(`/periods/2024-Q1/dossiers?figure=${figure}&limit=3`)).json();
      const times = `asOf=${encodeURIComponent(counting.asOf)}&knownAt=${encodeURIComponent(counting.knownAt)}`;
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const dossier = (await get(`/dossiers/${encodeURIComponent(row.code)}?${times}`)).json();
        expect(dossier).toMatchObject(row);
      }
    }
  });

  it('names no official to a visitor: lists, late dossiers, one dossier, its events', async () => {
    const officers = await context.db.query<{ readonly name: string }>(
      'select distinct officer as name from dossier where officer is not null',
    );
    expect(officers.length).toBeGreaterThan(10);
    const open = createServer({ workspace: createWorkspace(context), context });
    const read = async (path: string) => {
      const { statusCode, body } = await open.inject({ url: `/api/v1${path}`, headers: { host: 'localhost' } });
      expect([path, statusCode]).toEqual([path, 200]);
      return { path, body };
    };
    const { body } = await read('/periods/2024-Q1/dossiers?figure=late&limit=100');
    const code: string = JSON.parse(body).rows[0].code;
    const paths = [
      '/periods/2024-Q1/dossiers?figure=late&limit=100',
      '/periods/2024-Q1/dossiers?figure=received&limit=100',
      '/periods/2024-Q1/late',
      '/periods/2024-Q1/index-766/indicators/ON_TIME/dossiers?part=all&limit=100',
      '/periods/2024-Q1/index-766/indicators/ON_TIME/dossiers?part=costing&limit=100',
      '/dossiers?limit=100',
      '/dossiers?limit=100&verdict=late',
      `/dossiers/${code}`,
      `/dossiers/${code}/events`,
    ];
    for (const path of paths) {
      const answer = await read(path);
      expect([path, officers.filter(({ name }) => answer.body.includes(name))]).toEqual([path, []]);
    }
    await open.close();
  });

  it('gives no data of applicants anywhere', async () => {
    const { rows } = (await get('/periods/2024-Q1/dossiers?figure=late&limit=5')).json();
    for (const { code } of rows) {
      const { body } = await get(`/dossiers/${encodeURIComponent(code)}`);
      expect(body).not.toMatch(/"(applicant|phone|identity)"/);
    }
  });

  it.each(['late-only', 'early-apart', 'all-units', 'dossiers', '06a'])(
    'writes the layout %s in every format',
    async (layout) => {
      for (const format of ['docx', 'pdf', 'xlsx', 'html', 'csv', 'json']) {
        const { rawPayload } = await get(`/periods/2024-Q1/report/file?layout=${layout}&format=${format}`);
        expect([format, rawPayload.length > 200]).toEqual([format, true]);
      }
    },
  );
});
