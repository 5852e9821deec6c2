import type { Principal, Role } from '@dunghen/domain/access';
import { periodBounds } from '@dunghen/domain/report';
import { getLocal } from '@dunghen/domain/time';
import { countFigures } from '@dunghen/store/figures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgingOf } from '../catalogue/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { readReportQuestion } from '../report/index.ts';
import { runTasks, type TaskContext } from '../task/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import { evaluateAll, subjectKey } from './evaluate.ts';
import {
  decideAppeal,
  type EvaluationListQuestion,
  evaluationFiles,
  fileAppeal,
  freezeEvaluation,
  listAppeals,
  listBehindPoints,
  orderEvaluation,
  orderNightlyEvaluations,
  readEvaluation,
  recordMark,
} from './index.ts';
import { readEvaluationQuestion } from './question.ts';

let context: OpenContext & TaskContext;
const desk = () => ({ ...context, sendTasks: async () => undefined });
let now = getLocal('2025-01-10T08:00');
const REQUEST = { id: 'req-1' };
const PERIOD = '2024-Q1';

beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), () => now);
}, 180_000);
afterAll(() => context.close());

function officer(role: Role, agencyId: string, id = `tk-${role}`): Principal {
  return { kind: 'officer', id, name: 'Người thử (giả định)', grants: [{ role, agencyId, validFrom: '2023-01-01' }] };
}

function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

const control = officer('procedure-control', '11-2008');
const view = async (principal: Principal = control, more: Partial<EvaluationListQuestion> = {}) =>
  got(await readEvaluation(context, principal, { period: PERIOD, of: 'agencies', limit: 500, ...more }));

/** An agency with dossiers of every kind of points. */
async function someAgency() {
  const { rows } = await view();
  const found = rows.find(({ result }) => (result.indices[0]?.counts?.zero ?? 0) > 0);
  if (found === undefined) throw new Error('no agency with late dossiers');
  return found;
}

describe('results of the demonstration', () => {
  test.each([PERIOD, '2024'])(
    '%s: index 1 counts the dossiers that the report counts, agency by agency',
    async (period) => {
      const request = got(await readReportQuestion(context, { period }));
      const window = { ...periodBounds(request.period), asOf: request.asOf };
      const judging = judgingOf(await context.catalogueAt(request.knownAt), request.policy);
      const figures = await countFigures(context.db, { ...judging, window, knownAt: request.knownAt });
      const byAgency = new Map(figures.map((one) => [one.agencyId, one]));
      const { rows } = await view(control, { period });
      expect(rows.length).toBeGreaterThan(20);
      const resolved = figures.filter(({ early, onTime, late, noDueDate }) => early + onTime + late + noDueDate > 0);
      expect(new Set(rows.map(({ agencyId }) => agencyId))).toEqual(new Set(resolved.map(({ agencyId }) => agencyId)));
      for (const { agencyId, result } of rows) {
        const { early, onTime, late, noDueDate } = byAgency.get(agencyId) ?? {};
        expect([agencyId, result.indices[0]?.counts]).toEqual([
          agencyId,
          { two: early, one: onTime, zero: late, none: noDueDate },
        ]);
      }
    },
  );

  test('officials add up to their agency where every dossier names one', async () => {
    const agency = await someAgency();
    const { rows } = await view(control, { of: 'officials', agencyId: agency.agencyId });
    const sum = (key: 'two' | 'one' | 'zero') =>
      rows.reduce((total, { result }) => total + (result.indices[0]?.counts?.[key] ?? 0), 0);
    expect([sum('two'), sum('one'), sum('zero')]).toEqual(
      (['two', 'one', 'zero'] as const).map((key) => agency.result.indices[0]?.counts?.[key]),
    );
  });

  test('every point opens exactly its dossiers, page by page', async () => {
    const { key, result } = await someAgency();
    const counts = result.indices[0]?.counts;
    const question = { period: PERIOD, subject: key, index: 1, points: 'zero', limit: 1 } as const;
    const first = got(await listBehindPoints(context, control, question));
    expect(first.total).toBe(counts?.zero);
    expect(first.rows).toMatchObject([{ points: 0, why: 'Giải quyết quá hạn' }]);
    const all = got(await listBehindPoints(context, control, { ...question, limit: 500 }));
    expect(all.rows).toHaveLength(counts?.zero ?? -1);
    if (first.next !== undefined) {
      const second = got(await listBehindPoints(context, control, { ...question, after: first.next }));
      expect(second.rows[0]?.code).toBe(all.rows[1]?.code);
    }
    expect(await listBehindPoints(context, control, { ...question, index: 5 })).toMatchObject({
      code: 'not-of-dossiers',
    });
  });

  test('a period before the circular has no rule', async () => {
    const outcome = await readEvaluation(context, control, { period: '2018', of: 'agencies', limit: 1 });
    expect(outcome).toMatchObject({ ok: false, code: 'no-evaluation-rule' });
  });
});

