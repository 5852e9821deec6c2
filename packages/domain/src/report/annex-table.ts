import { fillPhrase, type ReportSettings } from '../settings/index.ts';
import { padCount } from '../text/index.ts';
import { annexColumns, earlyApartColumns } from './columns.ts';
import type { ReportRow, ReportTable } from './document.ts';
import type { QuarterlyReport, ReportAgencyRow, ReportSection, ReportTotals } from './model.ts';

/** The layouts that list agencies with their resolved dossiers. */
export type AgencyLayout = 'late-only' | 'early-apart' | 'all-units';

export function annexTable(report: QuarterlyReport, settings: ReportSettings, layout: AgencyLayout): ReportTable {
  const columns = layout === 'early-apart' ? earlyApartColumns(settings.table) : annexColumns(settings.table);
  const sections = layout === 'all-units' ? report.allSections : report.sections;
  return {
    columns,
    rows: [...sections.flatMap(sectionRows), ...lastRows(report, settings, layout)],
  };
}

function sectionRows(section: ReportSection): readonly ReportRow[] {
  return [
    { kind: 'section', cells: { number: section.mark, name: section.title } },
    ...section.groups.flatMap((group) => [
      ...(group.title === ''
        ? []
        : [{ kind: 'group', cells: { number: group.mark, name: group.title } } satisfies ReportRow]),
      ...group.rows.map(agencyRow),
    ]),
  ];
}

function agencyRow(row: ReportAgencyRow): ReportRow {
  return {
    kind: 'row',
    cells: { number: String(row.number), name: row.agency.name, ...figureCells(row), note: row.note },
  };
}

/** Where nothing was resolved there is no rate, not a rate of zero. */
function figureCells(totals: Omit<ReportTotals, 'noDueDate' | 'openOverdue'>) {
  return {
    resolved: totals.resolved,
    early: totals.early,
    onTime: totals.onTime,
    inTime: totals.early + totals.onTime,
    late: totals.late,
    latePercent: totals.latePercent,
  };
}

/** All units sum up to the whole province; a list of some does not. */
function lastRows(report: QuarterlyReport, settings: ReportSettings, layout: AgencyLayout): readonly ReportRow[] {
  const province = totalRow('Toàn tỉnh (tất cả đơn vị)', report.totals, settings, layout === 'all-units');
  if (layout === 'all-units') return [province];
  return [totalRow('Cộng các đơn vị trong danh sách', report.listed, settings, true), province];
}

function totalRow(name: string, totals: ReportTotals, settings: ReportSettings, sumsRows: boolean): ReportRow {
  const note =
    totals.openOverdue === 0
      ? ''
      : fillPhrase(settings.phrases.noteOpenOverdue, { count: padCount(totals.openOverdue) });
  return { kind: 'total', sumsRows, cells: { number: '', name, ...figureCells(totals), note } };
}
