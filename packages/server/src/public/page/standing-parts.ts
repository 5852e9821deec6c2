import type { DossierView, PublicStanding } from '@dunghen/app/dossier';
import { overdueText, remainingText } from '@dunghen/domain/text';
import { dayTextOf } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../layout.ts';

type Tone = 'in-time' | 'due-soon' | 'late' | 'paused' | 'ended';

/** One stroke per state, so that colour never stands alone; as in the workspace. */
const SIGNS: Readonly<Record<Tone, string>> = {
  'in-time': 'M3 8.5l3.2 3.2L13 4.8',
  'due-soon': 'M8 2a6 6 0 1 0 .01 0M8 5v3.2l2.2 1.4',
  late: 'M8 3v6.5M8 12.6v.4',
  paused: 'M5.5 4v8M10.5 4v8',
  ended: 'M4 8h8',
};

function toned(tone: Tone, words: string): Html {
  return html`<span class="chip tone-${tone}"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="${SIGNS[tone]}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"></path></svg>${words}</span>`;
}

const STATE_TONES: Readonly<Record<PublicStanding['state'], Tone>> = {
  draft: 'ended',
  submitted: 'due-soon',
  accepted: 'in-time',
  refused: 'ended',
  'in-process': 'in-time',
  'awaiting-supplement': 'paused',
  'awaiting-payment': 'paused',
  suspended: 'in-time',
  withdrawn: 'ended',
  rejected: 'ended',
  stopped: 'ended',
  completed: 'in-time',
  returned: 'ended',
};

/** The state as the National Portal names it; tells nothing of time. */
export const chip = ({ text }: View, state: PublicStanding['state']): Html =>
  toned(STATE_TONES[state], text.lookUp.states[state]);

/** The countdown: what is left, what is over, since when the clock stands still; the same words as everywhere. */
export function clockChip(view: View, dossier: Omit<DossierView, 'officer'>): Html {
  const { verdict, flags, lateMinutes, remainingMinutes, pause } = dossier;
  const { standing, pauses } = view.text.lookUp;
  switch (verdict) {
    case 'late':
    case 'open-overdue':
      return toned('late', lateText(view, lateMinutes));
    case 'open-in-time': {
      const words = remainingMinutes === undefined ? standing.inTime : leftText(view, remainingMinutes);
      return toned(flags.includes('due-soon') ? 'due-soon' : 'in-time', words);
    }
    case 'paused':
      return toned(
        'paused',
        pause === undefined ? standing.pausedPlain : standing.paused(dayTextOf(pause.since), pauses[pause.kind]),
      );
    case 'early':
    case 'on-time':
      return toned('in-time', standing[verdict]);
    case 'no-limit':
    case 'out-of-scope':
      return toned('ended', standing[verdict]);
  }
}

const leftText = ({ lang }: View, minutes: number): string => {
  if (lang === 'vi') return remainingText(minutes);
  return minutes <= 0 ? 'due today' : `${officeTime(minutes)} left`;
};

const lateText = ({ lang }: View, minutes: number): string => {
  if (lang === 'vi') return overdueText(minutes);
  return minutes <= 0 ? 'late' : `late by ${officeTime(minutes)}`;
};

const OFFICE_DAY_MINUTES = 480;

/** "2 working days 3 h", of office minutes; below an hour "20 min". */
function officeTime(minutes: number): string {
  const days = Math.floor(minutes / OFFICE_DAY_MINUTES);
  const hours = Math.floor((minutes % OFFICE_DAY_MINUTES) / 60);
  const parts = [
    days > 0 ? `${days} working ${days === 1 ? 'day' : 'days'}` : '',
    hours > 0 ? `${hours} h` : '',
    days === 0 && minutes % 60 > 0 ? `${minutes % 60} min` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
