import {
  type ReadTablesRefusal,
  type ReadTablesResult,
  readTableCsv,
  readTableDocx,
  readTableXlsx,
} from '@dunghen/documents/document';

type Read = Extract<ReadTablesResult, { readonly ok: true }>;
type Refusal = {
  readonly ok: false;
  readonly code: ReadTablesRefusal;
  readonly facts: Readonly<Record<string, string>>;
  readonly message: string;
};

const MESSAGES: Readonly<Record<ReadTablesRefusal, string>> = {
  'unknown-format': 'không nhận ra định dạng; cần tệp XLSX, DOCX hoặc CSV.',
  'damaged-file': 'tệp bị hỏng hoặc chưa tải về hết; hãy lấy lại tệp gốc.',
  'too-large': 'tệp mở ra quá lớn so với một phụ lục; hãy kiểm tra lại tệp.',
  'encrypted-file': 'tệp có mật khẩu; hãy bỏ mật khẩu rồi kiểm tra lại.',
  'no-table': 'tệp không có bảng nào.',
};

/** Tables and paragraphs of a published file, known by what it holds and not by its name. */
export async function readTables(bytes: Uint8Array): Promise<Read | Refusal> {
  const read = await readByContent(bytes);
  return read.ok ? read : { ...read, message: MESSAGES[read.code] };
}

async function readByContent(bytes: Uint8Array): Promise<ReadTablesResult> {
  // A ZIP archive ("PK") is either of the two Office forms; the reader of each knows its own parts.
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return readTableCsv(bytes);
  const workbook = await readTableXlsx(bytes);
  return !workbook.ok && workbook.code === 'unknown-format' ? readTableDocx(bytes) : workbook;
}
