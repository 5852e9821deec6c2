import type { StopKind, TimeLimit } from '../deadline/index.ts';
import type { Channel } from '../dossier/index.ts';

/** Where the applicant or the land is: sector law gives more time in mountainous, island, especially difficult communes. */
export type Area = 'ordinary' | 'difficult';

export type ProcedureLevel = 'province' | 'district' | 'commune';

/** A limit for one case, channel and area; parts left out hold for all (spec: time limits). */
export interface ProcedureLimit {
  /** Key of the case (trường hợp); absent: every case. */
  readonly caseKey?: string;
  readonly channel?: Channel;
  readonly area?: Area;
  /** The limit of the law, with its basis. Undefined `limit`: the law gives none. */
  readonly legal: { readonly limit?: TimeLimit; readonly basis: string };
  /** The limit that the province promises instead (thời hạn cắt giảm), with the decision's number and date. */
  readonly promised?: { readonly limit: TimeLimit; readonly decision: string; readonly decidedOn: string };
}

export interface ProcedureCase {
  readonly key: string;
  readonly name: string;
}

export interface RequiredDocument {
  readonly key: string;
  readonly name: string;
  readonly original: number;
  readonly copies: number;
  readonly required: boolean;
  /** Cases that need it; absent: all. */
  readonly caseKeys?: readonly string[];
  readonly nationalCode?: string;
  readonly form?: string;
}

/** Amounts are whole đồng. */
export interface ProcedureFee {
  readonly key: string;
  readonly name: string;
  readonly amount: number;
  readonly basis: string;
  readonly channel?: Channel;
  readonly caseKeys?: readonly string[];
}

export interface ResultKind {
  readonly key: string;
  readonly name: string;
  readonly nationalCode?: string;
}

/** Who does a step; roles are those of the access rules. */
export type StepRole = 'counter' | 'specialist' | 'head-of-division' | 'head-of-agency' | 'clerk';

/** One step of the process (quy trình nội bộ, quy trình điện tử). */
export interface ProcessStep {
  readonly key: string;
  readonly name: string;
  readonly role: StepRole;
  /** The unit that does it: of the resolving agency where absent, else an agency of the register. */
  readonly agencyId?: string;
  readonly unit?: string;
  /**
   * Its share of the limit in the limit's unit, of a same-day limit in working hours of an ordinary day (8). The shares
   * of each way through the process add up to the promised limit (`referenceLimit`); a step with share 0 takes none of it.
   */
  readonly share: number;
  /** The steps that may follow; the first whose condition holds is taken. Absent: the next in the list. */
  readonly next?: readonly StepBranch[];
}

export interface StepBranch {
  readonly to: string;
  /**
   * Taken where the form's field has this value; absent: otherwise. The fields `case`, `channel` and `area` are those of
   * the dossier itself.
   */
  readonly when?: { readonly field: string; readonly equals: string };
}

/** The decision that approves a process; without it the version is not active. */
export interface ApprovingDecision {
  readonly number: string;
  /** Local date, `yyyy-MM-dd`. */
  readonly date: string;
}

/** A version of a procedure. Editing makes a new version; running dossiers keep theirs. Dates local, `validTo` exclusive. */
export interface ProcedureVersion {
  /** As published nationally: `1.001193.000.00.00.H18`. */
  readonly code: string;
  /** From 1, per code. */
  readonly version: number;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly name: string;
  readonly field: string;
  readonly fieldCode?: string;
  readonly level: ProcedureLevel;
  /** Agencies that resolve it; absent: every agency of the level. */
  readonly agencyIds?: readonly string[];
  readonly cases: readonly ProcedureCase[];
  readonly limits: readonly ProcedureLimit[];
  readonly documents: readonly RequiredDocument[];
  readonly fees: readonly ProcedureFee[];
  readonly results: readonly ResultKind[];
  readonly process: readonly ProcessStep[];
  readonly approval?: ApprovingDecision;
  /** Stops of the clock by the procedure's own law, beside those of the rule set: payment with its legal basis. */
  readonly stoppingKinds?: readonly { readonly kind: StopKind; readonly basis: string }[];
  /** Minutes after midnight of the same-day cutoff, where the procedure has its own. */
  readonly sameDayCutoff?: number;
  /** May be taken in by any centre of the province (tiếp nhận phi địa giới). */
  readonly acceptedAnywhere?: boolean;
  /** The national announcement (quyết định công bố của Bộ) that this version puts into effect here. */
  readonly announcement?: { readonly decision: string; readonly date: string; readonly effectiveFrom: string };
  /** The province's own announcement, and the day on which it was made public where not that of recording (index 1.1, 1.2). */
  readonly localAnnouncement?: { readonly decision: string; readonly date: string; readonly publishedOn?: string };
  /** The decision that ended it; `validTo` is then the day from which it holds no more. */
  readonly abolition?: { readonly decision: string; readonly date: string };
  /** Where the contents come from, for readers: text, page, or "giả định". */
  readonly source?: string;
  /** Years that dossiers are kept; per procedure, none is a default (reference: U9). */
  readonly retentionYears?: number;
  readonly standing?: 'presumed';
}
