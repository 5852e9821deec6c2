import { readFileSync } from 'node:fs';
import type { Principal, Role } from '@dunghen/domain/access';
import { PORTAL_766_POLICY } from '@dunghen/domain/judgement';
import { addFigures, receivedOf } from '@dunghen/domain/report';
import { getDay, getLocal } from '@dunghen/domain/time';
import { countFigures } from '@dunghen/store/figures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATOR } from '../account/index.ts';
import { judgingOf } from '../catalogue/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { countReport, readReportQuestion } from '../report/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import {
  indexDossierList,
  indexFiles,
  indexView,
  listPortalFigures,
  type NewPortalFigure,
  previewPortalFigure,
  readAgencyIndex,
  readIndex,
  readIndicator,
  readProcedureIndex,
  recordIndicators,
  recordPortalFigure,
} from './index.ts';

let context: OpenContext;
beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), () => getLocal('2024-04-20T10:00'));
}, 180_000);
afterAll(() => context.close());

const holder = (role: Role, agencyId: string): Principal => ({
  kind: 'officer',
  id: 'toi',
  name: 'Lò Văn Thử (giả định)',
  grants: [{ role, agencyId, validFrom: '2000-01-01' }],
});

async function provinceId(): Promise<string> {
  const { register } = await context.catalogueAt(context.now());
  return register.atDate(getDay('2024-03-25')).find(({ kind }) => kind === 'province')?.id ?? '';
}

async function got<T>(
  outcome: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }>,
): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

const CONTROL = async () => holder('procedure-control', await provinceId());
const COUNTER = holder('counter', 'so-noi-vu-2020');
const Q1 = { period: '2024-Q1' } as const;
const REQUEST = { id: 'r', address: '127.0.0.1' };

describe('progress', () => {
  test('is counted over one set by the portal rule, as the tally of that rule has it', async () => {
    const view = await got(indexView(context, Q1));
    const catalogue = await context.catalogueAt(context.now());
    const window = {
      from: getLocal('2024-01-01T00:00'),
      to: getLocal('2024-04-01T00:00'),
      asOf: getLocal('2024-04-01T00:00'),
    };
    const judging = judgingOf(catalogue, PORTAL_766_POLICY);
    const tally = addFigures(
      '',
      await countFigures(context.db, { window, knownAt: view.counting.knownAt, ...judging }),
    );
    const afterDue = [tally.rejected, tally.withdrawn, tally.stopped].reduce((sum, apart) => sum + apart.afterDue, 0);
    expect(tally.reopened).toBe(0);
    expect(view.received).toBe(tally.carriedOver + receivedOf(tally));
    expect(view.received - view.onTime).toBe(tally.late + tally.open.overdue + afterDue);
    const progress = view.groups.find(({ key }) => key === 'TDGQ');
    expect(progress?.own).toEqual({ state: 'computed', value: (20 * view.onTime) / view.received });
    expect(progress?.portal).toMatchObject({ score: 18.8, nationalMean: 17.7, max: 20 });
  });

  test('every number has its dossiers, and agencies and procedures add up to the province', async () => {
    const view = await got(indexView(context, Q1));
    const total = async (part: 'all' | 'counted' | 'costing', agencyId?: string) => {
      const question = { ...Q1, indicator: 'ON_TIME', part, limit: 1, ...(agencyId === undefined ? {} : { agencyId }) };
      return (await got(indexDossierList(context, question))).total;
    };
    expect(await total('costing')).toBe(view.received - view.onTime);
    const agencies = await got(readAgencyIndex(context, COUNTER, Q1));
    const procedures = await got(readProcedureIndex(context, COUNTER, Q1));
    for (const { rows } of [agencies, procedures]) {
      expect(rows.reduce((sum, { received }) => sum + received, 0)).toBe(view.received);
      expect(rows.reduce((sum, { onTime }) => sum + onTime, 0)).toBe(view.onTime);
    }
    const [row] = agencies.rows;
    expect(await total('all', row?.agency.id)).toBe(row?.received);
    expect(await total('counted', row?.agency.id)).toBe(row?.onTime);
  });

  test('pages of a list follow each other without a gap', async () => {
    const question = { ...Q1, agencyId: 'so-noi-vu-2020', indicator: 'ON_TIME', part: 'all' } as const;
    const whole = await got(indexDossierList(context, { ...question, limit: 500 }));
    const first = await got(indexDossierList(context, { ...question, limit: 7 }));
    const next = first.next === undefined ? {} : { after: first.next };
    const second = await got(indexDossierList(context, { ...question, limit: 7, ...next }));
    const codes = [...first.rows, ...second.rows].map(({ code }) => code);
    expect(codes).toEqual(whole.rows.slice(0, 14).map(({ code }) => code));
  });
});

