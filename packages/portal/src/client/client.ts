import type {
  AnswerCodes,
  CatalogueAgency,
  CatalogueField,
  CatalogueProcedure,
  FoundDossier,
  LookUpQuery,
  PortalDossier,
  PortalFigures,
  PortalRatings,
  PortalStatusReport,
  PortalStep,
} from '../protocol/index.ts';
import type { Answered, ItemOutcome } from './outcome.ts';

/** Where the portal (the ministry's adapter) is, and as whom we speak to it. Never printed or logged. */
export interface PortalSettings {
  /** Takes user name and password, gives a session. */
  readonly signInUrl: string;
  /** Takes dossiers, steps, states; answers look-ups. */
  readonly callUrl: string;
  /** Answers catalogues; `callUrl` where it is the same. */
  readonly shareUrl?: string;
  readonly username: string;
  readonly password: string;
  readonly dstcode: string;
  readonly madonvi: string;
  /** Milliseconds until a call without an answer is given up. */
  readonly timeoutMs: number;
  /** Items of one call at most. */
  readonly batch: number;
  /** Read at each answer: which codes hold may change with the day. */
  readonly codes: AnswerCodes;
}

export interface LookUpPage {
  readonly dossiers: readonly FoundDossier[];
  /** All that fit the query, where the portal says it. */
  readonly total?: number;
}

export interface SendOptions {
  /** Asked before every call but the first; where it says no, the rest is `try-again` and is not sent. */
  readonly mayCall?: () => boolean;
}

/** One call may sign in, be told that the session is over, sign in anew and call again: so many waits for an answer. */
export const CALL_TIMEOUTS = 4;

/**
 * Speaks the protocol. One session is shared by all calls of a client and renewed when the portal says that it is over,
 * also in mid-batch. Outcomes are in the order of what was given, one for each; nothing is thrown but for bugs.
 */
export interface PortalClient {
  /** Signs in anew, for a trial of the connection. */
  signIn(): Promise<Answered<true>>;
  /**
   * Inserts dossiers, or updates them (`updating`); what is there already is sent again as an update, and the other way
   * about. No dossier may stand in the list twice.
   */
  sendDossiers(
    dossiers: readonly PortalDossier[],
    options?: SendOptions & { readonly updating?: boolean },
  ): Promise<readonly ItemOutcome[]>;
  /** In the order given. A step that is there already is accepted as `already-there`. */
  sendSteps(steps: readonly PortalStep[], options?: SendOptions): Promise<readonly ItemOutcome[]>;
  /** Tells the portal of a dossier that was born there. */
  sendStatus(report: PortalStatusReport): Promise<ItemOutcome>;
  sendRatings(ratings: readonly PortalRatings[]): Promise<readonly ItemOutcome[]>;
  sendFigures(figures: readonly PortalFigures[]): Promise<readonly ItemOutcome[]>;
  /** One page; `saumahoso` asks for what follows. */
  lookUp(query: LookUpQuery): Promise<Answered<LookUpPage>>;
  /** All pages of a query, one after another; the last element is a failure where one ended it. */
  lookUpAll(query: LookUpQuery): AsyncGenerator<Answered<LookUpPage>>;
  procedure(code: string): Promise<Answered<CatalogueProcedure | undefined>>;
  procedures(): Promise<Answered<readonly CatalogueProcedure[]>>;
  fields(): Promise<Answered<readonly CatalogueField[]>>;
  agencies(): Promise<Answered<readonly CatalogueAgency[]>>;
}
