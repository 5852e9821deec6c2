import { readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readTrustList } from '@dunghen/documents/signature';
import { folderStore } from '@dunghen/store/file';
import { claimTask, endTask, readTasks, tellProgress } from '@dunghen/store/task';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchAudit } from '../audit/index.ts';
import { listBackups, orderBackup, orderBackupCheck } from '../backup/index.ts';
import type { OpenContext } from '../context/index.ts';
import { DEFAULT_FILE_LIMITS } from '../file/index.ts';
import { AGENCY, days, openWorld, store } from '../job/jobs.fixture.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { auditState, orderAuditCheck, runTasks, type TaskContext } from './index.ts';

const REQUEST = { id: 'req-1' };
const folder = path.join(os.tmpdir(), `dunghen-tasks-${process.pid}`);
const [system, auditor] = [officer('system'), officer('auditor')];
let context: OpenContext & TaskContext;
const desk = () => ({ ...context, sendTasks: async () => undefined });
const work = () => runTasks(context, { isStopping: () => false });

beforeAll(async () => {
  const world = await openWorld('2026-11-20T10:00');
  const files = { store: folderStore(path.join(folder, 'files')), limits: DEFAULT_FILE_LIMITS, ...readTrustList([]) };
  context = { ...world.context, files, backups: path.join(folder, 'backups') };
  await store(context, [
    { code: 'H18.12-261102-0001', agencyId: AGENCY, accepted: '2026-11-02T09:00', limit: days(5) },
  ]);
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

describe('long work', () => {
  test('a backup is made, listed, read again; a damaged one is named', async () => {
    expect(await orderBackup(desk(), system, REQUEST)).toMatchObject({ ok: true });
    expect(await orderBackup(desk(), system, REQUEST)).toMatchObject({ ok: true });
    expect(await work()).toEqual({ done: 1, failed: 0 });
    const listed = await listBackups(context, auditor);
    const [made] = listed.ok ? listed.value.backups : [];
    expect(made).toMatchObject({ createdAt: context.now(), files: 0 });
    expect(made?.bytes).toBeGreaterThan(1_000);
    const name = made?.name ?? '';
    await orderBackupCheck(desk(), system, name, REQUEST);
    await work();
    const checked = await listBackups(context, system);
    expect(checked.ok && checked.value.backups[0]).toMatchObject({ sound: true, faults: [] });
    const tables = path.join(folder, 'backups', name, 'tables');
    const victim = (await readdir(tables)).find((file) => file.startsWith('dossier_event')) ?? '';
    await writeFile(path.join(tables, victim), 'khác');
    await orderBackupCheck(desk(), system, name, REQUEST);
    await work();
    const damaged = await listBackups(context, system);
    expect(damaged.ok && damaged.value.backups[0]).toMatchObject({ sound: false, faults: ['dossier_event'] });
  });

  test('backups are made by the system role alone, of folders that are backups', async () => {
    expect(await orderBackup(desk(), auditor, REQUEST)).toMatchObject({ code: 'not-allowed' });
    expect(await listBackups(context, officer('procedure-control'))).toMatchObject({ code: 'not-allowed' });
    expect(await orderBackupCheck(desk(), system, '../files', REQUEST)).toMatchObject({ code: 'unknown-backup' });
  });

  test('the audit is followed to its end, and a change in it is found', async () => {
    await orderAuditCheck(desk(), auditor, REQUEST);
    await work();
    const state = await auditState(context, auditor);
    expect(state).toMatchObject({ ok: true, value: { last: { result: { sound: true, events: 2 } } } });
    await context.db.query('alter table audit_entry disable trigger user');
    await context.db.query(`update audit_entry set reason = 'khác' where action = 'backup:make'`);
    await orderAuditCheck(desk(), auditor, REQUEST);
    await work();
    expect(await auditState(context, auditor)).toMatchObject({
      value: { last: { result: { sound: false, faultCount: expect.any(Number) } } },
    });
    expect(await auditState(context, system)).toMatchObject({ code: 'not-allowed' });
  });

  test('the audit is searched by part of a name and of a reason', async () => {
    const found = await searchAudit(context, auditor, { who: 'bộ SYSTEM', reason: 'KHÁC' }, REQUEST);
    expect(found.ok && found.value.entries.map(({ action }) => action)).toEqual(['backup:make', 'backup:make']);
  });

  test('what a dead process left is done by another, and given up after the third', async () => {
    await orderAuditCheck(desk(), auditor, REQUEST);
    const silence = () =>
      context.db.query(
        `update long_task set heartbeat_at = clock_timestamp() - interval '1 hour' where state = 'running'`,
      );
    const first = await claimTask(context.db, 'máy/1');
    expect(await claimTask(context.db, 'máy/2')).toBeUndefined();
    await silence();
    const second = await claimTask(context.db, 'máy/2');
    expect([first?.attempts, second?.attempts, second?.id === first?.id]).toEqual([1, 2, true]);
    if (first === undefined || second === undefined) throw new Error('claimed before');
    expect([await tellProgress(context.db, first, {}), await tellProgress(context.db, second, { done: 3 })]).toEqual([
      false,
      true,
    ]);
    // The first comes back from wherever it was: what it says no longer counts.
    await endTask(context.db, first, { state: 'done', result: {} });
    await silence();
    await claimTask(context.db, 'máy/3');
    await silence();
    expect(await claimTask(context.db, 'máy/4')).toBeUndefined();
    const [newest] = await readTasks(context.db, { kinds: ['audit-check'], limit: 1 });
    expect(newest).toMatchObject({ state: 'failed', failure: expect.stringContaining('3 lần') });
  });

  test('who is about to end leaves the work to the next, without counting it', async () => {
    await orderAuditCheck(desk(), auditor, REQUEST);
    let asked = 0;
    await runTasks(context, {
      isStopping: () => {
        asked += 1;
        return asked > 1;
      },
    });
    const [left] = await readTasks(context.db, { kinds: ['audit-check'], limit: 1 });
    expect(left).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await work()).toEqual({ done: 1, failed: 0 });
  });
});
