import { SWEEPS } from '../days.ts';
import type { RungRow, StoryFacts } from '../facts.ts';
import { type Standing, standingAt } from './standing.ts';
import { closeOf, dateOf, midnightOf, plusDays, type WorkingTime } from './working-time.ts';

const OVERDUE = [1, 5, 10, 20, 40];
const WORKING_DAY_MINUTES = 480;

/** The reminders that each dossier ought to have had, and when: walked through one look after another. */
export function recountRungs({ dossiers, question }: StoryFacts, time: WorkingTime): readonly RungRow[] {
  const looks = looksOf(question.intakeFrom, question.until, time);
  return dossiers.flatMap(({ code, events }) => {
    const fired = new Map<string, RungRow>();
    let [seen, standing] = [0, standingAt([], 0, time)];
    for (const look of looks) {
      const known = events.filter(({ at }) => at <= look).length;
      if (known > seen) standing = standingAt(events, look, time);
      seen = known;
      for (const kind of kindsOf(standing, look, time)) {
        const dueAt = closeOf(standing.due ?? '');
        const key = `${kind} ${dueAt}`;
        if (!fired.has(key)) fired.set(key, { code, kind, dueAt, firedAt: look });
      }
      if (standing.endedAt !== undefined) break;
    }
    return [...fired.values()];
  });
}

function looksOf(from: string, until: string, time: WorkingTime): readonly number[] {
  const looks: number[] = [];
  for (let date = from; date <= until; date = plusDays(date, 1)) {
    if (time.isWorking(date)) looks.push(...SWEEPS.map((minute) => midnightOf(date) + minute * 60_000));
  }
  return looks;
}

/** The reminders on which a dossier stands at one look. */
function kindsOf(standing: Standing, now: number, time: WorkingTime): readonly string[] {
  const { acceptedAt, due, endedAt } = standing;
  if (acceptedAt === undefined || due === undefined || endedAt !== undefined) return [];
  const today = dateOf(now);
  if (due === today) return ['due-today'];
  if (due < today) {
    const days = time.countBetween(due, today);
    const passed = OVERDUE.filter((step) => step <= days).at(-1);
    return passed === undefined ? [] : [`overdue-${passed}`];
  }
  const left = time.countBetween(today, due);
  const whole = time.countBetween(dateOf(acceptedAt), due);
  const owesLetter = (left <= 3 && whole > 3) || (left <= 1 && whole > 1 && whole <= 3);
  return [...(isDueSoon(standing, now, time) ? ['due-soon'] : []), ...(owesLetter ? ['apology'] : [])];
}

/** Less than a working day, or than a fifth of the limit, is left. */
function isDueSoon(standing: Standing, now: number, time: WorkingTime): boolean {
  const { acceptedAt = now, due = '', limit, stoppedMinutes } = standing;
  const whole =
    limit?.unit === 'working-day'
      ? limit.amount * WORKING_DAY_MINUTES
      : time.minutesBetween(acceptedAt, closeOf(due)) - stoppedMinutes;
  return time.minutesBetween(now, closeOf(due)) < Math.max(WORKING_DAY_MINUTES, whole / 5);
}
