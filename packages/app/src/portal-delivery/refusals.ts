import type { Refused } from '../outcome/index.ts';

export function notConnected(): Refused {
  const message =
    'Chưa nối với Cổng Dịch vụ công quốc gia. Đặt DUNGHEN_SYNC_URL, DUNGHEN_SYNC_SIGN_IN_URL, tài khoản và mã đơn vị rồi khởi động lại.';
  return { ok: false, code: 'portal-not-connected', facts: {}, message };
}

export function nothingToSend(facts: Readonly<Record<string, unknown>> = {}): Refused {
  const message =
    'Không có tin nào bị từ chối khớp với lựa chọn này: có thể người khác đã gửi lại. Tải lại trang để xem.';
  return { ok: false, code: 'portal-nothing-to-send', facts, message };
}

export function stillWaiting(code: string): Refused {
  const message = `Hồ sơ ${code} đang có tin chờ gửi theo thứ tự; không cần gửi lại. Xem tình trạng ở danh sách tin chờ.`;
  return { ok: false, code: 'portal-still-waiting', facts: { dossier: code }, message };
}

export function lineIsOpen(): Refused {
  const message = 'Kết nối với Cổng đang không bị ngắt: không có gì để thử lại.';
  return { ok: false, code: 'portal-line-not-open', facts: {}, message };
}
