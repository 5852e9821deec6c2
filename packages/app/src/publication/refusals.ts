import { parsePeriod, periodHeadingText } from '@dunghen/domain/report';
import type { Refused } from '../outcome/index.ts';

const refused = (code: string, message: string, facts: Readonly<Record<string, unknown>> = {}): Refused => ({
  ok: false,
  code,
  facts,
  message,
});

const nameOf = (period: string): string => {
  const parsed = parsePeriod(period);
  return parsed === undefined ? period : periodHeadingText(parsed);
};

/** The same for one that is not there and for one that may not be seen. */
export const unknownPublication = (): Refused =>
  refused('unknown-publication', 'Không có nội dung công bố này, hoặc anh/chị không có quyền xem. Mở lại danh sách.');

export const notAQuarter = (period: string): Refused =>
  refused('publication-period', `“${period}” không phải là quý. Viết như 2024-Q1.`, { field: 'period' });

export const notEnded = (period: string): Refused =>
  refused('publication-period', `${nameOf(period)} chưa kết thúc. Chọn quý đã kết thúc.`, { field: 'period' });

export const reportNeeded = (period: string): Refused =>
  refused(
    'publication-report-needed',
    `${nameOf(period)} chưa có báo cáo đã chốt số liệu theo cách đánh giá của tỉnh. Chốt số liệu báo cáo của quý trước, rồi đề nghị công bố.`,
    { field: 'period', period },
  );

export const proposedAlready = (id: string, by: string): Refused =>
  refused(
    'publication-proposed',
    `${by} đã đề nghị công bố nội dung này và đang chờ xử lý. Mở đề nghị đó để duyệt hoặc rút lại.`,
    { id },
  );

export const correctionNeeded = (id: string): Refused =>
  refused(
    'publication-correction-needed',
    'Kỳ này đã công bố. Nội dung mới phải là bản đính chính nêu rõ bản được đính chính, đính chính điều gì và vì sao.',
    { id },
  );

export const nothingToCorrect = (): Refused =>
  refused(
    'publication-not-correctable',
    'Bản được đính chính phải là bản đang công bố của chính kỳ này. Tải lại danh sách rồi chọn lại.',
  );

export const nothingChanged = (): Refused =>
  refused(
    'publication-unchanged',
    'Nội dung mới giống hệt bản đang công bố, không có gì để đính chính. Chốt báo cáo đính chính của kỳ trước.',
  );

export const textMissing = (field: string, message: string): Refused =>
  refused('publication-incomplete', message, { field });

export const stepNotPossible = (state: string): Refused =>
  refused(
    'publication-state',
    `Nội dung đang ở trạng thái “${state}”, không làm được việc này. Tải lại trang để xem người khác vừa làm gì.`,
  );

export const overtaken = (): Refused =>
  refused(
    'publication-overtaken',
    'Báo cáo mà nội dung này lấy số liệu đã có báo cáo khác thay thế, đính chính. Trả lại đề nghị này và đề nghị công bố theo báo cáo mới.',
  );
