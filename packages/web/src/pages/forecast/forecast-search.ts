import { flag, oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';

/** What the address of the page of forecasts says. */
export interface ForecastSearch {
  readonly agency?: string;
  readonly mine?: true;
  /** Absent: those at risk. */
  readonly level?: 'likely' | 'all';
  /** The order of the dossiers; absent: the likeliest first. */
  readonly sort?: string;
  readonly desc?: boolean;
  /** The order of the officers' loads, and of the agencies. */
  readonly by?: string;
  readonly byDesc?: boolean;
  readonly of?: string;
  readonly ofDesc?: boolean;
}

export const forecastSearch = (raw: Raw): ForecastSearch =>
  withoutEmpty({
    agency: word(raw.agency),
    mine: flag(raw.mine),
    level: oneOf(raw.level, ['likely', 'all']),
    sort: word(raw.sort, MOST),
    desc: flag(raw.desc),
    by: word(raw.by, MOST),
    byDesc: flag(raw.byDesc),
    of: word(raw.of, MOST),
    ofDesc: flag(raw.ofDesc),
  });

const MOST = 20;
