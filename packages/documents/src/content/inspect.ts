import { open } from 'node:fs/promises';
import { type ContentFault, type ContentFaultCode, contentFault } from './fault.ts';
import { cleanFileName } from './file-name.ts';
import { type ContentKind, hasEndingOf, isDeclaredAs, KINDS } from './kinds.ts';
import { inspectOffice } from './office.ts';
import { findPdfFault } from './pdf.ts';
import { findXmlFault } from './xml.ts';

/** What the sender says of a file; neither is believed. */
export interface DeclaredFile {
  readonly name: string;
  readonly contentType?: string;
}

export type ContentCheck =
  | { readonly ok: true; readonly kind: ContentKind; readonly contentType: string; readonly name: string }
  | ContentFault;

/** What a file is by its own bytes, and whether it may be taken: `path` is a file of this machine. */
export async function inspectFile(path: string, bytes: number, declared: DeclaredFile): Promise<ContentCheck> {
  const name = cleanFileName(declared.name);
  if (bytes === 0) return contentFault('empty-file', name);
  const found = await findKind(path, bytes);
  if ('fault' in found) return contentFault(found.fault, name);
  const { kind } = found;
  const declaredType = declared.contentType ?? '';
  if (!hasEndingOf(kind, name) || !isDeclaredAs(kind, declaredType)) {
    return contentFault('type-mismatch', name, { found: KINDS[kind].contentType, declared: declaredType });
  }
  return { ok: true, kind, contentType: KINDS[kind].contentType, name };
}

type Found = { readonly kind: ContentKind } | { readonly fault: ContentFaultCode };

async function findKind(path: string, bytes: number): Promise<Found> {
  const head = await readHead(path);
  if (startsWith(head, [0xff, 0xd8, 0xff])) return { kind: 'jpeg' };
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: 'png' };
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return inspectOffice(path, bytes);
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return { fault: 'old-office' };
  if (isProgram(head)) return { fault: 'executable' };
  if (head.toString('latin1', 0, 5) === '%PDF-') return known('pdf', await findPdfFault(path));
  if (/^(\ufeff)?\s*<[?!a-z_]/i.test(head.toString('utf8'))) return known('xml', await findXmlFault(path));
  return { fault: 'unknown-content' };
}

const known = (kind: ContentKind, fault: ContentFaultCode | undefined): Found =>
  fault === undefined ? { kind } : { fault };

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const startsWith = (head: Buffer, bytes: readonly number[]): boolean =>
  head.subarray(0, bytes.length).equals(Buffer.from(bytes));

/** Windows (MZ), Linux (ELF), macOS (both byte orders, and for several processors), Java, and scripts with `#!`. */
const PROGRAM_STARTS = ['4d5a', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '2321'];

function isProgram(head: Buffer): boolean {
  const start = head.toString('hex', 0, 4);
  return PROGRAM_STARTS.some((program) => start.startsWith(program));
}
