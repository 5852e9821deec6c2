import { readdirSync, readFileSync } from 'node:fs';
import { parsePeriod } from '@dunghen/domain/report';
import { describe, expect, test } from 'vitest';
import { askEvaluation, ENDPOINTS, isEvaluationPeriod, questionBody, readAnswer } from './index.ts';

const FOLDER = new URL('../../../../data/portal-evaluation/', import.meta.url);

function answerOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

function quarter() {
  const period = parsePeriod('2026-Q3');
  if (period === undefined || !isEvaluationPeriod(period)) throw new RangeError('period');
  return period;
}

describe('real answers of Q3/2026', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

  test.each(files)('%s is known by what it holds, without its name', (name) => {
    const read = readAnswer(answerOf(name));
    expect(read).toMatchObject({ ok: true, endpoint: name.split('.')[0] });
    if (!read.ok) return;
    const { group, units } = read.answer;
    expect(ENDPOINTS.find(({ endpoint }) => endpoint === read.endpoint)?.group).toBe(group);
    expect(units[0]).toMatchObject({ isWhole: true, name: 'UBND tỉnh Phú Thọ', code: 'H44' });
    expect(units.filter(({ isWhole }) => isWhole)).toHaveLength(1);
    expect(units.length).toBeGreaterThan(4);
  });

  test('the progress of the province has its two numbers', () => {
    const read = readAnswer(answerOf('dvc-progress-tree.2026-Q3.json'));
    expect(read.ok && read.answer.units[0]).toMatchObject({
      score: 17.35,
      max: 20,
      averageDays: 4.69,
      metrics: [{ code: 'ON_TIME', numerator: 403_016, denominator: 464_494 }],
    });
  });

  test('null stays absent, the flag of a doubtful denominator stays with its number', () => {
    const copy = readAnswer(answerOf('dossier-digitized.2026-Q3.json'));
    const metrics = copy.ok ? (copy.answer.units[0]?.metrics ?? []) : [];
    expect(metrics.find(({ code }) => code === 'ELECTRONIC_CERTIFIED_COPY')).toEqual({
      code: 'ELECTRONIC_CERTIFIED_COPY',
      score: 2,
      max: 2,
    });
    const sync = readAnswer(answerOf('transparency.2026-Q3.json'));
    const flagged = sync.ok ? sync.answer.units[0]?.metrics.find(({ code }) => code === 'DOSSIER_SYNC') : undefined;
    expect(flagged?.quality).toBe('TEMP_NATIONAL_REPORT_DENOMINATOR');
  });
});

describe('what is no answer', () => {
  test.each([
    ['a list', [], 'not-an-answer'],
    ['a refusal', { code: 'ERR', data: null, message: 'Không tìm thấy' }, 'refused-by-portal'],
    ['nothing in it', { code: 'OK', data: { parent: null, children: [] } }, 'unrecognised-answer'],
  ])('%s', (_name, raw, code) => {
    expect(readAnswer(raw)).toMatchObject({ ok: false, code });
  });

  test('asked of an address that has nothing of the period', () => {
    const raw = { code: 'OK', data: { items: [] } };
    expect(readAnswer(raw, 'service-results')).toMatchObject({ ok: false, code: 'empty-answer' });
  });

  test('a unit that received nothing is told from one with a score of 0', () => {
    const raw = {
      code: 'OK',
      data: {
        children: [
          { departmentName: 'A', totalReceived: 0, totalOnTime: 0, score: 0 },
          { departmentName: 'B', totalReceived: 5, totalOnTime: 0, score: 0 },
          { departmentName: 'C', totalReceived: null, totalOnTime: null, score: null },
        ],
      },
    };
    const read = readAnswer(raw);
    expect(read.ok && read.answer.units.map(({ isEmpty, score }) => ({ isEmpty, score }))).toEqual([
      { isEmpty: true, score: 0 },
      { isEmpty: false, score: 0 },
      { isEmpty: false, score: undefined },
    ]);
  });
});

describe('asking', () => {
  test('the bodies are those of the portal own page', () => {
    const page = { currentPage: 1, pageSize: 100, rootDepartmentId: 'x' };
    expect(questionBody('dvc-progress-tree', quarter(), page)).toEqual({
      timeType: 'quarter',
      year: 2026,
      quarter: 3,
      ...page,
    });
    expect(questionBody('handling-satisfaction', quarter(), page)).toEqual({
      fromDate: '2026-07-01',
      toDate: '2026-09-30',
      ...page,
    });
  });

  const sender = (answers: readonly (() => Response)[]): typeof fetch => {
    let asked = 0;
    return async () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer === undefined) throw new TypeError('no answer');
      return answer();
    };
  };
  const unit = (name: string) => ({ departmentName: name, totalReceived: 2, totalOnTime: 1, score: 10 });
  const page = (names: readonly string[]) => () =>
    new Response(JSON.stringify({ code: 'OK', data: { parent: unit('whole'), children: names.map(unit) } }), {
      status: 201,
    });
  const names = (from: number, count: number) => Array.from({ length: count }, (_, index) => `unit ${from + index}`);

  test('all pages make one answer, each unit once', async () => {
    const fetch = sender([page(names(0, 100)), page(names(100, 3))]);
    const asked = await askEvaluation('dvc-progress-tree', quarter(), { address: 'https://portal.invalid', fetch });
    expect(asked.ok && asked.read.answer.units).toHaveLength(104);
  });

  test('a portal that ignores the page number is asked no further', async () => {
    const fetch = sender([page(names(0, 100))]);
    const asked = await askEvaluation('dvc-progress-tree', quarter(), { address: 'https://portal.invalid', fetch });
    expect(asked.ok && asked.read.answer.units).toHaveLength(101);
  });

  test.each([
    ['a page of HTML', () => new Response('<html>bảo trì</html>'), 'portal-html'],
    ['a fault', () => new Response('x', { status: 503 }), 'portal-status'],
    ['no JSON', () => new Response('x'), 'portal-answer'],
  ])('%s is told apart', async (_name, answer, code) => {
    const fetch = sender([answer]);
    const asked = await askEvaluation('transparency', quarter(), { address: 'https://portal.invalid', fetch });
    expect(asked).toMatchObject({ ok: false, code });
  });
});
