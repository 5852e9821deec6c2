import type { Flag, Verdict } from '../api/types.ts';
import { formatDay, formatTime, useText } from '../text/index.ts';
import { durationText } from './duration.ts';

type Tone = 'in-time' | 'due-soon' | 'late' | 'paused' | 'ended';

interface VerdictProps {
  readonly verdict: Verdict;
  readonly lateMinutes: number;
  readonly flags: readonly Flag[];
  readonly dueAt?: string | undefined;
  /** Day since which the clock stands still, and why; known on the dossier's own page. */
  readonly paused?: { readonly since: string; readonly reason: string } | undefined;
}

function toneOf(verdict: Verdict, dueSoon: boolean): Tone {
  switch (verdict) {
    case 'late':
    case 'open-overdue':
      return 'late';
    case 'paused':
      return 'paused';
    case 'early':
    case 'on-time':
      return 'in-time';
    case 'open-in-time':
      return dueSoon ? 'due-soon' : 'in-time';
    case 'no-limit':
    case 'out-of-scope':
      return 'ended';
  }
}

/** One stroke per state, so that colour never stands alone. */
const SIGNS: Readonly<Record<Tone, string>> = {
  'in-time': 'M3 8.5l3.2 3.2L13 4.8',
  'due-soon': 'M8 2a6 6 0 1 0 .01 0M8 5v3.2l2.2 1.4',
  late: 'M8 3v6.5M8 12.6v.4',
  paused: 'M5.5 4v8M10.5 4v8',
  ended: 'M4 8h8',
};

/** The verdict in words, with its sign; lateness in working time. Same words everywhere. */
export function VerdictChip({ verdict, lateMinutes, flags, dueAt, paused }: VerdictProps) {
  const text = useText();
  const dueSoon = flags.includes('due-soon');
  const tone = toneOf(verdict, dueSoon);
  const late = lateMinutes > 0 ? text.lateBy(durationText(lateMinutes, text)) : undefined;
  const standing = paused && text.pausedSince(formatDay(paused.since), paused.reason);
  const words = late ?? standing ?? (dueSoon ? text.dueSoon : text.verdicts[verdict]);
  return (
    <span className={`chip chip-${tone}`} title={dueAt && text.dueHint(formatTime(dueAt))}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path
          d={SIGNS[tone]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {words}
    </span>
  );
}
