import type { Refused } from '../outcome/index.ts';

/** The same answer for one that is not there and one that whoever asks may not see. */
export function unknownPetition(): Refused {
  const message = 'Không có phản ánh, kiến nghị này, hoặc anh/chị không được xem. Mở lại từ danh sách.';
  return { ok: false, code: 'unknown-petition', facts: {}, message };
}

export function changedBefore(version: number): Refused {
  const message = 'Người khác vừa cập nhật phản ánh, kiến nghị này. Tải lại trang để xem rồi làm tiếp nếu cần.';
  return { ok: false, code: 'petition-changed', facts: { version }, message };
}

export function wrongField(field: string, message: string): Refused {
  return { ok: false, code: 'petition-text', facts: { field }, message };
}

export function unknownDossierOf(code: string): Refused {
  const message = `Không có hồ sơ “${code}”. Kiểm tra lại mã trên giấy tiếp nhận, hoặc để trống.`;
  return { ok: false, code: 'petition-dossier', facts: { field: 'dossierCode' }, message };
}
