/** Kind of a body that resolves dossiers. `sector`: ngành dọc. */
export type AgencyKind = 'province' | 'department' | 'district' | 'commune' | 'sector';

/** `gso`: the General Statistics Office's code of the territory. `agency`: Decision 20/2020/QĐ-TTg (H18.…). */
export type CodeScheme = 'gso' | 'agency';

export interface AgencyCode {
  readonly scheme: CodeScheme;
  readonly code: string;
  /** How sure the code is; absent where it is official. `demonstration` codes are invented and never leave a trial. */
  readonly standing?: 'presumed' | 'demonstration';
}

/**
 * A unit of the agency register with its time of validity. Codes and names are reused over time, so identity is the
 * own `id` (reference: ten facts, 6). Dates are local, `yyyy-MM-dd`; `validTo` is exclusive.
 */
export interface Agency {
  readonly id: string;
  readonly kind: AgencyKind;
  /** Full name of the authority, as printed: "UBND xã Huổi Lếnh", "Sở Nội vụ". */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly codes: readonly AgencyCode[];
  readonly parentId?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly predecessorIds: readonly string[];
  readonly successorIds: readonly string[];
  /** Place in the agency catalogue; lists and reports follow it. */
  readonly order: number;
}
