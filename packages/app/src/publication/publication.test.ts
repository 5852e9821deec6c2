import type { Principal, Role } from '@dunghen/domain/access';
import { dayOf } from '@dunghen/domain/time';
import { readPublicationContent } from '@dunghen/store/publication';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { countReport, freezeReport, readReportQuestion, registerIssue, submitReport } from '../report/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import {
  createPublication,
  decidePublication,
  findPublicationDetails,
  listPublicationViews,
  type ProposalInput,
  proposePublication,
} from './index.ts';
import { asSigned } from './signed.ts';

let context: OpenContext;
let province = '';
beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), Date.now);
  const { register } = await context.catalogueAt(context.now());
  province = register.atDate(dayOf(context.now())).find(({ kind }) => kind === 'province')?.id ?? '';
});
afterAll(() => context.close());

const REQUEST = { id: 'thử' };

const holder = (role: Role, name: string = role, agencyId = province): Principal => ({
  kind: 'officer',
  id: `${role} ${name}`,
  name: `${name} (giả định)`,
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});

const proposer = () => holder('procedure-control');
const leader = () => holder('provincial-leader');

async function propose(input: ProposalInput, principal = proposer()): Promise<string> {
  const made = await proposePublication(context, principal, input, REQUEST);
  if (!made.ok) throw new Error(made.message);
  return made.value.id;
}

async function freeze(replaces?: { readonly id: string; readonly as: 'replacement' | 'correction' }): Promise<string> {
  const request = await readReportQuestion(context, { period: '2024-Q1' });
  if (!request.ok) throw new Error(request.message);
  const frozen = await freezeReport(context, request.value, { layout: 'late-only', ...(replaces && { replaces }) });
  if (!frozen.ok) throw new Error(frozen.message);
  return frozen.value.issue.id;
}

async function issue(id: string, number: string): Promise<void> {
  await submitReport(context, id);
  const issued = await registerIssue(context, id, { number, issuedOn: '2024-04-05', signer: 'Người ký (ví dụ)' });
  expect(issued.ok).toBe(true);
}

const shown = () => createPublication(context).quarter('2024-Q1');

test('the demonstration published its quarters by this door: proposed by one, approved by another', async () => {
  const list = await listPublicationViews(context, holder('auditor'));
  if (!list.ok) throw new Error(list.message);
  expect(list.value.rows).toHaveLength(12);
  for (const { state, by, steps } of list.value.rows) {
    expect(state).toBe('published');
    expect(steps.map(({ kind }) => kind)).toEqual(['approved', 'published']);
    expect(steps[0]?.by.id).not.toBe(by.id);
  }
  const quarter = await shown();
  expect(quarter?.standing.kind).toBe('provisional');
  expect(quarter?.figures.total).toMatchObject({ late: 68, resolved: 12_012 });
});

test('the trend is of published quarters alone, eight at most', async () => {
  const publication = createPublication(context);
  const trend = await publication.trend('2024-Q1');
  expect(trend.map(({ key }) => key)).toEqual(['2023-Q1', '2023-Q4', '2024-Q1']);
  expect((await publication.trend('2024-Q1', 'so-noi-vu-2020')).at(-1)).toMatchObject({ late: 15, resolved: 1_065 });
  for (const none of ['2024', '2199-Q1', 'x']) expect(await publication.quarter(none)).toBeUndefined();
});

test('a quarter needs its frozen report; what is public already needs a correction that says what and why', async () => {
  const input = { kind: 'figures', period: '2024-Q1' } as const;
  expect(await proposePublication(context, proposer(), input, REQUEST)).toMatchObject({
    code: 'publication-report-needed',
  });
  await freeze();
  const needed = await proposePublication(context, proposer(), input, REQUEST);
  expect(needed).toMatchObject({ code: 'publication-correction-needed' });
  const id = !needed.ok && typeof needed.facts.id === 'string' ? needed.facts.id : '';
  const corrects = { id, change: ' ', reason: 'x' };
  expect(await proposePublication(context, proposer(), { ...input, corrects }, REQUEST)).toMatchObject({
    code: 'publication-incomplete',
    facts: { field: 'change' },
  });
  const foreign = { id: '01990000-0000-7000-8000-000000000001', change: 'x', reason: 'x' };
  expect(await proposePublication(context, proposer(), { ...input, corrects: foreign }, REQUEST)).toMatchObject({
    code: 'publication-not-correctable',
  });
  expect(await proposePublication(context, leader(), input, REQUEST)).toMatchObject({ code: 'not-allowed' });
  expect(await proposePublication(context, proposer(), { ...input, period: '2024' }, REQUEST)).toMatchObject({
    code: 'publication-period',
  });
});

