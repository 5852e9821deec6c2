import type { Channel, DossierState } from '@dunghen/domain/dossier';
import type { Verdict } from '@dunghen/domain/judgement';
import type { Instant } from '@dunghen/domain/time';

/** Which dossiers the caller may see at all; it stands in the statement itself, so that no page can leave it out. */
export type SearchScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  /** Dossiers that one of these agencies resolves, received or holds. */
  | {
      readonly kind: 'agencies';
      readonly ids: readonly string[];
      /** And besides, of those at these agencies, the ones assigned to the officer. */
      readonly assigned?: { readonly officerId: string; readonly ids: readonly string[] };
    }
  /** Dossiers of one applicant, by the number of their identity. */
  | { readonly kind: 'own'; readonly identity: string };

/** How a dossier stands now. `due-soon` ones are `open-in-time` too. */
export type SearchVerdict = Verdict | 'due-soon';

/** Absent fields do not narrow; those given hold together. All of them by what is known today. */
export interface SearchFilter {
  /** Resolving agencies. */
  readonly agencyIds?: readonly string[];
  readonly procedureCode?: string;
  readonly field?: string;
  readonly states?: readonly DossierState[];
  readonly verdicts?: readonly SearchVerdict[];
  /** True: not ended. False: ended. */
  readonly open?: boolean;
  readonly officer?: string;
  /** False: nobody works on it yet. */
  readonly assigned?: boolean;
  /**
   * Open ones that wait for somebody to sign: with one of these steps under way, or with a new due date that was asked for
   * and not decided.
   */
  readonly signedInSteps?: readonly string[];
  /** Open ones with one of these steps under way. */
  readonly atSteps?: readonly string[];
  readonly channel?: Channel;
  /** Each span is [from, to). */
  readonly acceptedFrom?: Instant;
  readonly acceptedTo?: Instant;
  readonly dueFrom?: Instant;
  readonly dueTo?: Instant;
  readonly endedFrom?: Instant;
  readonly endedTo?: Instant;
  /** Every word begins a word of code, procedure, officer or applicant; case and diacritics do not count. */
  readonly text?: string;
}

/** `due`: open dossiers, the one with the least time left first. `intake`: newest first. `code`: by code point. */
export type SearchSort = 'due' | 'intake' | 'code';

export interface SearchQuery {
  readonly scope: SearchScope;
  readonly filter: SearchFilter;
  readonly sort: SearchSort;
  /** `next` of the page before. */
  readonly after?: string;
  /** 1 to 1000. */
  readonly limit: number;
  /** The verdict of an open dossier is that of this instant. */
  readonly now: Instant;
}
