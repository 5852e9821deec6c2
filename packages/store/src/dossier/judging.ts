import type { Calendar } from '@dunghen/domain/calendar';
import { type JudgementPolicy, policyKey } from '@dunghen/domain/judgement';

/** What a verdict is computed with. */
export interface Judging {
  readonly policy: JudgementPolicy;
  readonly calendar: Calendar;
  /** Calendars of agencies that have closures of their own, by agency id. */
  readonly agencyCalendars?: ReadonlyMap<string, Calendar>;
}

export function calendarOf(judging: Judging, agencyId: string): Calendar {
  return judging.agencyCalendars?.get(agencyId) ?? judging.calendar;
}

/** Keys of what verdicts were computed with, by agency; made once for many dossiers. */
export interface JudgingKeys {
  readonly general: string;
  readonly byAgency: ReadonlyMap<string, string>;
}

export function keysOf(judging: Judging): JudgingKeys {
  const calendars = [...(judging.agencyCalendars ?? [])];
  return {
    general: policyKey(judging.policy, judging.calendar),
    byAgency: new Map(calendars.map(([agencyId, calendar]) => [agencyId, policyKey(judging.policy, calendar)])),
  };
}

export function keyFor(keys: JudgingKeys, agencyId: string): string {
  return keys.byAgency.get(agencyId) ?? keys.general;
}

const knownKeys = new WeakMap<Judging, JudgingKeys>();

/** Made once for each state of the catalogues: the keys are hashes of the whole calendar. */
export function keysFor(judging: Judging): JudgingKeys {
  const known = knownKeys.get(judging) ?? keysOf(judging);
  knownKeys.set(judging, known);
  return known;
}
