import type { ReportTable } from '../report/index.ts';
import type { FormKind } from './form-set.ts';

/** A form as content: what stands on the paper, whatever the file format. `documents` lays it out. */
export interface PrintedForm {
  readonly form: FormKind;
  readonly paper: 'a5' | 'a4';
  readonly orientation: 'portrait' | 'landscape';
  readonly head: FormHead;
  /** In capitals, with its line ends. */
  readonly title: string;
  /** Lines under the title: "Mã hồ sơ: H18.12-240115-0001". */
  readonly subtitle: readonly string[];
  readonly qr?: FormQr;
  /** Kính gửi. */
  readonly addressee?: string;
  readonly blocks: readonly FormBlock[];
  /** From left to right, one or two. */
  readonly signatures: readonly FormSignature[];
  /** Nơi nhận, of letters; stands left of the one signature. */
  readonly recipients: readonly string[];
  /** In small print at the end: how the date was counted, which form it is. */
  readonly footnotes: readonly string[];
}

export interface FormHead {
  /** In capitals. */
  readonly superior?: string;
  /** In capitals. */
  readonly issuer: string;
  /** What stands before and after the number: "Số: " and "/BPMC"; the number is dotted where absent. */
  readonly number?: string;
  /** "/BPMC"; '' where the number is printed whole. Absent: the form bears no number. */
  readonly numberSymbol?: string;
  readonly placeAndDate: string;
}

export interface FormQr {
  /** What it encodes. */
  readonly content: string;
  readonly caption: string;
}

/** A label with its value; dotted to the end of the line where there is none, so that it can be written by hand. */
export interface FormField {
  readonly label: string;
  readonly value?: string;
  readonly strong?: boolean;
}

export type FormBlock =
  | { readonly kind: 'field'; readonly field: FormField }
  /** Side by side, in equal parts. */
  | { readonly kind: 'row'; readonly fields: readonly FormField[] }
  /** Running text; parts may be strong. */
  | { readonly kind: 'paragraph'; readonly parts: readonly FormText[] }
  /** Numbered lines; `blank` dotted lines where there are none. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly blank: number }
  | { readonly kind: 'table'; readonly table: ReportTable };

export interface FormText {
  readonly text: string;
  readonly strong?: boolean;
}

export interface FormSignature {
  /** In capitals, one a line. */
  readonly capacity: readonly string[];
  /** "(Ký và ghi rõ họ tên)". */
  readonly note: string;
  readonly signer?: string;
}
