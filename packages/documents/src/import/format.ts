import { open } from 'node:fs/promises';
import { RefusedRead } from './refusal.ts';

export type FileFormat = 'xlsx' | 'csv' | 'jsonl';
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface DetectedFormat {
  readonly format: FileFormat;
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark, to be skipped. */
  readonly skip: number;
  readonly size: number;
}

const HEAD_BYTES = 64 * 1024;

/** Says what a file is by what it holds; its name may say anything (systems export HTML as .xls, CSV as .txt). */
export async function detectFormat(path: string): Promise<DetectedFormat> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { ...detect(buffer.subarray(0, bytesRead)), size };
  } finally {
    await file.close();
  }
}

function detect(head: Buffer): Omit<DetectedFormat, 'size'> {
  if (head.length === 0) throw new RefusedRead('empty', 'Tệp rỗng, không có dữ liệu.');
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return { format: 'xlsx', encoding: 'utf-8', skip: 0 };
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06])) throw new RefusedRead('no-sheet', 'Tệp ZIP rỗng, không phải XLSX.');
  refuseKnownOthers(head);
  const { encoding, skip } = detectEncoding(head);
  const start = decodeStart(head.subarray(skip), encoding);
  if (start === '') throw new RefusedRead('empty', 'Tệp rỗng, chỉ có khoảng trắng.');
  if (/^<(!doctype html|html|table|meta|head|body)/i.test(start)) {
    throw new RefusedRead(
      'unknown-format',
      'Tệp là trang HTML (dù tên có thể là .xls). Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng XLSX.',
    );
  }
  if (start.startsWith('<?xml') || start.startsWith('<Workbook')) {
    throw new RefusedRead('unknown-format', 'Tệp là XML, không phải XLSX. Hãy mở bằng Excel rồi lưu lại dạng XLSX.');
  }
  if (start.startsWith('[')) {
    throw new RefusedRead('unknown-format', 'Tệp là một mảng JSON. Cần JSON lines: mỗi dòng một đối tượng {…}.');
  }
  return { format: start.startsWith('{') ? 'jsonl' : 'csv', encoding, skip };
}

function refuseKnownOthers(head: Buffer): void {
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw oleRefusal(head);
  if (startsWith(head, [0x1f, 0x8b])) {
    throw new RefusedRead('unknown-format', 'Tệp nén GZIP. Hãy giải nén rồi nạp tệp bên trong.');
  }
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new RefusedRead('unknown-format', 'Tệp là PDF. Cần tệp XLSX, CSV hoặc JSON lines xuất từ hệ thống.');
  }
}

/** Both an encrypted XLSX and an old XLS are OLE files; the stream names in the directory tell them apart. */
function oleRefusal(head: Buffer): RefusedRead {
  if (head.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new RefusedRead('password', 'Tệp XLSX có mật khẩu. Hãy bỏ mật khẩu (Lưu thành tệp mới) rồi nạp lại.');
  }
  return new RefusedRead(
    'old-excel',
    'Tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel rồi lưu lại dạng XLSX không mật khẩu.',
  );
}

function detectEncoding(head: Buffer): { readonly encoding: TextEncoding; readonly skip: number } {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', skip: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', skip: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', skip: 2 };
  return { encoding: guessWide(head) ?? 'utf-8', skip: 0 };
}

/** UTF-16 without a mark: in text of Latin letters about every other byte is zero, always on the same side. */
function guessWide(head: Buffer): TextEncoding | undefined {
  const sample = head.subarray(0, Math.min(head.length, 4096) & ~1);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

function decodeStart(head: Buffer, encoding: TextEncoding): string {
  const text = new TextDecoder(encoding).decode(head.subarray(0, 1024));
  return text.trimStart();
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
