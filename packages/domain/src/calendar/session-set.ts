import type { Session } from './exception.ts';

/**
 * The office hours of one kind of day with look-up tables by minute, so that the clock never walks through sessions.
 * Minutes are of the local day, 0 to 1440.
 */
export interface SessionSet {
  readonly sessions: readonly Session[];
  /** Office minutes of the whole day; none where the sessions serve reception only, and all below as for none. */
  readonly minutes: number;
  readonly firstOpen: number;
  readonly firstClose: number;
  readonly lastClose: number;
  /** Office minutes before a minute of the day; index 0 to 1440. */
  readonly elapsedAt: Uint16Array;
  /** The minute of the day at which the k-th office minute ends (k from 1); at 0 the first opening. */
  readonly endOf: Uint16Array;
}

/**
 * `runs`: the clock runs in them; sessions of a day that counts nothing serve reception only (spec: time limits). Throws a
 * RangeError on sessions that are empty, overlap, run backwards or leave the day: a fault of the settings.
 */
export function compileSessions(sessions: readonly Session[], runs: boolean): SessionSet {
  const sorted = [...sessions].sort((a, b) => a.open - b.open);
  let previousClose = 0;
  for (const { open, close } of sorted) {
    const sound = Number.isInteger(open) && Number.isInteger(close) && previousClose <= open && open < close;
    if (!sound || close > 1_440) throw new RangeError(`sessions are not in order: ${JSON.stringify(sessions)}`);
    previousClose = close;
  }
  const elapsedAt = new Uint16Array(1_441);
  const ends: number[] = [sorted[0]?.open ?? 0];
  for (let minute = 0; minute < 1_440; minute++) {
    const inOffice = runs && sorted.some(({ open, close }) => open <= minute && minute < close);
    if (inOffice) ends.push(minute + 1);
    elapsedAt[minute + 1] = ends.length - 1;
  }
  return {
    sessions: Object.freeze(sorted),
    minutes: ends.length - 1,
    firstOpen: sorted[0]?.open ?? 0,
    firstClose: sorted[0]?.close ?? 0,
    lastClose: previousClose,
    elapsedAt,
    endOf: Uint16Array.from(ends),
  };
}
