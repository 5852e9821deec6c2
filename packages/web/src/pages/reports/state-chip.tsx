import { useReportsText } from '../../text/reports/index.ts';
import type { ReportState } from './queries.ts';

type Tone = 'due-soon' | 'paused' | 'in-time' | 'ended' | 'late';

const TONES: Readonly<Record<ReportState, Tone>> = {
  draft: 'due-soon',
  frozen: 'paused',
  submitted: 'paused',
  issued: 'in-time',
};

/** One stroke per tone, so that colour never stands alone. */
const SIGNS: Readonly<Record<Tone, string>> = {
  'in-time': 'M3 8.5l3.2 3.2L13 4.8',
  'due-soon': 'M3 13l1-3 7-7 2 2-7 7zM9.5 4.5l2 2',
  paused: 'M4 7h8v6H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  ended: 'M4 8h8',
  late: 'M8 3v6.5M8 12.6v.4',
};

export function StateChip({ state }: { readonly state: ReportState }) {
  const words = useReportsText().reports;
  return <ToneChip tone={TONES[state]} words={words.states[state]} />;
}

/** A state in words with its sign. */
export function ToneChip({ tone, words }: { readonly tone: Tone; readonly words: string }) {
  return (
    <span className={`chip chip-${tone}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path
          d={SIGNS[tone]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {words}
    </span>
  );
}
