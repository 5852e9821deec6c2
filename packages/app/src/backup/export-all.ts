import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Principal } from '@dunghen/domain/access';
import { type DescribedTable, openData } from '@dunghen/store/backup';
import { readStoredHashes } from '@dunghen/store/file';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { filePath } from './manifest.ts';
import type { BackupProgress } from './write-backup.ts';

/**
 * Writes all data of the province in open formats into a folder: each table as CSV, the contents of files under their
 * hash, and a description of every column. For moving to another system; a backup is what restores this one.
 */
export async function exportAll(
  context: AppContext,
  principal: Principal,
  folder: string,
  request: RequestFacts,
  show: (progress: BackupProgress) => void = () => undefined,
): Promise<Outcome<{ readonly tables: number; readonly files: number }>> {
  const permission = allow(principal, 'export:all', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const subject = { kind: 'installation', id: context.db.name };
  await recordAct(context, principal, { action: 'export:all', subject, outcome: 'done' }, request);
  await mkdir(path.join(folder, 'tables'), { recursive: true });
  const data = await openData(context.db);
  try {
    for (const [index, table] of data.tables.entries()) {
      show({ phase: 'tables', name: table.name, done: index, of: data.tables.length });
      await pipeline(data.rowsOf(table), createWriteStream(path.join(folder, 'tables', `${table.name}.csv`)));
    }
  } finally {
    await data.close();
  }
  const files = await copyContents(context, folder);
  await writeFile(path.join(folder, 'DOC-TRUOC.md'), describe(data.tables, new Date(context.now()).toISOString()));
  return { ok: true, value: { tables: data.tables.length, files } };
}

async function copyContents({ db, files }: AppContext, folder: string): Promise<number> {
  if (files === undefined) return 0;
  let count = 0;
  for await (const { sha256 } of readStoredHashes(db)) {
    const opened = await files.store.open(sha256);
    if (opened === undefined) continue;
    const target = filePath(folder, sha256);
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(opened.content, createWriteStream(target));
    count += 1;
  }
  return count;
}

function describe(tables: readonly DescribedTable[], at: string): string {
  const lines = [
    '# Dữ liệu của hệ thống Đúng Hẹn',
    '',
    `Xuất lúc ${at}. Mỗi bảng là một tệp CSV (UTF-8, dấu phẩy, dòng đầu là tên cột; thời điểm theo ISO 8601, giờ UTC).`,
    'Nội dung của giấy tờ, kết quả ở thư mục `files`, tên tệp là SHA-256 của nội dung; bảng `file_use` nói hồ sơ nào dùng tệp nào.',
    'Mật khẩu, phiên đăng nhập và mã truy cập không có trong bản xuất này. Bản xuất có dữ liệu cá nhân: bảo quản như hồ sơ.',
    '',
  ];
  for (const { name, about, columnTypes } of tables) {
    lines.push(`## ${name}`, '', about, '', '| cột | kiểu | ý nghĩa |', '| --- | --- | --- |');
    for (const column of columnTypes) {
      lines.push(`| ${column.name} | ${column.type} | ${column.about.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
