/**
 * The figures of Decree 30/2020/NĐ-CP, appendix I ("Thể thức, kỹ thuật trình bày văn bản hành chính"), as chosen within
 * the ranges that it leaves. docs/decree-30-check.md goes through them point by point.
 */

/** Part I, points 1 and 3: A4, top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const PAGE = {
  width: 210,
  height: 297,
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  /** From the edge of the paper to the page number, which stands within the top margin (part I, point 7). */
  header: 10,
} as const;

/** Font sizes in points, with the range that the decree gives. */
export const SIZE = {
  /** 12–13. At 12, since the title and the issuer stand side by side on one line each. */
  nationalTitle: 12,
  /** 13–14. */
  motto: 13,
  /** 12–13. */
  superior: 12,
  /** 12–13. */
  issuer: 12,
  /** 13. */
  number: 13,
  /** 13–14. */
  placeAndDate: 13,
  /** 13–14. */
  documentType: 14,
  /** 13–14. */
  summary: 14,
  /** 12–13. */
  letterSummary: 12,
  /** 13–14. */
  body: 14,
  /** 13–14. */
  signature: 14,
  /** 12. */
  recipientsLabel: 12,
  /** 11. */
  recipients: 11,
  /** 14. */
  annexLabel: 14,
  /** 13–14. */
  annexTitle: 14,
  /** 13–14. */
  annexReference: 13,
  /** 13–14. */
  pageNumber: 13,
  /** 13–14 (marks in a frame). */
  mark: 13,
  footnote: 11,
} as const;

/** Part II, point 6: first line 1 or 1.27 cm in, at least 6 pt between paragraphs, single to 1.5 lines. */
export const BODY = { indent: 12.7, spacing: 6, lineHeight: 1.15 } as const;

/** The rules under the issuer and the title are a third to half as long as the line (part II, points 2 and 5). */
export const RULE_SHARE = 0.4;

/** Width of the left and the right half of the head, in millimetres; the national title needs 88. */
export const HEAD_COLUMNS = { left: 74, right: 91 } as const;

/** Room for the signature and the seal, in points. */
export const SIGNATURE_ROOM = 72;

const POINTS_PER_MM = 72 / 25.4;

export function pointsOf(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

/** Width between the margins, in millimetres. */
export function textWidthOf(orientation: 'portrait' | 'landscape'): number {
  const paper = orientation === 'portrait' ? PAGE.width : PAGE.height;
  return paper - PAGE.margin.left - PAGE.margin.right;
}
