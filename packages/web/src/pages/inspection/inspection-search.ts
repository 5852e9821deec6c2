import { INSPECTION_KINDS, type InspectionKind } from '@dunghen/domain/inspection';
import { flag, matching, oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';

export const CASE_STATES = ['open', 'violation', 'none', 'transferred'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_SORTS = ['dossier', 'kind', 'agency', 'officer', 'happened', 'state'] as const;
export const COUNT_SORTS = ['agency', 'officer', 'kind', 'cases', 'open', 'violations'] as const;

/** What the address of the list of cases says; an official stands in it as a key, never by name. */
export interface InspectionSearch {
  /** "2024-Q1" */
  readonly period?: string;
  readonly kind?: InspectionKind;
  readonly state?: CaseState;
  readonly agency?: string;
  readonly officer?: string;
  readonly sort?: (typeof CASE_SORTS)[number];
  readonly desc?: boolean;
  /** The order of the counts above the list. */
  readonly by?: (typeof COUNT_SORTS)[number];
  readonly byDesc?: boolean;
}

export const inspectionSearch = (raw: Raw): InspectionSearch =>
  withoutEmpty({
    period: matching(raw.period, /^\d{4}-Q[1-4]$/),
    kind: oneOf(raw.kind, INSPECTION_KINDS),
    state: oneOf(raw.state, CASE_STATES),
    agency: word(raw.agency),
    officer: matching(raw.officer, /^[0-9a-f]{16}$/),
    sort: oneOf(raw.sort, CASE_SORTS),
    desc: flag(raw.desc),
    by: oneOf(raw.by, COUNT_SORTS),
    byDesc: flag(raw.byDesc),
  });
