import type { Agency } from '@dunghen/domain/agency';
import type { ClockTerms, Stop } from '@dunghen/domain/deadline';
import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { MINUTE_MS } from '@dunghen/domain/time';
import type { Course } from './course.ts';
import type { Officers } from './persons.ts';
import { INVENTED_NOTE, inventOrganisation, inventPerson } from './persons.ts';
import {
  LATE_REASONS,
  REFUSAL_REASONS,
  REJECTION_REASONS,
  STOP_REASON,
  SUPPLEMENT_REASONS,
  SUSPENSION_BASIS,
  WITHDRAWAL_REASONS,
} from './phrases.ts';
import { limitOf } from './procedure.ts';
import type { Random } from './random.ts';

/** What the events of a dossier are written with. */
export interface Telling {
  readonly agency: Agency;
  readonly officers: Officers;
  readonly terms: ClockTerms;
  readonly ruleSetId: string;
  readonly random: Random;
}

type Happening = {
  readonly at: Instant;
  readonly body: DossierEventBody;
  readonly actor?: string;
};

/** With the milliseconds after which it was recorded. */
export type Recorded = Happening & { readonly recordedAfter: number };

/** A course with what happened in it but for its steps, which hang on the other dossiers of its agency. */
export interface Draft {
  readonly code: string;
  readonly course: Course;
  readonly specialist: string;
  readonly happenings: readonly Recorded[];
}

