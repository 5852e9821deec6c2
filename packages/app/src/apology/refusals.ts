import { MOST_MORE_DAYS } from '@dunghen/domain/apology';
import { calendarYearMissing } from '@dunghen/domain/calendar';
import { dateText, instantText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import type { Refused } from '../outcome/index.ts';

const refusal = (code: string, message: string, facts: Readonly<Record<string, unknown>> = {}): Refused => ({
  ok: false,
  code,
  facts,
  message,
});

export const reasonMissing = (): Refused =>
  refusal('apology-reason-missing', 'Chưa ghi lý do quá hạn: văn bản xin lỗi phải nêu rõ lý do.', { field: 'reason' });

export const daysWrong = (): Refused =>
  refusal('apology-days', `Số ngày làm việc xin thêm phải từ 1 đến ${MOST_MORE_DAYS}.`, { field: 'workingDays' });

export const yearMissing = (year: number): Refused => refusal('calendar-year-missing', calendarYearMissing(year));

export const noDueDate = (code: string): Refused =>
  refusal(
    'apology-no-due-date',
    `Hồ sơ ${code} không có ngày hẹn trả đang tính (chưa tiếp nhận, không có thời hạn hoặc đang tạm dừng), nên chưa hẹn lại được.`,
    { code },
  );

export const ended = (code: string, at: Instant): Refused =>
  refusal(
    'apology-ended',
    `Hồ sơ ${code} đã kết thúc lúc ${instantText(at)}, không còn hẹn lại được. Nếu kết thúc quá hạn mà chưa xin lỗi, hồ sơ nằm trong danh sách chưa xin lỗi.`,
    { code },
  );

export const alreadyGiven = (code: string, at: Instant): Refused =>
  refusal(
    'apology-given',
    `Hồ sơ ${code} đã xin lỗi, hẹn lại ngày ${dateText(at)}; việc hẹn lại chỉ được thực hiện một lần (khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP).`,
    { code },
  );

export const underWay = (code: string): Refused =>
  refusal(
    'apology-under-way',
    `Hồ sơ ${code} đã có văn bản xin lỗi hoặc đề nghị hẹn lại đang chờ ký. Chờ kết quả, hoặc đề nghị người ký trả lại để soạn lại.`,
    { code },
  );

export const nobodyLate = (code: string): Refused =>
  refusal(
    'apology-nobody-consulted',
    `Hồ sơ ${code} không có cơ quan nào được lấy ý kiến mà trả lời chậm. Chọn nguyên nhân khác.`,
    { code, field: 'cause' },
  );

export const unknownLetter = (): Refused =>
  refusal('unknown-apology', 'Không có văn bản xin lỗi này, hoặc văn bản không thuộc phạm vi của anh/chị.');

export const wrongStage = (what: string, stage: string): Refused =>
  refusal('state-not-allowed', `Không ${what} được: văn bản ${stage}. Tải lại danh sách để xem tình trạng mới nhất.`);

export const ownLetter = (): Refused =>
  refusal(
    'not-allowed',
    'Anh/chị là người soạn hoặc trình văn bản này nên không được tự ký. Người đứng đầu hoặc cấp phó khác của cơ quan giải quyết phải ký.',
    { rule: 'own-request' },
  );

export const otherProposal = (code: string): Refused =>
  refusal(
    'state-not-allowed',
    `Đề nghị hẹn lại đang chờ của hồ sơ ${code} không phải của văn bản này. Trả lại và soạn lại.`,
  );

export const tooMany = (most: number): Refused =>
  refusal('too-many-rows', `Mỗi lần làm nhiều nhất ${most} văn bản. Chọn ít hơn.`, { most });

export const onlyNow = (): Refused =>
  refusal(
    'apology-as-of',
    'Danh sách cần chuẩn bị chỉ có ở thời điểm hiện nay. Bỏ ngày “Tình trạng đến hết ngày”, hoặc xem các thẻ Chờ ký, Chờ gửi, Đã gửi.',
    { field: 'asOf' },
  );
