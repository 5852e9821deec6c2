import type { Refused } from '../outcome/index.ts';

const refusal = (code: string, message: string, facts: Readonly<Record<string, unknown>> = {}): Refused => ({
  ok: false,
  code,
  facts,
  message,
});

/** The same whether there is none or the caller may not know of it. */
export const unknownDossier = (code: string): Refused =>
  refusal('unknown-dossier', `Không có hồ sơ ${code}, hoặc hồ sơ đó không thuộc phạm vi của anh/chị.`, { code });

/** A content that the dossier does not use is unknown, whoever else may use it. */
export const unknownFile = (sha256: string): Refused =>
  refusal('unknown-file', 'Hồ sơ này không có tệp đó. Hãy tải tệp lên hồ sơ trước, rồi ghi vào hồ sơ.', { sha256 });

export const storeMissing = (): Refused =>
  refusal(
    'file-store-missing',
    'Chưa thiết lập kho tệp nên chưa nhận và chưa mở được tệp. Đề nghị quản trị hệ thống thiết lập thư mục hoặc kho S3.',
  );

export const fileTooLarge = (most: number): Refused =>
  refusal(
    'file-too-large',
    `Tệp lớn hơn mức cho phép là ${megabytes(most)} MB. Hãy giảm độ phân giải khi quét hoặc chia tệp.`,
    {
      most,
    },
  );

export const dossierFull = (most: number): Refused =>
  refusal(
    'dossier-files-too-large',
    `Các tệp của hồ sơ vượt quá ${megabytes(most)} MB. Hãy giảm độ phân giải khi quét.`,
    {
      most,
    },
  );

export const rangeNotThere = (bytes: number): Refused =>
  refusal('range-not-satisfiable', `Tệp chỉ có ${bytes} byte, không có phần được yêu cầu.`, { bytes });

/** The store has lost or changed what it was given; the operator is told which file by the log. */
export const fileDamaged = (sha256: string): Refused =>
  refusal(
    'file-damaged',
    `Tệp ${sha256} trong kho đã mất hoặc bị thay đổi nên không mở. Đề nghị quản trị hệ thống khôi phục từ bản sao lưu.`,
    {
      sha256,
    },
  );

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.', ',').replace(',0', '');
