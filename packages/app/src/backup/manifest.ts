import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '@dunghen/domain/time';
import type { Outcome } from '../outcome/index.ts';

export const FORMAT = 'dunghen-backup/1';
export const MANIFEST = 'manifest.json';

export interface TableEntry {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the rows in COPY's text format, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What a backup holds. It is written last: a folder without it is a backup that was broken off. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly schemaVersion: number;
  readonly months: readonly string[];
  readonly tables: readonly TableEntry[];
  readonly files: { readonly count: number; readonly bytes: number };
}

export const tablePath = (folder: string, table: string): string => path.join(folder, 'tables', `${table}.copy.zst`);

export function filePath(folder: string, sha256: string): string {
  return path.join(folder, 'files', sha256.slice(0, 2), sha256);
}

/** Name of a backup's folder by its instant: 'dunghen-20261123T064500Z'. */
export function folderNameOf(instant: Instant): string {
  return `dunghen-${new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

export async function readManifest(folder: string): Promise<Outcome<Manifest>> {
  const refuse = (code: string, message: string): Outcome<Manifest> => ({
    ok: false,
    code,
    facts: { folder },
    message,
  });
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) {
    return refuse(
      'no-backup',
      `Thư mục ${folder} không có ${MANIFEST}: không phải bản sao lưu, hoặc việc sao lưu bị ngắt giữa chừng. Hãy chọn bản sao lưu khác.`,
    );
  }
  const manifest = parse(text);
  if (manifest !== undefined) return { ok: true, value: manifest };
  return refuse('bad-backup', `Tệp ${MANIFEST} trong ${folder} không đọc được hoặc thuộc định dạng khác ${FORMAT}.`);
}

function parse(text: string): Manifest | undefined {
  try {
    const read: Manifest = JSON.parse(text);
    return read.format === FORMAT && Array.isArray(read.tables) && Array.isArray(read.months) ? read : undefined;
  } catch {
    return undefined;
  }
}
