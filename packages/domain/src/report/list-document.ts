import type { JudgementPolicy } from '../judgement/index.ts';
import type { ReportSettings } from '../settings/index.ts';
import { instantText } from '../text/index.ts';
import type { Instant } from '../time/index.ts';
import type { AdministrativeDocument, Annex } from './document.ts';
import { asOfText, policyText } from './footnotes.ts';
import { annexReference, type IssueOptions, letterheadOf } from './letterhead.ts';
import { type Period, periodSpanText, periodTitleText } from './period.ts';

/** What every list says about itself: period, both times, and the rule where it judges (spec: periods). */
export interface ListContext {
  readonly period: Period;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly policy: JudgementPolicy;
}

export function listFootnotes(context: ListContext, settings: ReportSettings): readonly string[] {
  return [
    `Kỳ báo cáo ${periodSpanText(context.period)}; tình trạng hồ sơ ${asOfText(context.asOf)}; theo dữ liệu ghi nhận đến ${instantText(context.knownAt)}.`,
    policyText(context.policy),
    `Nguồn: ${settings.system.name}.`,
  ];
}

/** A document that carries one list and next to no text: register, officials, form II.06a. */
export function listDocument(
  context: ListContext,
  settings: ReportSettings,
  options: IssueOptions,
  list: {
    readonly documentType: string;
    readonly summary: string;
    readonly paragraphs: readonly string[];
    readonly title: string;
    readonly confidentiality?: string;
    readonly table: Annex['table'];
    readonly footnotes: readonly string[];
    readonly sheetName: string;
  },
): AdministrativeDocument {
  const period = periodTitleText(context.period);
  const symbol = settings.letterhead.letterSymbol;
  return {
    ...letterheadOf(settings, options, symbol),
    documentType: list.documentType,
    summary: `${list.summary} ${period}`,
    addressees: [],
    legalBases: [],
    body: list.paragraphs.map((text) => ({ kind: 'paragraph', text })),
    annexes: [
      {
        title: `${list.title} ${period.toUpperCase()}`,
        reference: annexReference(settings, options, { type: 'văn bản', symbol }),
        ...(list.confidentiality === undefined ? {} : { confidentiality: list.confidentiality }),
        orientation: 'landscape',
        table: list.table,
        footnotes: [...list.footnotes, ...listFootnotes(context, settings)],
        sheetName: list.sheetName,
      },
    ],
  };
}
