import { day, oneOf, periodKey, type Raw, withoutEmpty, word } from '../../app/address.ts';
import type { ReportState } from './queries.ts';

export const REPORT_STATES: readonly ReportState[] = ['draft', 'frozen', 'submitted', 'issued'];

/** What the address of the list says after "?". */
export interface ReportsSearch {
  readonly state?: ReportState;
}

export const reportsSearch = (raw: Raw): ReportsSearch => withoutEmpty({ state: oneOf(raw.state, REPORT_STATES) });

/** What a new report begins with: the choices so far, and the report that it is to replace. */
export interface NewReportSearch {
  readonly period?: string;
  readonly scheme?: 'calendar' | 'day15' | 'tt02';
  /** The last day whose end the figures show, `yyyy-MM-dd`; absent: the end of the period. */
  readonly until?: string;
}

const SCHEMES = ['calendar', 'day15', 'tt02'] as const;

export const newReportSearch = (raw: Raw): NewReportSearch =>
  withoutEmpty({ period: periodKey(raw.period), scheme: oneOf(raw.scheme, SCHEMES), until: day(raw.until) });

export interface CompareSearch {
  /** Another report of the period; absent: what is known now. */
  readonly with?: string;
}

export const compareSearch = (raw: Raw): CompareSearch => withoutEmpty({ with: word(raw.with) });

export interface OwnSearch {
  /** The last of the three screens of an answer. */
  readonly step?: 'sign';
}

export const ownSearch = (raw: Raw): OwnSearch => withoutEmpty({ step: oneOf(raw.step, ['sign']) });

/** Which of a report's sides is open; absent: the one that its state asks for. */
export interface ReportSearch {
  readonly tab?: 'parts' | 'agencies' | 'files' | 'history';
}

const TABS = ['parts', 'agencies', 'files', 'history'] as const;

export const reportSearch = (raw: Raw): ReportSearch => withoutEmpty({ tab: oneOf(raw.tab, TABS) });
