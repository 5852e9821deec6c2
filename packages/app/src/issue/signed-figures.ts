import { readPdfText } from '@dunghen/documents/document';

/** Whether the figures of a signed file are those that were frozen. */
export type SignedComparison =
  | { readonly kind: 'same'; readonly message: string }
  | { readonly kind: 'differs'; readonly message: string; readonly findings: readonly string[] }
  /** A scan, or letters that cannot be read: somebody has to look. */
  | { readonly kind: 'unreadable'; readonly message: string };

const SAME = 'Số liệu trong tệp đã ký khớp với số liệu đã chốt.';
const UNREADABLE =
  'Không đọc được chữ trong tệp (có thể là bản quét). Đối chiếu bằng mắt với bản đã chốt, rồi đánh dấu “Đã đối chiếu”.';
const MOST_FINDINGS = 10;

/**
 * Compares the numbers that a signed file prints, in their order, with those of the frozen one (spec: issue). Number and
 * day of the document, which a frozen file leaves blank, are what the signed one has more.
 */
export async function compareSigned(frozen: Uint8Array | undefined, signed: Uint8Array): Promise<SignedComparison> {
  if (frozen === undefined) return { kind: 'unreadable', message: UNREADABLE };
  const [then, now] = [readPdfText(frozen), readPdfText(signed)];
  if (then === undefined || now === undefined) return { kind: 'unreadable', message: UNREADABLE };
  const findings = missingFigures(figuresIn(then), figuresIn(now));
  if (findings.length === 0) return { kind: 'same', message: SAME };
  const shown = findings.slice(0, MOST_FINDINGS).join('; ');
  const message = `Số liệu trong tệp đã ký khác số liệu đã chốt: ${shown}. Lấy đúng tệp của báo cáo này, hoặc lập báo cáo thay thế.`;
  return { kind: 'differs', message, findings };
}

/** "1.065", "4,93", "08/10" with the words before, so that a finding says where. */
interface PrintedFigure {
  readonly text: string;
  readonly before: string;
}

export function figuresIn(text: string): readonly PrintedFigure[] {
  const flat = text.normalize('NFC').replace(/\s+/g, ' ');
  return [...flat.matchAll(/\d[\d.,/:]*\d|\d/g)].map((match) => ({
    text: match[0],
    before: flat.slice(Math.max(0, match.index - 40), match.index).trim(),
  }));
}

/** The frozen figures that the signed file does not print in their order. What it has besides is number, day and marks. */
export function missingFigures(frozen: readonly PrintedFigure[], signed: readonly PrintedFigure[]): readonly string[] {
  const missing: string[] = [];
  let at = 0;
  for (const figure of frozen) {
    const found = signed.findIndex((other, index) => index >= at && other.text === figure.text);
    // Far ahead is another place, not this figure moved by a number and a day.
    if (found < 0 || found - at > LOOK_AHEAD) missing.push(`“${figure.before} ${figure.text}”`);
    else at = found + 1;
  }
  return missing;
}

const LOOK_AHEAD = 12;
