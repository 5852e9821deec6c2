import { capitalise } from '@dunghen/domain/text';
import { dayOf, findDay, formatDay } from '@dunghen/domain/time';
import type { ExplanationLine } from '../../api/types.ts';

/** How a day looks in the strip. `plain`: the explanation says nothing of it. */
export type DayKind = 'accepted' | 'counted' | 'skipped' | 'stopped' | 'late' | 'plain';

export interface StripDay {
  /** `yyyy-MM-dd`. */
  readonly day: string;
  readonly kind: DayKind;
  /** What the explanation says of the day. */
  readonly texts: readonly string[];
  readonly due: boolean;
  /** The due date that is judged by, where an apology moved the due date to a later day. */
  readonly originalDue: boolean;
}

/** Days until today that are shown after the last that the explanation names; of more, only so many. */
const MOST_DAYS_AFTER = 31;

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
 * One entry for each day from the first to the last that the explanation names. Between a stop and its end every day
 * that is not counted is stopped; the text of the day says why. `openUntil`: today, of a dossier that stands still now, or is
 * open after its due date; the days in between are stopped, or late.
 */
export function stripDays(
  lines: readonly ExplanationLine[],
  judgedDueAt?: string,
  openUntil?: string,
): readonly StripDay[] {
  const dated = lines.flatMap((line) => {
    const day = line.day === undefined ? undefined : findDay(line.day);
    return day === undefined ? [] : [{ line, day }];
  });
  const numbers = dated.map(({ day }) => day);
  if (numbers.length === 0) return [];
  const byDay = Map.groupBy(dated, ({ day }) => day);
  const first = Math.min(...numbers);
  const told = Math.max(...numbers);
  const until = openUntil === undefined ? undefined : findDay(openUntil);
  const last = until === undefined ? told : Math.max(told, Math.min(until, told + MOST_DAYS_AFTER));
  const judgedDay = judgedDueAt === undefined ? undefined : dayOf(Date.parse(judgedDueAt));
  let standing: readonly string[] | undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index;
    const own = (byDay.get(day) ?? []).map(({ line }) => line);
    const kinds = own.map(kindOf);
    const said = RANK.findLast((candidate) => kinds.includes(candidate)) ?? 'plain';
    const stopped = standing !== undefined && (said === 'plain' || said === 'skipped');
    const reasons = own.length === 0 ? (standing ?? []) : own.map((line) => stepParts(line).what);
    for (const line of own) {
      if (line.kind === 'stopped' || line.kind === 'paused') standing = [stepParts(line).what];
      if (line.kind === 'resumed' || line.kind === 'restarted') standing = undefined;
    }
    const due = own.some((line) => line.kind === 'due');
    return {
      day: formatDay(day),
      kind: kindOn(day > told, stopped, said),
      texts: reasons,
      due,
      originalDue: day === judgedDay && !due,
    };
  });
}

/** After the last day that the explanation names the stop goes on, or the dossier is late. */
function kindOn(after: boolean, stopped: boolean, said: DayKind): DayKind {
  if (stopped) return 'stopped';
  return after ? 'late' : said;
}

/** A step's line in two: when ("11:00 Thứ Ba 27/02/2024") and what; the source, which the page shows apart, left out. */
export function stepParts(line: ExplanationLine): { readonly when: string; readonly what: string } {
  const { source, text } = line;
  const mark = source === undefined ? '' : ` [${source}]`;
  const plain = mark !== '' && text.endsWith(mark) ? text.slice(0, -mark.length) : text;
  const match = /^((?:\d{2}:\d{2} )?(?:Thứ \p{L}+|Chủ nhật) \d{2}\/\d{2}\/\d{4}): (.+)$/u.exec(plain);
  if (match === null) return { when: '', what: plain };
  return { when: match[1] ?? '', what: capitalise(match[2] ?? plain) };
}
