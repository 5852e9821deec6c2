import { day, flag, oneOf, periodKey, type Raw, withoutEmpty, word } from '../../app/address.ts';

export const TABS = ['prepare', 'signing', 'sending', 'missing', 'sent'] as const;
export type Tab = (typeof TABS)[number];

/** What the address says after "?"; the tab is `prepare` where it is not said. */
export interface ApologiesSearch {
  readonly tab?: Tab;
  readonly agency?: string;
  readonly children?: boolean;
  readonly procedure?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Of the exception list: the period and the two times, days that are included. */
  readonly period?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
}

export function apologiesSearch(raw: Raw): ApologiesSearch {
  return withoutEmpty<ApologiesSearch>({
    tab: oneOf(raw.tab, TABS),
    agency: word(raw.agency, 100),
    children: flag(raw.children),
    procedure: word(raw.procedure, 100),
    dueFrom: day(raw.dueFrom),
    dueTo: day(raw.dueTo),
    period: periodKey(raw.period),
    asOf: day(raw.asOf),
    knownAt: day(raw.knownAt),
  });
}
