/**
 * An administrative document as content, laid out by Decree 30/2020/NĐ-CP, appendix I, whatever the file format.
 * `documents` renders it to DOCX, PDF and HTML; its annexes to XLSX and CSV too. Texts are final Vietnamese.
 */
export interface AdministrativeDocument {
  readonly kind: 'administrative-document';
  /** Cơ quan chủ quản, in capitals: "ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN". Absent where the issuer has none above it. */
  readonly superior?: string;
  /** Cơ quan ban hành, in capitals: "VĂN PHÒNG". */
  readonly issuer: string;
  /** "Số:        /BC-VPUB"; the number is blank in a draft. */
  readonly numberLine: string;
  /** "Điện Biên, ngày      tháng 4 năm 2024". */
  readonly placeAndDate: string;
  /** "BÁO CÁO"; absent for letters (công văn), whose `summary` then stands under the number as "V/v …". */
  readonly documentType?: string;
  /** Trích yếu. */
  readonly summary: string;
  /** Kính gửi: one or more addressees. */
  readonly addressees: readonly string[];
  /** Căn cứ: without closing marks; the renderer sets ";" and ".". */
  readonly legalBases: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly signature: { readonly capacity: readonly string[]; readonly signer: string };
  /** Nơi nhận: without dash and closing mark; the last is "Lưu: VT, KSTT(…)". */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  /** Marked on every page head of the draft: "DỰ THẢO". */
  readonly mark?: string;
}

export type BodyBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string };

export interface Annex {
  /** "I", "II" where there are several. */
  readonly numeral?: string;
  readonly title: string;
  /** "(Kèm theo Báo cáo số      /BC-VPUB ngày    tháng 4 năm 2024 của Văn phòng UBND tỉnh Điện Biên)". */
  readonly reference: string;
  /** "Lưu hành nội bộ"; such an annex never enters a published file. */
  readonly confidentiality?: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly table: ReportTable;
  /** Notes under the table: the rule of counting, the times, what is not in it. */
  readonly footnotes: readonly string[];
  /** Name of the sheet in XLSX and of the CSV file: "Phu luc 1". */
  readonly sheetName: string;
}

export interface ReportTable {
  /** Rows of the head; columns may be grouped under a common head by `group`. */
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export interface ReportColumn {
  readonly key: string;
  readonly title: string;
  /** A common head above this and its neighbours with the same text ("Trong đó"). */
  readonly group?: string;
  /** The number of the column as forms print it under the head: "(3)=(7)+(11)". */
  readonly numeral?: string;
  readonly kind: 'text' | 'integer' | 'percent' | 'decimal' | 'date' | 'instant';
  readonly align: 'left' | 'center' | 'right';
  /** Share of the table's width; all columns together need not make 1. */
  readonly width: number;
  /** Percent columns: computed from these two columns, so that XLSX can hold a formula. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
  /** Decimals of a percent or decimal column. */
  readonly decimals?: number;
  /** How zero is printed in a number column; "-" where absent, as the annex wants it (XLSX keeps the number 0). */
  readonly zeroAs?: string;
}

/** A cell: text, a number, an instant (`Instant`, for `date` and `instant` columns) or nothing. */
export type ReportCell = string | number | null;

export interface ReportRow {
  readonly kind: 'section' | 'group' | 'row' | 'total';
  /** By column key; a `section` or `group` row may leave all but its first two out (they then span the table). */
  readonly cells: Readonly<Record<string, ReportCell>>;
  /** For `total`: the sum of the `row` rows above it (XLSX writes SUM formulas); false where it holds more than they do. */
  readonly sumsRows?: boolean;
}