describe('scopes and states', () => {
  test('who received nothing has no score, no rank and no 0', async () => {
    const { rows } = await got(readAgencyIndex(context, COUNTER, { period: '2022-Q1' }));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toMatchObject({ received: 0, onTime: 0 });
      expect(row.rank).toBeUndefined();
      const own = row.groups.find(({ key }) => key === 'TDGQ')?.own;
      expect(own).toEqual({ state: 'not-applicable' });
    }
  });

  test('dossiers of another system say nothing of papers: unresolved, not 0', async () => {
    const view = await got(indexView(context, Q1));
    const papers = view.groups.find(({ key }) => key === 'MDSH');
    expect(view.unrecorded).toBe(view.received);
    expect(papers?.own).toEqual({ state: 'unresolved' });
    const [electronic] = papers?.indicators ?? [];
    expect(electronic).toMatchObject({ score: { state: 'unresolved' }, why: 'not-recorded' });
    expect(view.total.own).toEqual({ state: 'unresolved' });
    expect(view.total.rating).toBeUndefined();
  });

  test('agencies and procedures that are not there are refused, and periods that the portal has not', async () => {
    const refused = async (question: Parameters<typeof indexView>[1]) => {
      const answer = await indexView(context, question);
      return answer.ok ? 'ok' : answer.code;
    };
    expect(await refused({ ...Q1, agencyId: 'khong-co' })).toBe('unknown-agency');
    expect(await refused({ period: '2024-H1' })).toBe('unknown-period');
    expect(await refused({ period: '2024-9M' })).toBe('unknown-period');
    expect(await refused({ period: '2022-02' })).toBe('ok');
    expect(await refused({ period: '2022' })).toBe('ok');
  });

  test('an article of the statute is needed', async () => {
    const answer = await readIndex(context, { kind: 'anonymous' }, Q1);
    expect(answer.ok).toBe(false);
  });
});

describe('what would raise it', () => {
  test('the gain is that of the formula: all of it leads to the maximum', async () => {
    const detail = await got(readIndicator(context, COUNTER, { ...Q1, indicator: 'ON_TIME' }));
    const { counted, score } = detail.line;
    if (counted === undefined || !('value' in score)) throw new Error('no score');
    expect(detail.gain?.all).toBeCloseTo(20 - score.value, 9);
    expect(detail.gain?.one).toBeCloseTo(20 / counted.denominator, 9);
    const [first] = detail.byAgency;
    expect(first?.gain).toBeCloseTo((20 * (first?.costing ?? 0)) / counted.denominator, 9);
    expect(detail.byProcedure.map(({ gain }) => gain)).toEqual(
      detail.byProcedure.map(({ gain }) => gain).toSorted((a, b) => b - a),
    );
  });

  test('procedures that miss a part are named with it', async () => {
    const detail = await got(readIndicator(context, COUNTER, { ...Q1, indicator: 'PUBLIC_CONTENT_FULL' }));
    const { counted } = detail.line;
    expect(detail.items).toHaveLength(counted?.denominator ?? -1);
    expect(detail.items.filter(({ counts }) => counts)).toHaveLength(counted?.numerator ?? -1);
    for (const item of detail.items.filter(({ counts }) => !counts)) expect(item.note).toMatch(/^Thiếu: /);
  });
});

