import { findDay } from '../time/index.ts';
import type { Agency, AgencyCode, AgencyKind } from './agency.ts';
import { findRegisterProblems, type RegisterProblem } from './problems.ts';

/** Something in a catalogue file that cannot be read. `at` is the id of the row, or "#n" counted from 1. */
export interface CatalogueProblem {
  readonly at: string;
  readonly message: string;
}

export type CatalogueResult =
  | { readonly ok: true; readonly agencies: readonly Agency[] }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

/**
 * A row of a catalogue file (`data/agencies/*.json`). Succession is written once, with the one that ended; the register
 * derives predecessors from it.
 */
interface AgencyRow {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly codes: readonly AgencyCode[];
  readonly parent?: string;
  readonly from: string;
  readonly to?: string;
  readonly successors?: readonly string[];
  readonly order: number;
}

const KINDS: readonly AgencyKind[] = ['province', 'department', 'district', 'commune', 'sector'];

/**
 * Reads catalogue files: JSON objects with a list `agencies` (beside it `title`, `source`, `note`, which are for their
 * readers). Files may refer to each other's agencies. Problems are told in Vietnamese, all at once: of the rows first, of
 * the whole (see `findRegisterProblems`) once every row is sound.
 */
export function parseAgencies(files: readonly string[]): CatalogueResult {
  const problems: CatalogueProblem[] = [];
  const rows: AgencyRow[] = [];
  for (const [index, value] of files.flatMap((file) => readRows(file, problems)).entries()) {
    const at = isObject(value) && typeof value.id === 'string' ? value.id : `#${index + 1}`;
    const wrong = problemsOfRow(value);
    problems.push(...wrong.map((message) => ({ at, message })));
    if (isRow(value)) rows.push(value);
  }
  if (problems.length > 0) return { ok: false, problems };
  const agencies = withPredecessors(rows);
  const contradictions = findRegisterProblems(agencies);
  if (contradictions.length === 0) return { ok: true, agencies };
  return {
    ok: false,
    problems: contradictions.map((problem) => ({ at: problem.ids.join(', '), message: textOf(problem) })),
  };
}

function textOf(problem: RegisterProblem): string {
  switch (problem.kind) {
    case 'duplicate-id':
      return 'Có nhiều cơ quan cùng "id".';
    case 'unknown-parent':
      return `Không có cơ quan cấp trên "${problem.parentId}".`;
    case 'parent-cycle':
      return 'Các cơ quan này là cấp trên của nhau thành vòng.';
    case 'unknown-successor':
      return `Không có cơ quan kế thừa "${problem.successorId}".`;
    case 'successor-starts-later':
      return `Cơ quan kế thừa "${problem.successorId}" phải có ngay từ ngày cơ quan này kết thúc.`;
    case 'code-borne-twice':
      return `Mã "${problem.code}" thuộc về hai cơ quan trong cùng một thời gian.`;
  }
}

/** The content of a catalogue file for these agencies, one a line; `parseAgencies` reads it back the same. */
export function serialiseAgencies(agencies: readonly Agency[], about: Readonly<Record<string, string>> = {}): string {
  const head = Object.entries(about).map(([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)},\n`);
  const rows = agencies.map((agency) => `    ${JSON.stringify(rowOf(agency))}`);
  return `{\n${head.join('')}  "agencies": [\n${rows.join(',\n')}\n  ]\n}\n`;
}

function rowOf(agency: Agency): AgencyRow {
  return {
    id: agency.id,
    kind: agency.kind,
    name: agency.name,
    ...(agency.aliases.length > 0 ? { aliases: agency.aliases } : {}),
    codes: agency.codes,
    ...(agency.parentId === undefined ? {} : { parent: agency.parentId }),
    from: agency.validFrom,
    ...(agency.validTo === undefined ? {} : { to: agency.validTo }),
    ...(agency.successorIds.length > 0 ? { successors: agency.successorIds } : {}),
    order: agency.order,
  };
}

function withPredecessors(rows: readonly AgencyRow[]): readonly Agency[] {
  const predecessors = new Map<string, string[]>();
  for (const row of rows) {
    for (const next of row.successors ?? []) predecessors.set(next, [...(predecessors.get(next) ?? []), row.id]);
  }
  return rows.map((row) =>
    Object.freeze({
      id: row.id,
      kind: row.kind,
      name: row.name,
      aliases: row.aliases ?? [],
      codes: row.codes,
      ...(row.parent === undefined ? {} : { parentId: row.parent }),
      validFrom: row.from,
      ...(row.to === undefined ? {} : { validTo: row.to }),
      predecessorIds: predecessors.get(row.id) ?? [],
      successorIds: row.successors ?? [],
      order: row.order,
    }),
  );
}

function readRows(file: string, problems: CatalogueProblem[]): readonly unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(file);
  } catch {
    problems.push({ at: '#0', message: 'Tệp danh mục cơ quan không phải JSON hợp lệ.' });
    return [];
  }
  if (isObject(content) && Array.isArray(content.agencies)) return content.agencies;
  problems.push({ at: '#0', message: 'Tệp danh mục cơ quan phải có danh sách "agencies".' });
  return [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is AgencyRow {
  return problemsOfRow(value).length === 0;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isDate = (value: unknown): boolean => typeof value === 'string' && findDay(value) !== undefined;
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isOptional = (value: unknown, check: (value: unknown) => boolean) => value === undefined || check(value);

function isCode(value: unknown): boolean {
  if (!isObject(value) || !isText(value.code)) return false;
  const standing = value.standing;
  const known = standing === undefined || standing === 'presumed' || standing === 'demonstration';
  return known && (value.scheme === 'gso' || value.scheme === 'agency');
}

function problemsOfRow(value: unknown): readonly string[] {
  if (!isObject(value)) return ['Dòng này không phải một cơ quan.'];
  const { kind, codes, from, to } = value;
  const checks: readonly (readonly [sound: boolean, message: string])[] = [
    [isText(value.id), 'Thiếu "id".'],
    [KINDS.some((known) => known === kind), `"kind" phải là một trong: ${KINDS.join(', ')}.`],
    [isText(value.name), 'Thiếu tên cơ quan ("name").'],
    [isOptional(value.aliases, isTextList), '"aliases" phải là danh sách tên gọi khác.'],
    [Array.isArray(codes) && codes.every(isCode), '"codes" phải là danh sách { scheme: "gso" hoặc "agency", code }.'],
    [isOptional(value.parent, isText), '"parent" phải là id của cơ quan cấp trên.'],
    [isDate(from), '"from" phải là ngày dạng yyyy-MM-dd.'],
    [isOptional(to, isDate), '"to" phải là ngày dạng yyyy-MM-dd.'],
    [!isDate(from) || !isText(to) || String(from) < to, '"to" phải sau "from".'],
    [isOptional(value.successors, isTextList), '"successors" phải là danh sách id.'],
    [Number.isFinite(value.order), '"order" phải là một số.'],
  ];
  return checks.filter(([sound]) => !sound).map(([, message]) => message);
}
