import type { ReportState } from './queries.ts';

type Raw = Readonly<Record<string, unknown>>;

export const REPORT_STATES: readonly ReportState[] = ['draft', 'frozen', 'submitted', 'issued'];

/** What the address of the list says after "?". */
export interface ReportsSearch {
  readonly state?: ReportState;
}

export function reportsSearch(raw: Raw): ReportsSearch {
  const state = REPORT_STATES.find((known) => known === raw.state);
  return state === undefined ? {} : { state };
}

/** What a new report begins with: the choices so far, and the report that it is to replace. */
export interface NewReportSearch {
  readonly period?: string;
  readonly scheme?: 'calendar' | 'day15' | 'tt02';
  /** The last day whose end the figures show, `yyyy-MM-dd`; absent: the end of the period. */
  readonly until?: string;
}

const SCHEMES = ['calendar', 'day15', 'tt02'] as const;

export function newReportSearch(raw: Raw): NewReportSearch {
  const scheme = SCHEMES.find((known) => known === raw.scheme);
  // A year alone is read as a number by the router.
  const period = typeof raw.period === 'number' ? String(raw.period) : raw.period;
  return {
    ...(typeof period === 'string' && /^\d{4}(-\w{2,3})?$/.test(period) ? { period } : {}),
    ...(scheme === undefined ? {} : { scheme }),
    ...(typeof raw.until === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw.until) ? { until: raw.until } : {}),
  };
}

export interface CompareSearch {
  /** Another report of the period; absent: what is known now. */
  readonly with?: string;
}

export function compareSearch(raw: Raw): CompareSearch {
  return typeof raw.with === 'string' && raw.with !== '' ? { with: raw.with } : {};
}

export interface OwnSearch {
  /** The last of the three screens of an answer. */
  readonly step?: 'sign';
}

export const ownSearch = (raw: Raw): OwnSearch => (raw.step === 'sign' ? { step: 'sign' } : {});

/** Which of a report's sides is open; absent: the one that its state asks for. */
export interface ReportSearch {
  readonly tab?: 'parts' | 'agencies' | 'files' | 'history';
}

const TABS = ['parts', 'agencies', 'files', 'history'] as const;

export function reportSearch(raw: Raw): ReportSearch {
  const tab = TABS.find((known) => known === raw.tab);
  return tab === undefined ? {} : { tab };
}
