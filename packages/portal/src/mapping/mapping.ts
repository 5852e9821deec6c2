import type { Channel, DossierEventType, DossierState, PaymentChannel, ResultDelivery } from '@dunghen/domain/dossier';
import type { AnswerCodes } from '../protocol/index.ts';

export type ApplicantKind = 'citizen' | 'business' | 'state-body' | 'other';

/** How a number that identifies an applicant is told from another, by a regular expression over the whole number. */
export interface IdentityRule {
  readonly pattern: string;
  readonly applicant: ApplicantKind;
  /** LoaiDinhDanh; absent: such a number is not sent among the identities. */
  readonly code?: string;
}

/**
 * How our dossiers are written for one endpoint. Adapters differ, so all code tables are data, in versions: a message
 * names the version that it was made by (`versionName`).
 */
export interface PortalMapping {
  readonly id: string;
  readonly version: number;
  /** Local dates, `yyyy-MM-dd`; `validTo` exclusive. A dossier message is written by the version of the day it is made. */
  readonly validFrom: string;
  readonly validTo?: string;
  /** Where the codes come from, for readers. */
  readonly source: string;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly applicantKinds: Readonly<Record<ApplicantKind, string>>;
  readonly identities: readonly IdentityRule[];
  /** TrangThaiHoSo; a draft is not known to the portal. */
  readonly states: Readonly<Record<Exclude<DossierState, 'draft'>, string>>;
  readonly deliveries: Readonly<Record<ResultDelivery, string>>;
  /** DuocThanhToanTrucTuyen by how fees were paid; `counter` is also what has no payment. */
  readonly payments: Readonly<Record<PaymentChannel, string>>;
  readonly feeKind: string;
  /** Whether the officers' note of a dossier goes into GhiChu beside the reasons of its end. */
  readonly sendNotes: boolean;
  /**
   * Text of the step that an event makes; an event that is not named makes none. `{name}` is what the event says, a part
   * in brackets is left out where the names in it say nothing: `Yêu cầu bổ sung[: {reason}]`.
   */
  readonly steps: Readonly<Partial<Record<DossierEventType, string>>>;
  /** Of a fact that was put right, or taken out as never having happened; `{what}` is the text of its step. */
  readonly corrections: { readonly changed: string; readonly removed: string };
  /** Whether DonViXuLy names the resolving agency by its name or by its agency code (Decision 20/2020/QĐ-TTg). */
  readonly agencyBy: 'name' | 'code';
  /** What the portal calls an agency, by our id, where not by our name and code. */
  readonly agencies: Readonly<Record<string, { readonly code?: string; readonly name?: string }>>;
  /** The portal's code (and name) of a procedure, by ours, where it is another. */
  readonly procedures: Readonly<Record<string, { readonly code: string; readonly name?: string }>>;
  /** The portal's code (and name) of a field (lĩnh vực), by our name of it. */
  readonly fields: Readonly<Record<string, { readonly code: string; readonly name?: string }>>;
  /** From which score (1 to 5) a rating counts as very satisfied and as satisfied; the rest is not satisfied. */
  readonly ratings: { readonly verySatisfiedFrom: number; readonly satisfiedFrom: number };
  readonly answers: AnswerCodes;
}

/** `dvcqg@1`: what a message keeps of the mapping that it was made by. */
export const versionName = ({ id, version }: PortalMapping): string => `${id}@${version}`;

/** The version in force on a local date `yyyy-MM-dd`: of several the one that began last. */
export function findMapping(versions: readonly PortalMapping[], day: string): PortalMapping | undefined {
  return versions
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo))
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom) || a.version - b.version)
    .at(-1);
}
