import { latenessText } from '@dunghen/domain/text';
import type { IntakeText } from '../../text/intake/index.ts';

/** Office minutes below which an online dossier presses. */
const SOON_MINUTES = 120;

/** Of the office minutes left to answer; negative: over. */
export function leftTone(minutes: number): 'late' | 'due-soon' | 'in-time' {
  if (minutes < 0) return 'late';
  return minutes < SOON_MINUTES ? 'due-soon' : 'in-time';
}

export function leftText(minutes: number, words: IntakeText['intake']['queue']['waiting']): string {
  if (minutes === 0) return words.now;
  return minutes > 0 ? words.left(latenessText(minutes)) : words.late(latenessText(-minutes));
}
