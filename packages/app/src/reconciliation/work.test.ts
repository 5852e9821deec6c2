import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { readTrustList } from '@dunghen/documents/signature';
import type { Principal, Role } from '@dunghen/domain/access';
import type { CaseStep } from '@dunghen/domain/reconciliation';
import { getLocal } from '@dunghen/domain/time';
import type { PortalClient } from '@dunghen/portal/client';
import { newId } from '@dunghen/store/dossier';
import { folderStore } from '@dunghen/store/file';
import { insertStage } from '@dunghen/store/import-stage';
import { findRun, insertRun, startRun } from '@dunghen/store/reconciliation';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { DEFAULT_FILE_LIMITS } from '../file/index.ts';
import { eraseStage } from '../import-stage/erase.ts';
import { cleanUp } from '../job/clean-up.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { LeftTask } from '../task/left-task.ts';

import { letterFile, listCases, listRuns, readCase, readRun, reconcileFile, recordStep, summaryFile } from './index.ts';
import { runReconcile } from './run-task.ts';

const NOW = getLocal('2024-06-03T09:00');
const REQUEST = { id: 'req-1' };
const HEAD = 'Mã hồ sơ,Đơn vị xử lý,Trạng thái,Ngày hẹn trả,Ngày kết thúc xử lý';
const OURS = 'H18.9-240105-0001';
const THEIRS = 'H18.9-240105-0002';

let context: OpenContext;
let folder: string;
let runId: string;
const control = officer('procedure-control');
const department = officer('system');
const holder = (role: Role, agencyId: string): Principal => ({
  kind: 'officer',
  id: `${role} ${agencyId}`,
  name: 'Lò Văn Thử (giả định)',
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});
const head = holder('head-of-agency', 'so-noi-vu-2020');

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => NOW);
  folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-doi-soat-'));
  runId = await run();
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

