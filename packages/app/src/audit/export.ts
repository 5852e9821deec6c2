import { csvField } from '@dunghen/documents/csv';
import type { Principal } from '@dunghen/domain/access';
import { type AuditEntry, type AuditFilter, readEntries } from '@dunghen/store/audit';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { recordAct } from './record.ts';
import type { RequestFacts } from './request-facts.ts';
import { readingOf, refuseAuditReader, withAccounts } from './search.ts';

export interface AuditExport {
  readonly fileName: string;
  readonly contentType: string;
  /** Text in pieces, to be written as it comes. */
  readonly pieces: AsyncIterable<string>;
}

export interface AuditExportQuery extends AuditFilter {
  readonly format: 'csv' | 'jsonl';
}

/**
 * The audit as a file, in order of chain and number with its hashes, so that whoever receives it can follow the chains
 * without us (docs/decisions/0110). Taking it is written down before the first line is given.
 */
export async function exportAudit(
  context: AppContext,
  principal: Principal,
  query: AuditExportQuery,
  request: RequestFacts,
): Promise<Outcome<AuditExport>> {
  const refused = await refuseAuditReader(context, principal, request);
  if (refused !== undefined) return refused;
  const { format, ...filter } = query;
  await recordAct(context, principal, readingOf(filter, format), request);
  const entries = readEntries(context.db, await withAccounts(context, filter));
  const value: AuditExport =
    format === 'csv'
      ? { fileName: 'nhat-ky.csv', contentType: 'text/csv; charset=utf-8', pieces: csvOf(entries) }
      : { fileName: 'nhat-ky.jsonl', contentType: 'application/jsonl; charset=utf-8', pieces: linesOf(entries) };
  return { ok: true, value };
}

async function* linesOf(batches: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<string> {
  for await (const entries of batches)
    yield entries.map((entry) => `${JSON.stringify({ ...entry, recordedAt: timestamp(entry) })}\n`).join('');
}

const COLUMNS: readonly (readonly [string, (entry: AuditEntry) => string | number | undefined])[] = [
  ['Chuỗi', (entry) => entry.chainId],
  ['Số', (entry) => entry.number],
  ['Thời điểm (UTC)', timestamp],
  ['Loại người dùng', (entry) => entry.principal.kind],
  ['Tài khoản', (entry) => entry.principal.id],
  ['Họ tên', (entry) => entry.principal.name],
  ['Địa chỉ mạng', (entry) => entry.address],
  ['Mã yêu cầu', (entry) => entry.requestId],
  ['Việc', (entry) => entry.action],
  ['Loại đối tượng', (entry) => entry.subject.kind],
  ['Đối tượng', (entry) => entry.subject.id],
  ['Mã hồ sơ, tên gọi', (entry) => entry.subject.code],
  ['Lý do', (entry) => entry.reason],
  ['Kết quả', (entry) => entry.outcome],
  ['Chi tiết', (entry) => JSON.stringify(entry.facts)],
  ['Đơn vị', (entry) => entry.homeAgencyId],
  ['Định danh', (entry) => entry.id],
  ['Hash', (entry) => entry.hash],
];

async function* csvOf(batches: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<string> {
  // A spreadsheet takes the file for UTF-8 by this mark.
  yield `\ufeff${COLUMNS.map(([title]) => cell(title)).join(',')}\r\n`;
  for await (const entries of batches)
    yield entries.map((entry) => `${COLUMNS.map(([, value]) => cell(value(entry))).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  return typeof value === 'string' ? csvField(value) : String(value ?? '');
}

function timestamp(entry: AuditEntry): string {
  return new Date(entry.recordedAt).toISOString();
}
