import { foldCourse, type ReportCourse, type ReportEvent } from '@dunghen/domain/issue';
import { type AppendReportEvents, appendReportEvents, type NewReportEvent } from '@dunghen/store/issue';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { ReportIssue } from '../report/index.ts';
import { unknownReport } from './refusals.ts';
import { findClosed } from './sight.ts';

export interface DraftStep extends Pick<AppendReportEvents, 'actor' | 'save' | 'audit'> {
  /**
   * Decides by what is recorded by then, behind the report's lock; a freeze also by the report that stands for the period,
   * behind the lock of the period.
   */
  readonly decide: (
    course: ReportCourse,
    events: readonly ReportEvent[],
    standing: ReportIssue | undefined,
  ) => Outcome<readonly NewReportEvent[]>;
}

/**
 * Writes down what happens to a draft. Every step of a report passes its lock, so that none is passed over by another: one
 * that comes after the figures were frozen, or the draft was left, is refused, however long it had been on its way.
 */
export async function appendToDraft(
  { db }: Pick<AppContext, 'db'>,
  issue: ReportIssue,
  { decide, ...step }: DraftStep,
): Promise<Outcome<readonly ReportEvent[]>> {
  const late: { refused: Refused | undefined } = { refused: undefined };
  const events = await appendReportEvents(db, {
    ...step,
    issueId: issue.id,
    decide: (before, state, standing) => {
      const course = foldCourse(before);
      const outcome = findClosed({ issue: { ...issue, state }, course }) ?? decide(course, before, standing);
      if (outcome.ok) return outcome.value;
      late.refused = outcome;
      return undefined;
    },
  });
  return events === undefined ? (late.refused ?? unknownReport()) : { ok: true, value: events };
}
