import type { Principal } from '@dunghen/domain/access';
import { type ByteRange, type FileUse, findFileUse, isSha256, listFileUses } from '@dunghen/store/file';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findPermitted } from './find-permitted.ts';
import * as refusals from './refusals.ts';
import { guarded } from './store-refusal.ts';

export interface DownloadInput {
  readonly code: string;
  readonly sha256: string;
  /** `to` beyond the end, or absent, means to the end; without `from`, the last `to` bytes (RFC 9110, 14.1.2). */
  readonly range?: { readonly from?: number; readonly to?: number };
}

export interface Download {
  readonly file: FileUse;
  /** Of the whole file. */
  readonly bytes: number;
  /** What is sent, where a part was asked for. */
  readonly range?: ByteRange;
  /** Throws `StoreRefusal` `file-changed` before its end where the kept content is not the one that was stored. */
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * A file of a dossier, for who may read the dossier's personal data; written down before the first byte. The hash opens
 * nothing by itself: the file is found through the dossier that uses it.
 */
export async function downloadFile(
  context: AppContext,
  principal: Principal,
  input: DownloadInput,
  request: RequestFacts,
): Promise<Outcome<Download>> {
  const asked = { code: input.code, action: 'dossier:read-personal' } as const;
  const permitted = await findPermitted(context, principal, asked, request);
  if (!permitted.ok) return permitted;
  const { head } = permitted.value;
  const file = isSha256(input.sha256) ? await findFileUse(context.db, head, input.sha256) : undefined;
  if (file === undefined) return refusals.unknownFile(input.sha256);
  const { files } = context;
  if (files === undefined) return refusals.storeMissing();
  const range = input.range === undefined ? undefined : findRange(input.range, file.bytes);
  if (range === 'not-there') return refusals.rangeNotThere(file.bytes);
  return guarded(async () => {
    const opened = await files.store.open(file.sha256, range);
    if (opened === undefined || opened.bytes !== file.bytes) return refusals.fileDamaged(file.sha256);
    const content = await primed(opened.content);
    await recordReading(context, principal, head, request, { what: `file ${file.sha256}` });
    return { ok: true, value: { file, bytes: file.bytes, content, ...(range === undefined ? {} : { range }) } };
  });
}

/** The part that is there of the part asked for. */
function findRange(
  { from, to }: { readonly from?: number; readonly to?: number },
  bytes: number,
): ByteRange | 'not-there' {
  const last = bytes - 1;
  if (from === undefined)
    return to === undefined || to === 0 ? 'not-there' : { from: Math.max(0, bytes - to), to: last };
  return from > last || (to !== undefined && to < from) ? 'not-there' : { from, to: Math.min(to ?? last, last) };
}

/** The same content with its first piece in hand, so that what can be refused at once is refused and not broken off. */
async function primed(content: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const pieces = content[Symbol.asyncIterator]();
  const first = await pieces.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      for (let piece = first; piece.done !== true; piece = await pieces.next()) yield piece.value;
    } finally {
      await pieces.return?.();
    }
  }
  return all();
}

/** The files of a dossier in the order in which they came; their names are personal data. */
export async function listFiles(
  context: AppContext,
  principal: Principal,
  code: string,
  request: RequestFacts,
): Promise<Outcome<readonly FileUse[]>> {
  const permitted = await findPermitted(context, principal, { code, action: 'dossier:read-personal' }, request);
  if (!permitted.ok) return permitted;
  const { head } = permitted.value;
  const files = await listFileUses(context.db, head);
  await recordReading(context, principal, head, request, { what: 'files' });
  return { ok: true, value: files };
}
