import { FIGURE_KEYS, LEVELS, POLICIES, SCHEMES } from '../api/keys.ts';
import type { FigureKey, Level, Policy, Scheme } from '../api/types.ts';
import { flag, oneOf, periodKey, type Raw, withoutEmpty, word } from './address.ts';
import { findOwnPath } from './detour.ts';

/** What the address of the first page says after "?"; anything else in it is dropped. */
export interface FiguresSearch {
  readonly period?: string;
  /** Words to find agencies by. */
  readonly q?: string;
  /** Column to sort by; absent: order of the catalogue. */
  readonly sort?: string;
  readonly desc?: boolean;
  /** Only agencies with late dossiers. */
  readonly affected?: boolean;
  /** Ids of opened districts joined by commas, or "all". */
  readonly open?: string;
}

/** The two times by which a dossier or a list is judged; absent: now, or the end of the quarter. */
export interface TimesSearch {
  readonly asOf?: string;
  readonly knownAt?: string;
}

export interface DossiersSearch extends TimesSearch {
  readonly period?: string;
  /** How periods are cut and dossiers judged; absent: by the calendar, by the province's rule. */
  readonly scheme?: Scheme;
  readonly policy?: Policy;
  /** Only these days of the period. */
  readonly from?: string;
  readonly to?: string;
  readonly figure?: FigureKey;
  readonly agency?: string;
  readonly level?: Level;
  readonly children?: boolean;
  /** Words to filter the list by. */
  readonly q?: string;
  /** Column to sort by; absent: order of the list. */
  readonly sort?: string;
  readonly desc?: boolean;
}

/** Of the sign-in: where to go afterwards, and whether somebody has just signed out. */
export interface SignInSearch {
  readonly returnTo?: string;
  readonly signedOut?: boolean;
}

export const figuresSearch = (raw: Raw): FiguresSearch =>
  withoutEmpty({
    period: periodKey(raw.period),
    q: word(raw.q),
    sort: word(raw.sort),
    desc: flag(raw.desc),
    affected: flag(raw.affected),
    open: word(raw.open),
  });

export const dossiersSearch = (raw: Raw): DossiersSearch =>
  withoutEmpty({
    period: periodKey(raw.period),
    ...countedSearch(raw),
    from: word(raw.from),
    to: word(raw.to),
    figure: oneOf(raw.figure, FIGURE_KEYS),
    agency: word(raw.agency),
    level: oneOf(raw.level, LEVELS),
    children: flag(raw.children),
    ...timesSearch(raw),
    q: word(raw.q),
    sort: word(raw.sort),
    desc: flag(raw.desc),
  });

/** By what scheme and policy is counted. */
export const countedSearch = (raw: Raw): Pick<DossiersSearch, 'scheme' | 'policy'> =>
  withoutEmpty({ scheme: oneOf(raw.scheme, SCHEMES), policy: oneOf(raw.policy, POLICIES) });

const timesSearch = (raw: Raw): TimesSearch => withoutEmpty({ asOf: word(raw.asOf), knownAt: word(raw.knownAt) });

export const signInSearch = (raw: Raw): SignInSearch =>
  withoutEmpty({ returnTo: findOwnPath(raw.returnTo), signedOut: flag(raw.signedOut) });
