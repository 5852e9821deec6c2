import type { Agency, AgencyRegister } from '@dunghen/domain/agency';
import { findAgencyCode } from '@dunghen/domain/agency';
import type { Calendar } from '@dunghen/domain/calendar';
import { ruleSetAt } from '@dunghen/domain/deadline';
import { dateOf, dayOf, startOfDay } from '@dunghen/domain/time';
import type { AnnexTarget } from './annex.ts';
import type { Course } from './course.ts';
import type { DemonstrationDossier } from './dossier.ts';
import { type Draft, draftOf, eventsOf } from './events.ts';
import { inventOfficers } from './persons.ts';
import type { UnitPlan } from './plan.ts';
import { planUnits } from './plan.ts';
import type { DemonstrationProcedure } from './procedure.ts';
import { HORIZON } from './quarters.ts';
import { createRandom, seedOf } from './random.ts';
import type { Ground } from './schedule.ts';
import { coursesOf } from './unit.ts';
import { consultedBy, stepsOfAgency } from './work.ts';
import { listWorkdays } from './workdays.ts';

export interface DemonstrationInputs {
  readonly register: AgencyRegister;
  readonly calendar: Calendar;
  readonly procedures: readonly DemonstrationProcedure[];
  /** The published annex that Q1/2024 must come to. */
  readonly annex: readonly AnnexTarget[];
}

/**
 * The dossiers of the demonstration province: Q1/2023, Q4/2023, Q1/2024 and Q2/2024 of every department, district
 * office and commune of Điện Biên. The same inputs give the same dossiers, agency by agency in catalogue order and
 * within an agency by code. Under the province's policy Q1/2024 comes to the published annex, row by row. People in
 * them are invented.
 */
export function* generateDemonstration(inputs: DemonstrationInputs): Iterable<DemonstrationDossier> {
  const rules = ruleSetAt(startOfDay(HORIZON.from));
  if (rules === undefined) throw new Error('no rule set for the quarters of the demonstration');
  const workdays = listWorkdays(inputs.calendar, HORIZON.from, HORIZON.to);
  const ground: Ground = { calendar: inputs.calendar, workdays, terms: rules.terms };
  const plans = Map.groupBy(planUnits(inputs.register, inputs.annex), (plan) => plan.agency);
  for (const [agency, quarters] of plans) {
    const procedures = proceduresOf(agency, inputs.procedures);
    const courses = quarters.flatMap((plan: UnitPlan) => coursesOf(plan, procedures, ground));
    const consultedId = consultedBy(agency, inputs.register);
    const { calendar } = inputs;
    yield* tell(agency, courses, { calendar, terms: rules.terms, ruleSetId: rules.id, consultedId });
  }
}

/** What an agency resolves: a department its own list, district offices and communes the list of their level. */
function proceduresOf(
  agency: Agency,
  procedures: readonly DemonstrationProcedure[],
): readonly DemonstrationProcedure[] {
  const own = procedures.filter((procedure) =>
    agency.kind === 'department'
      ? procedure.agencies?.includes(agency.id) === true
      : procedure.agencies === undefined && procedure.level === agency.kind,
  );
  if (own.length === 0) throw new Error(`no procedure for ${agency.name}`);
  return own;
}

interface Rules {
  readonly calendar: Calendar;
  readonly terms: Ground['terms'];
  readonly ruleSetId: string;
  /** The agency that is asked for opinions. */
  readonly consultedId: string | undefined;
}

function* tell(agency: Agency, courses: readonly Course[], rules: Rules): Iterable<DemonstrationDossier> {
  const random = createRandom(seedOf(`events ${agency.id}`));
  const officers = inventOfficers(random, courses.length);
  const { terms, ruleSetId } = rules;
  const taken = new Map<string, number>();
  const drafts: Draft[] = [];
  for (const course of courses.toSorted((a, b) => codedAt(a) - codedAt(b))) {
    const prefix = `${findAgencyCode(agency) ?? agency.id}-${shortDate(codedAt(course))}`;
    const sequence = (taken.get(prefix) ?? 0) + 1;
    taken.set(prefix, sequence);
    const code = `${prefix}-${String(sequence).padStart(4, '0')}`;
    drafts.push(draftOf(course, code, { agency, officers, random, terms, ruleSetId }));
  }
  const stepsOf = stepsOfAgency(agency, drafts, rules);
  for (const draft of drafts)
    yield { code: draft.code, homeAgencyId: agency.id, events: eventsOf(draft, stepsOf(draft)) };
}

/** The code bears the date of receipt (Circular 01/2018, article 19): of acceptance, or of the refused submission. */
function codedAt(course: Course): number {
  return course.acceptedAt ?? course.submittedAt;
}

function shortDate(instant: number): string {
  const { year, month, day } = dateOf(dayOf(instant));
  return [year % 100, month, day].map((part) => String(part).padStart(2, '0')).join('');
}
