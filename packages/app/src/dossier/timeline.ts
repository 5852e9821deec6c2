import { formatLimit, ruleSetAt } from '@dunghen/domain/deadline';
import type { DossierEvent } from '@dunghen/domain/dossier';
import { instantText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import type { DossierView } from './view.ts';

/** How people call what events name by an id. */
export interface Naming {
  readonly nameOf: (officer: string) => string;
  readonly stepNameOf: (step: string) => string;
}

const AS_STORED: Naming = { nameOf: (officer) => officer, stepNameOf: (step) => step };

/** The events that had happened by `last` and, where given, were recorded by `knownAt`, as the page tells them. */
export function timelineOf(
  events: readonly DossierEvent[],
  last: Instant,
  knownAt: Instant | undefined,
  naming?: Naming,
): DossierView['timeline'] {
  const known = events.filter((event) => knownAt === undefined || event.recordedAt <= knownAt);
  return known
    .filter((event) => event.occurredAt <= last)
    .map((event) => ({
      type: event.type,
      text: eventText(event, naming),
      occurredAt: event.occurredAt,
      recordedAt: event.recordedAt,
      dateOnly: event.dateOnly ?? false,
    }));
}

/**
 * What an event says, in Vietnamese, without data of the applicant: names of papers and what people wrote may tell of
 * them, so they are left out.
 */
export function eventText(event: DossierEvent, { nameOf, stepNameOf }: Naming = AS_STORED): string {
  switch (event.type) {
    case 'Registered':
      return 'Ghi hồ sơ vào hệ thống';
    case 'Submitted':
      return 'Người nộp gửi hồ sơ';
    case 'Accepted':
      return event.data.limit === undefined
        ? 'Tiếp nhận hồ sơ'
        : `Tiếp nhận hồ sơ, thời hạn ${formatLimit(event.data.limit)}`;
    case 'Refused':
      return 'Từ chối tiếp nhận hồ sơ';
    case 'SupplementRequested':
      return 'Yêu cầu bổ sung, hoàn thiện hồ sơ';
    case 'SupplementReceived':
      return 'Nhận đủ hồ sơ bổ sung';
    case 'PaymentRequested':
      return event.data.stopsClock
        ? 'Yêu cầu thực hiện nghĩa vụ tài chính (dừng tính thời gian)'
        : 'Yêu cầu thực hiện nghĩa vụ tài chính';
    case 'PaymentReceived':
      return 'Đã thực hiện nghĩa vụ tài chính';
    case 'Suspended':
      return `Tạm dừng theo quy định: ${event.data.legalBasis}`;
    case 'Resumed':
      return 'Tiếp tục giải quyết';
    case 'Rescheduled':
      return `Xin lỗi và ${newDateWords(event)}: ${instantText(event.data.dueAt)}`;
    case 'DueDateRestated':
      return `Ngày hẹn hiện hành theo hệ thống nguồn: ${instantText(event.data.dueAt)}`;
    case 'Completed':
      return 'Đã xử lý xong';
    case 'Rejected':
      return 'Từ chối giải quyết, có văn bản nêu lý do';
    case 'Stopped':
      return 'Dừng giải quyết';
    case 'Withdrawn':
      return 'Rút hồ sơ theo yêu cầu của cá nhân, tổ chức';
    case 'Returned':
      return 'Đã trả kết quả';
    case 'Reopened':
      return 'Mở lại hồ sơ';
    case 'Assigned':
      return `Phân công ${nameOf(event.data.officer)}`;
    case 'Noted':
      return 'Ghi chú';
    case 'StepStarted':
      return `Bắt đầu bước ${stepNameOf(event.data.step)}`;
    case 'StepFinished':
      return `Xong bước ${stepNameOf(event.data.step)}`;
    case 'HandedOver':
      return 'Chuyển hồ sơ cho người, bộ phận xử lý';
    case 'Forwarded':
      return 'Chuyển cơ quan khác xử lý phần việc liên thông';
    case 'TakenBack':
      return 'Nhận lại hồ sơ liên thông';
    case 'OpinionAsked':
      return `Lấy ý kiến cơ quan khác, hạn trả lời ${instantText(event.data.dueAt)}`;
    case 'OpinionGiven':
      return 'Nhận ý kiến của cơ quan được hỏi';
    case 'RescheduleProposed':
      return isExtension(event)
        ? `Đề nghị gia hạn thời gian giải quyết: ${instantText(event.data.dueAt)}`
        : `Đề nghị hẹn lại ngày trả kết quả: ${instantText(event.data.dueAt)}`;
    case 'RescheduleDeclined':
      return isExtension(event) ? 'Không đồng ý gia hạn thời gian giải quyết' : 'Không đồng ý hẹn lại ngày trả kết quả';
    case 'DueDateRecomputed':
      return `Tính lại hạn theo lịch làm việc: ${event.data.cause}`;
    case 'DocumentRecorded':
      return 'Ghi thành phần hồ sơ';
    case 'FeeAssessed':
      return `Xác định phí, lệ phí: ${event.data.name}`;
    case 'FeePaid':
      return 'Đã thu phí, lệ phí';
    case 'FeeRefunded':
      return 'Hoàn trả phí, lệ phí';
    case 'ResultIssued':
      return 'Ban hành kết quả';
    case 'ResultRevoked':
      return 'Thu hồi kết quả';
    case 'Rated':
      return 'Người nộp đánh giá';
    case 'Succeeded':
      return 'Chuyển đến cơ quan kế thừa do sắp xếp đơn vị';
    case 'Corrected':
      return 'Đính chính dữ liệu';
  }
}

/** From Decree 118/2025 on a new date is an extension of the time (spec: ui, words). */
function isExtension(event: DossierEvent): boolean {
  const rules = ruleSetAt(event.occurredAt);
  return rules !== undefined && rules.id !== 'nd61-2018';
}

const newDateWords = (event: DossierEvent): string =>
  isExtension(event) ? 'đề nghị gia hạn thời gian giải quyết' : 'hẹn lại ngày trả kết quả';
