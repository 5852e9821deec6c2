import type { DossierItem } from '../api/types.ts';
import { formatDay, type Messages } from '../text/index.ts';

type Standing = Pick<DossierItem, 'verdict' | 'lateMinutes' | 'remainingMinutes' | 'pause' | 'apart'>;

/** Where a dossier stands: what is left, what is over, since when its clock stands still, or how it ended. */
export function standingText(dossier: Standing, text: Messages): string {
  const { verdict, lateMinutes, remainingMinutes, pause, apart } = dossier;
  if (apart !== undefined) return apartText(apart, verdict, text);
  switch (verdict) {
    case 'late':
    case 'open-overdue':
      return text.countdown.overdue(lateMinutes);
    case 'open-in-time':
      return remainingMinutes === undefined ? text.verdicts[verdict] : text.countdown.remaining(remainingMinutes);
    case 'paused':
      return pause === undefined
        ? text.verdicts[verdict]
        : text.countdown.paused(formatDay(pause.since), text.countdown.pauses[pause.kind]);
    default:
      return text.verdicts[verdict];
  }
}

function apartText(apart: NonNullable<Standing['apart']>, verdict: Standing['verdict'], text: Messages): string {
  const end = text.apart.ends[apart];
  if (verdict === 'early') return text.apart.before(end);
  if (verdict === 'on-time') return text.apart.on(end);
  return verdict === 'late' ? text.apart.after(end) : end;
}
