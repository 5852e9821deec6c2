import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { countReport, freezeReport, readReportQuestion, registerIssue, submitReport } from '../report/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import { createPublication } from './quarters.ts';
import { asSigned } from './signed.ts';

let context: OpenContext;
beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), Date.now);
});
afterAll(() => context.close());

test('provisional until a report is issued, then its number and exactly its totals (issue: open data)', async () => {
  const before = await createPublication(context).quarter('2024-Q1');
  expect(before?.standing.kind).toBe('provisional');
  expect(before?.figures.total).toMatchObject({ late: 68, resolved: 12_012 });

  const request = await readReportQuestion(context, { period: '2024-Q1' });
  if (!request.ok) throw new Error(request.message);
  const frozen = await freezeReport(context, request.value, { layout: 'late-only' });
  if (!frozen.ok) throw new Error(frozen.message);
  const { id } = frozen.value.issue;
  await submitReport(context, id);
  const issued = await registerIssue(context, id, {
    number: '12/BC-VPUB',
    issuedOn: '2024-04-05',
    signer: 'Người ký (ví dụ)',
  });
  expect(issued.ok).toBe(true);

  const after = await createPublication(context).quarter('2024-Q1');
  expect(after?.standing).toEqual({ kind: 'issued', number: '12/BC-VPUB', issuedOn: '2024-04-05' });
  expect(after?.figures.total).toEqual(before?.figures.total);
  const { sections } = frozen.value.counted.report;
  for (const row of sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))) {
    const shown = after?.figures.rows.find(({ agency }) => agency.id === row.agencyId)?.own;
    expect([row.agency.name, shown?.resolved, shown?.late]).toEqual([row.agency.name, row.resolved, row.late]);
  }
});

test('what was signed stands, whatever is counted since', async () => {
  const request = await readReportQuestion(context, { period: '2024-Q1' });
  if (!request.ok) throw new Error(request.message);
  const { report } = await countReport(context, request.value, { inclusion: 'all' });
  const [first] = report.allSections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
  const signed = { agency: { code: first?.agency.code }, resolved: 9, early: 2, onTime: 3, late: 4, openOverdue: 1 };
  const changed = asSigned(report, { sections: [{ groups: [{ rows: [signed] }] }] });
  const [row] = changed.allSections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
  expect(row?.figures).toMatchObject({ early: 2, onTime: 3, late: 4, open: { overdue: 1 } });
  expect(asSigned(report, { anything: 'else' })).toEqual(report);
});

test('the trend goes back eight quarters at most and begins where there are dossiers', async () => {
  const publication = createPublication(context);
  const trend = await publication.trend('2024-Q1');
  expect(trend.length).toBeLessThanOrEqual(8);
  expect(trend[0]?.resolved).toBeGreaterThan(0);
  expect(trend.at(-1)).toMatchObject({ key: '2024-Q1', late: 68, standing: 'issued' });
  const own = await publication.trend('2024-Q1', 'so-noi-vu-2020');
  expect(own.at(-1)).toMatchObject({ late: 15, resolved: 1_065 });
});

test('no quarter that is none or has not begun', async () => {
  const publication = createPublication(context);
  expect(await publication.quarter('2024')).toBeUndefined();
  expect(await publication.quarter('2199-Q1')).toBeUndefined();
  expect(await publication.quarter('x')).toBeUndefined();
});
