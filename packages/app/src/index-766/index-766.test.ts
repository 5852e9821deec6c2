import { readFileSync } from 'node:fs';
import type { Principal, Role } from '@dunghen/domain/access';
import { displayCode } from '@dunghen/domain/agency';
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
import { cellsOf } from './cells.ts';
import { standingEvaluations } from './evaluations.ts';
import {
  type IndexView,
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
import { indexQueryOf, readIndexQuestion } from './question.ts';
import { portalScoresOf } from './view.ts';

let context: OpenContext;
/** Q1/2024 of the province: counted once, and used by every test that asks about it. */
let view: IndexView;
beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), () => getLocal('2024-04-20T10:00'));
  view = await got(indexView(context, Q1));
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
    const total = async (part: 'all' | 'counted' | 'costing', agencyId = '') => {
      const question = { ...Q1, indicator: 'ON_TIME', part, limit: 1, agencyId };
      return (await got(indexDossierList(context, question))).total;
    };
    const agencies = await got(readAgencyIndex(context, COUNTER, Q1));
    const procedures = await got(readProcedureIndex(context, COUNTER, Q1));
    for (const { rows } of [agencies, procedures]) {
      expect(rows.reduce((sum, { received }) => sum + received, 0)).toBe(view.received);
      expect(rows.reduce((sum, { onTime }) => sum + onTime, 0)).toBe(view.onTime);
    }
    const row = agencies.rows.find(({ onTime, received }) => onTime > 0 && onTime < received);
    expect(await total('all', row?.agency.id)).toBe(row?.received);
    expect(await total('counted', row?.agency.id)).toBe(row?.onTime);
    expect(await total('costing', row?.agency.id)).toBe((row?.received ?? 0) - (row?.onTime ?? 0));
  });

  test('pages of a list follow each other without a gap, and read the events of the period once', async () => {
    const question = { ...Q1, agencyId: 'so-noi-vu-2020', indicator: 'ON_TIME', part: 'all' } as const;
    const long = { count: 0 };
    const watched = {
      ...context,
      db: {
        ...context.db,
        snapshot: ((run, kind) => {
          if (kind === 'long') long.count += 1;
          return context.db.snapshot(run, kind);
        }) satisfies typeof context.db.snapshot,
      },
    };
    const whole = await got(indexDossierList(watched, { ...question, limit: 500 }));
    const first = await got(indexDossierList(watched, { ...question, limit: 7 }));
    const next = first.next === undefined ? {} : { after: first.next };
    const second = await got(indexDossierList(watched, { ...question, limit: 7, ...next }));
    expect(long.count).toBe(1);
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

describe('what is counted again, and what is not', () => {
  /** A period without dossiers: nothing is to be counted but what is asked. */
  const EMPTY = { period: '2022-02' } as const;
  const AGENCY = 'so-noi-vu-2020';
  const ofDossier = `where dossier_id in (select dossier_id from dossier where home_agency_id = '${AGENCY}'
    and accepted_at >= '2024-02-01' and accepted_at < '2024-02-05')`;

  test('a record later than what the question knows is found as soon as it is known', async () => {
    const read = await got(readIndexQuestion(context, EMPTY));
    const [newest] = await context.db.query<{ readonly at: number }>(
      'select greatest((select max(last_recorded_at) from dossier), (select max(recorded_at) from catalogue_record)) as at',
    );
    const now = Math.max(newest?.at ?? 0, read.request.knownAt) + 1_000;
    const [changed] = await context.db.query<{ readonly code: string }>('select code from dossier limit 1');
    const set = 'update dossier set last_recorded_at = to_timestamp($1::float8 / 1000) where code = $2 returning code';
    const [before] = await context.db.query<{ readonly at: number }>(
      'select last_recorded_at as at from dossier where code = $1',
      [changed?.code],
    );
    const cellsAt = (knownAt: number) => {
      const request = { ...read.request, knownAt };
      return cellsOf(context, request, indexQueryOf(read, request), { asksNow: true, countsSent: true });
    };
    // A correction was recorded while an older transaction was still open: the question's knowledge ends before it.
    await context.db.query(set, [now + 500, changed?.code]);
    const without = await cellsAt(now);
    const withIt = await cellsAt(now + 1_000);
    expect(withIt).not.toBe(without);
    expect(await cellsAt(now + 2_000)).toBe(withIt);
    await context.db.query(set, [before?.at, changed?.code]);
  });

  test('told is a dossier of which every event was: what is not in the queue yet is not, at whatever time one asks', async () => {
    const february = { period: '2024-02', agencyId: AGENCY } as const;
    const question = { ...february, indicator: 'DOSSIER_SYNC', part: 'counted', limit: 1 } as const;
    const past = { knownAt: view.counting.knownAt };
    const told = async (more: object = {}) => (await got(indexDossierList(context, { ...question, ...more }))).total;
    const rows = await context.db.query(
      `insert into portal_dossier (home_agency_id, dossier_id, intake_month, code, made_seq, next_attempt_at)
       select home_agency_id, dossier_id, intake_month, code, seq - 1, now() from dossier ${ofDossier} returning code`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect([await told(), await told(past)]).toEqual([0, 0]);
    await context.db.query(`update portal_dossier set made_seq = made_seq + 1 ${ofDossier}`);
    expect([await told(), await told(past)]).toEqual([rows.length, rows.length]);
    await context.db.query(`delete from portal_dossier ${ofDossier}`);
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
    period: '2022-Q2',
    source: 'Trang đánh giá của Cổng (giả định)',
    capturedAt: getLocal(at),
    origin: 'typed-in',
    typed: { group: 'TDGQ', score },
  });

  test('the newest one stands on the page and in the report; a preview records nothing', async () => {
    const control = await CONTROL();
    const first = {
      ...typed(17.1, '2022-07-05T08:00'),
      typed: { group: 'TDGQ', score: 17.1, nationalMean: 16.5 },
    } as const;
    await got(previewPortalFigure(context, control, first));
    expect(await got(listPortalFigures(context, control, '2022-Q2'))).toEqual([]);
    await got(recordPortalFigure(context, control, first, REQUEST));
    const preview = await got(recordPortalFigure(context, control, typed(17.3, '2022-07-20T08:00'), REQUEST));
    expect(preview.province).toEqual({ score: 17.3, before: 17.1, max: 20 });
    const page = await got(indexView(context, { period: '2022-Q2' }));
    const progress = page.groups.find(({ key }) => key === 'TDGQ');
    expect(progress?.portal).toMatchObject({ score: 17.3, nationalMean: 16.5 });
    const asked = await got(readReportQuestion(context, { period: '2022-Q2' }));
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
    const page = await got(indexView(context, { period: '2022-08' }));
    expect(page.groups.find(({ key }) => key === 'TDGQ')?.portal).toMatchObject({ score: 17.35, origin: 'file' });
    const [stored] = await context.db.query<{ data: { answer: unknown } }>(
      "select data from catalogue_record where kind = 'portal-evaluation' and id like '2022-08/%'",
    );
    expect(stored?.data.answer).toEqual(raw);
  });

  test('of an agency the newest answer that names it tells whether it received anything', async () => {
    const control = await CONTROL();
    const { register } = await context.catalogueAt(context.now());
    const code = displayCode(register.findById('so-noi-vu-2020') ?? register.agencies[0] ?? raise('no agency'));
    const capture = (at: string, totalReceived: number, score: number): NewPortalFigure => ({
      period: '2022-05',
      source: 'Câu trả lời đã lưu',
      capturedAt: getLocal(at),
      origin: 'file',
      answer: { raw: answerWith({ departmentCode: code, totalReceived, totalOnTime: totalReceived, score }) },
      acceptsOther: true,
    });
    const portalOf = async () => {
      const read = await got(readIndexQuestion(context, { period: '2022-05' }));
      return (await portalScoresOf(context, read)).ofAgency('so-noi-vu-2020').TDGQ?.score;
    };
    await got(recordPortalFigure(context, control, capture('2022-05-02T08:00', 0, 0), REQUEST));
    expect(await portalOf()).toBeUndefined();
    await got(recordPortalFigure(context, control, capture('2022-06-02T08:00', 12, 19.5), REQUEST));
    expect(await portalOf()).toBe(19.5);
    await got(recordPortalFigure(context, control, capture('2022-06-03T08:00', 0, 0), REQUEST));
    expect(await portalOf()).toBeUndefined();
  });

  test('of many answers only those that stand are read, and each once', async () => {
    const control = await CONTROL();
    for (let day = 1; day <= 4; day += 1)
      await got(
        recordPortalFigure(
          context,
          control,
          {
            period: '2022-06',
            source: 'Câu trả lời đã lưu',
            capturedAt: getLocal(`2022-07-0${day}T08:00`),
            origin: 'file',
            answer: { raw: answerWith({ departmentCode: 'H44.01', totalReceived: day, totalOnTime: day, score: day }) },
            acceptsOther: true,
          },
          REQUEST,
        ),
      );
    const reads: string[] = [];
    const db = {
      ...context.db,
      query: ((text, values) => {
        if (text.includes('c.data')) reads.push(String(values?.[0]));
        return context.db.query(text, values);
      }) satisfies typeof context.db.query,
    };
    const standing = () => standingEvaluations(db, '2022-06', context.now());
    expect((await standing()).map(({ units }) => units.at(-1)?.score)).toEqual([4, 3, 2]);
    expect(reads).toHaveLength(3);
    await standing();
    expect(reads).toHaveLength(3);
    const listed = await got(listPortalFigures(context, control, '2022-06'));
    expect(listed.map(({ units }) => units)).toEqual([1, 1, 1, 1]);
  });

  const raise = (message: string): never => {
    throw new Error(message);
  };

  /** A short answer of the progress tree with one unit. */
  const answerWith = (unit: object) => ({
    code: 'OK',
    data: {
      parent: {
        departmentName: 'UBND tỉnh thử (giả định)',
        departmentCode: 'H44',
        totalReceived: 12,
        totalOnTime: 12,
        totalScore: 19,
        totalMaxScore: 20,
      },
      children: [{ departmentName: 'Đơn vị thử (giả định)', level: 'PROVINCE', maxScore: 20, ...unit }],
    },
  });

  test.each([
    ['no source', { ...typed(17, '2024-01-05T08:00'), source: ' ' }, 'no-source'],
    ['before its period', typed(17, '2022-03-05T08:00'), 'captured-outside-period'],
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
      const page = await got(indexView(context, { period }));
      return page.groups.find(({ key }) => key === 'TDGQ')?.indicators.map(({ indicator }) => indicator.max);
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
