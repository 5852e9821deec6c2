import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { RefusedRead } from './refusal.ts';

/** One file inside a ZIP, as its central directory names it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Reads by the central directory, so that files written front to back with data descriptors need no buffering. */
export interface ZipFile {
  readonly path: string;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** What honest workbooks stay far below: sheets pack 5 to 30 times, a full sheet of 30 columns is about 1.5 GB. */
export const ZIP_LIMITS = { totalBytes: 4 * 1024 ** 3, ratio: 200, ratioFrom: 64 * 1024 ** 2, entries: 10_000 };

const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const MOST_DIRECTORY = 16 * 1024 * 1024;

export async function openZip(path: string, size: number): Promise<ZipFile> {
  const file = await open(path, 'r');
  try {
    const place = await findDirectory(file, size);
    if (place.length > MOST_DIRECTORY || place.offset + place.length > size) throw truncated();
    const directory = await readBytes(file, place.offset, place.length);
    const entries = parseDirectory(directory, place.count);
    refuseBomb(entries);
    return { path, entries: new Map(entries.map((entry) => [entry.name, entry])) };
  } finally {
    await file.close();
  }
}

function truncated(): RefusedRead {
  return new RefusedRead(
    'truncated',
    'Tệp XLSX bị cắt cụt hoặc hỏng (thiếu mục lục ở cuối tệp). Hãy tải hoặc xuất lại tệp.',
  );
}

interface DirectoryPlace {
  readonly offset: number;
  readonly length: number;
  readonly count: number;
}

async function findDirectory(file: FileHandle, size: number): Promise<DirectoryPlace> {
  const length = Math.min(size, END_SIZE + LONGEST_COMMENT);
  const tail = await readBytes(file, size - length, length);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + END_SIZE > tail.length) throw truncated();
  const place = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const wide = place.count === 0xffff || place.length === 0xffffffff || place.offset === 0xffffffff;
  if (!wide || at < 20 || tail.readUInt32LE(at - 20) !== 0x07064b50) return place;
  const wideAt = Number(tail.readBigUInt64LE(at - 20 + 8));
  if (wideAt + 56 > size) throw truncated();
  const end = await readBytes(file, wideAt, 56);
  if (end.readUInt32LE(0) !== 0x06064b50) throw truncated();
  return {
    count: Number(end.readBigUInt64LE(32)),
    length: Number(end.readBigUInt64LE(40)),
    offset: Number(end.readBigUInt64LE(48)),
  };
}

async function readBytes(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
  if (bytesRead < length) throw truncated();
  return buffer;
}

function parseDirectory(directory: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.push(widened(directory, at, nameLength, extra));
    if (entries.length > ZIP_LIMITS.entries)
      throw new RefusedRead('too-large', 'Tệp ZIP có quá nhiều mục, không phải XLSX.');
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  if (entries.length === 0 || entries.length < count) throw truncated();
  return entries;
}

/** The entry with its ZIP64 sizes, where the plain fields say that they do not suffice. */
function widened(directory: Buffer, at: number, nameLength: number, extra: Buffer): ZipEntry {
  const values = [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)];
  let field = 0;
  while (field + 4 <= extra.length) {
    const length = extra.readUInt16LE(field + 2);
    if (extra.readUInt16LE(field) === 1) {
      let next = field + 4;
      values.forEach((value, index) => {
        if (value !== 0xffffffff || next + 8 > extra.length) return;
        values[index] = Number(extra.readBigUInt64LE(next));
        next += 8;
      });
    }
    field += 4 + length;
  }
  const [size = 0, packed = 0, offset = 0] = values;
  return {
    name: directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
    method: directory.readUInt16LE(at + 10),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    crc: directory.readUInt32LE(at + 16),
    packed,
    size,
    offset,
  };
}

