import { findAnswerRung } from '@dunghen/domain/rung';
import { getDay } from '@dunghen/domain/time';
import { fireDirectiveRungs, readDirectives } from '@dunghen/store/directive';
import { calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { lastDayOf } from './view.ts';

/** More than a province ever has unanswered at once. */
const MOST = 10_000;

/**
 * Fires the rungs that unanswered directives have reached, by the calendar of each addressee and the day that holds now.
 * Gives how many were new.
 */
export async function sweepDirectives(context: AppContext): Promise<number> {
  const now = context.now();
  const waiting = await readDirectives(context.db, { waiting: true, limit: MOST });
  if (waiting.length === 0) return 0;
  const catalogue = await context.catalogueAt(now);
  const rungs = waiting.flatMap((directive) => {
    const dueOn = lastDayOf(directive);
    const asked = { askedAt: directive.extensions.at(-1)?.at ?? directive.recordedAt, dueDay: getDay(dueOn) };
    return directive.addressees.flatMap(({ agencyId, answer }) => {
      if (answer !== undefined) return [];
      const kind = findAnswerRung(asked, now, calendarOf(catalogue, agencyId));
      return kind === undefined ? [] : [{ directiveId: directive.id, agencyId, kind, dueOn }];
    });
  });
  return fireDirectiveRungs(context.db, rungs, now);
}
