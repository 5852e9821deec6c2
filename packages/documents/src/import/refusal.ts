/** Why a file cannot be read. Each has a Vietnamese message of its own. */
export type ReadRefusalCode =
  | 'not-found'
  | 'empty'
  | 'truncated'
  | 'corrupt'
  | 'too-large'
  | 'password'
  | 'old-excel'
  | 'unknown-format'
  | 'not-text'
  | 'no-sheet'
  | 'no-header'
  | 'bad-record';

/** A file that cannot be read, as a value. `row` is the file's own row number, 1 for its first. */
export interface ReadRefusal {
  readonly ok: false;
  readonly code: ReadRefusalCode;
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly expected?: string;
  /** Vietnamese, complete: what is wrong and what to do. */
  readonly message: string;
}

export interface RefusalPlace {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly expected?: string;
}

/**
 * Carries a refusal out of nested streams to the edge of this folder, where it becomes a value again. Only for use
 * inside the folder.
 */
export class RefusedRead extends Error {
  readonly code: ReadRefusalCode;
  readonly place: RefusalPlace;

  constructor(code: ReadRefusalCode, message: string, place: RefusalPlace = {}) {
    super(message);
    this.code = code;
    this.place = place;
  }
}

const LONGEST_SHOWN = 80;

/** A value as it may stand in a message: one line, cut, without characters that a terminal would act on. */
export function shown(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = value.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain;
}

/** Excel's own limit for the text of one cell, in UTF-16 units. A longer one comes from no spreadsheet. */
const LONGEST_CELL = 32_767;

/** The text of a spreadsheet's cell, refused where no spreadsheet could hold it; `row` where it is known. */
export function boundedCell(text: string, row?: number): string {
  if (text.length <= LONGEST_CELL) return text;
  const where = row === undefined ? 'bảng chuỗi' : `dòng ${row}`;
  const message = `Tệp XLSX bất thường: ${where} có ô dài ${text.length} ký tự, Excel chỉ cho tối đa 32.767. Hãy xuất lại tệp.`;
  throw new RefusedRead('too-large', message, {
    ...(row === undefined ? undefined : { row }),
    value: shown(text.slice(0, LONGEST_SHOWN + 1)),
    expected: 'ô không quá 32.767 ký tự',
  });
}

/** The refusal that an error stands for; what is no refusal is a bug and is thrown on. */
export function refusalOf(error: unknown, file: string): ReadRefusal {
  if (error instanceof RefusedRead) {
    return Object.freeze({ ok: false, code: error.code, file, ...error.place, message: error.message });
  }
  const code = systemCode(error);
  if (code === 'ENOENT') return { ok: false, code: 'not-found', file, message: `Không tìm thấy tệp ${file}.` };
  if (code === 'EISDIR') return { ok: false, code: 'not-found', file, message: `${file} là thư mục, không phải tệp.` };
  if (code === 'EACCES') return { ok: false, code: 'not-found', file, message: `Không có quyền đọc tệp ${file}.` };
  throw error;
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
