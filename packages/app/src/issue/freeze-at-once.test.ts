import type { Principal } from '@dunghen/domain/access';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { freezeReport, readReportQuestion } from '../report/index.ts';
import * as issue from './index.ts';

const REQUEST = { id: '01990000-0000-7000-8000-000000000001' };

const control: Principal = {
  kind: 'officer',
  id: 'kstthc',
  name: 'Cán bộ (giả định)',
  grants: [{ role: 'procedure-control', agencyId: '11-2008', validFrom: '2000-01-01' }],
};

let context: Awaited<ReturnType<typeof contextOf>>;
beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => Date.now());
});
afterAll(() => context.close());

function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

async function draftOf(period: string, replaces?: issue.DraftInput['replaces']): Promise<string> {
  const input = { period, layout: 'late-only', ...(replaces === undefined ? {} : { replaces }) } as const;
  return valueIn(await issue.createDraft(context, control, input, REQUEST)).id;
}

async function freeze(id: string): Promise<Outcome<undefined>> {
  const { version } = valueIn(await issue.readReport(context, control, { id }));
  return issue.freezeDraft(context, control, { id, version, openObjections: [] }, REQUEST);
}

/** Of two freezes at once: the one that stands, and how the other was answered. */
async function race(drafts: readonly string[]) {
  const outcomes = await Promise.all(drafts.map(freeze));
  const won = drafts.filter((_id, index) => outcomes[index]?.ok);
  return { won, refused: outcomes.filter(({ ok }) => !ok) };
}

test('of two drafts of one period that are frozen at once, one stands and the other is told which (spec: issue)', async () => {
  const first = await race([await draftOf('2024-Q1'), await draftOf('2024-Q1')]);
  expect(first.won).toHaveLength(1);
  const [stands = ''] = first.won;
  expect(first.refused).toMatchObject([{ code: 'report-exists', facts: { id: stands, state: 'frozen' } }]);

  const as = { id: stands, as: 'replacement' } as const;
  const second = await race([await draftOf('2024-Q1', as), await draftOf('2024-Q1', as)]);
  expect(second.won).toHaveLength(1);
  expect(second.refused).toMatchObject([{ code: 'report-exists', facts: { id: second.won[0] } }]);
}, 60_000);

test('drafts of two periods do not hold each other up', async () => {
  const { won } = await race([await draftOf('2024-Q2'), await draftOf('2024-Q3')]);
  expect(won).toHaveLength(2);
}, 60_000);

test('the command line freezes behind the same lock', async () => {
  const request = valueIn(await readReportQuestion(context, { period: '2023-Q4' }));
  const both = await Promise.all([1, 2].map(() => freezeReport(context, request, { layout: 'late-only' })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter(({ ok }) => !ok)).toMatchObject([{ code: 'already-frozen' }]);
}, 60_000);
