import { PERIOD_KINDS } from '../../api/keys.ts';
import type { PeriodKind, Policy, Scheme } from '../../api/types.ts';
import { countedSearch } from '../../app/search.ts';
import type { TableView } from '../../parts/agencies/agency-tree.ts';

/** The other way of counting that the page compares with: a policy or a scheme. */
export type Comparison = Policy | Scheme;

const COMPARISONS: readonly Comparison[] = ['province', 'portal766', 'calendar', 'day15', 'tt02'];

/** What the address of the control room says; anything else in it is dropped. */
export interface ControlSearch extends TableView {
  readonly kind?: PeriodKind;
  readonly period?: string;
  readonly scheme?: Scheme;
  readonly policy?: Policy;
  /** Local days, `yyyy-MM-dd`, whose end is meant. */
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly agency?: string;
  readonly compare?: Comparison;
  /** What the table of weeks shows: resolved late (absent), or open and overdue at the end of the week. */
  readonly weeks?: 'overdue';
}

type Raw = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const isDay = (text: string | undefined): boolean => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

export function controlSearch(raw: Raw): ControlSearch {
  const [period, agency, q, sort, open] = [raw.period, raw.agency, raw.q, raw.sort, raw.open].map(textOf);
  const [asOf, knownAt] = [raw.asOf, raw.knownAt].map(textOf);
  const { desc, affected } = raw;
  return withoutEmpty({
    kind: PERIOD_KINDS.find((key) => key === raw.kind),
    period,
    ...countedSearch(raw),
    asOf: isDay(asOf) ? asOf : undefined,
    knownAt: isDay(knownAt) ? knownAt : undefined,
    agency,
    compare: COMPARISONS.find((key) => key === raw.compare),
    weeks: raw.weeks === 'overdue' ? 'overdue' : undefined,
    q,
    sort,
    open,
    desc: desc === true || desc === 'true',
    affected: affected === true || affected === 'true',
  });
}

/** What is not set is not in the address. */
export function withoutEmpty(
  search: {
    readonly [K in keyof ControlSearch]: ControlSearch[K] | undefined;
  },
): ControlSearch {
  const { kind, period, scheme, policy, asOf, knownAt, agency, compare, weeks, q, sort, open, desc, affected } = search;
  return {
    ...(kind && kind !== 'quarter' ? { kind } : {}),
    ...(period ? { period } : {}),
    ...(scheme && scheme !== 'calendar' ? { scheme } : {}),
    ...(policy && policy !== 'province' ? { policy } : {}),
    ...(asOf ? { asOf } : {}),
    ...(knownAt ? { knownAt } : {}),
    ...(agency ? { agency } : {}),
    ...(compare ? { compare } : {}),
    ...(weeks ? { weeks } : {}),
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
    ...(open ? { open } : {}),
    ...(desc ? { desc } : {}),
    ...(affected ? { affected } : {}),
  };
}