function refuseBomb(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > ZIP_LIMITS.totalBytes)
    throw bomb(`giải nén ra ${gigabytes(total)} GB, giới hạn là ${gigabytes(ZIP_LIMITS.totalBytes)} GB`);
  for (const entry of entries) refuseRatio(entry.name, entry.size, entry.packed);
}

function refuseRatio(name: string, size: number, packed: number): void {
  if (size < ZIP_LIMITS.ratioFrom || size <= packed * ZIP_LIMITS.ratio) return;
  throw bomb(
    `mục ${name} nén quá ${ZIP_LIMITS.ratio} lần (${gigabytes(size)} GB trong ${Math.ceil(packed / 1024)} KB)`,
  );
}

function bomb(what: string): RefusedRead {
  return new RefusedRead(
    'too-large',
    `Tệp XLSX bất thường, có thể là "bom nén": ${what}. Không đọc tệp này; hãy xuất lại từ hệ thống hoặc chia nhỏ.`,
  );
}

function gigabytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(1).replace('.', ',');
}

export interface InflatedChunk {
  readonly bytes: Buffer;
  /** Bytes of the packed entry taken in so far. */
  readonly position: number;
}

const CHUNK_BYTES = 256 * 1024;

/** The bytes of one entry. Counts what really comes out, since a directory may lie; checks the CRC at the end. */
export async function* inflate(zip: ZipFile, entry: ZipEntry): AsyncGenerator<InflatedChunk> {
  if (entry.encrypted) throw new RefusedRead('password', 'Tệp XLSX có mật khẩu. Hãy bỏ mật khẩu rồi nạp lại.');
  if (entry.method !== 0 && entry.method !== 8) {
    throw new RefusedRead(
      'corrupt',
      `Tệp XLSX dùng cách nén không được hỗ trợ (${entry.method}). Hãy lưu lại bằng Excel.`,
    );
  }
  const start = await findDataStart(zip, entry);
  if (entry.packed === 0) return;
  const source = createReadStream(zip.path, { start, end: start + entry.packed - 1, highWaterMark: CHUNK_BYTES });
  const unpacked =
    entry.method === 8 ? pipeline(source, createInflateRaw({ chunkSize: CHUNK_BYTES }), () => {}) : source;
  const chunks: AsyncIterable<Buffer> = unpacked;
  let crc = 0;
  let out = 0;
  try {
    for await (const bytes of chunks) {
      crc = crc32(bytes, crc);
      out += bytes.length;
      if (out > ZIP_LIMITS.totalBytes) throw bomb(`mục ${entry.name} giải nén ra hơn ${gigabytes(out)} GB`);
      refuseRatio(entry.name, out, entry.packed);
      yield { bytes, position: source.bytesRead };
    }
  } catch (error) {
    throw error instanceof RefusedRead || !isZlibError(error) ? error : corrupt(entry.name);
  }
  if (crc !== entry.crc) throw corrupt(entry.name);
}

function corrupt(name: string): RefusedRead {
  return new RefusedRead('corrupt', `Tệp XLSX hỏng: không giải nén được mục ${name}. Hãy tải hoặc xuất lại tệp.`);
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

async function findDataStart(zip: ZipFile, entry: ZipEntry): Promise<number> {
  const file = await open(zip.path, 'r');
  try {
    const header = await readBytes(file, entry.offset, 30);
    if (header.readUInt32LE(0) !== 0x04034b50) throw truncated();
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

/** The whole text of a small entry (workbook, relations); undefined where the ZIP has none of the name. */
export async function findSmallEntry(zip: ZipFile, name: string): Promise<string | undefined> {
  const entry = zip.entries.get(name);
  if (entry === undefined) return undefined;
  if (entry.size > MOST_DIRECTORY) throw bomb(`mục ${name} quá lớn`);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const { bytes } of inflate(zip, entry)) {
    parts.push(bytes);
    size += bytes.length;
    if (size > MOST_DIRECTORY) throw bomb(`mục ${name} quá lớn`);
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}
