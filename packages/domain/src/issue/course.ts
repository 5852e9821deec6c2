import type { ReportLayout } from '../report/index.ts';
import type { Instant } from '../time/index.ts';
import type { ObjectionEntry, ReportEvent, SentFigures } from './event.ts';
import { editParts, type FreeParts, NO_PARTS, type PartKey, partKeysOf } from './free-parts.ts';

/** Where an agency's confirmation stands. `no-opinion`: it kept silent until the date. */
export type ConfirmationState = 'sent' | 'confirmed' | 'objected' | 'no-opinion';

export interface Confirmation {
  readonly agencyId: string;
  readonly state: ConfirmationState;
  /** What it was asked to confirm. */
  readonly figures: SentFigures;
  readonly knownAt: Instant;
  readonly sentAt: Instant;
  readonly dueAt: Instant;
  readonly answeredAt?: Instant;
  readonly answeredBy?: string;
  /** The answer came after the date. */
  readonly late: boolean;
  readonly note?: string;
}

export interface Objection extends ObjectionEntry {
  readonly agencyId: string;
  readonly state: 'open' | 'accepted' | 'rejected';
  readonly at: Instant;
  readonly by: string;
  readonly decision?: { readonly reason: string; readonly at: Instant; readonly by: string };
}

export interface WhoAndWhen {
  readonly at: Instant;
  readonly by: string;
}

/** A report's course: its free parts, who confirmed and who objected. */
export interface ReportCourse {
  readonly layout: ReportLayout;
  /** `seq` of the last event that changed the draft itself; a saving names the one that it saw. */
  readonly version: number;
  readonly parts: FreeParts;
  readonly edited: Readonly<Partial<Record<PartKey, WhoAndWhen>>>;
  /** By agency, in the order of their sending. */
  readonly confirmations: ReadonlyMap<string, Confirmation>;
  readonly objections: readonly Objection[];
  readonly discarded: boolean;
}

const START: ReportCourse = {
  layout: 'late-only',
  version: 0,
  parts: NO_PARTS,
  edited: {},
  confirmations: new Map(),
  objections: [],
  discarded: false,
};

/** Pure: the same events give the same course. Reports without events (of the command line) have the empty one. */
export function foldCourse(events: readonly ReportEvent[]): ReportCourse {
  return events.reduce(next, START);
}

function next(course: ReportCourse, event: ReportEvent): ReportCourse {
  switch (event.type) {
    case 'drafted':
      return { ...course, layout: event.layout, version: event.seq };
    case 'edited': {
      const who = { at: event.recordedAt, by: event.actorName };
      const edited = Object.fromEntries(partKeysOf(event.parts).map((key) => [key, who] as const));
      return {
        ...course,
        version: event.seq,
        parts: editParts(course.parts, event.parts),
        edited: { ...course.edited, ...edited },
      };
    }
    case 'recounted':
      return { ...course, version: event.seq };
    case 'sent':
      return sent(course, event);
    case 'confirmed':
    case 'silent':
      return answered(course, event);
    case 'objected': {
      const made = event.objections.map(
        (entry): Objection => ({
          ...entry,
          agencyId: event.agencyId,
          state: 'open',
          at: event.recordedAt,
          by: event.actorName,
        }),
      );
      return { ...answered(course, event), objections: [...course.objections, ...made] };
    }
    case 'accepted':
    case 'rejected':
      return decided(course, event);
    case 'frozen':
    case 'submitted':
    case 'issued':
      return course;
    case 'discarded':
      return { ...course, discarded: true };
  }
}

type Of<T extends ReportEvent['type']> = Extract<ReportEvent, { readonly type: T }>;

function sent(course: ReportCourse, { figures, dueAt, knownAt, recordedAt }: Of<'sent'>): ReportCourse {
  const confirmations = new Map(course.confirmations);
  for (const row of figures) {
    const { agencyId } = row;
    confirmations.set(agencyId, {
      agencyId,
      state: 'sent',
      figures: row,
      knownAt,
      sentAt: recordedAt,
      dueAt,
      late: false,
    });
  }
  return { ...course, confirmations };
}

const STATES = { confirmed: 'confirmed', objected: 'objected', silent: 'no-opinion' } as const;

function answered(course: ReportCourse, event: Of<'confirmed' | 'objected' | 'silent'>): ReportCourse {
  const before = course.confirmations.get(event.agencyId);
  if (before === undefined) return course;
  const { note: _note, answeredAt: _at, answeredBy: _by, ...asked } = before;
  const state = STATES[event.type];
  const confirmations = new Map(course.confirmations).set(event.agencyId, {
    ...asked,
    state,
    late: event.type !== 'silent' && event.recordedAt > before.dueAt,
    ...(event.type === 'silent' ? {} : { answeredAt: event.recordedAt, answeredBy: event.actorName }),
    ...('note' in event && event.note !== undefined ? { note: event.note } : {}),
  });
  return { ...course, confirmations };
}

function decided(course: ReportCourse, event: Of<'accepted' | 'rejected'>): ReportCourse {
  const decision = { reason: event.reason, at: event.recordedAt, by: event.actorName };
  const objections = course.objections.map((objection) =>
    objection.id === event.objectionId ? { ...objection, state: event.type, decision } : objection,
  );
  return { ...course, objections };
}

/** Not yet accepted or rejected; they are named before the figures are frozen. */
export function openObjectionsOf(course: ReportCourse): readonly Objection[] {
  return course.objections.filter(({ state }) => state === 'open');
}

/** Accepted, with the dossier corrected, later than figures known at an instant can tell. */
export function acceptedAfter(course: ReportCourse, knownAt: Instant): readonly Objection[] {
  return course.objections.filter(({ state, decision }) => state === 'accepted' && (decision?.at ?? 0) > knownAt);
}

/** Agencies whose date has passed without an answer that is written down (spec: silence is recorded). */
export function silentAgencies(course: ReportCourse, now: Instant): readonly Confirmation[] {
  return [...course.confirmations.values()].filter(({ state, dueAt }) => state === 'sent' && dueAt <= now);
}
