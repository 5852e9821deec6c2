import { DEFAULT_TERMS } from '@dunghen/domain/deadline';
import type { DossierEvent } from '@dunghen/domain/dossier';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { getLocal } from '@dunghen/domain/time';
import { findDossier, newId, openImport } from '@dunghen/store/dossier';
import { settledNow } from '@dunghen/store/figures';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgingOf } from '../catalogue/index.ts';
import { contextOf } from '../context/index.ts';
import { countReport, explainDifference, freezeReport, readReportQuestion } from './index.ts';

let context: Awaited<ReturnType<typeof contextOf>>;
let frozenId: string;

const AGENCY = 'so-noi-vu-2020';
const CODE = 'H18.09-240115-0001';

/** Accepted on Monday 15 January 2024 with three working days; completed a day late. */
const events: readonly DossierEvent[] = [
  { type: 'Registered', data: { code: CODE, agencyId: AGENCY, channel: 'direct' }, ...at(1, '2024-01-15T10:00') },
  {
    type: 'Accepted',
    data: { terms: DEFAULT_TERMS, ruleSetId: 'nd61-2018', limit: { amount: 3, unit: 'working-day' } },
    ...at(2, '2024-01-15T10:00'),
  },
  { type: 'Completed', data: {}, ...at(3, '2024-01-19T09:00') },
];

function at(seq: number, local: string) {
  return { seq, occurredAt: getLocal(local), recordedAt: getLocal(local) };
}

beforeAll(async () => {
  context = await contextOf(await testDatabase(), Date.now);
  const session = await openSession();
  await session.append({ id: newId(), homeAgencyId: AGENCY, code: CODE, events });
  await session.commit();
  const request = await readReportQuestion(context, { period: '2024-Q1' });
  if (!request.ok) throw new Error(request.message);
  const frozen = await freezeReport(context, request.value, { layout: 'late-only' });
  if (!frozen.ok) throw new Error(frozen.message);
  expect(frozen.value.counted.report.totals).toMatchObject({ resolved: 1, late: 1 });
  frozenId = frozen.value.issue.id;
});

afterAll(() => context.close());

async function openSession() {
  const catalogue = await context.catalogueAt(context.now());
  return openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
}

describe('why a frozen report differs (spec: diff)', () => {
  test('nothing recorded since: no difference', async () => {
    expect(await explainDifference(context, frozenId)).toMatchObject({ ok: true, value: { same: true } });
  });

  test('a correction by procedure control is named with its dossier, event and reason', async () => {
    const head = await findDossier(context.db, CODE);
    if (head === undefined) throw new Error('the dossier is there');
    const session = await openSession();
    const correction: DossierEvent = {
      type: 'Corrected',
      data: {
        seq: 3,
        replacement: { occurredAt: getLocal('2024-01-18T16:00') },
        reason: 'nhập sai ngày xử lý xong',
      },
      seq: 4,
      occurredAt: getLocal('2024-01-18T16:00'),
      recordedAt: session.recordedAt,
      actor: 'Kiểm soát TTHC',
    };
    await session.appendEvents(head, [correction]);
    await session.commit();
    const explained = await explainDifference(context, frozenId);
    if (!explained.ok) throw new Error(explained.message);
    const { difference, lines, same } = explained.value;
    expect(same).toBe(false);
    expect(difference.totals).toEqual([
      { figure: 'onTime', before: 0, after: 1, unexplained: 0 },
      { figure: 'late', before: 1, after: 0, unexplained: 0 },
    ]);
    expect(difference.dossiers).toMatchObject([
      {
        code: CODE,
        before: { exit: 'late' },
        after: { exit: 'on-time' },
        events: [{ reason: 'nhập sai ngày xử lý xong' }],
      },
    ]);
    expect(lines.join('\n')).toContain(`Hồ sơ ${CODE}: giải quyết quá hạn → giải quyết đúng hạn.`);
  });

  test('the past can be asked again as it was known', async () => {
    const [row] = await context.db.query<{ knownAt: number }>('select known_at as "knownAt" from report_issue');
    const knownAt = row?.knownAt ?? 0;
    expect(knownAt).toBeLessThan(await settledNow(context.db));
    const request = await readReportQuestion(context, { period: '2024-Q1', knownAt });
    if (!request.ok) throw new Error(request.message);
    expect((await countReport(context, request.value)).report.totals).toMatchObject({ resolved: 1, late: 1 });
  });

  test('an unknown report is refused', async () => {
    const unknown = await explainDifference(context, newId());
    expect(unknown).toMatchObject({ ok: false, code: 'unknown-report' });
  });
});
