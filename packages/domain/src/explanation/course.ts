import type { Instant } from '../time/index.ts';
import type { Cause } from './cause.ts';
import type { ExplanationEvent, Rung } from './event.ts';

export interface Statement {
  readonly cause: Cause;
  readonly causeText?: string;
  readonly measure: string;
  readonly at: Instant;
  readonly byId: string;
  readonly by: string;
}

/**
 * `open`: dossiers without a statement are left. `complete`: all are stated, the head has not confirmed. `returned`: sent
 * back, and nothing was stated since.
 */
export type ExplanationState = 'open' | 'complete' | 'returned' | 'confirmed';

export interface ExplanationCourse {
  readonly state: ExplanationState;
  /** `seq` of the last event that whoever works on it has to have seen; reminders are none of them. */
  readonly version: number;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly confirmed?: { readonly at: Instant; readonly by: string; readonly alone: boolean };
  /** The last return, while it is not confirmed anew. */
  readonly returned?: { readonly at: Instant; readonly by: string; readonly reason: string };
  readonly reminded: readonly Rung[];
}

const START: ExplanationCourse = {
  state: 'open',
  version: 0,
  askedAt: 0,
  dueAt: 0,
  statements: new Map(),
  reminded: [],
};

/** Pure: the same events of the same list give the same course. `codes`: the dossiers of the list. */
export function foldExplanation(events: readonly ExplanationEvent[], codes: readonly string[]): ExplanationCourse {
  return events.reduce((course, event) => next(course, event, codes), START);
}

function next(course: ExplanationCourse, event: ExplanationEvent, codes: readonly string[]): ExplanationCourse {
  const { confirmed: _confirmed, ...unconfirmed } = course;
  const { returned: _returned, ...settled } = course;
  const who = { at: event.occurredAt, by: event.actorName };
  switch (event.type) {
    case 'asked':
      return { ...course, version: event.seq, askedAt: event.occurredAt, dueAt: event.dueAt };
    case 'stated': {
      const { cause, causeText, measure } = event;
      const statement: Statement = {
        cause,
        measure,
        ...(causeText === undefined ? {} : { causeText }),
        ...who,
        byId: event.actorId,
      };
      const statements = new Map(course.statements);
      for (const code of event.codes) statements.set(code, statement);
      const state = codes.every((code) => statements.has(code)) ? 'complete' : 'open';
      return { ...unconfirmed, version: event.seq, statements, state };
    }
    case 'confirmed':
      return {
        ...settled,
        version: event.seq,
        state: 'confirmed',
        confirmed: { ...who, alone: event.alone === true },
      };
    case 'returned':
      return {
        ...unconfirmed,
        version: event.seq,
        state: 'returned',
        returned: { ...who, reason: event.reason },
        // With a new date come new reminders.
        ...(event.dueAt === undefined ? {} : { dueAt: event.dueAt, reminded: [] }),
      };
    case 'reminded':
      return { ...course, reminded: [...course.reminded, event.rung] };
  }
}

/** The dossiers of the list of which nothing was stated yet. */
export function unstatedOf({ statements }: ExplanationCourse, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => !statements.has(code));
}

/** Whose words the head would confirm. */
export function typistsOf({ statements }: ExplanationCourse): ReadonlySet<string> {
  return new Set([...statements.values()].map(({ byId }) => byId));
}

/** Not confirmed by the date, or confirmed after it. */
export function isAnswerLate({ confirmed, dueAt }: ExplanationCourse, now: Instant): boolean {
  return (confirmed?.at ?? now) > dueAt;
}
