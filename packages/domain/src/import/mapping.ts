import type { DueDateMeaning } from '../dossier/index.ts';
import type { ImportField } from './field.ts';
import { headerKey, IMPORT_FIELDS, isImportField } from './field.ts';
import type { ImportStatus } from './status.ts';
import { isImportStatus } from './status.ts';

/** What the person who loads a file says about its source (the mapping file). */
export interface ImportMapping {
  /** The system that the files come from, for the report's list of sources. */
  readonly system?: string;
  readonly dueAtMeans?: DueDateMeaning;
  /** By `headerKey`: the field of a header, or null where the column is only kept. */
  readonly columns: ReadonlyMap<string, ImportField | null>;
  /** By `headerKey`: what a text of the status column means. */
  readonly statuses: ReadonlyMap<string, ImportStatus>;
}

export type MappingOutcome =
  | { readonly ok: true; readonly mapping: ImportMapping }
  | { readonly ok: false; readonly code: 'bad-mapping'; readonly message: string };

export const NO_MAPPING: ImportMapping = Object.freeze({ columns: new Map(), statuses: new Map() });

const KEYS = ['columns', 'dueAtMeans', 'system', 'statuses'];

/**
 * Reads a mapping file (JSON). `columns` goes either way: `{ "Mã biên nhận": "code" }`, or `{ "code": ["Mã biên nhận"] }`;
 * `null` for a header takes its usual meaning away. `statuses`: `{ "8": "rejected" }`.
 */
export function parseMapping(text: string): MappingOutcome {
  const value = parseJson(text.replace(/^\ufeff/, ''));
  if (!isRecord(value)) return refused('không phải một đối tượng JSON {…}');
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return refused(`khóa "${unknown}" không có; các khóa là ${KEYS.join(', ')}`);
  const { columns: givenColumns = {}, statuses: givenStatuses = {}, dueAtMeans, system } = value;
  if (dueAtMeans !== undefined && !isDueDateMeaning(dueAtMeans)) {
    return refused('"dueAtMeans" phải là "receipt" hoặc "current"');
  }
  if (system !== undefined && typeof system !== 'string') return refused('"system" phải là một chuỗi');
  const columns = readColumns(givenColumns);
  if (typeof columns === 'string') return refused(columns);
  const statuses = readStatuses(givenStatuses);
  if (typeof statuses === 'string') return refused(statuses);
  const given = { ...(system === undefined ? {} : { system }), ...(dueAtMeans === undefined ? {} : { dueAtMeans }) };
  return { ok: true, mapping: Object.freeze({ ...given, columns, statuses }) };
}

function isDueDateMeaning(value: unknown): value is DueDateMeaning {
  return value === 'receipt' || value === 'current';
}

function refused(problem: string): MappingOutcome {
  return { ok: false, code: 'bad-mapping', message: `Tệp ánh xạ sai: ${problem}.` };
}

function readColumns(value: unknown): ReadonlyMap<string, ImportField | null> | string {
  if (!isRecord(value)) return '"columns" phải là một đối tượng';
  const columns = new Map<string, ImportField | null>();
  for (const [key, entry] of Object.entries(value)) {
    const problem = isImportField(key) ? addHeaders(columns, key, entry) : addHeader(columns, key, entry);
    if (problem !== undefined) return problem;
  }
  return columns;
}

function addHeaders(columns: Map<string, ImportField | null>, field: ImportField, entry: unknown): string | undefined {
  for (const header of Array.isArray(entry) ? entry : [entry]) {
    if (typeof header !== 'string') return `"columns": tên cột của "${field}" phải là chuỗi`;
    columns.set(headerKey(header), field);
  }
  return undefined;
}

function addHeader(columns: Map<string, ImportField | null>, header: string, entry: unknown): string | undefined {
  if (entry !== null && (typeof entry !== 'string' || !isImportField(entry))) {
    return `"columns": "${header}" chỉ tới "${String(entry)}", không phải một trường; các trường là ${IMPORT_FIELDS.join(', ')}`;
  }
  columns.set(headerKey(header), entry);
  return undefined;
}

function readStatuses(value: unknown): ReadonlyMap<string, ImportStatus> | string {
  if (!isRecord(value)) return '"statuses" phải là một đối tượng';
  const statuses = new Map<string, ImportStatus>();
  for (const [text, status] of Object.entries(value)) {
    if (typeof status !== 'string' || !isImportStatus(status)) {
      return `"statuses": "${text}" chỉ tới "${String(status)}", không phải một trạng thái`;
    }
    statuses.set(headerKey(text), status);
  }
  return statuses;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
