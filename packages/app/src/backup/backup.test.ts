import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readTrustList } from '@dunghen/documents/signature';
import { type FileStore, folderStore } from '@dunghen/store/file';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../account/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { examine } from '../doctor/index.ts';
import { DEFAULT_FILE_LIMITS } from '../file/index.ts';
import { AGENCY, days, openWorld, store } from '../job/jobs.fixture.ts';
import { exportAll } from './export-all.ts';
import { restoreBackup } from './restore-backup.ts';
import { type WrittenBackup, writeBackup } from './write-backup.ts';

const CONTENT = Buffer.from('nội dung của một giấy tờ');

describe('backup and restore', () => {
  let folder: string;
  let context: OpenContext;
  let files: FileStore;
  let backup: WrittenBackup;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-backup-'));
    ({ context } = await openWorld('2026-11-20T10:00'));
    files = folderStore(path.join(folder, 'files'));
    await store(context, [
      { code: 'H18.12-261102-0001', agencyId: AGENCY, accepted: '2026-11-02T09:00', limit: days(5) },
      { code: 'H18.12-261005-0001', agencyId: AGENCY, accepted: '2026-10-05T09:00', limit: days(3) },
    ]);
    await keep(context, files, CONTENT);
    const written = await writeBackup(withFiles(context, files), path.join(folder, 'backups'));
    if (!written.ok) throw new Error(written.message);
    backup = written.value;
  });

  afterAll(async () => {
    await context.close();
    await rm(folder, { recursive: true });
  });

  it('brings back every row and every content, and the examination finds no fault', async () => {
    const db = await testDatabase();
    const restoredFiles = folderStore(path.join(folder, 'restored'));
    const restored = await restoreBackup(db, restoredFiles, backup.folder);
    expect(restored).toMatchObject({ ok: true, value: { months: ['2026-10-01', '2026-11-01'] } });
    for (const { name, rows } of backup.manifest.tables) {
      const [counted] = await db.query<{ count: number }>(`select count(*) as count from ${name}`);
      expect([name, counted?.count]).toEqual([name, rows]);
    }
    expect(backup.manifest.tables.find(({ name }) => name === 'dossier_event')?.rows).toBe(4);
    const opened = await restoredFiles.open(await hashOf(db));
    expect(Buffer.concat(await Array.fromAsync(opened?.content ?? []))).toEqual(CONTENT);
    const again = withFiles(await contextOf(db, () => context.now()), restoredFiles);
    expect((await examine(again)).lines.at(-1)).toBe('✓ Kho tệp: 1 tệp, 0 chỗ sai');
    expect((await examine(withFiles(again, folderStore(path.join(folder, 'none'))))).sound).toBe(false);
    expect((await examine(again)).lines.filter((line) => line.includes('✗'))).toEqual([]);
    await db.close();
  });

  it('refuses a database that holds something', async () => {
    const { context: used } = await openWorld('2026-11-20T10:00');
    await expect(restoreBackup(used.db, files, backup.folder)).rejects.toMatchObject({ code: 'database-not-empty' });
    await used.close();
  });

  it('refuses a folder that is no backup, and one that was broken off', async () => {
    const db = await testDatabase();
    const broken = path.join(folder, 'broken', 'tables');
    await mkdir(broken, { recursive: true });
    for (const where of [folder, path.dirname(broken), path.join(folder, 'nowhere')]) {
      expect(await restoreBackup(db, files, where)).toMatchObject({ ok: false, code: 'no-backup' });
    }
    await db.close();
  });

  it.each(['manifest', 'table', 'file'] as const)(
    'refuses a backup whose %s was changed; nothing is stored',
    async (what) => {
      const written = await writeBackup(withFiles(later(context), files), path.join(folder, what));
      if (!written.ok) throw new Error(written.message);
      await damage(written.value.folder, what);
      const db = await testDatabase();
      const refused = await restoreBackup(db, folderStore(path.join(folder, `to-${what}`)), written.value.folder);
      expect(refused).toMatchObject({ ok: false, code: 'bad-backup' });
      expect(await db.query('select from dossier')).toEqual([]);
      expect(await db.query('select from catalogue_record')).toEqual([]);
      await db.close();
    },
  );

  it('exports every table in an open format with a description, and nothing that opens doors', async () => {
    const target = path.join(folder, 'open');
    const exported = await exportAll(withFiles(context, files), OPERATOR, target, { id: 'thử' });
    if (!exported.ok) throw new Error(exported.message);
    const { tables, files: contents } = exported.value;
    expect(contents).toBe(1);
    const acts = await context.db.query(`select from audit_entry where action = 'export:all'`);
    expect(acts).toHaveLength(1);
    const names = (await readdir(path.join(target, 'tables'))).toSorted();
    expect(names).toHaveLength(tables);
    expect(names).toContain('dossier_event.csv');
    const begun = ['import_stage', 'intake_draft', 'online_form', 'online_form_file'];
    for (const closed of ['account_session', 'api_token', 'account_recovery_code', 'command_key', ...begun]) {
      expect(names).not.toContain(`${closed}.csv`);
    }
    const text = await readFile(path.join(target, 'DOC-TRUOC.md'), 'utf8');
    expect(text).not.toMatch(/\| (password_hash|totp_secret|secret) \|/);
    // A column that nobody described would be a riddle to whoever takes the data over.
    expect(text).not.toMatch(/\|\s+\|\n/);
    const events = await readFile(path.join(target, 'tables', 'dossier_event.csv'), 'utf8');
    expect(events.split('\n')[0]).toMatch(/^home_agency_id,intake_month,dossier_id,seq,type,/);
    expect(events.match(/,Accepted,/g)).toHaveLength(2);
  });

  it('exports nothing to somebody who only signed in', async () => {
    const somebody = { kind: 'officer', id: 'x', name: 'Cán bộ (giả định)', grants: [] } as const;
    const target = path.join(folder, 'refused');
    const refused = await exportAll(withFiles(context, files), somebody, target, { id: 'thử' });
    expect(refused).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(existsSync(target)).toBe(false);
  });

  it('says which content is missing in the store of files', async () => {
    const elsewhere = folderStore(path.join(folder, 'empty'));
    const refused = await writeBackup(withFiles(later(context), elsewhere), path.join(folder, 'missing'));
    expect(refused).toMatchObject({ ok: false, code: 'file-missing', facts: { sha256: await hashOf(context.db) } });
  });
});

