import type { GroupKey } from '@dunghen/domain/index-766';
import { flag, oneOf, periodKey, type Raw, withoutEmpty, word } from '../../app/address.ts';

/** Kinds of period that the portal has; the key of a period tells its kind. */
export type IndexKind = 'month' | 'quarter' | 'year';

export const INDEX_KINDS: readonly IndexKind[] = ['month', 'quarter', 'year'];

export const GROUP_KEYS: readonly GroupKey[] = ['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL'];

/** What the address of the pages of index 766 says; anything else in it is dropped. */
export interface IndexSearch {
  readonly kind?: IndexKind;
  readonly period?: string;
  readonly agency?: string;
  readonly procedure?: string;
  readonly q?: string;
  readonly sort?: string;
  readonly desc?: boolean;
  /** By which group the tables rank; progress where the address does not say it. */
  readonly group?: GroupKey;
}

export const indexSearch = (raw: Raw): IndexSearch =>
  withoutEmpty(
    {
      kind: oneOf(raw.kind, INDEX_KINDS),
      period: periodKey(raw.period),
      agency: word(raw.agency),
      procedure: word(raw.procedure),
      q: word(raw.q),
      sort: word(raw.sort),
      desc: flag(raw.desc),
      group: oneOf(raw.group, GROUP_KEYS),
    },
    USUAL_INDEX,
  );

/** What is meant where the address does not say it. */
const USUAL_INDEX: IndexSearch = { kind: 'quarter', group: 'TDGQ' };

/** How the pages change their view. */
export const INDEX_VIEW = { usual: USUAL_INDEX, keepsBefore: true } as const;

/** A list of the dossiers behind a number. */
export interface ListSearch extends Pick<IndexSearch, 'period' | 'agency' | 'procedure'> {
  readonly part?: 'counted' | 'costing';
}

export function listSearch(raw: Raw): ListSearch {
  const { period, agency, procedure } = indexSearch(raw);
  return withoutEmpty({ period, agency, procedure, part: oneOf(raw.part, ['counted', 'costing']) });
}
