import type { AgencyKind } from '../agency/index.ts';
import type { TimeLimit } from '../deadline/index.ts';
import type { Channel, DocumentPart, RescheduleCause, ResultDelivery } from '../dossier/index.ts';
import type { Verdict } from '../judgement/index.ts';
import type { Instant } from '../time/index.ts';

/** An agency as forms print it. */
export interface FormOffice {
  /** "Sở Nội vụ", "UBND xã Thanh Xương". */
  readonly name: string;
  readonly kind: AgencyKind;
  /** The agency above it: "UBND tỉnh Điện Biên". */
  readonly superior?: string;
  /** Địa danh in the date line: the province's name for its agencies, the commune's own for a commune. */
  readonly place: string;
  readonly phone?: string;
}

/** A moment as it was recorded; forms leave the time blank where only the date is known. */
export interface FormMoment {
  readonly at: Instant;
  readonly dateOnly?: boolean;
}

export interface FormAcceptance extends FormMoment {
  readonly limit?: TimeLimit;
  /** Where the province has shortened it. */
  readonly legalLimit?: TimeLimit;
  /** The due date as promised at the counter; later events do not change a receipt. */
  readonly due?: FormMoment;
  /** The other possible date, where a proposed calendar row makes it differ. */
  readonly provisionalDueAt?: Instant;
  /** How the date was counted, in one or two lines. */
  readonly explanation: readonly string[];
  readonly officer?: string;
}

export interface FormSupplement extends FormMoment {
  readonly reason?: string;
  readonly missing: readonly string[];
  readonly approvedBy?: string;
  readonly officer?: string;
}

export interface FormRefusal extends FormMoment {
  /** At the counter, or after appraisal. */
  readonly stage: 'intake' | 'appraisal';
  readonly reason?: string;
  readonly missing: readonly string[];
  readonly letter?: string;
  readonly officer?: string;
}

export interface FormReschedule extends FormMoment {
  readonly due: FormMoment;
  /** As promised before. */
  readonly previousDue?: FormMoment;
  readonly reason?: string;
  readonly cause?: RescheduleCause;
  /** The agencies that had not answered in time by then, where the cause is a consulted one; nobody else is named. */
  readonly causedBy?: readonly string[];
  /** How the new date was counted; small print. */
  readonly explanation?: readonly string[];
  /** Number of the letter, where the clerk has given it. */
  readonly letter?: string;
}

export interface FormStop extends FormMoment {
  readonly reason?: string;
  readonly notice?: string;
}

/** One handing over: who gave, who took, when; and whether the giver was in time with what it had to do. */
export interface ControlStep extends FormMoment {
  readonly from: string;
  readonly to: string;
  /** The step that the giver had finished by it. */
  readonly step?: string;
  readonly dueAt?: Instant;
  readonly outcome?: 'early' | 'on-time' | 'late';
  readonly note?: string;
}

/** Everything that a form may print of a dossier: the contract between the record and the forms. */
export interface FormDossier {
  readonly code: string;
  readonly procedureCode?: string;
  readonly procedureName?: string;
  /** In the applicant's words. */
  readonly subject?: string;
  readonly applicant?: string;
  /** Who hands it in, where another. */
  readonly submitter?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly channel: Channel;
  readonly resultDelivery?: ResultDelivery;
  readonly documents: readonly DocumentPart[];
  /** Number of sets handed in (số bộ hồ sơ). */
  readonly sets?: number;
  readonly acceptance?: FormAcceptance;
  readonly refusal?: FormRefusal;
  /** In order of time. */
  readonly supplements: readonly FormSupplement[];
  readonly reschedule?: FormReschedule;
  readonly stop?: FormStop;
  readonly steps: readonly ControlStep[];
  readonly end?: FormMoment;
  /** By the province's policy, as everywhere. */
  readonly verdict?: Verdict;
}

export interface FormInput {
  readonly dossier: FormDossier;
  /** Whose counter took the dossier in. */
  readonly receiving: FormOffice;
  /** Who resolves it. */
  readonly resolving: FormOffice;
  /** Agencies that were asked or worked on it besides. */
  readonly others: readonly string[];
  /** Where anybody looks a dossier up; `{code}` stands for its code, which is appended where it is missing. */
  readonly lookupAddress?: string;
  /** Second factor of the look-up, for the applicant alone; only receipts bear it. */
  readonly lookupSecret?: string;
  /** The number that the office gives to the form; dotted where absent. */
  readonly number?: string;
  /** Who signs letters, as `signingLines` has it. Default: the head of the resolving agency without a name. */
  readonly signature?: { readonly capacity: readonly string[]; readonly signer: string };
}

/** One line of the register. */
export interface RegisterLine {
  readonly code: string;
  readonly procedureName?: string;
  readonly sets?: number;
  readonly applicant?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly resolvingAgency: string;
  readonly accepted?: FormMoment;
  readonly due?: FormMoment;
  readonly returned?: FormMoment;
  readonly channel: Channel;
  readonly delivery?: ResultDelivery;
  readonly note?: string;
}

export interface RegisterInput {
  readonly office: FormOffice;
  /** First instant of the period, and the first after it. */
  readonly from: Instant;
  readonly to: Instant;
  readonly lines: readonly RegisterLine[];
}
