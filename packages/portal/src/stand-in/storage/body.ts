import { createHash } from 'node:crypto';
import { searchKey } from '@dunghen/domain/text';

/** A message's data as it came: fields that nobody knows are kept too. */
export type Body = Readonly<Record<string, unknown>>;

/** The text of a scalar field; "" where it is not there. */
export function textOf(body: Body, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value : '';
}

export function listOf(body: Body, field: string): readonly Body[] {
  const value = body[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

/** The same for equal contents, in whatever order their fields come. */
export function digestOf(body: Body): string {
  return createHash('sha1')
    .update(JSON.stringify(ordered(body)))
    .digest('base64url');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)]),
  );
}

/** Without diacritics, of what a person looks for: code, procedure, applicant, agency, summary. */
export function searchOf(body: Body): string {
  const fields = ['MaHoSo', 'MaHoSoDonVi', 'MaTTHC', 'TenTTHC', 'ChuHoSo', 'DonViXuLy', 'TrichYeuHoSo'];
  return searchKey(fields.map((field) => textOf(body, field)).join(' '));
}

/** The agency of a dossier code (`H18.12-240115-0001` is of `H18.12`), or undefined for codes of another form. */
export function agencyOfCode(code: string): string | undefined {
  return /^([A-Z]\d{2}(?:\.[A-Z\d]+)*)-\d{6,8}-\d+$/i.exec(code)?.[1];
}

export const isAgencyCode = (text: string): boolean => /^[A-Z]\d{2}(?:\.[A-Z\d]+)+$/.test(text);

/** When a dossier ended, as its own fields say it (index 766: 9 before 10; 3 by its refusal); "" while they do not. */
export function endedOf(body: Body): string {
  switch (textOf(body, 'TrangThaiHoSo')) {
    case '9':
      return textOf(body, 'NgayKetThucXuLy');
    case '10':
      return textOf(body, 'NgayKetThucXuLy') || textOf(body, 'NgayTra');
    case '3':
      return textOf(body, 'NgayTuChoi') || textOf(body, 'NgayKetThucXuLy');
    case '7':
    case '8':
      return textOf(body, 'NgayKetThucXuLy');
    default:
      return '';
  }
}
