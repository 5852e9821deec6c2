import { fillPhrase, type ReportSettings } from '../settings/index.ts';
import { type AgencyLayout, annexTable } from './annex-table.ts';
import type { AdministrativeDocument, Annex, BodyBlock } from './document.ts';
import type { DossierLine } from './dossier-line.ts';
import { publicDossierTable } from './dossier-tables.ts';
import { form06aFootnotes, form06aGroupsOf, form06aTable } from './form-06a.ts';
import { type IndexFacts, indexTable } from './index-bulletin.ts';
import { annexReference, type IssueOptions, letterheadOf } from './letterhead.ts';
import type { QuarterlyReport } from './model.ts';
import { periodTitleText } from './period.ts';

/** The layouts of one model (spec: annex). */
export type ReportLayout = AgencyLayout | 'dossiers' | 'index' | '06a';

export const REPORT_LAYOUTS: readonly ReportLayout[] = [
  'late-only',
  'early-apart',
  'all-units',
  'dossiers',
  'index',
  '06a',
];

export interface QuarterlyDocumentOptions extends IssueOptions {
  readonly layout: ReportLayout;
  /** For the layout `dossiers`: each dossier behind a late or an open overdue figure. */
  readonly dossiers?: readonly DossierLine[];
  /** For the layout `index`. */
  readonly index?: IndexFacts;
}

/** The report with its annex, ready for any format. Holds nothing of applicants but masked names. */
export function quarterlyDocument(
  report: QuarterlyReport,
  settings: ReportSettings,
  options: QuarterlyDocumentOptions,
): AdministrativeDocument {
  const { wording } = report;
  return {
    ...letterheadOf(settings, options),
    documentType: wording.documentType,
    summary: wording.summary,
    body: bodyOf(report),
    annexes: [annexOf(report, settings, options)],
  };
}

function bodyOf({ wording }: QuarterlyReport): readonly BodyBlock[] {
  return [
    { kind: 'paragraph', text: wording.leadIn },
    ...wording.parts.flatMap((part): readonly BodyBlock[] => [
      { kind: 'heading', text: part.heading },
      ...part.paragraphs.map((text): BodyBlock => ({ kind: 'paragraph', text })),
      ...part.items.map((item): BodyBlock => ({ kind: 'item', mark: item.mark, text: item.text })),
    ]),
    { kind: 'paragraph', text: wording.closing },
  ];
}

/** The annex of a layout by itself, as XLSX and CSV want it. */
export function annexOf(report: QuarterlyReport, settings: ReportSettings, options: QuarterlyDocumentOptions): Annex {
  const { layout } = options;
  const { phrases } = settings;
  const listsAll = layout === 'all-units' || report.inclusion === 'all';
  const frame = {
    reference: annexReference(settings, options),
    orientation: settings.table.orientation,
    footnotes: report.footnotes,
    sheetName: 'Phu luc',
  };
  switch (layout) {
    case 'late-only':
    case 'early-apart':
    case 'all-units':
      return {
        ...frame,
        title: titleOf(report, listsAll ? phrases.annexTitleAll : phrases.annexTitle),
        table: annexTable(report, settings, layout),
      };
    case 'dossiers':
      return {
        ...frame,
        title: titleOf(report, phrases.annexTitleDossiers),
        orientation: 'landscape',
        table: publicDossierTable(options.dossiers ?? []),
      };
    case 'index':
      return {
        ...frame,
        title: titleOf(report, phrases.annexTitleIndex),
        table: indexTable(report, settings, options.index ?? {}),
      };
    case '06a':
      return {
        ...frame,
        title: titleOf(report, phrases.annexTitle06a),
        orientation: 'landscape',
        table: form06aTable(form06aGroupsOf(report.allSections), 'agency'),
        footnotes: [...form06aFootnotes(report.province), ...report.footnotes],
      };
  }
}

/** Annex titles stand in capitals (Decree 30/2020, appendix I), the period's numeral too. */
function titleOf(report: QuarterlyReport, phrase: string): string {
  return fillPhrase(phrase, { periodTitle: periodTitleText(report.period).toUpperCase() });
}
