import type { DayNumber, Instant } from '../time/index.ts';

/** A stretch of office hours. Minutes after midnight, local time; `close` is exclusive. */
export interface Session {
  readonly open: number;
  readonly close: number;
}

/**
 * `off`: public holiday or compensatory day. `makeup`: a weekend day that is worked, paying for a swapped day.
 * `local`: one agency closed (flood, outage), with its legal basis as source.
 */
export type ExceptionKind = 'off' | 'makeup' | 'local';

/** `proposed`: not decided (rows marked UNCERTAIN); dates that rest on one are provisional. */
export type ExceptionStatus = 'official' | 'proposed';

/** A dated departure from the weekly pattern (spec: working calendar). */
export interface CalendarException {
  readonly day: DayNumber;
  readonly kind: ExceptionKind;
  /** In Vietnamese, as shown to the citizen: "Tết Nguyên đán". */
  readonly name: string;
  /** Legal source: article, notice, decision. */
  readonly source: string;
  readonly status: ExceptionStatus;
  /** A guess of ours that no rule gives, among proposed rows ("ước lượng"). */
  readonly estimated?: boolean;
  /** The day off and the Saturday that pays for it share one; they are in force together or not at all. */
  readonly swapId?: string;
  /** The one agency that it holds for; absent for national rows. `local` rows always have one. */
  readonly agencyId?: string;
  /** Half a day: worked half a day (`makeup`), or closed half a day (`off`, `local`); the date then counts 0.5. */
  readonly half?: boolean;
  /** The day's own sessions where it has some. */
  readonly sessions?: readonly Session[];
  /** When the system learnt of the row; absent for rows that it always knew. */
  readonly recordedAt?: Instant;
  /** True for a row that takes back the earlier row of the same day, kind and agency. */
  readonly revoked?: boolean;
}
