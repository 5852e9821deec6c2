import { instantText, padCount } from '../text/index.ts';
import type { ReportEvent } from './event.ts';
import { type PartKey, partKeysOf } from './free-parts.ts';

const PARTS: Readonly<Record<PartKey, string>> = {
  addressees: 'nơi kính gửi',
  legalBases: 'căn cứ',
  recipients: 'nơi nhận',
  signature: 'người ký',
  'dates.apologise': 'thời hạn xin lỗi, giải trình',
  'dates.compare': 'thời hạn đối chiếu với Cổng Dịch vụ công quốc gia',
  'dates.clear': 'thời hạn giải quyết dứt điểm',
  'dates.system': 'thời hạn khắc phục hệ thống',
  'texts.apologise': 'lời văn đề xuất xin lỗi, giải trình',
  'texts.compare': 'lời văn đề xuất đối chiếu với Cổng Dịch vụ công quốc gia',
  'texts.clear': 'lời văn đề xuất giải quyết dứt điểm',
  'texts.system': 'lời văn đề xuất khắc phục hệ thống',
};

export const partName = (key: PartKey): string => PARTS[key];

/** An event of a report in one Vietnamese sentence without its full stop; `nameOf` gives an agency's name. */
export function reportEventText(event: ReportEvent, nameOf: (agencyId: string) => string): string {
  switch (event.type) {
    case 'drafted':
      return 'Lập dự thảo';
    case 'edited':
      return `Sửa ${partKeysOf(event.parts).map(partName).join(', ')}`;
    case 'recounted':
      return `Tính lại số liệu theo dữ liệu ghi nhận đến ${instantText(event.knownAt)}`;
    case 'sent':
      return `Gửi số liệu đến ${padCount(event.figures.length)} cơ quan, hạn trả lời ${instantText(event.dueAt)}`;
    case 'confirmed':
      return `${nameOf(event.agencyId)} xác nhận số liệu`;
    case 'objected':
      return `${nameOf(event.agencyId)} không thống nhất ${padCount(event.objections.length)} hồ sơ: ${event.objections.map(({ code }) => code).join(', ')}`;
    case 'silent':
      return `${nameOf(event.agencyId)}: không có ý kiến`;
    case 'accepted':
      return `Tiếp thu ý kiến của ${nameOf(event.agencyId)}, đã đính chính dữ liệu: ${event.reason}`;
    case 'rejected':
      return `Không tiếp thu ý kiến của ${nameOf(event.agencyId)}: ${event.reason}`;
    case 'frozen':
      return event.openObjections.length === 0
        ? 'Chốt số liệu'
        : `Chốt số liệu khi còn ${padCount(event.openObjections.length)} ý kiến chưa xử lý`;
    case 'submitted':
      return 'Trình ký';
    case 'issued':
      return [`Ban hành số ${event.number}`, ...event.findings].join('. ');
    case 'discarded':
      return `Bỏ dự thảo: ${event.reason}`;
  }
}
