import type { DossierEventBody } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import type { DecisionContext } from './decision.ts';
import type { DossierRecord } from './record.ts';
import type { RefusalCode, RefusalFacts } from './refusal.ts';
import type { RuleName } from './rules.ts';

/** What the rules of one command say: what happens, or which rule is broken. */
export type Ruling = { readonly events: readonly RuledEvent[] } | Breach;

/** An event of a ruling; it happened when the command says, unless it brings a time of its own (corrections). */
export type RuledEvent = DossierEventBody & { readonly occurredAt?: Instant };

/** A broken rule; `decide` adds command, state and what would be allowed, and cites the rule as of the rule set. */
export interface Breach extends Omit<RefusalFacts, 'command' | 'state' | 'allowed' | 'rule'> {
  readonly code: RefusalCode;
  readonly rule?: RuleName;
}

/** A command on a dossier that exists. */
export interface Matter<Command> {
  readonly record: DossierRecord;
  readonly command: Command;
  readonly context: DecisionContext;
  /** When it happened. */
  readonly at: Instant;
}

/** A command that may begin the dossier. */
export interface IntakeMatter<Command> extends Omit<Matter<Command>, 'record'> {
  readonly record: DossierRecord | undefined;
}

export const happens = (...events: readonly RuledEvent[]): Ruling => ({ events });

export function isBreach<Found extends object>(found: Found | Breach | undefined): found is Breach {
  return found !== undefined && 'code' in found;
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** The first of the named texts that is missing or blank. */
export function missingText(texts: Readonly<Record<string, string | undefined>>, rule?: RuleName): Breach | undefined {
  const field = Object.keys(texts).find((name) => isBlank(texts[name]));
  if (field === undefined) return undefined;
  return { code: 'field-missing', field, ...(rule === undefined ? undefined : { rule }) };
}

export const invalid = (field: string, expected?: readonly string[]): Breach => ({
  code: 'field-invalid',
  field,
  ...(expected === undefined ? undefined : { expected }),
});
