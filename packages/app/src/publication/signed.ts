import type { QuarterlyReport, ReportAgencyRow, ReportSection } from '@dunghen/domain/report';

/** What of a row was printed and signed. */
interface SignedRow {
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly openOverdue: number;
}

/**
 * The report as it was signed. Counting again at its two times gives the same numbers for ever; should data have been lost
 * since, the signed rows stand (issue: an agency's totals are published exactly as signed).
 */
export function asSigned(counted: QuarterlyReport, model: unknown): QuarterlyReport {
  const signed = signedRows(model);
  if (signed.size === 0) return counted;
  const withSigned = (section: ReportSection): ReportSection => ({
    ...section,
    groups: section.groups.map((group) => ({ ...group, rows: group.rows.map((row) => rowAsSigned(row, signed)) })),
  });
  return { ...counted, allSections: counted.allSections.map(withSigned) };
}

function rowAsSigned(row: ReportAgencyRow, signed: ReadonlyMap<string, SignedRow>): ReportAgencyRow {
  const own = signed.get(row.agency.code);
  if (own === undefined) return row;
  const { early, onTime, late, openOverdue } = own;
  const open = { ...row.figures.open, overdue: openOverdue };
  return { ...row, ...own, figures: { ...row.figures, early, onTime, late, open } };
}

/** By agency code; the stored model is our own JSON, but of any age, so it is looked at before it is believed. */
function signedRows(model: unknown): ReadonlyMap<string, SignedRow> {
  const rows = listIn(model, 'sections').flatMap((section) =>
    listIn(section, 'groups').flatMap((group) => listIn(group, 'rows')),
  );
  return new Map(
    rows.flatMap((row) => {
      const code = textIn(memberOf(row, 'agency'), 'code');
      const numbers = ['resolved', 'early', 'onTime', 'late', 'openOverdue'].map((name) => memberOf(row, name));
      const [resolved, early, onTime, late, openOverdue] = numbers.filter((value) => typeof value === 'number');
      if (code === undefined || resolved === undefined || early === undefined) return [];
      if (onTime === undefined || late === undefined || openOverdue === undefined) return [];
      return [[code, { resolved, early, onTime, late, openOverdue }] as const];
    }),
  );
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, name: string): string | undefined {
  const text = memberOf(value, name);
  return typeof text === 'string' ? text : undefined;
}
