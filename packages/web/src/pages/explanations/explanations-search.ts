import { flag, oneOf, periodKey, type Raw, withoutEmpty, word } from '../../app/address.ts';

export const STATES = ['open', 'complete', 'returned', 'confirmed'] as const;
export type State = (typeof STATES)[number];

/** What the address of the list of explanations says. */
export interface ExplanationsSearch {
  readonly period?: string;
  readonly state?: State;
  /** Only those past their date: answered late or not at all. */
  readonly late?: boolean;
  readonly sort?: string;
  readonly desc?: boolean;
}

export const explanationsSearch = (raw: Raw): ExplanationsSearch =>
  withoutEmpty({
    period: periodKey(raw.period),
    state: oneOf(raw.state, STATES),
    late: flag(raw.late),
    sort: word(raw.sort, 20),
    desc: flag(raw.desc),
  });

/** What of a task's list the address says. */
export interface LinesSearch {
  readonly state?: 'late' | 'open-overdue' | 'unstated';
  readonly sort?: string;
  readonly desc?: boolean;
}

export const LINE_STATES = ['late', 'open-overdue', 'unstated'] as const;

export const linesSearch = (raw: Raw): LinesSearch =>
  withoutEmpty({ state: oneOf(raw.state, LINE_STATES), sort: word(raw.sort, 20), desc: flag(raw.desc) });