async function run(): Promise<string> {
  const file = path.join(folder, 'cong.csv');
  const rows = [
    `${OURS},Sở Nội vụ,9,12/01/2024 17:30,15/01/2024 09:00`,
    `${THEIRS},Sở Tư pháp,4,12/01/2024 17:30,`,
    'H18.9-240105-0003,Sở Lạ,4,31/02/2024,',
  ];
  await writeFile(file, [HEAD, ...rows].join('\n'));
  const outcome = await reconcileFile(context, control, { file }, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.id;
}

const given = <T>(outcome: { ok: true; value: T } | { ok: false; message: string }): T => {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};

async function record(who: Principal, step: CaseStep, code = OURS, in_ = runId) {
  const { steps } = given(await readCase(context, control, { runId: in_, code }));
  return recordStep(context, who, { runId: in_, cases: [{ code, steps }], step }, REQUEST);
}

const stateOf = async (code = OURS) => given(await readCase(context, control, { runId, code })).state;

describe('who sees what', () => {
  test('procedure control all, an agency its own, the counter nothing', async () => {
    const codes = async (who: Principal) => {
      const page = await listCases(context, who, { runId, limit: 50 });
      return page.ok ? page.value.rows.map(({ code }) => code) : page.code;
    };
    expect(await codes(control)).toHaveLength(3);
    expect(await codes(head)).toEqual([OURS]);
    expect(await codes(holder('counter', 'so-noi-vu-2020'))).toBe('not-allowed');
    expect(await readCase(context, head, { runId, code: THEIRS })).toMatchObject({ code: 'unknown-case' });
    expect(given(await readRun(context, head, runId)).bridge).toBeUndefined();
    expect(given(await listRuns(context, head))[0]?.cases).toBe(1);
  });

  test('the letter is the agency’s own, the summary procedure control’s', async () => {
    const letter = given(await letterFile(context, head, { runId, agencyId: 'so-noi-vu-2020' }, REQUEST));
    expect(letter.fileName).toBe('cong-van-doi-soat-so-noi-vu-2020.docx');
    const other = await letterFile(context, head, { runId, agencyId: 'so-tu-phap-2020' }, REQUEST);
    expect(other).toMatchObject({ ok: false });
    expect(await summaryFile(context, head, runId, REQUEST)).toMatchObject({ code: 'not-allowed' });
    expect(given(await summaryFile(context, control, runId, REQUEST)).bytes.byteLength).toBeGreaterThan(1_000);
  });
});

test('a cell that cannot be read is told with its place, and the row is compared without it', async () => {
  const { unread } = given(await readRun(context, control, runId));
  expect(unread).toMatchObject({ cells: 1, first: [{ row: 4, column: 'Ngày hẹn trả', value: '31/02/2024' }] });
});

test('a case goes from its owner to its letter, its fix and its end; found again, it is open again', async () => {
  const fix: CaseStep = { kind: 'record-fix', cause: 'Mất gói tin', fix: 'Gửi lại', fixedOn: '2024-06-03' };
  expect(await record(head, { kind: 'assign', owner: 'Tòng Văn A (giả định)', dueOn: '2024-06-10' })).toMatchObject({
    ok: true,
  });
  expect(await record(head, fix)).toMatchObject({ code: 'not-allowed' });
  expect(await record(department, { kind: 'close', text: 'Xong' })).toMatchObject({ code: 'not-allowed' });
  expect(await record(head, { kind: 'explain', text: ' ' })).toMatchObject({ code: 'step-incomplete' });
  expect(await record(head, { kind: 'write-letter', letter: '12/SNV-VP' })).toMatchObject({ ok: true });
  expect(await stateOf()).toBe('letter-written');
  expect(await record(department, fix)).toMatchObject({ ok: true });
  expect(await record(head, { kind: 'confirm', same: true })).toMatchObject({ ok: true });
  expect(await record(control, { kind: 'close', text: 'Đã khớp' })).toMatchObject({ ok: true });
  expect(await record(head, { kind: 'explain', text: 'Nữa' })).toMatchObject({ code: 'case-state' });
  const again = await run();
  const found = given(await readCase(context, control, { runId: again, code: OURS }));
  expect(found).toMatchObject({ state: 'open', owner: 'Tòng Văn A (giả định)', findings: [{ change: 'still' }] });
  expect(found.history.map(({ kind }) => kind)).toEqual([
    'assign',
    'write-letter',
    'record-fix',
    'confirm',
    'close',
    'found-again',
  ]);
});

test('what follows a comparison is done by the next process where the first was killed before it', async () => {
  const code = THEIRS;
  const closing: CaseStep = { kind: 'close', text: 'Đã khớp' };
  expect(await record(control, closing, code)).toMatchObject({ ok: true });
  const files = { store: folderStore(path.join(folder, 'tep')), limits: DEFAULT_FILE_LIMITS, ...readTrustList([]) };
  const { sha256 } = await files.store.put(Readable.from([Buffer.from('danh sách')]));
  await context.background.db.query(`update reconciliation_run set sha256 = decode($2, 'hex') where id = $1`, [
    runId,
    sha256,
  ]);
  const about = { requestedAt: NOW, requestedBy: '', requestedName: '', progress: {} };
  const task = { id: runId, kind: 'reconcile', subject: runId, state: 'running', attempts: 2, ...about } as const;
  expect(await runReconcile({ ...context, files }, { task, tell: () => undefined })).toMatchObject({ ok: true });
  expect(await stateOf(code)).toBe('open');
  expect(await files.store.has(sha256)).toBe(false);
});

test('a run that is left to another process while the portal is asked goes on there', async () => {
  const id = newId();
  const { db } = context.background;
  const about = { source: 'protocol', name: 'Tra cứu', layout: {}, createdBy: '', createdByName: '' } as const;
  await insertRun(db, { id, ...about, createdAt: NOW });
  await startRun(db, { id, choices: {}, asOf: NOW });
  async function* lookUpAll(): ReturnType<PortalClient['lookUpAll']> {
    yield { ok: true, value: { dossiers: [{ MaHoSo: OURS }] } };
  }
  const asked = { requestedAt: NOW, requestedBy: '', requestedName: '', progress: {} };
  const task = { id, kind: 'reconcile', subject: id, state: 'running', attempts: 1, ...asked } as const;
  const tell = ({ done }: { readonly done?: number }) => {
    if (done === 1) throw new LeftTask();
  };
  const portal = { ...context, portalList: { lookUpAll } };
  await expect(runReconcile(portal, { task, tell })).rejects.toThrow(LeftTask);
  expect((await findRun(db, id))?.state).toBe('running');
  expect(await runReconcile(portal, { task, tell: () => undefined })).toMatchObject({ ok: true });
});

test('an old list is erased, unless an import still needs the same content', async () => {
  const files = { store: folderStore(path.join(folder, 'tep')), limits: DEFAULT_FILE_LIMITS, ...readTrustList([]) };
  const { db } = context.background;
  const [alone, shared] = [newId(), newId()];
  const contents = new Map<string, string>();
  for (const id of [alone, shared]) {
    const { sha256, bytes } = await files.store.put(Readable.from([Buffer.from(id)]));
    contents.set(id, sha256);
    const run = { id, source: 'file', name: 'cong.csv', sha256, bytes, layout: {} } as const;
    await insertRun(db, { ...run, createdAt: NOW - 8 * 86_400_000, createdBy: '', createdByName: '' });
  }
  const stage = {
    id: newId(),
    name: 'ho-so.csv',
    sha256: contents.get(shared) ?? '',
    bytes: 1,
    layout: {},
    choices: {},
  };
  await insertStage(db, { ...stage, stagedAt: NOW, stagedBy: '', stagedName: '' });
  const post = () => Promise.reject(new Error('nothing is sent'));
  await cleanUp({ ...context.background, files, post, allowPrivateTargets: false, chance: () => 0 });
  expect(await files.store.has(contents.get(alone) ?? '')).toBe(false);
  expect(await files.store.has(contents.get(shared) ?? '')).toBe(true);
  await eraseStage({ ...context, files }, { ...stage, stagedAt: NOW, stagedBy: '', stagedName: '' });
  expect(await files.store.has(contents.get(shared) ?? '')).toBe(false);
});

test('an import leaves the content of a list that is still to be compared', async () => {
  const files = { store: folderStore(path.join(folder, 'tep')), limits: DEFAULT_FILE_LIMITS, ...readTrustList([]) };
  const { db } = context.background;
  const { sha256, bytes } = await files.store.put(Readable.from([Buffer.from('cùng một tệp')]));
  const stage = { id: newId(), name: 'ho-so.csv', sha256, bytes, layout: {}, choices: {} };
  await insertStage(db, { ...stage, stagedAt: NOW, stagedBy: '', stagedName: '' });
  const run = { id: newId(), source: 'file', name: 'cong.csv', sha256, bytes, layout: {} } as const;
  await insertRun(db, { ...run, createdAt: NOW, createdBy: '', createdByName: '' });
  await eraseStage({ ...context, files }, { ...stage, stagedAt: NOW, stagedBy: '', stagedName: '' });
  expect(await files.store.has(sha256)).toBe(true);
});

test('nobody writes over what another has just recorded, and nothing recorded is changed', async () => {
  const stale = { runId, cases: [{ code: THEIRS, steps: 5 }], step: { kind: 'explain', text: 'Muộn' } } as const;
  expect(await recordStep(context, control, stale, REQUEST)).toMatchObject({ code: 'case-changed' });
  for (const table of ['reconciliation_case', 'reconciliation_step']) {
    await expect(context.background.db.query(`delete from ${table}`)).rejects.toThrow();
  }
});
