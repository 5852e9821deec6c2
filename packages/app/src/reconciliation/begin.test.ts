import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readTrustList } from '@dunghen/documents/signature';
import { getLocal } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { folderStore } from '@dunghen/store/file';
import { beginOwnTask, findRun, insertRun, startRun } from '@dunghen/store/reconciliation';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { DEFAULT_FILE_LIMITS } from '../file/index.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { readRun, reconcileFile, stageList, startReconciliation } from './index.ts';

const NOW = getLocal('2024-06-03T09:00');
const REQUEST = { id: 'req-1' };

let context: OpenContext;
let folder: string;
const control = officer('procedure-control');
beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => NOW);
  folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-doi-soat-'));
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

function bring(text: string) {
  const files = { store: folderStore(path.join(folder, 'tep')), limits: DEFAULT_FILE_LIMITS, ...readTrustList([]) };
  async function* content(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  return stageList({ ...context, files }, control, { name: 'cong.csv', content: content() }, REQUEST);
}

test('a list without the columns it needs is refused when it is brought: what, where, what would be right', async () => {
  const refused = await bring('DANH SÁCH\nMã hồ sơ,Trạng thái,Ngày hẹn trả\nH18.9-240105-0001,9,12/01/2024 17:30');
  expect(refused).toMatchObject({ ok: false, code: 'lateness-untold', facts: { row: 2, lacking: ['lateness'] } });
  expect(refused.ok ? '' : refused.message).toMatch(
    /^Tệp cong\.csv, dòng tiêu đề 2: chưa có cột tình trạng hạn .*Các cột đang có: “Mã hồ sơ”, “Trạng thái”, “Ngày hẹn trả”\. Xuất lại/,
  );
  const rows = await context.db.query('select from reconciliation_run');
  expect(rows).toHaveLength(0);
});

test('where a column is left that could be the missing one it is kept, and not begun until somebody says which', async () => {
  const staged = await bring('Mã hồ sơ,Ngày hẹn trả,Xong lúc nào\nH18.9-240105-0001,12/01/2024 17:30,12/01/2024');
  if (!staged.ok) throw new Error(staged.message);
  const { id } = staged.value;
  const desk = { ...context, sendTasks: async () => undefined };
  expect(await startReconciliation(desk, control, { id }, REQUEST)).toMatchObject({ code: 'lateness-untold' });
  expect((await findRun(context.db, id))?.state).toBe('staged');
  const columns = { 'Xong lúc nào': 'completedAt' } as const;
  expect(await startReconciliation(desk, control, { id, columns }, REQUEST)).toMatchObject({
    value: { state: 'running' },
  });
});

test('a run whose command was killed is told to be broken off by the next; one that still beats is left', async () => {
  const { db } = context.background;
  const about = { source: 'file', layout: {}, createdAt: NOW, createdBy: 'lenh', createdByName: 'Lệnh' } as const;
  const begin = async (name: string) => {
    const id = newId();
    await insertRun(db, { id, name, ...about });
    await startRun(db, { id, choices: {}, asOf: NOW });
    await beginOwnTask(db, { id: newId(), runId: id, at: NOW, by: 'lenh', name: 'Lệnh' });
    return id;
  };
  const [killed, alive] = [await begin('bi-tat.csv'), await begin('dang-chay.csv')];
  await db.query(`update long_task set heartbeat_at = heartbeat_at - interval '1 minute' where subject = $1`, [killed]);
  const file = path.join(folder, 'cong.csv');
  await writeFile(file, 'Mã hồ sơ,Ngày hẹn trả,Ngày kết thúc xử lý\nG22.1-1,12/01/2024 17:30,11/01/2024 08:00');
  const told: string[] = [];
  const onBrokenOff = (runs: readonly { readonly name: string }[]) => told.push(...runs.map(({ name }) => name));
  const done = await reconcileFile(context, control, { file, onBrokenOff }, REQUEST);
  expect(told).toEqual(['bi-tat.csv']);
  expect(await readRun(context, control, killed)).toMatchObject({
    value: { state: 'failed', failure: expect.stringContaining('đã dừng giữa chừng') },
  });
  expect((await findRun(db, alive))?.state).toBe('running');
  const id = done.ok ? done.value.id : '';
  expect(await readRun(context, control, id)).toMatchObject({ value: { state: 'done', task: { state: 'done' } } });
});
