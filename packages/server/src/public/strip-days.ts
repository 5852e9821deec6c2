import type { ExplanationLine } from '@dunghen/app/dossier';
import { findDay, formatDay } from '@dunghen/domain/time';

export type DayKind = 'accepted' | 'counted' | 'skipped' | 'stopped' | 'plain';

export interface StripDay {
  /** `yyyy-MM-dd`. */
  readonly day: string;
  readonly kind: DayKind;
  readonly due: boolean;
}

const KINDS: Readonly<Record<string, DayKind>> = {
  accepted: 'accepted',
  'day-zero': 'accepted',
  counted: 'counted',
  'last-day': 'counted',
  skipped: 'skipped',
  stopped: 'stopped',
  paused: 'stopped',
  resumed: 'stopped',
  restarted: 'stopped',
};

/** Where a day has several lines: one that was counted before a stop began is a counted day. */
const RANK: readonly DayKind[] = ['plain', 'skipped', 'stopped', 'accepted', 'counted'];
const STOPPING: ReadonlySet<string> = new Set(['stopped', 'paused']);
const GOING_ON: ReadonlySet<string> = new Set(['resumed', 'restarted']);

/** A day each, from the first to the last that the explanation names; between a stop and its end days are stopped. */
export function stripDays(lines: readonly ExplanationLine[]): readonly StripDay[] {
  const byDay = Map.groupBy(
    lines.filter(({ day }) => day !== undefined),
    ({ day }) => findDay(day ?? '') ?? 0,
  );
  const numbers = [...byDay.keys()];
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  let standing = false;
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => {
    const own = byDay.get(first + index) ?? [];
    const kinds = own.map(({ kind }) => KINDS[kind] ?? 'plain');
    const said = RANK.findLast((kind) => kinds.includes(kind)) ?? 'plain';
    const kind = standing && (said === 'plain' || said === 'skipped') ? 'stopped' : said;
    for (const line of own) {
      if (STOPPING.has(line.kind)) standing = true;
      if (GOING_ON.has(line.kind)) standing = false;
    }
    return { day: formatDay(first + index), kind, due: own.some((line) => line.kind === 'due') };
  });
}
