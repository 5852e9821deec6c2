import { FIGURE_KEYS, LEVELS, POLICIES, SCHEMES } from '../api/keys.ts';
import type { FigureKey, Level, Policy, Scheme } from '../api/types.ts';
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

type Raw = Readonly<Record<string, unknown>>;

const text = <K extends string>(raw: Raw, key: K): { readonly [P in K]?: string } => {
  const value = raw[key];
  if (typeof value === 'number') return entry(key, String(value));
  return typeof value === 'string' && value !== '' ? entry(key, value) : {};
};

const flag = <K extends string>(raw: Raw, key: K): { readonly [P in K]?: boolean } =>
  raw[key] === true || raw[key] === 'true' ? entry(key, true) : {};

const entry = <K extends string, V>(key: K, value: V): { readonly [P in K]?: V } => {
  const made: { [P in K]?: V } = {};
  made[key] = value;
  return made;
};

export function figuresSearch(raw: Raw): FiguresSearch {
  return {
    ...text(raw, 'period'),
    ...text(raw, 'q'),
    ...text(raw, 'sort'),
    ...flag(raw, 'desc'),
    ...flag(raw, 'affected'),
    ...text(raw, 'open'),
  };
}

export function dossiersSearch(raw: Raw): DossiersSearch {
  const figure = FIGURE_KEYS.find((key) => key === raw.figure);
  const level = LEVELS.find((key) => key === raw.level);
  return {
    ...text(raw, 'period'),
    ...countedSearch(raw),
    ...text(raw, 'from'),
    ...text(raw, 'to'),
    ...(figure === undefined ? {} : { figure }),
    ...text(raw, 'agency'),
    ...(level === undefined ? {} : { level }),
    ...flag(raw, 'children'),
    ...timesSearch(raw),
    ...text(raw, 'q'),
    ...text(raw, 'sort'),
    ...flag(raw, 'desc'),
  };
}

/** By what scheme and policy is counted. */
export function countedSearch(raw: Raw): { readonly scheme?: Scheme; readonly policy?: Policy } {
  const scheme = SCHEMES.find((key) => key === raw.scheme);
  const policy = POLICIES.find((key) => key === raw.policy);
  return { ...(scheme === undefined ? {} : { scheme }), ...(policy === undefined ? {} : { policy }) };
}

export const timesSearch = (raw: Raw): TimesSearch => ({ ...text(raw, 'asOf'), ...text(raw, 'knownAt') });

export function signInSearch(raw: Raw): SignInSearch {
  const returnTo = findOwnPath(raw.returnTo);
  return { ...(returnTo === undefined ? {} : { returnTo }), ...flag(raw, 'signedOut') };
}