describe('figures of the portal', () => {
  const typed = (score: number, at: string): NewPortalFigure => ({
    period: '2023-Q4',
    source: 'Trang đánh giá của Cổng (giả định)',
    capturedAt: getLocal(at),
    origin: 'typed-in',
    typed: { group: 'TDGQ', score },
  });

  test('the newest one stands on the page and in the report; a preview records nothing', async () => {
    const control = await CONTROL();
    const first = {
      ...typed(17.1, '2024-01-05T08:00'),
      typed: { group: 'TDGQ', score: 17.1, nationalMean: 16.5 },
    } as const;
    await got(previewPortalFigure(context, control, first));
    expect(await got(listPortalFigures(context, control, '2023-Q4'))).toEqual([]);
    await got(recordPortalFigure(context, control, first, REQUEST));
    const preview = await got(recordPortalFigure(context, control, typed(17.3, '2024-01-20T08:00'), REQUEST));
    expect(preview.province).toEqual({ score: 17.3, before: 17.1, max: 20 });
    const view = await got(indexView(context, { period: '2023-Q4' }));
    const progress = view.groups.find(({ key }) => key === 'TDGQ');
    expect(progress?.portal).toMatchObject({ score: 17.3, nationalMean: 16.5 });
    expect(progress?.own.state).toBe('computed');
    const asked = await got(readReportQuestion(context, { period: '2023-Q4' }));
    const { report } = await countReport(context, asked, { isCompared: false });
    expect(report.portal).toMatchObject({ score: 17.3, nationalMean: 16.5 });
  });

  test('a saved answer is kept whole; of another province it is recorded only when that is said', async () => {
    const control = await CONTROL();
    const file = new URL('../../../../data/portal-evaluation/dvc-progress-tree.2026-Q3.json', import.meta.url);
    const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const figure: NewPortalFigure = {
      period: '2022-08',
      source: 'Câu trả lời đã lưu',
      capturedAt: getLocal('2022-09-05T08:00'),
      origin: 'file',
      answer: { raw },
    };
    const refused = await recordPortalFigure(context, control, figure, REQUEST);
    expect(refused).toMatchObject({ ok: false, code: 'other-province' });
    await got(recordPortalFigure(context, control, { ...figure, acceptsOther: true }, REQUEST));
    const view = await got(indexView(context, { period: '2022-08' }));
    expect(view.groups.find(({ key }) => key === 'TDGQ')?.portal).toMatchObject({ score: 17.35, origin: 'file' });
    const [stored] = await context.db.query<{ data: { answer: unknown } }>(
      "select data from catalogue_record where kind = 'portal-evaluation' and id like '2022-08/%'",
    );
    expect(stored?.data.answer).toEqual(raw);
  });

  test.each([
    ['no source', { ...typed(17, '2024-01-05T08:00'), source: ' ' }, 'no-source'],
    ['before its period', typed(17, '2023-09-05T08:00'), 'captured-outside-period'],
    ['in the future', typed(17, '2024-05-05T08:00'), 'captured-outside-period'],
    ['above the maximum', typed(20.5, '2024-01-05T08:00'), 'score-out-of-range'],
  ])('%s is refused', async (_name, figure, code) => {
    expect(await recordPortalFigure(context, await CONTROL(), figure, REQUEST)).toMatchObject({ ok: false, code });
  });

  test('nobody but procedure control writes one down', async () => {
    const answer = await recordPortalFigure(context, COUNTER, typed(17, '2024-01-05T08:00'), REQUEST);
    expect(answer.ok).toBe(false);
  });
});

describe('versions of indicators', () => {
  const stricter = {
    code: 'ON_TIME',
    number: '2.1',
    group: 'TDGQ',
    name: 'Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn',
    max: 10,
    formula: { kind: 'proportional' },
    counts: { numerator: 'dossiers-on-time', denominator: 'dossiers-received' },
    validFrom: '2022-10-01',
  };

  test('a new text holds from its day on, and changes no period before it', async () => {
    const source = 'Quyết định thử (giả định)';
    const bad = await recordIndicators(context, OPERATOR, { rows: [{ ...stricter, max: 99 }], source }, REQUEST);
    expect(bad).toMatchObject({ ok: false, code: 'bad-indicator' });
    await got(recordIndicators(context, OPERATOR, { rows: [stricter], source }, REQUEST));
    const maximumOf = async (period: string) => {
      const view = await got(indexView(context, { period }));
      return view.groups.find(({ key }) => key === 'TDGQ')?.indicators.map(({ indicator }) => indicator.max);
    };
    expect(await maximumOf('2022-Q3')).toEqual([20]);
    expect(await maximumOf('2022-Q4')).toEqual([10]);
    expect((await recordIndicators(context, COUNTER, { rows: [stricter], source }, REQUEST)).ok).toBe(false);
  });
});

describe('the bulletin', () => {
  test('is made in every format, the JSON as the page has it', async () => {
    const files = await got(indexFiles(context, Q1, ['docx', 'xlsx', 'pdf', 'html', 'csv', 'json']));
    expect(files.map(({ fileName }) => fileName)).toEqual(
      ['docx', 'xlsx', 'pdf', 'html', 'csv', 'json'].map((format) => `chi-so-766-2024-Q1.${format}`),
    );
    const html = new TextDecoder().decode(files.find(({ fileName }) => fileName.endsWith('html'))?.bytes);
    expect(html).toContain('18,80/20 điểm');
    expect(html).not.toContain('NaN');
    const json = JSON.parse(new TextDecoder().decode(files.find(({ fileName }) => fileName.endsWith('json'))?.bytes));
    expect(json.groups).toHaveLength(6);
  });
});
