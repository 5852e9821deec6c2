import type { Calendar } from '../calendar/index.ts';
import type { Instant } from '../time/index.ts';

/** What a record does not say itself. */
export interface FormContext {
  /** Of the resolving agency. */
  readonly calendar: Calendar;
  /** The time of the question; forms show nothing later. */
  readonly asOf: Instant;
  readonly agencyName: (id: string) => string;
  /** The name of an account, by which events and steps name persons; undefined where the text is no account's. */
  readonly personName?: (account: string) => string | undefined;
  /** The name of a step by its key in the dossier's procedure version; undefined where it has none. */
  readonly stepName?: (key: string) => string | undefined;
}

/** Of an account its name; imported dossiers name persons by the text itself. */
export function named({ personName }: FormContext, person: string | undefined): string | undefined {
  return person === undefined ? undefined : (personName?.(person) ?? person);
}