describe('as long work', () => {
  test('the kept count is the count of now; what changed since is said, and the newest stands', async () => {
    const request = async () => got(await readEvaluationQuestion(context, { period: PERIOD }));
    expect(await evaluateAll(context, await request(), 'as-large')).toBeUndefined();
    expect(
      await orderEvaluation(desk(), officer('head-of-agency', 'so-noi-vu'), { period: PERIOD }, REQUEST),
    ).toMatchObject({ code: 'not-allowed' });
    got(await orderEvaluation(desk(), control, { period: PERIOD }, REQUEST));
    expect(await runTasks(context, { isStopping: () => false })).toEqual({ done: 1, failed: 0 });
    const [kept, counted] = [
      await evaluateAll(context, await request(), 'as-large'),
      await evaluateAll(context, await request()),
    ];
    const byKey = (set: typeof kept) => set?.evaluated.toSorted((a, b) => (subjectKey(a) < subjectKey(b) ? -1 : 1));
    expect(byKey(kept)).toEqual(byKey(counted));
    const dossiers = counted?.evaluated.filter(({ officer: who }) => who === '').map(({ result }) => result.dossiers);
    expect(kept?.run).toMatchObject({ isCurrent: true, dossiers: dossiers?.reduce((sum, one) => sum + one, 0) });
    expect(counted?.run).toBeUndefined();
    expect(await orderNightlyEvaluations(context)).toBe(0);
  });
});

describe('who sees what', () => {
  test('a head the own agency, an officer the own results, others nothing', async () => {
    const agency = await someAgency();
    const head = officer('head-of-agency', agency.agencyId);
    const own = await view(head);
    expect(own.rows.map(({ agencyId }) => agencyId)).toEqual([agency.agencyId]);
    expect(own.sees).toEqual({ all: false, agencies: [agency.agencyId], own: true });
    const [official] = (await view(head, { of: 'officials' })).rows;
    const specialist = officer('specialist', agency.agencyId, official?.officer ?? '');
    const mine = await view(specialist, { of: 'own' });
    expect(mine.rows.map(({ key }) => key)).toEqual([official?.key]);
    expect((await view(specialist)).rows).toEqual([]);
    const behind = { period: PERIOD, subject: agency.key, index: 1, limit: 5 };
    expect(await listBehindPoints(context, specialist, behind)).toMatchObject({ code: 'unknown-evaluation' });
    expect((await view(officer('home-affairs', '11-2008'))).sees.all).toBe(true);
    for (const principal of [officer('system', '11-2008'), { kind: 'anonymous', demonstration: true } as const])
      expect(await readEvaluation(context, principal, { period: PERIOD, of: 'agencies', limit: 1 })).toMatchObject({
        code: 'not-allowed',
      });
    expect(await evaluationFiles(context, head, { period: PERIOD }, ['csv'])).toMatchObject({ code: 'not-allowed' });
  });
});

