import {
  type Channel,
  type DossierEvent,
  type DossierHistory,
  type DossierState,
  effectiveEvents,
  factsOf,
  historyOf,
} from '@dunghen/domain/dossier';
import type { Verdict } from '@dunghen/domain/judgement';
import { searchKey } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import type { Judging, JudgingKeys } from './judging.ts';
import { keyFor } from './judging.ts';
import type { DossierKey } from './record.ts';
import { type Standing, standingOf } from './standing.ts';
import { type Whereabouts, whereaboutsOf } from './whereabouts.ts';

/** All columns of the table `dossier`: what its events say, and the judgement cached from them. */
export interface Projection extends DossierKey, Standing, Whereabouts {
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
  readonly agencyId: string;
  readonly channel: Channel;
  readonly state: DossierState;
  readonly procedureCode: string | undefined;
  readonly procedureName: string | undefined;
  readonly field: string | undefined;
  readonly officer: string | undefined;
  readonly applicant: string | undefined;
  readonly searchKey: string;
  readonly submittedAt: Instant | undefined;
  readonly acceptedAt: Instant | undefined;
  /** Acceptance, else submission, else registration. */
  readonly intakeAt: Instant;
  readonly firstRecordedAt: Instant;
  readonly lastRecordedAt: Instant;
  readonly lastOccurredAt: Instant;
  readonly verdict: Verdict;
  readonly judgedBy: string;
}

/** A function that projects dossiers, with what is common to all of them made once. */
export type Projector = (
  key: DossierKey,
  hash: string,
  events: readonly DossierEvent[],
  /** The fold of the events, where the caller has it. */
  history?: DossierHistory,
) => Projection;

export function makeProjector(judging: Judging, keys: JudgingKeys): Projector {
  const searchPart = memoise(boundedKey);
  return (key, hash, events, folded) => {
    const effective = effectiveEvents(events);
    const facts = factsOf(effective);
    const history = folded ?? historyOf(effective);
    const last = events.at(-1);
    // Every dossier begins with `Registered`; without it the caller has made a dossier of nothing.
    if (facts === undefined || history === undefined || last === undefined) {
      throw new Error(`dossier ${key.dossierId} has no registration`);
    }
    const { intake } = facts;
    return {
      ...key,
      code: history.code,
      seq: last.seq,
      hash,
      agencyId: facts.agencyId,
      channel: history.channel,
      state: facts.state,
      procedureCode: intake.procedureCode,
      procedureName: intake.procedureName,
      field: intake.field,
      officer: facts.officer,
      applicant: intake.applicant,
      searchKey: [history.code, intake.procedureCode, intake.procedureName, facts.officer, intake.applicant]
        .map((text) => (text === undefined ? '' : searchPart(text)))
        .filter((text) => text !== '')
        .join(' | '),
      submittedAt: history.submittedAt?.at,
      acceptedAt: history.acceptedAt?.at,
      intakeAt: intakeInstantOf(history, events),
      ...timesOf(events),
      ...standingOf(history, judging),
      ...whereaboutsOf(effective, facts.agencyId),
      judgedBy: keyFor(keys, facts.agencyId),
    };
  };
}

interface Times {
  readonly firstRecordedAt: Instant;
  readonly lastRecordedAt: Instant;
  readonly lastOccurredAt: Instant;
}

function timesOf(events: readonly DossierEvent[]): Times {
  let firstRecordedAt = Number.POSITIVE_INFINITY;
  let lastRecordedAt = Number.NEGATIVE_INFINITY;
  let lastOccurredAt = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    firstRecordedAt = Math.min(firstRecordedAt, event.recordedAt);
    lastRecordedAt = Math.max(lastRecordedAt, event.recordedAt);
    lastOccurredAt = Math.max(lastOccurredAt, event.occurredAt);
  }
  return { firstRecordedAt, lastRecordedAt, lastOccurredAt };
}

/** A word of the index over words has its bound (2 047 bytes); nobody looks for one that is longer than this. */
const LONGEST_WORD = 200;

function boundedKey(text: string): string {
  const key = searchKey(text);
  if (key.length <= LONGEST_WORD) return key;
  return key
    .split(' ')
    .map((word) => word.slice(0, LONGEST_WORD))
    .join(' ');
}

/** Names of procedures and officers repeat; codes and applicants do not, so the memory is bounded. */
function memoise(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    if (known.size >= 20_000) known.clear();
    known.set(text, made);
    return made;
  };
}

/** The month that partitions a dossier's events: of its acceptance, else its submission, else its registration. */
export function intakeInstantOf(history: DossierHistory | undefined, events: readonly DossierEvent[]): Instant {
  return history?.acceptedAt?.at ?? history?.submittedAt?.at ?? events[0]?.occurredAt ?? 0;
}
