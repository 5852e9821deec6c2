import type { PrintedForm } from '@dunghen/domain/form';

/** Paper and type of a form. Sizes in points, lengths in millimetres. */
export interface FormMeasures {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** From the edge of the paper to the page number. */
  readonly header: number;
  /** Width of the left and the right half of the head; the national title must fit on one line of the right one. */
  readonly head: { readonly left: number; readonly right: number };
  readonly size: {
    readonly issuer: number;
    readonly nationalTitle: number;
    readonly motto: number;
    readonly number: number;
    readonly placeAndDate: number;
    readonly title: number;
    readonly subtitle: number;
    readonly body: number;
    readonly table: number;
    readonly signature: number;
    readonly signatureNote: number;
    readonly recipients: number;
    readonly footnote: number;
    readonly caption: number;
    readonly pageNumber: number;
  };
  /** Between paragraphs, in points. */
  readonly spacing: number;
  /** Of the first line of running text, in millimetres. */
  readonly indent: number;
  /** Above and below the text of a table's cell, in points. */
  readonly cellRoom: number;
  /** Room to sign in, in points. */
  readonly signatureRoom: number;
  /** Edge of the QR code with its quiet zone: a module of the longest usual address is half a millimetre. */
  readonly qr: number;
}

/** 148 × 210 mm (Circular 01/2018: forms 01 to 05). Sizes are those of Decree 30/2020 less three points, as A5 asks. */
const A5: FormMeasures = {
  width: 148,
  height: 210,
  margin: { top: 9, bottom: 8, left: 14, right: 11 },
  header: 5,
  head: { left: 55, right: 68 },
  size: {
    issuer: 9,
    nationalTitle: 9,
    motto: 10,
    number: 10,
    placeAndDate: 10,
    title: 12,
    subtitle: 11,
    body: 10.5,
    table: 9.5,
    signature: 10,
    signatureNote: 9,
    recipients: 9,
    footnote: 8,
    caption: 7.5,
    pageNumber: 10,
  },
  spacing: 1,
  indent: 0,
  signatureRoom: 30,
  cellRoom: 1.5,
  qr: 25,
};

/** 210 × 297 mm, by Decree 30/2020, appendix I. */
const A4: FormMeasures = {
  width: 210,
  height: 297,
  margin: { top: 20, bottom: 20, left: 25, right: 15 },
  header: 10,
  head: { left: 76, right: 94 },
  size: {
    issuer: 12,
    nationalTitle: 12,
    motto: 13,
    number: 13,
    placeAndDate: 13,
    title: 14,
    subtitle: 13,
    body: 13,
    table: 11,
    signature: 13,
    signatureNote: 11,
    recipients: 11,
    footnote: 10,
    caption: 9,
    pageNumber: 13,
  },
  spacing: 4,
  indent: 10,
  signatureRoom: 60,
  cellRoom: 3,
  qr: 32,
};

/** A4 lying, for the register. */
const A4_LANDSCAPE: FormMeasures = {
  ...A4,
  width: 297,
  height: 210,
  margin: { top: 18, bottom: 15, left: 15, right: 15 },
  head: { left: 120, right: 147 },
  size: { ...A4.size, table: 9.5 },
};

/** Letters to the applicant hold a few paragraphs only, and are read by people of any age. */
const A5_LETTER: FormMeasures = {
  ...A5,
  size: { ...A5.size, body: 12, title: 12.5, recipients: 10 },
  spacing: 4,
  indent: 8,
  signatureRoom: 52,
};

/** @param scale of the type, 1 unless a form is made to fit its page */
export function measuresOf(form: Pick<PrintedForm, 'form' | 'paper' | 'orientation'>, scale = 1): FormMeasures {
  const measures = fullMeasures(form);
  return scale === 1 ? measures : scaled(measures, scale);
}

function fullMeasures({ form, paper, orientation }: Pick<PrintedForm, 'form' | 'paper' | 'orientation'>): FormMeasures {
  if (paper === 'a5') return form === 'apology' || form === 'stop-notice' ? A5_LETTER : A5;
  return orientation === 'landscape' ? A4_LANDSCAPE : A4;
}

/** Head, QR code and small print stay: they are as small as they may be. */
function scaled(measures: FormMeasures, scale: number): FormMeasures {
  const { size } = measures;
  const by = (points: number): number => halfPoints(points * scale);
  return {
    ...measures,
    size: {
      ...size,
      subtitle: by(size.subtitle),
      body: by(size.body),
      table: by(size.table),
      // A capacity has half the width of the page.
      signature: Math.min(size.signature, by(size.signature)),
      signatureNote: Math.min(size.signatureNote, by(size.signatureNote)),
      recipients: by(size.recipients),
    },
    spacing: measures.spacing * scale,
    signatureRoom: measures.signatureRoom * scale,
  };
}

/** Word knows sizes in half points only. */
function halfPoints(points: number): number {
  return Math.round(points * 2) / 2;
}

/** Width between the margins, in millimetres. */
export function innerWidth({ width, margin }: FormMeasures): number {
  return width - margin.left - margin.right;
}
