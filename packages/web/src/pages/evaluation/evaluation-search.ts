import { matching, oneOf, periodKey, type Raw, withoutEmpty, word } from '../../app/address.ts';

export const EVALUATION_KINDS = ['quarter', 'year'] as const;
export const EVALUATION_OFS = ['agencies', 'officials', 'own'] as const;
export const POINT_KEYS = ['two', 'one', 'zero', 'none'] as const;
export const EVALUATION_SORTS = ['catalogue', 'total'] as const;

export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

/** What the address of the results says; no official's name is ever in it. */
export interface EvaluationSearch {
  readonly kind?: EvaluationKind;
  readonly period?: string;
  readonly of?: (typeof EVALUATION_OFS)[number];
  readonly agency?: string;
  readonly sort?: 'total' | 'catalogue';
  readonly frozen?: string;
}

export const evaluationSearch = (raw: Raw): EvaluationSearch =>
  withoutEmpty(
    {
      kind: oneOf(raw.kind, EVALUATION_KINDS),
      period: periodKey(raw.period),
      of: oneOf(raw.of, EVALUATION_OFS),
      agency: word(raw.agency),
      sort: oneOf(raw.sort, EVALUATION_SORTS),
      frozen: matching(raw.frozen, /^[0-9a-f-]{36}$/),
    },
    { kind: 'year', sort: 'catalogue' },
  );

export interface BehindSearch extends Pick<EvaluationSearch, 'of' | 'agency'> {
  readonly period?: string;
  readonly points?: (typeof POINT_KEYS)[number];
}

export const behindSearch = (raw: Raw): BehindSearch => {
  const { period, of, agency } = evaluationSearch(raw);
  return withoutEmpty({ period, of, agency, points: oneOf(raw.points, POINT_KEYS) });
};
