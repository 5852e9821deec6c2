import { dayText } from '@dunghen/domain/text';
import type { DayNumber } from '@dunghen/domain/time';
import type { Refused } from '../outcome/index.ts';

export function unknownExplanation(): Refused {
  const message = 'Không có yêu cầu giải trình này, hoặc không gửi đến cơ quan của anh/chị.';
  return { ok: false, code: 'unknown-explanation', facts: {}, message };
}

export function badDueDay(first: DayNumber): Refused {
  const message = `Thời hạn giải trình phải là ngày làm việc, sớm nhất là ngày ${dayText(first)}. Chọn ngày khác.`;
  return { ok: false, code: 'explanation-day', facts: { field: 'dueOn' }, message };
}

export function nobodyToAsk(): Refused {
  const message =
    'Không có cơ quan nào cần yêu cầu: kỳ này không có hồ sơ quá hạn, hoặc các cơ quan đã được yêu cầu giải trình.';
  return { ok: false, code: 'nothing-to-explain', facts: {}, message };
}

export function incomplete(field: string, message: string): Refused {
  return { ok: false, code: 'explanation-incomplete', facts: { field }, message };
}

export function notOnTheList(code: string): Refused {
  const message = `Hồ sơ ${code} không có trong danh sách phải giải trình. Tải lại trang để xem danh sách.`;
  return { ok: false, code: 'explanation-dossier', facts: { field: 'codes', dossier: code }, message };
}

export function alreadyConfirmed(): Refused {
  const message =
    'Giải trình đã được người đứng đầu xác nhận, không sửa được. Nếu cần sửa, đề nghị đơn vị kiểm soát thủ tục trả lại.';
  return { ok: false, code: 'explanation-confirmed', facts: {}, message };
}

export function stillUnstated(codes: readonly string[]): Refused {
  const message = `Còn ${codes.length} hồ sơ chưa nêu nguyên nhân, biện pháp (${codes.slice(0, 3).join(', ')}${codes.length > 3 ? ', …' : ''}). Nêu đủ rồi xác nhận.`;
  return { ok: false, code: 'explanation-unstated', facts: { codes: codes.length }, message };
}

export function notReworked(): Refused {
  const message = 'Giải trình đã bị trả lại và chưa được sửa. Nêu lại nguyên nhân, biện pháp theo lý do trả lại.';
  return { ok: false, code: 'explanation-returned', facts: {}, message };
}

export function changedMeanwhile(): Refused {
  const message = 'Nội dung giải trình vừa thay đổi. Tải lại, xem bản mới rồi thực hiện; nội dung đã nhập vẫn còn.';
  return { ok: false, code: 'explanation-changed', facts: {}, message };
}

export function nothingToReturn(): Refused {
  const message = 'Cơ quan chưa nêu nội dung nào để trả lại.';
  return { ok: false, code: 'explanation-empty', facts: {}, message };
}

/** A letter is of one agency that was asked. */
export function noSuchPart(): Refused {
  const message =
    'Công văn giải trình là của một cơ quan đã được yêu cầu giải trình trong kỳ. Chọn cơ quan và kỳ có yêu cầu giải trình.';
  return { ok: false, code: 'explanation-letter', facts: { field: 'agency' }, message };
}