/** What happened in a course under its code, in order of time. */
export function draftOf(course: Course, code: string, telling: Telling): Draft {
  const specialist = telling.random.pick(telling.officers.specialists);
  const happenings = [
    ...intakeOf(course, code, telling),
    ...acceptanceOf(course, telling, specialist),
    ...course.stops.flatMap((stop) => stopEvents(stop, specialist, telling.random)),
    ...rescheduleOf(course, telling),
    ...endOf(course, telling, specialist),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map((happening) => ({ ...happening, recordedAfter: recordingDelay(telling.random) }));
  return { code, course, specialist, happenings };
}

/** What the officers wrote of a late dossier, to the applicant or in a note. */
export function findLateReason({ course, happenings }: Draft): string | undefined {
  if (!course.late) return undefined;
  for (const { body } of happenings) {
    if (body.type === 'Rescheduled') return body.data.reason;
    if (body.type === 'Noted') return LATE_REASONS.find((reason) => body.data.note.endsWith(reason));
  }
  return undefined;
}

/** The events of a course with those of its steps, numbered in order of time, each recorded a little after it happened. */
export function eventsOf({ happenings }: Draft, steps: readonly Recorded[]): readonly DossierEvent[] {
  let recordedAt = 0;
  const all = steps.length === 0 ? happenings : [...happenings, ...steps].sort((a, b) => a.at - b.at);
  return all.map(({ at, body, actor, recordedAfter }, index) => {
    recordedAt = Math.max(recordedAt, at + recordedAfter);
    return { ...body, seq: index + 1, occurredAt: at, recordedAt, ...(actor === undefined ? {} : { actor }) };
  });
}

/** Seconds mostly; now and then an entry is made after the talk. */
function recordingDelay(random: Random): number {
  return random.chance(0.04) ? random.whole(5, 45) * MINUTE_MS : random.whole(2, 50) * 1_000;
}

function intakeOf(course: Course, code: string, { agency, officers, random }: Telling): readonly Happening[] {
  const { procedure, channel } = course;
  const at = course.submittedAt;
  const counter = officers.counter;
  const registered: Happening = {
    at,
    body: {
      type: 'Registered',
      data: {
        code,
        agencyId: agency.id,
        channel,
        procedureCode: procedure.code,
        procedureName: procedure.name,
        field: procedure.field,
        applicant: procedure.applicant === 'organisation' ? inventOrganisation(random) : inventPerson(random),
        officer: counter,
        extra: INVENTED_NOTE,
      },
    },
    ...(channel === 'online' ? {} : { actor: counter }),
  };
  return channel === 'direct' ? [registered] : [registered, { at, body: { type: 'Submitted', data: {} } }];
}

function acceptanceOf(course: Course, telling: Telling, specialist: string): readonly Happening[] {
  const { acceptedAt: at, procedure } = course;
  if (at === undefined) return [];
  const { terms, ruleSetId, officers } = telling;
  const legal = procedure.promisedLimit === undefined ? {} : { legalLimit: procedure.legalLimit };
  return [
    {
      at,
      body: { type: 'Accepted', data: { terms, ruleSetId, limit: limitOf(procedure), ...legal } },
      actor: officers.counter,
    },
    { at: at + MINUTE_MS, body: { type: 'Assigned', data: { officer: specialist } }, actor: officers.counter },
  ];
}

function stopEvents(stop: Stop, actor: string, random: Random): readonly Happening[] {
  const ended = (body: DossierEventBody): readonly Happening[] =>
    stop.to === undefined ? [] : [{ at: stop.to, body, actor }];
  switch (stop.kind) {
    case 'supplement':
      return [
        {
          at: stop.from,
          body: { type: 'SupplementRequested', data: { reason: random.pick(SUPPLEMENT_REASONS) } },
          actor,
        },
        ...ended({ type: 'SupplementReceived', data: {} }),
      ];
    case 'payment':
      return [
        { at: stop.from, body: { type: 'PaymentRequested', data: { stopsClock: stop.stopsClock === true } }, actor },
        ...ended({ type: 'PaymentReceived', data: {} }),
      ];
    case 'suspension':
      return [
        {
          at: stop.from,
          body: {
            type: 'Suspended',
            data: { legalBasis: SUSPENSION_BASIS, decision: `Số ${random.whole(11, 380)}/TB (giả định)` },
          },
          actor,
        },
        ...ended({ type: 'Resumed', data: { kind: 'suspension' } }),
      ];
  }
}

/** What stands after the number of a letter: "SCT" of a department, "UBND" of a people's committee. */
function symbolOf({ name, aliases }: Agency): string {
  return name.startsWith('UBND') ? 'UBND' : (aliases.find((alias) => /^\p{Lu}+$/u.test(alias)) ?? 'VP');
}

function rescheduleOf(course: Course, { agency, officers, random }: Telling): readonly Happening[] {
  const { reschedule } = course;
  if (reschedule === undefined) return [];
  const apologyLetter = `${random.whole(1, 95)}/TXL-${symbolOf(agency)} (giả định)`;
  return [
    {
      at: reschedule.at,
      body: {
        type: 'Rescheduled',
        data: { dueAt: reschedule.dueAt, reason: random.pick(LATE_REASONS), apologyLetter },
      },
      actor: officers.leader,
    },
  ];
}

function endOf(course: Course, { officers, random }: Telling, actor: string): readonly Happening[] {
  const { at } = course.end;
  const ending: Happening = {
    at,
    body: endBody(course, random),
    actor: course.end.kind === 'refused' ? officers.counter : actor,
  };
  const cause: readonly Happening[] =
    course.late && course.reschedule === undefined
      ? [
          {
            at: at + MINUTE_MS,
            body: { type: 'Noted', data: { note: `Nguyên nhân chậm: ${random.pick(LATE_REASONS)}` } },
            actor,
          },
        ]
      : [];
  if (course.returnedAt === undefined) return [ending, ...cause];
  const returned = Math.max(course.returnedAt, at + 2 * MINUTE_MS);
  return [ending, ...cause, { at: returned, body: { type: 'Returned', data: {} }, actor: officers.counter }];
}

function endBody(course: Course, random: Random): DossierEventBody {
  switch (course.end.kind) {
    case 'completed':
      return { type: 'Completed', data: {} };
    case 'rejected':
      return { type: 'Rejected', data: { reason: random.pick(REJECTION_REASONS) } };
    case 'withdrawn':
      return { type: 'Withdrawn', data: { reason: random.pick(WITHDRAWAL_REASONS) } };
    case 'stopped':
      return { type: 'Stopped', data: { reason: STOP_REASON } };
    case 'refused':
      return { type: 'Refused', data: { reason: random.pick(REFUSAL_REASONS) } };
  }
}
