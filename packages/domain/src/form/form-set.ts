import { ruleSetAt } from '../deadline/index.ts';
import type { Instant } from '../time/index.ts';

/** The forms of a dossier's way through the one-stop shop, by what they are for. */
export type FormKind =
  | 'receipt'
  | 'supplement'
  | 'refusal'
  | 'apology'
  | 'stop-notice'
  | 'process-control'
  | 'register';

export const FORM_KINDS: readonly FormKind[] = [
  'receipt',
  'supplement',
  'refusal',
  'apology',
  'stop-notice',
  'process-control',
  'register',
];

export interface FormEntry {
  /** As the circular numbers it: "04". */
  readonly number: string;
  /** In sentences, as lists and messages name it: "Phiếu xin lỗi và hẹn lại ngày trả kết quả". */
  readonly name: string;
  /** In capitals, with the line ends of the printed title. */
  readonly title: string;
  readonly paper: 'a5' | 'a4';
  readonly orientation: 'portrait' | 'landscape';
}

/** The forms of one circular, with the words of its time (spec: ui, words). */
export interface FormSet {
  readonly ruleSetId: string;
  /** "Thông tư số 01/2018/TT-VPCP". */
  readonly circular: string;
  /** False while the forms were made by their fields and not compared with the circular's own print (docs/forms-check.md). */
  readonly printVerified: boolean;
  /** Who takes dossiers in: "Bộ phận Một cửa". */
  readonly counter: string;
  /** Its abbreviation in numbers: "BPMC". */
  readonly counterSymbol: string;
  /** A form that the circular does not have is absent. */
  readonly forms: Readonly<Partial<Record<FormKind, FormEntry>>>;
}

const SMALL = { paper: 'a5', orientation: 'portrait' } as const;
const WIDE = { paper: 'a4', orientation: 'landscape' } as const;

const RECEIPT: FormEntry = {
  number: '01',
  name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  title: 'GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ',
  ...SMALL,
};

const SUPPLEMENT: FormEntry = {
  number: '02',
  name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  title: 'PHIẾU YÊU CẦU\nBỔ SUNG, HOÀN THIỆN HỒ SƠ',
  ...SMALL,
};

const PROCESS_CONTROL = {
  name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  title: 'PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
} as const;

const REGISTER = { name: 'Sổ theo dõi hồ sơ', title: 'SỔ THEO DÕI HỒ SƠ', ...WIDE } as const;

const CIRCULAR_2018: FormSet = {
  ruleSetId: 'nd61-2018',
  circular: 'Thông tư số 01/2018/TT-VPCP',
  printVerified: false,
  counter: 'Bộ phận Một cửa',
  counterSymbol: 'BPMC',
  forms: {
    receipt: RECEIPT,
    supplement: SUPPLEMENT,
    refusal: {
      number: '03',
      name: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ',
      title: 'PHIẾU TỪ CHỐI\nTIẾP NHẬN, GIẢI QUYẾT HỒ SƠ',
      ...SMALL,
    },
    apology: {
      number: '04',
      name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      title: 'PHIẾU XIN LỖI\nVÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
      ...SMALL,
    },
    // A5 for forms 01 to 05, A4 for 06 (reference: 3.5).
    'process-control': { number: '05', ...PROCESS_CONTROL, ...SMALL },
    register: { number: '06', ...REGISTER },
  },
};

/** Titles and numbers were found, the print was not (reference: 3.3, open point U11). */
const CIRCULAR_2025: FormSet = {
  ruleSetId: 'nd118-2025',
  circular: 'Thông tư số 03/2025/TT-VPCP',
  printVerified: false,
  counter: 'Trung tâm Phục vụ hành chính công',
  counterSymbol: 'TTPVHCC',
  forms: {
    receipt: RECEIPT,
    supplement: SUPPLEMENT,
    refusal: {
      number: '03',
      name: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
      title: 'PHIẾU TỪ CHỐI\nTIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
      ...SMALL,
    },
    apology: {
      number: '04',
      name: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
      title: 'VĂN BẢN XIN LỖI\nVÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
      ...SMALL,
    },
    'stop-notice': {
      number: '05',
      name: 'Thông báo dừng giải quyết hồ sơ',
      title: 'THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ',
      ...SMALL,
    },
    'process-control': { number: '06', ...PROCESS_CONTROL, paper: 'a4', orientation: 'portrait' },
    register: { number: '07', ...REGISTER },
  },
};

export const FORM_SETS: readonly FormSet[] = [CIRCULAR_2018, CIRCULAR_2025];

/**
 * The forms of the day on which a form is issued, which need not be the day of acceptance: a dossier of June 2025 that is
 * apologised for in July gets the form of July. Undefined before Decree 61/2018 came into force.
 */
export function formSetAt(instant: Instant): FormSet | undefined {
  const id = ruleSetAt(instant)?.id;
  return FORM_SETS.find((set) => set.ruleSetId === id);
}

/** "Mẫu số 04, Thông tư số 03/2025/TT-VPCP (chưa đối chiếu bản in của Thông tư)". */
export function formLabel(set: FormSet, entry: FormEntry): string {
  const open = set.printVerified ? '' : ' (chưa đối chiếu bản in của Thông tư)';
  return `Mẫu số ${entry.number}, ${set.circular}${open}`;
}
