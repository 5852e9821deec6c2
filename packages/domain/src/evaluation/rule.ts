/** The nine indices of Circular 01/2018/TT-VPCP, article 13, by their numbers there. */
export type EvaluationIndex = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** Counted dossier by dossier, of an official and of an agency (article 13, article 15). */
export type DossierIndex = 1 | 2 | 3 | 4 | 7;
export type Points = 0 | 1 | 2;

export const EVALUATION_INDICES: readonly EvaluationIndex[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
export const DOSSIER_INDICES: readonly DossierIndex[] = [1, 2, 3, 4, 7];
export const MOST_POINTS = 2;

export function isDossierIndex(index: EvaluationIndex): index is DossierIndex {
  return DOSSIER_INDICES.some((known) => known === index);
}

export function isEvaluationIndex(value: number): value is EvaluationIndex {
  return EVALUATION_INDICES.some((known) => known === value);
}

/** Whoever is evaluated: an agency by all nine indices, an official by those of the dossiers. */
export type SubjectKind = 'agency' | 'official';

export function indicesOf(kind: SubjectKind): readonly EvaluationIndex[] {
  return kind === 'agency' ? EVALUATION_INDICES : DOSSIER_INDICES;
}

export type ClassKey = 'excellent' | 'good' | 'fair' | 'average' | 'weak' | 'full' | 'most' | 'part';

export interface EvaluationClass {
  readonly key: ClassKey;
  /** The least total that is in it. */
  readonly from: number;
  readonly name: string;
}

/** How officials and agencies are evaluated from a day on. A new text is a new row, not new code. */
export interface EvaluationRule {
  readonly id: string;
  readonly name: string;
  /** Local days, `yyyy-MM-dd`; `validTo` exclusive. */
  readonly validFrom: string;
  readonly validTo?: string;
  /** False where the text in force was not compared word by word; every page and file then says so in `remark`. */
  readonly isConfirmed: boolean;
  readonly remark?: string;
  /** Highest first; the last begins at 0. */
  readonly classes: Readonly<Record<SubjectKind, readonly EvaluationClass[]>>;
}

/** Article 15 of Circular 01/2018/TT-VPCP. */
const CLASSES: EvaluationRule['classes'] = {
  agency: [
    { key: 'excellent', from: 15, name: 'Xuất sắc' },
    { key: 'good', from: 12, name: 'Tốt' },
    { key: 'fair', from: 9, name: 'Khá' },
    { key: 'average', from: 6, name: 'Trung bình' },
    { key: 'weak', from: 0, name: 'Yếu' },
  ],
  official: [
    { key: 'full', from: 5, name: 'Hoàn thành 100% nhiệm vụ' },
    { key: 'most', from: 3.5, name: 'Hoàn thành từ 70% đến dưới 100% nhiệm vụ' },
    { key: 'part', from: 0, name: 'Hoàn thành dưới 70% nhiệm vụ' },
  ],
};

/** In force since 6 January 2019; the regime that it belongs to ended on 30 June 2025 (Decree 118/2025/NĐ-CP). */
export const EVALUATION_RULES: readonly EvaluationRule[] = [
  {
    id: 'tt-01-2018',
    name: 'Thông tư số 01/2018/TT-VPCP, Điều 13 đến Điều 16',
    validFrom: '2019-01-06',
    validTo: '2025-07-01',
    isConfirmed: true,
    classes: CLASSES,
  },
  {
    id: 'nd-118-2025',
    name: 'Nghị định số 118/2025/NĐ-CP, Thông tư số 03/2025/TT-VPCP',
    validFrom: '2025-07-01',
    isConfirmed: false,
    remark:
      'Chưa đối chiếu toàn văn Nghị định số 118/2025/NĐ-CP và Thông tư số 03/2025/TT-VPCP về đánh giá; tạm tính theo thang điểm của Thông tư số 01/2018/TT-VPCP.',
    classes: CLASSES,
  },
];

/** The rule of a local day `yyyy-MM-dd`; undefined before the first one. */
export function findEvaluationRule(day: string): EvaluationRule | undefined {
  return EVALUATION_RULES.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo),
  );
}

export const INDEX_NAMES: Readonly<Record<EvaluationIndex, string>> = {
  1: 'Thời gian giải quyết so với thời hạn quy định',
  2: 'Thời gian của từng đơn vị, cá nhân tham gia giải quyết',
  3: 'Số lần phải liên hệ để hoàn thiện hồ sơ',
  4: 'Số cơ quan, đơn vị phải liên hệ để hoàn thiện hồ sơ',
  5: 'Tỷ lệ thủ tục tiếp nhận tại Bộ phận Một cửa',
  6: 'Công khai thủ tục hành chính',
  7: 'Thái độ, hành vi trong hướng dẫn, tiếp nhận, giải quyết',
  8: 'Tiếp thu, giải trình phản ánh, kiến nghị',
  9: 'Cung cấp dịch vụ công trực tuyến',
};
