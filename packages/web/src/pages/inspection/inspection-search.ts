import { INSPECTION_KINDS, type InspectionKind } from '@dunghen/domain/inspection';
import { matching, oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';

export const CASE_STATES = ['open', 'violation', 'none', 'transferred'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What the address of the list of cases says. */
export interface InspectionSearch {
  /** "2024-Q1" */
  readonly period?: string;
  readonly kind?: InspectionKind;
  readonly state?: CaseState;
  readonly agency?: string;
}

export const inspectionSearch = (raw: Raw): InspectionSearch =>
  withoutEmpty({
    period: matching(raw.period, /^\d{4}-Q[1-4]$/),
    kind: oneOf(raw.kind, INSPECTION_KINDS),
    state: oneOf(raw.state, CASE_STATES),
    agency: word(raw.agency),
  });
