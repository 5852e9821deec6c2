import type { AdministrativeDocument, Annex } from '@dunghen/domain/report';

/** The words and marks that Decree 30/2020, appendix I, sets around a document's own texts. */
export const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const ADDRESSEE_LABEL = 'Kính gửi:';
export const RECIPIENTS_LABEL = 'Nơi nhận:';
export const EMPTY_TABLE = 'Không có số liệu trong kỳ.';

/** Part II, point 6: each legal basis ends with ";", the last with ".". */
export function legalBaseLines(document: AdministrativeDocument): readonly string[] {
  return closed(document.legalBases);
}

/** Part II, point 9: one addressee on the line of "Kính gửi:"; several on lines of their own, "- …;", the last "- …." */
export function addresseeLines(document: AdministrativeDocument): readonly string[] {
  if (document.addressees.length < 2) return document.addressees;
  return closed(document.addressees).map((line) => `- ${line}`);
}

/** Part II, point 9: "- …;", the last "- Lưu: VT, ….". */
export function recipientLines(document: AdministrativeDocument): readonly string[] {
  return closed(document.recipients).map((line) => `- ${line}`);
}

/** "Phụ lục", with a Roman numeral where there are several. */
export function annexLabel(annex: Annex): string {
  return annex.numeral === undefined ? 'Phụ lục' : `Phụ lục ${annex.numeral}`;
}

/** What the file calls itself: "BÁO CÁO Tiến độ …", "V/v …". */
export function titleOf(document: AdministrativeDocument): string {
  return [document.documentType, document.summary].filter((part) => part !== undefined).join(' ');
}

function closed(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${line.replace(/[\s;.]+$/, '')}${index === lines.length - 1 ? '.' : ';'}`);
}
