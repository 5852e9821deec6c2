import { isoText } from '../text/index.ts';
import type { ComparedTotals, QuarterlyReport, ReportSection } from './model.ts';
import { periodKey, periodSpanText, periodTitleText } from './period.ts';
import { wordingLines } from './wording.ts';

/**
 * The report as JSON: one fixed order of members, times with the local offset, no identity of our own in it. `totals`
 * are the whole province's, `listed` the sum of the rows (decision 0052). The same model gives the same text.
 */
export function serialiseQuarterlyReport(report: QuarterlyReport): string {
  return `${JSON.stringify(quarterlyReportJson(report), null, 2)}\n`;
}

export type QuarterlyReportJson = ReturnType<typeof quarterlyReportJson>;

export function quarterlyReportJson(report: QuarterlyReport) {
  return {
    period: periodKey(report.period),
    scheme: report.period.scheme,
    title: periodTitleText(report.period),
    span: periodSpanText(report.period),
    from: isoText(report.bounds.from),
    to: isoText(report.bounds.to),
    policy: report.policy.id,
    policyRules: { ...report.policy },
    asOf: isoText(report.asOf),
    knownAt: isoText(report.knownAt),
    sections: report.sections.map(sectionJson),
    totals: report.totals,
    listed: report.listed,
    units: report.units,
    text: wordingLines(report.wording).join('\n'),
    wording: report.wording,
    footnotes: report.footnotes,
    figures: figuresJson(report),
    previous: comparedJson(report.previous),
    sameLastYear: comparedJson(report.sameLastYear),
    portal: report.portal === undefined ? null : { ...report.portal, capturedAt: isoText(report.portal.capturedAt) },
  };
}

function sectionJson(section: ReportSection) {
  return {
    mark: section.mark,
    title: section.title,
    groups: section.groups.map((group) => ({
      mark: group.mark,
      title: group.title,
      rows: group.rows.map((row) => ({
        number: row.number,
        agency: { code: row.agency.code, name: row.agency.name },
        resolved: row.resolved,
        early: row.early,
        onTime: row.onTime,
        late: row.late,
        latePercent: row.latePercent,
        openOverdue: row.openOverdue,
        note: row.note,
      })),
    })),
  };
}

/** The province's figures without the key by which they were summed. */
function figuresJson(report: QuarterlyReport) {
  const { agencyId: _key, form06aEntries: _entries, ...figures } = report.province;
  return figures;
}

function comparedJson(compared: ComparedTotals | undefined) {
  return compared === undefined ? null : { period: periodKey(compared.period), totals: compared.totals };
}
