import type { FormKind } from '@dunghen/domain/form';

export const CONTENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const NAMES: Readonly<Record<FormKind, string>> = {
  receipt: 'Giay tiep nhan',
  supplement: 'Phieu yeu cau bo sung',
  refusal: 'Phieu tu choi',
  apology: 'Xin loi',
  'stop-notice': 'Thong bao dung',
  'process-control': 'Phieu kiem soat',
  register: 'So theo doi',
};

/** "Giay tiep nhan H18.12-240115-0001.pdf"; without diacritics, which old systems spoil, and without names of persons. */
export function fileNameOf(kind: FormKind, what: string, extension: string): string {
  return `${NAMES[kind]} ${what.replace(/[^\w.-]+/g, '_')}.${extension}`;
}
