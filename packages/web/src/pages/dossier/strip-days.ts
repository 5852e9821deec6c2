import { dayOf, findDay, formatDay } from '@dunghen/domain/time';
import type { ExplanationLine } from '../../api/types.ts';

/** How a day looks in the strip. `plain`: the explanation says nothing of it. */
export type DayKind = 'accepted' | 'counted' | 'skipped' | 'stopped' | 'plain';

export interface StripDay {
  /** `yyyy-MM-dd`. */
  readonly day: string;
  readonly kind: DayKind;
  /** What the explanation says of the day. */
  readonly texts: readonly string[];
  readonly due: boolean;
}

/** Later kinds win where a day has several lines: a day that was counted before a stop began is a counted day. */
const RANK: readonly DayKind[] = ['plain', 'skipped', 'stopped', 'accepted', 'counted'];

function kindOf(line: ExplanationLine): DayKind {
  switch (line.kind) {
    case 'accepted':
    case 'day-zero':
      return 'accepted';
    case 'counted':
    case 'last-day':
      return 'counted';
    case 'skipped':
      return 'skipped';
    case 'stopped':
    case 'paused':
    case 'resumed':
    case 'restarted':
      return 'stopped';
    default:
      return 'plain';
  }
}

/**
 * One entry for each day from the first to the last that the explanation names. Days between a stop and its end that
 * have no line of their own are stopped.
 */
export function stripDays(lines: readonly ExplanationLine[]): readonly StripDay[] {
  const dated = lines.flatMap((line) => {
    const day = line.day === undefined ? undefined : findDay(line.day);
    return day === undefined ? [] : [{ line, day }];
  });
  const numbers = dated.map(({ day }) => day);
  if (numbers.length === 0) return [];
  const byDay = Map.groupBy(dated, ({ day }) => day);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  let standing = false;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index;
    const own = (byDay.get(day) ?? []).map(({ line }) => line);
    const kinds = own.map(kindOf);
    const kind = RANK.findLast((candidate) => kinds.includes(candidate)) ?? (standing ? 'stopped' : 'plain');
    for (const { kind: name } of own) {
      if (name === 'stopped' || name === 'paused') standing = true;
      if (name === 'resumed' || name === 'restarted') standing = false;
    }
    const due = own.some((line) => line.kind === 'due');
    return { day: formatDay(day), kind, texts: own.map((line) => line.text), due };
  });
}

/** `yyyy-MM-dd` of today in Vietnam, whatever zone the browser is set to. */
export const today = (): string => formatDay(dayOf(Date.now()));
