import type { Calendar } from '../calendar/index.ts';
import type { RuleSet } from '../deadline/index.ts';
import type { DossierEvent, DossierEventBody } from '../dossier/index.ts';
import type { ProcedureVersion } from '../procedure/index.ts';
import type { Instant } from '../time/index.ts';
import type { RefusalCode, RefusalFacts } from './refusal.ts';

/** All that a decision depends on besides the dossier and the command. */
export interface DecisionContext {
  /** The server's clock. */
  readonly now: Instant;
  /** When it happened, where that is told apart from `now`; not later than `now`. */
  readonly occurredAt?: Instant;
  /** Why what happened on an earlier day is entered only now; kept with the audit. */
  readonly lateEntryReason?: string;
  /** `id` is what the events' `actor` will name: separation of duties is told by it. */
  readonly actor: { readonly id: string; readonly name: string };
  /** Of the resolving agency. */
  readonly calendar: Calendar;
  /** The rules of the day of acceptance, with the province's changes; of the command's day while not accepted. */
  readonly ruleSet: RuleSet;
  /** The version that the dossier runs under; of a command that accepts, the one of the day of acceptance. */
  readonly procedure?: ProcedureVersion;
  /** Ids for what the decision creates. */
  readonly newId: () => string;
}

/** An event as decided; the store gives it its number, actor and time of recording. */
export type DecidedEvent = DossierEventBody & { readonly occurredAt: Instant; readonly dateOnly?: boolean };

export type Decision = { readonly ok: true; readonly events: readonly DecidedEvent[] } | Refused;

/** The rule that was broken, and what would be allowed. */
export interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
}

/** Decided events as they will stand in the dossier: numbered on from `version`. */
export function recordEvents(
  decided: readonly DecidedEvent[],
  at: { readonly version: number; readonly recordedAt: Instant; readonly actor?: string },
): readonly DossierEvent[] {
  return decided.map((event, index) => ({
    ...event,
    seq: at.version + 1 + index,
    recordedAt: at.recordedAt,
    ...(at.actor === undefined ? {} : { actor: at.actor }),
  }));
}
