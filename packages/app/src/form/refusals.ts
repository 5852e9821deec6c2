export { unknownAgency } from '../catalogue/index.ts';

import { FORM_SETS, type FormKind } from '@dunghen/domain/form';
import { formatInteger } from '@dunghen/domain/text';
import type { Refused } from '../outcome/index.ts';

/** The name by the newest circular that has the form. */
function nameOf(kind: FormKind): string {
  return FORM_SETS.findLast((set) => set.forms[kind] !== undefined)?.forms[kind]?.name ?? kind;
}

const WHEN: Readonly<Record<FormKind, string>> = {
  receipt: 'khi hồ sơ đã được tiếp nhận',
  supplement: 'khi đã yêu cầu bổ sung hồ sơ',
  refusal: 'khi đã từ chối tiếp nhận hoặc từ chối giải quyết hồ sơ',
  apology: 'khi đã hẹn lại, gia hạn ngày trả kết quả',
  'stop-notice': 'khi đã dừng giải quyết hồ sơ',
  'process-control': 'khi hồ sơ đã được tiếp nhận',
  register: 'cho kỳ kết thúc từ ngày 21/6/2018 trở đi',
};

export function nothingToPrint(kind: FormKind): Refused {
  const message = `Chưa in được “${nameOf(kind)}”: chỉ in ${WHEN[kind]}.`;
  return { ok: false, code: 'nothing-to-print', facts: { kind }, message };
}

export function noSuchForm(kind: FormKind): Refused {
  const message = `Vào ngày đó chưa có mẫu “${nameOf(kind)}”. Mẫu này ban hành theo Thông tư số 03/2025/TT-VPCP, dùng từ ngày 01/7/2025.`;
  return { ok: false, code: 'no-such-form-then', facts: { kind }, message };
}

export function nothingMissing(): Refused {
  const message =
    'Hồ sơ không thiếu giấy tờ nào, nên không có phiếu hướng dẫn. Tiếp nhận hồ sơ, hoặc ghi giấy tờ còn thiếu.';
  return { ok: false, code: 'nothing-missing', facts: {}, message };
}

export function wrongPeriod(): Refused {
  const message = 'Kỳ của sổ phải bắt đầu trước khi kết thúc. Kiểm tra lại hai ngày này.';
  return { ok: false, code: 'wrong-period', facts: {}, message };
}

export function tooManyLines(most: number, format: 'pdf' | 'docx' | 'xlsx'): Refused {
  const other = format === 'xlsx' ? '' : ', hoặc tải bản XLSX';
  const message = `Sổ theo dõi của kỳ này có hơn ${formatInteger(most)} hồ sơ, nhiều hơn một bản ${format.toUpperCase()}. Chọn kỳ ngắn hơn${other}.`;
  return { ok: false, code: 'too-many-rows', facts: { most, format }, message };
}
