import type { JudgementPolicy } from '../judgement/index.ts';
import type { Period } from '../report/index.ts';
import type { Instant } from '../time/index.ts';
import { CAUSES, type Cause } from './cause.ts';
import { type ExplanationCourse, isAnswerLate } from './course.ts';
import type { ExplainedLine, LineMark } from './line.ts';

/** One agency's list with what it has answered. */
export interface ExplanationPart {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly course: ExplanationCourse;
  readonly lines: readonly { readonly line: ExplainedLine; readonly mark: LineMark }[];
}

/** What the report on explanations is made from. */
export interface ExplanationReport {
  readonly period: Period;
  readonly policy: JudgementPolicy;
  /** What had been answered by this instant, as known at the other. */
  readonly asOf: Instant;
  readonly knownAt: Instant;
  /** In the order of the catalogue. */
  readonly parts: readonly ExplanationPart[];
}

export interface ExplanationCount {
  readonly dossiers: number;
  readonly late: number;
  readonly openOverdue: number;
  readonly stated: number;
  /** Stated and confirmed by the head. */
  readonly explained: number;
  /** Put right since: the record was wrong and it is late no more. */
  readonly putRight: number;
  readonly byCause: Readonly<Record<Cause, number>>;
}

/** Of confirmed explanations by cause; what an agency has typed and its head not confirmed is nobody's word yet. */
export function countExplanations(parts: readonly ExplanationPart[]): ExplanationCount {
  const byCause = Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as Record<Cause, number>;
  const count = { dossiers: 0, late: 0, openOverdue: 0, stated: 0, explained: 0, putRight: 0 };
  for (const { course, lines } of parts) {
    for (const { line, mark } of lines) {
      const statement = course.statements.get(line.code);
      count.dossiers += 1;
      if (line.state === 'late') count.late += 1;
      else count.openOverdue += 1;
      if (mark.kind === 'put-right') count.putRight += 1;
      if (statement === undefined) continue;
      count.stated += 1;
      if (course.state !== 'confirmed') continue;
      count.explained += 1;
      byCause[statement.cause] += 1;
    }
  }
  return { ...count, byCause };
}

export interface AnswerCount {
  readonly agencies: number;
  readonly confirmed: number;
  /** Confirmed after the date. */
  readonly confirmedLate: number;
  /** Past the date and not confirmed. */
  readonly overdue: number;
}

export function countAnswers(courses: readonly Pick<ExplanationPart, 'course'>[], now: Instant): AnswerCount {
  const late = courses.filter(({ course }) => isAnswerLate(course, now));
  const confirmed = courses.filter(({ course }) => course.state === 'confirmed');
  const confirmedLate = late.filter(({ course }) => course.state === 'confirmed').length;
  return {
    agencies: courses.length,
    confirmed: confirmed.length,
    confirmedLate,
    overdue: late.length - confirmedLate,
  };
}
