import { flag, oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';

/** What the address of the page of forecasts says. */
export interface ForecastSearch {
  readonly agency?: string;
  readonly mine?: true;
  /** Absent: those at risk. */
  readonly level?: 'likely' | 'all';
}

export const forecastSearch = (raw: Raw): ForecastSearch =>
  withoutEmpty({ agency: word(raw.agency), mine: flag(raw.mine), level: oneOf(raw.level, ['likely', 'all']) }, {});
