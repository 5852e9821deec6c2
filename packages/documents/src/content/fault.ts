/** Why a file is not taken. Each has a Vietnamese message of its own. */
export type ContentFaultCode =
  | 'empty-file'
  | 'executable'
  | 'unknown-content'
  | 'old-office'
  | 'encrypted'
  | 'macros'
  | 'damaged'
  | 'compression-bomb'
  | 'active-content'
  | 'type-mismatch';

export interface ContentFault {
  readonly ok: false;
  readonly code: ContentFaultCode;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
}

const TEXTS: Readonly<Record<ContentFaultCode, string>> = {
  'empty-file': 'không có nội dung (0 byte). Hãy chọn lại tệp hoặc quét lại giấy tờ.',
  executable: 'là chương trình chạy được nên không nhận. Chỉ nhận PDF, JPEG, PNG, DOCX, XLSX và XML.',
  'unknown-content': 'không thuộc loại được nhận. Chỉ nhận PDF, JPEG, PNG, DOCX, XLSX và XML.',
  'old-office':
    'là tệp Word, Excel đời cũ (.doc, .xls) hoặc có mật khẩu. Hãy bỏ mật khẩu và lưu lại thành .docx, .xlsx hoặc PDF.',
  encrypted: 'được đặt mật khẩu hoặc mã hóa nên không xem và không lưu trữ được. Hãy bỏ mật khẩu rồi tải lên lại.',
  macros: 'có chứa macro nên không nhận. Hãy lưu lại thành tệp không có macro hoặc PDF.',
  damaged: 'bị hỏng hoặc bị cắt cụt. Hãy mở thử trên máy, lưu hoặc quét lại rồi tải lên.',
  'compression-bomb':
    'giải nén ra quá lớn so với kích thước, có thể là “bom nén”. Hãy lưu lại tệp từ chương trình soạn thảo.',
  'active-content': 'có chứa nội dung tự chạy hoặc tham chiếu ra ngoài nên không nhận. Hãy gửi tệp XML dữ liệu thuần.',
  'type-mismatch': 'có tên hoặc kiểu khai báo không khớp với nội dung. Hãy đổi đúng phần mở rộng của tên tệp.',
};

/** A refusal of the file `name`; `facts` say what was found. */
export function contentFault(
  code: ContentFaultCode,
  name: string,
  facts: Readonly<Record<string, unknown>> = {},
): ContentFault {
  return { ok: false, code, facts: { file: name, ...facts }, message: `Tệp “${name}” ${TEXTS[code]}` };
}
