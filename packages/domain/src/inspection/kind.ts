import type { DossierEventType } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';

/** What a case to inspect can be about. A case is a question to somebody, no finding of guilt; none is ever published. */
export const INSPECTION_KINDS = [
  /** A supplement asked on the last day or after the due date: it takes the dossier out of lateness. */
  'supplement-at-due',
  'suspension-at-due',
  /** Decree 61/2018, article 19.4: notice within three working days of receipt. */
  'supplement-after-notice',
  'completed-long-before-return',
  'completed-without-result',
  'completed-in-bulk',
  'completed-at-quarter-end',
  /** The date on the receipt is not the one that limit and calendar give. */
  'due-differs',
  'ended-after-due',
  /** The portal has another date or end than the history. */
  'message-differs',
  /** Fed by the register of petitions; no rule of its own here. */
  'petition-about-delay',
] as const;

export type InspectionKind = (typeof INSPECTION_KINDS)[number];

/** An event that a case rests on. */
export interface Evidence {
  readonly seq: number;
  readonly type: DossierEventType;
  readonly at: Instant;
  readonly actor?: string;
}

/** What a rule found. Nothing in it is of the applicant. */
export interface InspectionFinding {
  readonly kind: InspectionKind;
  /** Tells it from other findings of its kind about the same dossier or officer. */
  readonly key: string;
  /** The dossiers that it is about: one, or all of a burst. */
  readonly codes: readonly string[];
  readonly agencyId: string;
  /** Who did it, as the event names them; absent where nobody is named. */
  readonly officer?: string;
  readonly at: Instant;
  readonly evidence: readonly Evidence[];
  /** The due date that it was measured by. */
  readonly dueAt?: Instant;
  /** Our own count, where it differs. */
  readonly ownDueAt?: Instant;
  /** What the portal was told instead of what the first event says. */
  readonly toldAt?: Instant;
  /** Working days, rounded down; completions; as the kind says. */
  readonly count?: number;
  /** Mean completions a working day, of an officer at a quarter's end. */
  readonly mean?: number;
}

/** The words and the source of each kind. */
export const INSPECTION_TEXTS: Readonly<Record<InspectionKind, { readonly name: string; readonly source: string }>> = {
  'supplement-at-due': {
    name: 'Yêu cầu bổ sung vào ngày làm việc cuối hoặc sau ngày hẹn trả',
    source: 'Nghị định 61/2018/NĐ-CP, Điều 15 khoản 3, Điều 19 khoản 4',
  },
  'suspension-at-due': {
    name: 'Tạm dừng tính thời gian vào ngày làm việc cuối hoặc sau ngày hẹn trả',
    source: 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9',
  },
  'supplement-after-notice': {
    name: 'Yêu cầu bổ sung sau 03 ngày làm việc kể từ ngày tiếp nhận',
    source: 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4',
  },
  'completed-long-before-return': {
    name: 'Báo đã giải quyết xong nhưng lâu chưa trả kết quả',
    source: 'Nghị định 61/2018/NĐ-CP, Điều 20; ngưỡng do tỉnh đặt',
  },
  'completed-without-result': {
    name: 'Báo đã giải quyết xong nhưng không có kết quả',
    source: 'Nghị định 61/2018/NĐ-CP, Điều 20',
  },
  'completed-in-bulk': {
    name: 'Một cán bộ kết thúc nhiều hồ sơ trong một phút',
    source: 'Dấu hiệu nghiệp vụ; ngưỡng do tỉnh đặt',
  },
  'completed-at-quarter-end': {
    name: 'Kết thúc nhiều hồ sơ khác thường vào ngày làm việc cuối quý',
    source: 'Dấu hiệu nghiệp vụ; ngưỡng do tỉnh đặt',
  },
  'due-differs': {
    name: 'Ngày hẹn trả khác ngày hệ thống tính',
    source: 'Bộ luật Dân sự 2015, Điều 147, 148; Nghị định 61/2018/NĐ-CP, Điều 17',
  },
  'ended-after-due': {
    name: 'Rút hoặc dừng giải quyết sau ngày hẹn trả',
    source: 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 8, 9',
  },
  'message-differs': {
    name: 'Dữ liệu gửi Cổng Dịch vụ công quốc gia khác quá trình của hồ sơ',
    source: 'Tin đã gửi và kết quả đối soát với Cổng Dịch vụ công quốc gia',
  },
  'petition-about-delay': {
    name: 'Phản ánh, kiến nghị về chậm giải quyết',
    source: 'Sổ phản ánh, kiến nghị',
  },
};
