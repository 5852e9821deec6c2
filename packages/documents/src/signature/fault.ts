/** Why a signature does not stand. */
export type SignatureFaultCode =
  | 'no-signature'
  | 'malformed-signature'
  | 'unsupported-signature'
  | 'weak-algorithm'
  | 'content-changed'
  | 'content-added'
  | 'signature-wrong'
  | 'signer-unknown'
  | 'signing-certificate-differs'
  | 'certificate-not-for-signing'
  | 'certificate-not-valid'
  | 'signed-in-future'
  | 'bad-timestamp'
  | 'untrusted';

export interface SignatureFault {
  readonly ok: false;
  readonly code: SignatureFaultCode;
  /** `signature`: which of the file's, from 1; `signer` where it could be read. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Vietnamese: what is wrong and what to do. */
  readonly message: string;
}

const TEXTS: Readonly<Record<SignatureFaultCode, string>> = {
  'no-signature': 'Tệp PDF không có chữ ký số. Hãy chọn tệp đã ký số, hoặc nêu lý do trả kết quả bằng bản giấy.',
  'malformed-signature':
    'Chữ ký số trong tệp PDF sai cấu trúc nên không kiểm tra được. Hãy ký lại và lấy lại tệp từ phần mềm ký.',
  'unsupported-signature':
    'Chữ ký số dùng định dạng hoặc thuật toán không được hỗ trợ. Hãy ký lại theo chuẩn PAdES (ETSI.CAdES.detached).',
  'weak-algorithm':
    'Chữ ký số dùng thuật toán hoặc độ dài khóa không còn an toàn (SHA-1, MD5, RSA dưới 2048 bit). Hãy ký lại bằng SHA-256 trở lên.',
  'content-changed': 'Nội dung tệp đã bị thay đổi sau khi ký: không khớp với chữ ký số. Hãy lấy lại bản gốc đã ký.',
  'content-added':
    'Tệp có nội dung được thêm vào sau chữ ký số cuối cùng. Hãy lấy lại bản gốc đã ký, không mở và lưu lại.',
  'signature-wrong': 'Chữ ký số không đúng với chứng thư số đi kèm. Hãy ký lại.',
  'signer-unknown': 'Chữ ký số không kèm chứng thư số của người ký. Hãy ký lại bằng phần mềm có gắn kèm chứng thư số.',
  'signing-certificate-differs': 'Chứng thư số đi kèm không phải chứng thư số mà người ký đã chỉ định. Hãy ký lại.',
  'certificate-not-for-signing': 'Chứng thư số không được cấp để ký văn bản. Hãy ký bằng chứng thư số dùng để ký số.',
  'certificate-not-valid':
    'Chứng thư số không có hiệu lực tại thời điểm ký. Hãy ký lại bằng chứng thư số còn hiệu lực.',
  'signed-in-future': 'Thời điểm ký ghi trong chữ ký số ở sau hiện tại. Hãy chỉnh đồng hồ của máy ký rồi ký lại.',
  'bad-timestamp': 'Dấu thời gian của chữ ký số không đúng. Hãy ký lại.',
  untrusted:
    'Chứng thư số của người ký không do tổ chức được tin cậy cấp. Hãy ký bằng chứng thư số chuyên dùng Chính phủ, hoặc bổ sung tổ chức cấp vào danh sách tin cậy.',
};

export function signatureFault(
  code: SignatureFaultCode,
  facts: Readonly<Record<string, unknown>> = {},
): SignatureFault {
  const { signer, signature } = facts;
  const which = typeof signature === 'number' ? `Chữ ký số thứ ${signature}` : undefined;
  const who = typeof signer === 'string' ? ` (${signer})` : '';
  return { ok: false, code, facts, message: which === undefined ? TEXTS[code] : `${which}${who}: ${TEXTS[code]}` };
}