describe('stating, appealing, freezing', () => {
  test('what dossiers do not tell is stated with its basis; what they tell is not', async () => {
    const { key, result } = await someAgency();
    const input = { period: PERIOD, subject: key, index: 5, value: 1.5, basis: 'Văn bản 1 (giả định)' };
    const marked = got(await recordMark(context, control, input, REQUEST));
    expect(marked.result.total).toBe(Math.round((result.total + 1.5) * 10) / 10);
    expect(marked.result.indices[4]).toMatchObject({ value: 1.5, origin: 'stated', basis: input.basis });
    expect(await recordMark(context, control, { ...input, index: 1 }, REQUEST)).toMatchObject({
      code: 'counted-index',
    });
    expect(await recordMark(context, control, { ...input, value: 1.25 }, REQUEST)).toMatchObject({
      code: 'invalid-points',
    });
    expect(await recordMark(context, officer('auditor', '11-2008'), input, REQUEST)).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('an appeal is decided by somebody else, once, and moves the point; what was frozen stays', async () => {
    const agency = await someAgency();
    const head = officer('head-of-agency', agency.agencyId);
    const frozen = got(await freezeEvaluation(context, control, { period: PERIOD, reason: 'Cuối kỳ' }, REQUEST));
    const behind = { period: PERIOD, subject: agency.key, index: 1, points: 'zero', limit: 1 } as const;
    const code = got(await listBehindPoints(context, head, behind)).rows[0]?.code ?? '';
    const input = { period: PERIOD, subject: agency.key, index: 1, code, wanted: 1, reason: 'Mất điện cả ngày' };
    expect(await fileAppeal(context, control, input, REQUEST)).toMatchObject({ code: 'not-allowed' });
    expect(await fileAppeal(context, head, { ...input, wanted: 0 }, REQUEST)).toMatchObject({ code: 'same-points' });
    const filed = got(await fileAppeal(context, head, input, REQUEST));
    expect(got(await fileAppeal(context, head, input, REQUEST)).id).toBe(filed.id);
    expect(filed.mayDecide).toBe(false);
    const decision = { id: filed.id, points: 1, reason: 'Có xác nhận của điện lực' };
    expect(await decideAppeal(context, head, decision, REQUEST)).toMatchObject({ code: 'not-allowed' });
    const both: Principal = { ...officer('procedure-control', '11-2008', 'tk-head-of-agency') };
    expect(await decideAppeal(context, both, decision, REQUEST)).toMatchObject({ facts: { rule: 'own-case' } });
    now += 60_000;
    expect(got(await decideAppeal(context, control, decision, REQUEST)).decision).toMatchObject({ points: 1 });
    expect(await decideAppeal(context, control, { id: filed.id, reason: 'khác' }, REQUEST)).toMatchObject({
      code: 'decided-before',
    });
    const after = (await view()).rows.find(({ key }) => key === agency.key);
    expect(after?.result.indices[0]?.counts).toMatchObject({
      zero: (agency.result.indices[0]?.counts?.zero ?? 0) - 1,
      one: (agency.result.indices[0]?.counts?.one ?? 0) + 1,
    });
    const kept = await view(control, { frozen: frozen.id });
    expect(kept.rows.find(({ key }) => key === agency.key)?.result.indices[0]?.counts?.zero).toBe(
      agency.result.indices[0]?.counts?.zero,
    );
    expect(got(await listAppeals(context, head, { period: PERIOD, limit: 5 })).rows).toHaveLength(1);
    const [next] = (await view()).rows.filter(({ agencyId }) => agencyId !== agency.agencyId);
    const other = officer('head-of-agency', next?.agencyId ?? '', 'tk-other-head');
    expect(got(await listAppeals(context, other, { period: PERIOD, limit: 5 })).rows).toEqual([]);
    // Who moved to another agency goes on seeing what they filed.
    const moved = officer('head-of-agency', next?.agencyId ?? '');
    expect(got(await listAppeals(context, moved, { period: PERIOD, limit: 5 })).rows).toHaveLength(1);
  });

  test('of two appeals against one point that are filed at once one is taken', async () => {
    const agency = await someAgency();
    const heads = ['tk-head-1', 'tk-head-2', 'tk-head-3'].map((id) => officer('head-of-agency', agency.agencyId, id));
    const behind = { period: PERIOD, subject: agency.key, index: 1, points: 'zero', limit: 1 } as const;
    const code = got(await listBehindPoints(context, control, behind)).rows[0]?.code ?? '';
    const input = { period: PERIOD, subject: agency.key, index: 1, code, wanted: 2, reason: 'Cùng lúc (giả định)' };
    const outcomes = await Promise.all(heads.map((head) => fileAppeal(context, head, input, REQUEST)));
    expect(outcomes.map((one) => (one.ok ? 'filed' : one.code)).toSorted()).toEqual([
      'appealed-before',
      'appealed-before',
      'filed',
    ]);
  });

  test('a period under way is not frozen', async () => {
    const outcome = await freezeEvaluation(context, control, { period: '2025-Q1', reason: 'Sớm' }, REQUEST);
    expect(outcome).toMatchObject({ code: 'period-not-ended' });
  });

  test('the file for the review has both tables and says that it is internal', async () => {
    const [file] = got(await evaluationFiles(context, control, { period: PERIOD }, ['csv']));
    const text = new TextDecoder().decode(file?.bytes);
    expect(file?.fileName).toBe('danh-gia-2024-Q1.csv');
    expect(text).toContain('Chỉ số 9');
    const html = got(await evaluationFiles(context, control, { period: PERIOD }, ['html']));
    const page = new TextDecoder().decode(html[0]?.bytes);
    expect(page).toContain('Lưu hành nội bộ');
    expect(page).toContain('KẾT QUẢ ĐÁNH GIÁ CÁN BỘ, CÔNG CHỨC');
  });
});
