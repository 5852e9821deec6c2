import type { ProposalEdits, ProposalId } from '../report/index.ts';
import type { ReportSettings } from '../settings/index.ts';
import { findDay } from '../time/index.ts';

export const PROPOSAL_IDS: readonly ProposalId[] = ['apologise', 'compare', 'clear', 'system'];

/** Whose name stands below, and in what capacity: "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG". */
export interface SignatureBlock {
  readonly capacity: readonly string[];
  readonly signer: string;
}

/**
 * The parts of a report that an official may write (spec: report, content 4 and 5). No number is among them. What is
 * absent stands as the settings of the period give it.
 */
export interface FreeParts {
  readonly addressees?: readonly string[];
  readonly legalBases?: readonly string[];
  readonly recipients?: readonly string[];
  readonly signature?: SignatureBlock;
  /** Local days, `yyyy-MM-dd`. */
  readonly dates: Readonly<Partial<Record<ProposalId, string>>>;
  readonly texts: Readonly<Partial<Record<ProposalId, string>>>;
}

export const NO_PARTS: FreeParts = Object.freeze({ dates: {}, texts: {} });

/** What one saving changes; null takes a part back to what the settings give. */
export interface PartEdits {
  readonly addressees?: readonly string[] | null;
  readonly legalBases?: readonly string[] | null;
  readonly recipients?: readonly string[] | null;
  readonly signature?: SignatureBlock | null;
  readonly dates?: Readonly<Partial<Record<ProposalId, string | null>>>;
  readonly texts?: Readonly<Partial<Record<ProposalId, string | null>>>;
}

/** One part by itself, so that each is kept with who wrote it and when. */
export type PartKey =
  | 'addressees'
  | 'legalBases'
  | 'recipients'
  | 'signature'
  | `dates.${ProposalId}`
  | `texts.${ProposalId}`;

/** The parts that a saving speaks of. */
export function partKeysOf(edits: PartEdits): readonly PartKey[] {
  const single = (['addressees', 'legalBases', 'recipients', 'signature'] as const).filter(
    (key) => edits[key] !== undefined,
  );
  const dates = PROPOSAL_IDS.filter((id) => edits.dates?.[id] !== undefined).map((id) => `dates.${id}` as const);
  const texts = PROPOSAL_IDS.filter((id) => edits.texts?.[id] !== undefined).map((id) => `texts.${id}` as const);
  return [...single, ...dates, ...texts];
}

/** The parts after a saving. */
export function editParts(parts: FreeParts, edits: PartEdits): FreeParts {
  const addressees = chosen(edits.addressees, parts.addressees);
  const legalBases = chosen(edits.legalBases, parts.legalBases);
  const recipients = chosen(edits.recipients, parts.recipients);
  const signature = chosen(edits.signature, parts.signature);
  return {
    ...(addressees === undefined ? {} : { addressees }),
    ...(legalBases === undefined ? {} : { legalBases }),
    ...(recipients === undefined ? {} : { recipients }),
    ...(signature === undefined ? {} : { signature }),
    dates: mergeById(parts.dates, edits.dates),
    texts: mergeById(parts.texts, edits.texts),
  };
}

function chosen<T>(edit: T | null | undefined, before: T | undefined): T | undefined {
  if (edit === undefined) return before;
  return edit === null ? undefined : edit;
}

function mergeById(
  before: FreeParts['dates'],
  edits: PartEdits['dates'] = {},
): Readonly<Partial<Record<ProposalId, string>>> {
  const merged: Partial<Record<ProposalId, string>> = {};
  for (const id of PROPOSAL_IDS) {
    const value = chosen(edits[id], before[id]);
    if (value !== undefined) merged[id] = value;
  }
  return merged;
}

/** The settings of a report with its free parts in their place. */
export function settingsWith(settings: ReportSettings, parts: FreeParts): ReportSettings {
  const { addressees, legalBases, recipients, signature } = parts;
  return {
    ...settings,
    ...(addressees === undefined ? {} : { addressees }),
    ...(legalBases === undefined ? {} : { legalBases }),
    ...(recipients === undefined ? {} : { recipients }),
    ...(signature === undefined
      ? {}
      : { signatures: { ...settings.signatures, [OWN_SIGNATURE]: signature }, signature: OWN_SIGNATURE }),
  };
}

const OWN_SIGNATURE = 'own';

export function proposalEditsOf({ dates, texts }: FreeParts): ProposalEdits {
  const days: Partial<Record<ProposalId, number>> = {};
  for (const id of PROPOSAL_IDS) {
    const day = findDay(dates[id] ?? '');
    if (day !== undefined) days[id] = day;
  }
  return { dates: days, texts };
}
