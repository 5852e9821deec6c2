import type { AppContext } from '../context/index.ts';
import type { CountedReport, CountOptions, ReportRequest } from '../report/index.ts';
import { countReport, requestOf } from '../report/index.ts';
import type { Followed } from './sight.ts';

/** The question that a report answers. Throws where the program no longer knows its period or rule. */
export function questionOf({ issue }: Pick<Followed, 'issue'>): ReportRequest {
  const request = requestOf(issue);
  if (request === undefined) throw new Error(`report ${issue.id} is of a period or rule that is not known`);
  return request;
}

/** A report counted by its own question, with what officials wrote into it. The same events give the same report. */
export function countFollowed(
  context: AppContext,
  followed: Followed,
  options: CountOptions = {},
): Promise<CountedReport> {
  return countReport(context, questionOf(followed), { parts: followed.course.parts, isEstimated: true, ...options });
}
