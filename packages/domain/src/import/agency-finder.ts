import type { Agency, NameMatch } from '../agency/index.ts';
import type { DayNumber } from '../time/index.ts';
import { getDay } from '../time/index.ts';
import { fieldLabel } from './field.ts';
import type { ColumnLayout } from './header.ts';
import type { RowIssue } from './issue.ts';
import { issue } from './issue.ts';

/** What of the register the import asks. */
export interface AgencyLookup {
  readonly findByCode: (code: string, day: DayNumber) => Agency | undefined;
  /** Without a day: over all the time that the register knows. */
  readonly matchName: (name: string, day: DayNumber | undefined) => NameMatch;
  readonly findById?: (id: string) => Agency | undefined;
}

export type AgencyFinding =
  | { readonly kind: 'found'; readonly agencyId: string }
  | { readonly kind: 'unknown'; readonly issue: RowIssue }
  | { readonly kind: 'refused'; readonly issue: RowIssue };

export type AgencyFinder = (code: string | undefined, name: string | undefined, day: DayNumber) => AgencyFinding;

const MOST_REMEMBERED = 50_000;

/** Finds the agency of a row by its code, then by its name, each once for a day (spec: agencies match by code, then by name). */
export function createAgencyFinder(register: AgencyLookup, layout: ColumnLayout): AgencyFinder {
  const known = new Map<string, Map<DayNumber, AgencyFinding>>();
  return (code, name, day) => {
    // Codes and names of one pair come together in millions of rows; a pair has one key without joining strings.
    const key = code === undefined ? (name ?? '') : name === undefined ? `\u0000${code}` : `${code}\u0000${name}`;
    let days = known.get(key);
    if (days === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      days = new Map();
      known.set(key, days);
    }
    const remembered = days.get(day);
    if (remembered !== undefined) return remembered;
    const finding = findAgency(register, layout, code, name, day);
    days.set(day, finding);
    return finding;
  };
}

function findAgency(
  register: AgencyLookup,
  layout: ColumnLayout,
  code: string | undefined,
  name: string | undefined,
  day: DayNumber,
): AgencyFinding {
  const byCode = code === undefined ? undefined : register.findByCode(code, day);
  if (byCode !== undefined && name === undefined) return { kind: 'found', agencyId: byCode.id };
  if (name === undefined) {
    const problem = 'danh mục không có mã cơ quan này vào ngày của hồ sơ';
    const expected = 'mã cơ quan có trong danh mục, hoặc thêm cột tên cơ quan';
    return {
      kind: 'unknown',
      issue: issue('unknown-agency', headerOf(layout, 'agencyCode'), code ?? '', problem, expected),
    };
  }
  const match = register.matchName(name, day);
  if (byCode !== undefined) return byCodeAndName(byCode, code ?? '', match, name, layout);
  const column = headerOf(layout, 'agencyName');
  switch (match.kind) {
    case 'found':
      return { kind: 'found', agencyId: match.agency.id };
    case 'ambiguous': {
      const problem = 'tên này là của nhiều cơ quan';
      return {
        kind: 'refused',
        issue: issue(
          'ambiguous-agency',
          column,
          name,
          problem,
          `mã cơ quan hoặc tên đầy đủ của một trong: ${namesOf(match.candidates)}`,
        ),
      };
    }
    case 'unknown': {
      const ended = endedBearer(register, name, day);
      if (ended !== undefined) return { kind: 'unknown', issue: endedIssue(register, ended, column, name) };
      const problem = 'danh mục không có cơ quan này vào ngày của hồ sơ';
      const near =
        match.nearest.length === 0
          ? 'tên cơ quan có trong danh mục'
          : `một cơ quan trong danh mục; gần nhất: ${namesOf(match.nearest)}`;
      return { kind: 'unknown', issue: issue('unknown-agency', column, name, problem, near) };
    }
  }
}

/** The one bearer of the name in other days, where it had ended before the dossier's. */
function endedBearer(register: AgencyLookup, name: string, day: DayNumber): Agency | undefined {
  const match = register.matchName(name, undefined);
  if (match.kind !== 'found') return undefined;
  const { validTo } = match.agency;
  return validTo !== undefined && getDay(validTo) <= day ? match.agency : undefined;
}

/** What became of an agency that no longer exists. */
function endedIssue(register: AgencyLookup, ended: Agency, column: string, name: string): RowIssue {
  const successors = ended.successorIds.flatMap((id) => register.findById?.(id) ?? []);
  const since = (ended.validTo ?? '').split('-').toReversed().join('/');
  const heirs = successors.length === 0 ? '' : `; kế thừa: ${successors.map((agency) => agency.name).join(', ')}`;
  const problem = `${ended.name} đã sắp xếp từ ${since}${heirs}`;
  return issue('unknown-agency', column, name, problem, 'cơ quan đang có vào ngày của hồ sơ');
}

/**
 * The code decides, also which of several bearers of a name is meant. Where the name clearly names another agency, an
 * official code is a contradiction (a dossier must not be counted for the wrong agency), and one that the register only
 * presumes gives way.
 */
function byCodeAndName(
  byCode: Agency,
  code: string,
  match: NameMatch,
  name: string,
  layout: ColumnLayout,
): AgencyFinding {
  if (match.kind !== 'found' || match.agency.id === byCode.id) return { kind: 'found', agencyId: byCode.id };
  const bearer = byCode.codes.find((own) => own.code.toUpperCase() === code.trim().toUpperCase());
  if (bearer?.standing !== undefined) return { kind: 'found', agencyId: match.agency.id };
  const problem = `mã này là của "${byCode.name}", còn cột "${headerOf(layout, 'agencyName')}" ghi "${name}"`;
  const expected = `mã và tên của cùng một cơ quan; "${match.agency.name}" có mã${codeOf(match.agency)}`;
  return {
    kind: 'refused',
    issue: issue('agency-contradicts', headerOf(layout, 'agencyCode'), code, problem, expected),
  };
}

function namesOf(agencies: readonly Agency[]): string {
  return agencies.map((agency) => `"${agency.name}"${codeOf(agency)}`).join(', ');
}

function codeOf(agency: Agency): string {
  const code = agency.codes.find(({ scheme }) => scheme === 'agency') ?? agency.codes[0];
  return code === undefined ? '' : ` (${code.code})`;
}

function headerOf(layout: ColumnLayout, field: 'agencyCode' | 'agencyName'): string {
  return layout.headers[layout.columnOf[field] ?? -1]?.trim() || fieldLabel(field);
}
