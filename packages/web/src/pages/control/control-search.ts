import { PERIOD_KINDS } from '../../api/keys.ts';
import type { PeriodKind, Policy, Scheme } from '../../api/types.ts';
import { day, flag, oneOf, periodKey, type Raw, withoutEmpty, word } from '../../app/address.ts';
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

export const controlSearch = (raw: Raw): ControlSearch =>
  withoutEmpty(
    {
      kind: oneOf(raw.kind, PERIOD_KINDS),
      period: periodKey(raw.period),
      ...countedSearch(raw),
      asOf: day(raw.asOf),
      knownAt: day(raw.knownAt),
      agency: word(raw.agency),
      compare: oneOf(raw.compare, COMPARISONS),
      weeks: oneOf(raw.weeks, ['overdue']),
      q: word(raw.q),
      sort: word(raw.sort),
      open: word(raw.open),
      desc: flag(raw.desc),
      affected: flag(raw.affected),
    },
    USUAL,
  );

/** What is meant where the address does not say it. */
const USUAL: ControlSearch = { kind: 'quarter', scheme: 'calendar', policy: 'province' };

/** How the page changes its view. */
export const CONTROL_VIEW = { usual: USUAL, keepsBefore: true } as const;