function withFiles(context: OpenContext, store: FileStore): OpenContext {
  const { trust } = readTrustList([]);
  return { ...context, files: { store, limits: DEFAULT_FILE_LIMITS, trust } };
}

const later = (context: OpenContext): OpenContext => ({ ...context, now: () => context.now() + 60_000 });

async function keep(context: OpenContext, files: FileStore, content: Buffer): Promise<void> {
  const kept = await files.put(
    (async function* () {
      yield content;
    })(),
  );
  await context.db.query(
    `insert into stored_file (sha256, bytes, content_type, kept_in, recorded_at)
     values (decode($1, 'hex'), $2, 'application/pdf', 'folder', now())`,
    [kept.sha256, kept.bytes],
  );
}

async function hashOf(db: OpenContext['db']): Promise<string> {
  const [row] = await db.query<{ sha256: string }>(`select encode(sha256, 'hex') as sha256 from stored_file`);
  return row?.sha256 ?? '';
}

async function damage(folder: string, what: 'manifest' | 'table' | 'file'): Promise<void> {
  if (what === 'manifest') return writeFile(path.join(folder, 'manifest.json'), '{"format":');
  const root = path.join(folder, what === 'table' ? 'tables' : 'files');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const entry = entries.find((one) => one.isFile() && (what === 'file' || one.name.startsWith('dossier_event')));
  if (entry === undefined) throw new Error('nothing to damage');
  await writeFile(path.join(entry.parentPath, entry.name), 'khác');
}
