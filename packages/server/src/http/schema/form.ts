import { Type } from 'typebox';
import { list, named, ref, Timestamp } from './common.ts';

/** The forms of one dossier (Circular 01/2018, Circular 03/2025). */
export const FormKind = Type.Enum(['receipt', 'supplement', 'refusal', 'apology', 'stop-notice', 'process-control'], {
  description:
    'Giấy tiếp nhận; phiếu yêu cầu bổ sung; phiếu từ chối; xin lỗi và hẹn lại (gia hạn); thông báo dừng; phiếu kiểm soát',
});

/** A form that can be printed of a dossier as it stands, numbered and named by the circular of its day. */
export const AvailableForm = named(
  'AvailableForm',
  Type.Object({
    kind: FormKind,
    number: Type.String({ description: 'Số của mẫu theo Thông tư, ví dụ 04' }),
    name: Type.String(),
    issuedAt: Timestamp,
  }),
);

export const AvailableForms = named('AvailableForms', Type.Object({ rows: list(ref(AvailableForm)) }));

export const FORM_SCHEMAS = [AvailableForm, AvailableForms] as const;
