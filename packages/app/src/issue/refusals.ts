import type { Refused } from '../outcome/index.ts';
import { ISSUE_STATE_NAMES, type IssueState } from '../report/index.ts';

const refused = (code: string, message: string, facts: Readonly<Record<string, unknown>> = {}): Refused => ({
  ok: false,
  code,
  facts,
  message,
});

/** The same for a report that is not there and for one that may not be seen. */
export const unknownReport = (): Refused =>
  refused('unknown-report', 'Không có báo cáo này, hoặc anh/chị không có quyền xem. Mở danh sách báo cáo để chọn lại.');

export const unknownConfirmation = (): Refused =>
  refused('unknown-confirmation', 'Không có số liệu gửi cơ quan này đối chiếu, hoặc anh/chị không có quyền xem.');

export const notADraft = (state: IssueState): Refused =>
  refused(
    'report-not-draft',
    `Báo cáo đang ở trạng thái “${ISSUE_STATE_NAMES[state]}”; chỉ dự thảo mới sửa được. Sai sót phát hiện sau khi chốt được xử lý bằng báo cáo thay thế hoặc đính chính.`,
    { state },
  );

export const draftDiscarded = (): Refused =>
  refused('draft-discarded', 'Dự thảo này đã bỏ. Lập dự thảo mới cho kỳ báo cáo.');

/** Somebody else saved the draft meanwhile; `since` says what. */
export const draftChanged = (
  current: number,
  since: readonly { readonly text: string; readonly by: string }[],
): Refused =>
  refused(
    'report-changed',
    `Dự thảo vừa được người khác sửa: ${since.map(({ by, text }) => `${by}: ${text}`).join('; ')}. Nội dung anh/chị nhập còn nguyên; xem phần thay đổi rồi lưu lại.`,
    { current, since },
  );

export const replacesNeeded = (id: string, state: IssueState, number: string | undefined): Refused =>
  refused(
    'report-exists',
    `Kỳ này đã có báo cáo${number === undefined ? '' : ` số ${number}`} (${ISSUE_STATE_NAMES[state]}). Chọn “thay thế” hoặc “đính chính” báo cáo đó.`,
    { id, state },
  );

export const notReplaceable = (): Refused =>
  refused('not-replaceable', 'Báo cáo bị thay thế, đính chính phải là báo cáo đã chốt số liệu của chính kỳ này.');

export const badPart = (part: string, message: string): Refused => refused('part-invalid', message, { part });

export const nothingToSend = (): Refused =>
  refused(
    'nothing-to-send',
    'Mọi cơ quan có tên trong danh sách đã nhận đúng số liệu hiện tại. Không có gì mới để gửi đối chiếu.',
  );

export const badDueDay = (first: string): Refused =>
  refused(
    'due-day-invalid',
    `Hạn trả lời phải là ngày làm việc, từ ngày ${first} trở đi. Theo quy định là 03 ngày làm việc.`,
    { first },
  );

export const notOnList = (code: string): Refused =>
  refused('dossier-not-on-list', `Hồ sơ ${code} không có trong danh sách gửi cơ quan đối chiếu.`, { code });

export const reasonMissing = (code: string): Refused =>
  refused('reason-missing', `Hồ sơ ${code}: ghi rõ vì sao không thống nhất (ít nhất 10 ký tự).`, { code });

export const objectionStands = (code: string): Refused =>
  refused('objection-stands', `Hồ sơ ${code} đã có ý kiến đang chờ xử lý. Chờ kết quả xử lý ý kiến đó.`, { code });

export const objectionsOpen = (codes: readonly string[]): Refused =>
  refused(
    'objections-open',
    `Cơ quan còn ý kiến chưa được xử lý (${codes.join(', ')}). Xác nhận được sau khi các ý kiến này có kết quả.`,
    { codes },
  );

export const evidenceUnknown = (code: string): Refused =>
  refused('evidence-missing', `Hồ sơ ${code}: không thấy tệp minh chứng đã tải lên. Tải lại tệp.`, { code });

export const objectionDecided = (): Refused =>
  refused('objection-decided', 'Ý kiến này đã được xử lý. Tải lại trang để xem kết quả.');

export const notCorrectedYet = (code: string): Refused =>
  refused(
    'not-corrected-yet',
    `Hồ sơ ${code} chưa có đính chính nào từ sau khi cơ quan nêu ý kiến. Đính chính ở trang của hồ sơ trước, rồi tiếp thu.`,
    { code },
  );

export const unknownObjection = (): Refused => refused('unknown-objection', 'Không có ý kiến này trong báo cáo.');

/** The figures may not be frozen over objections that whoever freezes did not see. */
export const objectionsNotNamed = (open: readonly { readonly id: string; readonly code: string }[]): Refused =>
  refused(
    'objections-changed',
    open.length === 0
      ? 'Các ý kiến đã được xử lý xong trong lúc anh/chị xem. Tải lại rồi chốt số liệu.'
      : `Còn ${open.length} ý kiến chưa xử lý: ${open.map(({ code }) => code).join(', ')}. Xem lại các ý kiến này rồi chốt số liệu.`,
    { open },
  );

export const notSignedYet = (): Refused =>
  refused(
    'unknown-signed-file',
    'Thư mục ký số chưa có bản đã ký của báo cáo này. Ký tệp ở cho-ky, đặt vào da-ky cùng tên, rồi tải lại trang.',
  );

export const noSuchFile = (): Refused =>
  refused('unknown-file', 'Báo cáo này không có tệp được hỏi. Xem danh sách tệp ở trang của báo cáo.');

export const evidenceTooLarge = (mebibytes: number): Refused =>
  refused(
    'file-too-large',
    `Tệp quá lớn; mỗi tệp tối đa ${mebibytes} MB. Hãy nén hoặc quét lại ở độ phân giải thấp hơn.`,
  );

export const fieldMissing = (field: string, message: string): Refused => refused('field-missing', message, { field });
