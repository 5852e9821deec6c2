import { fillPhrase, type ReportSettings } from '../settings/index.ts';
import { periodSentenceText, periodSpanText, periodTitleText } from './period.ts';
import type { ReportFacts } from './quarterly.ts';
import { assessmentPart } from './wording-assessment.ts';
import { type ProposalEdits, proposalsPart } from './wording-proposals.ts';
import { scorePart } from './wording-score.ts';
import { unitsPart } from './wording-units.ts';

export type { ProposalEdits, ProposalId } from './wording-proposals.ts';

/** The text of the report, part by part; every sentence is final Vietnamese, every count equals the rows. */
export interface QuarterlyWording {
  /** "BÁO CÁO". */
  readonly documentType: string;
  /** Trích yếu. */
  readonly summary: string;
  readonly leadIn: string;
  readonly parts: readonly WordingPart[];
  /** Ends in "./.". */
  readonly closing: string;
}

export interface WordingPart {
  readonly id: 'score' | 'units' | 'assessment' | 'proposals';
  /** "1. Tiến độ …". */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** "a)", "b)" …; those of the proposals name whom they address and by when. */
  readonly items: readonly WordingItem[];
}

export interface WordingItem {
  readonly mark: string;
  readonly text: string;
}

export function wordingOf(facts: ReportFacts, settings: ReportSettings, edits: ProposalEdits): QuarterlyWording {
  const { phrases, letterhead, province } = settings;
  const texts = {
    issuer: letterhead.issuerName,
    chairman: province.chairman,
    period: periodSentenceText(facts.period),
    periodTitle: periodTitleText(facts.period),
    span: periodSpanText(facts.period),
  };
  return {
    documentType: 'BÁO CÁO',
    summary: fillPhrase(phrases.summary, texts),
    leadIn: fillPhrase(phrases.leadIn, texts),
    parts: [
      scorePart(facts, settings),
      unitsPart(facts, settings),
      assessmentPart(facts, settings),
      proposalsPart(facts, settings, edits),
    ],
    closing: fillPhrase(phrases.closing, texts),
  };
}

/** The whole text, one paragraph a line. */
export function wordingLines(wording: QuarterlyWording): readonly string[] {
  return [
    wording.documentType,
    wording.summary,
    wording.leadIn,
    ...wording.parts.flatMap((part) => [
      part.heading,
      ...part.paragraphs,
      ...part.items.map((item) => `${item.mark} ${item.text}`),
    ]),
    wording.closing,
  ];
}
