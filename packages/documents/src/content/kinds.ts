/** What may be handed in (Circular 01/2023/TT-VPCP: papers as scanned, and forms as they were written). */
export type ContentKind = 'pdf' | 'jpeg' | 'png' | 'docx' | 'xlsx' | 'xml';

export interface KindFacts {
  readonly contentType: string;
  /** Endings of names, without the dot; the first is the usual one. */
  readonly endings: readonly string[];
  /** Other types by which browsers and scanners send it. */
  readonly alsoSentAs: readonly string[];
}

export const KINDS: Readonly<Record<ContentKind, KindFacts>> = {
  pdf: { contentType: 'application/pdf', endings: ['pdf'], alsoSentAs: ['application/x-pdf'] },
  jpeg: { contentType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif'], alsoSentAs: ['image/jpg', 'image/pjpeg'] },
  png: { contentType: 'image/png', endings: ['png'], alsoSentAs: ['image/x-png'] },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    alsoSentAs: ['application/zip'],
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    alsoSentAs: ['application/zip'],
  },
  xml: { contentType: 'application/xml', endings: ['xml'], alsoSentAs: ['text/xml'] },
};

/** Types that say nothing of the content; browsers send them where they do not know the ending. */
const UNSPECIFIC = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** Whether a declared type may stand for the kind; parameters (`; charset=…`) are left aside. */
export function isDeclaredAs(kind: ContentKind, declared: string): boolean {
  const plain = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  const { contentType, alsoSentAs } = KINDS[kind];
  return UNSPECIFIC.has(plain) || plain === contentType || alsoSentAs.includes(plain);
}

export function hasEndingOf(kind: ContentKind, name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return KINDS[kind].endings.includes(ending);
}
