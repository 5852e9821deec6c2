/** Kinds of period that the portal has; the key of a period tells its kind. */
export type IndexKind = 'month' | 'quarter' | 'year';

export const INDEX_KINDS: readonly IndexKind[] = ['month', 'quarter', 'year'];

/** What the address of the pages of index 766 says; anything else in it is dropped. */
export interface IndexSearch {
  readonly kind?: IndexKind;
  readonly period?: string;
  readonly agency?: string;
  readonly procedure?: string;
  readonly q?: string;
  readonly sort?: string;
  readonly desc?: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function indexSearch(raw: Raw): IndexSearch {
  return withoutEmpty({
    kind: INDEX_KINDS.find((kind) => kind === raw.kind),
    period: textOf(raw.period),
    agency: textOf(raw.agency),
    procedure: textOf(raw.procedure),
    q: textOf(raw.q),
    sort: textOf(raw.sort),
    desc: raw.desc === true || raw.desc === 'true',
  });
}

/** What is not set is not in the address. */
export function withoutEmpty(
  search: {
    readonly [K in keyof IndexSearch]: IndexSearch[K] | undefined;
  },
): IndexSearch {
  const { kind, period, agency, procedure, q, sort, desc } = search;
  return {
    ...(kind && kind !== 'quarter' ? { kind } : {}),
    ...(period ? { period } : {}),
    ...(agency ? { agency } : {}),
    ...(procedure ? { procedure } : {}),
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
    ...(desc ? { desc } : {}),
  };
}

/** A list of the dossiers behind a number. */
export interface ListSearch extends Pick<IndexSearch, 'period' | 'agency' | 'procedure'> {
  readonly part?: 'counted' | 'costing';
}

export function listSearch(raw: Raw): ListSearch {
  const { period, agency, procedure } = indexSearch(raw);
  const part = raw.part === 'counted' || raw.part === 'costing' ? raw.part : undefined;
  return {
    ...(period === undefined ? {} : { period }),
    ...(agency === undefined ? {} : { agency }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(part === undefined ? {} : { part }),
  };
}
