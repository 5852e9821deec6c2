import { flag, matching, oneOf, periodKey, type Raw, withoutEmpty, word } from '../../app/address.ts';

export const EVALUATION_KINDS = ['quarter', 'year'] as const;
export const EVALUATION_OFS = ['agencies', 'officials', 'own'] as const;
export const POINT_KEYS = ['two', 'one', 'zero', 'none'] as const;
export const EVALUATION_SORTS = [
  'catalogue',
  'officer',
  'dossiers',
  'total',
  'index1',
  'index2',
  'index3',
  'index4',
  'index5',
  'index6',
  'index7',
  'index8',
  'index9',
] as const;

export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

/** What the address of the results says; no official's name is ever in it. */
export interface EvaluationSearch {
  readonly kind?: EvaluationKind;
  readonly period?: string;
  readonly of?: (typeof EVALUATION_OFS)[number];
  readonly agency?: string;
  readonly sort?: (typeof EVALUATION_SORTS)[number];
  readonly desc?: boolean;
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
      desc: flag(raw.desc),
      frozen: matching(raw.frozen, /^[0-9a-f-]{36}$/),
    },
    { kind: 'year' },
  );

export const BEHIND_SORTS = ['code', 'procedure', 'accepted', 'due', 'ended', 'points'] as const;

export interface BehindSearch extends Pick<EvaluationSearch, 'of' | 'agency' | 'desc'> {
  readonly period?: string;
  readonly sort?: (typeof BEHIND_SORTS)[number];
  readonly points?: (typeof POINT_KEYS)[number];
}

export const behindSearch = (raw: Raw): BehindSearch => {
  const { period, of, agency, desc } = evaluationSearch(raw);
  const sort = oneOf(raw.sort, BEHIND_SORTS);
  return withoutEmpty({ period, of, agency, desc, sort, points: oneOf(raw.points, POINT_KEYS) });
};