test('proposed, approved by another, published: what the public sees changes with the last step only', async () => {
  const before = await shown();
  const current = await createPublication(context).current('figures', '2024-Q1');
  const corrects = { id: current?.id ?? '', change: 'Theo báo cáo đã chốt.', reason: 'Số liệu trước là tạm tính.' };
  const id = await propose({ kind: 'figures', period: '2024-Q1', corrects });
  const again = await proposePublication(
    context,
    proposer(),
    { kind: 'figures', period: '2024-Q1', corrects },
    REQUEST,
  );
  expect(again).toMatchObject({ code: 'publication-proposed', facts: { id } });
  const details = await findPublicationDetails(context, leader(), id);
  expect(details).toMatchObject({
    value: {
      publication: { state: 'proposed', may: ['approved', 'declined'] },
      difference: { before: current?.id, tables: [{ rows: [] }, { rows: [] }] },
    },
  });
  const decide = (who: Principal, step: 'approved' | 'published', publish = false) =>
    decidePublication(context, who, { id, step, publish }, REQUEST);
  expect(await decide(proposer(), 'published')).toMatchObject({ code: 'publication-state' });
  expect(await decide(proposer(), 'approved')).toMatchObject({ code: 'not-allowed' });
  expect(await decide(holder('head-of-agency', 'sở', 'so-noi-vu-2020'), 'approved')).toMatchObject({ ok: false });
  expect(await decide(leader(), 'approved')).toEqual({ ok: true, value: undefined });
  expect(await decide(leader(), 'approved')).toEqual({ ok: true, value: undefined });
  expect(await createPublication(context).find(id)).toBeUndefined();
  expect(await createPublication(context).content(id)).toBeUndefined();
  expect(await createPublication(context).files(id)).toEqual([]);
  expect(await shown()).toEqual(before);
  expect(await decide(proposer(), 'published')).toEqual({ ok: true, value: undefined });
  expect((await shown())?.standing.kind).toBe('frozen');
  const old = await createPublication(context).find(current?.id ?? '');
  expect(old).toMatchObject({ state: 'corrected', correctedBy: id });
  expect(await createPublication(context).content(old?.id ?? '')).toMatchObject({ kind: 'figures', quarter: before });
});

test('who both proposes and may approve does not approve their own; a head of the provincial office may', async () => {
  const both = {
    ...holder('procedure-control', 'cả hai'),
    grants: [...grants('procedure-control'), ...grants('provincial-leader')],
  };
  const current = await createPublication(context).current('apologies', '2024-Q1');
  const corrects = { id: current?.id ?? '', change: 'Bổ sung.', reason: 'Thiếu.' };
  const same = await proposePublication(context, both, { kind: 'apologies', period: '2024-Q1', corrects }, REQUEST);
  // The register has its own time of knowledge, so that it differs though its rows do not.
  const id = same.ok ? same.value.id : '';
  expect(same.ok).toBe(true);
  const own = await decidePublication(context, both, { id, step: 'approved' }, REQUEST);
  expect(own).toMatchObject({ code: 'not-allowed', facts: { rule: 'own-request' } });
  const empty = await decidePublication(context, holder('head-of-agency'), { id, step: 'declined' }, REQUEST);
  expect(empty).toMatchObject({ code: 'publication-incomplete' });
  const declined = { id, step: 'declined', reason: 'Không có gì mới.' } as const;
  expect(await decidePublication(context, holder('head-of-agency'), declined, REQUEST)).toMatchObject({ ok: true });
  const late = await decidePublication(context, leader(), { id, step: 'approved', publish: true }, REQUEST);
  expect(late).toMatchObject({ code: 'publication-state' });
});

const grants = (role: Role) => [{ role, agencyId: province, validFrom: '2020-01-01' }] as const;

test('a report that another has overtaken is not published; the next one gives its number and exactly its rows', async () => {
  const current = await createPublication(context).current('figures', '2024-Q1');
  const record = await findPublicationDetails(context, leader(), current?.id ?? '');
  const reportId = record.ok ? (record.value.report?.id ?? '') : '';
  const next = await freeze({ id: reportId, as: 'correction' });
  const corrects = { id: current?.id ?? '', change: 'Theo báo cáo đính chính.', reason: 'Đã ban hành.' };
  const early = await propose({ kind: 'figures', period: '2024-Q1', corrects });
  const last = await freeze({ id: next, as: 'correction' });
  const step = { id: early, step: 'approved', publish: true } as const;
  expect(await decidePublication(context, leader(), step, REQUEST)).toMatchObject({ code: 'publication-overtaken' });
  const away = { id: early, step: 'declined', reason: 'Báo cáo mới' } as const;
  expect(await decidePublication(context, proposer(), away, REQUEST)).toMatchObject({ ok: true });
  await issue(last, '12/BC-VPUB');
  const id = await propose({ kind: 'figures', period: '2024-Q1', corrects });
  const done = await decidePublication(context, leader(), { id, step: 'approved', publish: true }, REQUEST);
  expect(done).toMatchObject({ ok: true });
  const quarter = await shown();
  expect(quarter?.standing).toEqual({ kind: 'issued', number: '12/BC-VPUB', issuedOn: '2024-04-05' });
  expect(quarter?.figures.rows.find(({ agency }) => agency.id === 'so-noi-vu-2020')?.own.late).toBe(15);
});

test('withdrawn with a reason: gone at once, its record stays', async () => {
  const publication = createPublication(context);
  const current = await publication.current('ranking', '2024-Q2');
  const id = current?.id ?? '';
  expect((await publication.ranking('2024-Q2'))?.levels.length).toBeGreaterThan(2);
  const wish = { id, step: 'withdrawn' } as const;
  expect(await decidePublication(context, proposer(), wish, REQUEST)).toMatchObject({ code: 'publication-incomplete' });
  await decidePublication(context, proposer(), { ...wish, reason: 'Sai cấp của một cơ quan.' }, REQUEST);
  expect(await publication.ranking('2024-Q2')).toBeUndefined();
  expect(await publication.content(id)).toBeUndefined();
  expect(await publication.find(id)).toMatchObject({
    state: 'withdrawn',
    withdrawal: { reason: 'Sai cấp của một cơ quan.' },
  });
});

test('nothing that is recorded can be changed or deleted, and what is stored is what was hashed', async () => {
  for (const table of ['publication', 'publication_file', 'publication_step']) {
    await expect(context.background.db.query(`delete from ${table}`)).rejects.toThrow();
  }
  const list = await listPublicationViews(context, leader());
  const first = list.ok ? list.value.rows[0] : undefined;
  const text = (await readPublicationContent(context.db, first?.id ?? '')) ?? '';
  const digest = await crypto.subtle.digest('SHA-256', Buffer.from(text));
  expect(Buffer.from(digest).toString('hex')).toBe(first?.sha256);
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
