import type { ReactNode } from 'react';

type Tone = 'in-time' | 'due-soon' | 'late' | 'paused' | 'ended';

const SIGNS: Readonly<Record<Tone, string>> = {
  'in-time': 'M3 8.5l3.2 3.2L13 4.8',
  'due-soon': 'M8 2a6 6 0 1 0 .01 0M8 5v3.2l2.2 1.4',
  late: 'M8 3v6.5M8 12.6v.4',
  paused: 'M5.5 4v8M10.5 4v8',
  ended: 'M4 8h8',
};

/** A state in words with its sign, in the colour that means the same everywhere. */
export function Chip({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={`chip chip-${tone}`}>
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
      <span>{children}</span>
    </span>
  );
}

export const STANDING_TONES = {
  active: 'in-time',
  'not-active': 'paused',
  future: 'due-soon',
  ended: 'ended',
} as const;
