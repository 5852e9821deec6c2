/** The six groups of Decision 766/QĐ-TTg, by the keys of the portal's own interface. */
export type GroupKey = 'CKMB' | 'TDGQ' | 'CLGQ' | 'TTTT' | 'MDSH' | 'MDHL';

/**
 * How a score follows from what was counted, `ratio` being numerator / denominator:
 * - `proportional`: maximum × ratio;
 * - `threshold`: the whole maximum from `full` on, below it maximum × ratio / `full`;
 * - `term`: `factor` × ratio, at most `most` (a part of a group whose parts make up one score);
 * - `unresolved`: no source says how; the portal's figure is shown where there is one, nothing is guessed.
 */
export type Formula =
  | { readonly kind: 'proportional' }
  | { readonly kind: 'threshold'; readonly full: number }
  | { readonly kind: 'term'; readonly factor: number; readonly most?: number }
  | { readonly kind: 'unresolved' };

/** What a denominator of 0 means: nobody was there to be served (`null`), all points, or none. */
export type ZeroRule = 'null' | 'full' | 'none';

/**
 * One indicator as it counts from a day on. A new text is a new row, not new code. `max` is null where no source gives the
 * points of an indicator apart from those of its group.
 */
export interface Indicator {
  readonly code: string;
  /** As the metric sheet numbers it: "2.1". */
  readonly number: string;
  readonly group: GroupKey;
  readonly name: string;
  readonly max: number | null;
  readonly formula: Formula;
  readonly zero: ZeroRule;
  /** What is counted, by the names of the queries that do it; absent where only the portal, or nobody, knows. */
  readonly counts?: { readonly numerator: string; readonly denominator: string };
  readonly source: 'own' | 'portal' | 'typed-in';
  /** "2022-06-23"; local day, inclusive. */
  readonly validFrom: string;
  /** Exclusive; absent: still in force. */
  readonly validTo?: string;
  /** False where the formula follows observed figures and not a text. */
  readonly isConfirmed: boolean;
}

export interface Group {
  readonly key: GroupKey;
  readonly name: string;
  readonly max: number;
}

/** Groups with their maxima; sum 100 (Decision 766/QĐ-TTg). */
export const GROUPS: readonly Group[] = [
  { key: 'CKMB', name: 'Công khai, minh bạch', max: 18 },
  { key: 'TDGQ', name: 'Tiến độ, kết quả giải quyết', max: 20 },
  { key: 'CLGQ', name: 'Cung cấp dịch vụ trực tuyến', max: 12 },
  { key: 'TTTT', name: 'Thanh toán trực tuyến', max: 10 },
  { key: 'MDSH', name: 'Số hóa hồ sơ', max: 22 },
  { key: 'MDHL', name: 'Mức độ hài lòng', max: 18 },
];

export const TOTAL_MAX = 100;

export function isGroupKey(text: string): text is GroupKey {
  return GROUPS.some(({ key }) => key === text);
}
