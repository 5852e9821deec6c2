import { capitalise } from '@dunghen/domain/text';
import type { DossierItem, Verdict } from '../api/types.ts';
import { formatDay, formatTime, useText } from '../text/index.ts';
import { HintButton } from './hint-button.tsx';
import { standingText } from './standing.ts';

type Tone = 'in-time' | 'due-soon' | 'late' | 'paused' | 'ended';

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

/** The sign of a chip, for chips that say something of their own. */
export function ToneSign({ tone }: { readonly tone: Tone }) {
  return (
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
  );
}

interface VerdictChipProps {
  readonly dossier: DossierItem;
  readonly tabIndex?: number;
  /** Where rows must stay low: since when the clock stands still; the reason is told with the due date. */
  readonly short?: boolean;
}

/**
 * Where the dossier stands, in words with a sign; the same words everywhere (spec: ui, countdown chip). The exact due
 * instant comes on hover, and on focus for those without a mouse.
 */
export function VerdictChip({ dossier, tabIndex, short = false }: VerdictChipProps) {
  const text = useText();
  const { dueAt, apart, verdict, flags, pause } = dossier;
  const whole = standingText(dossier, text);
  const isShort = short && apart === undefined && verdict === 'paused' && pause !== undefined;
  const tone = apart === undefined ? toneOf(verdict, flags.includes('due-soon')) : 'ended';
  const content = (
    <>
      <ToneSign tone={tone} />
      {isShort ? text.countdown.pausedShort(formatDay(pause.since)) : whole}
    </>
  );
  const told = [
    ...(isShort ? [whole] : []),
    ...(dueAt === undefined ? [] : [text.countdown[tone === 'due-soon' ? 'dueSoon' : 'due'](formatTime(dueAt))]),
  ];
  if (told.length === 0) return <span className={`chip chip-${tone}`}>{content}</span>;
  return (
    <HintButton
      className={`chip chip-${tone}`}
      hint={told.map(capitalise).join('. ')}
      {...(tabIndex === undefined ? {} : { tabIndex })}
    >
      {content}
    </HintButton>
  );
}
