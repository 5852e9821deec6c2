import type { NotificationTemplate } from './template.ts';

/** What holds until a province records a template of its own. */
export const DEFAULT_TEMPLATES: readonly NotificationTemplate[] = [
  {
    kind: 'digest',
    channel: 'email',
    subject: 'Nhắc hạn {day}: {overdue} hồ sơ quá hạn, {soon} hồ sơ sắp đến hạn',
    body: 'Kính gửi ông/bà {name},\n\nHồ sơ cần chú ý hôm nay, quá hạn xếp trước:\n\n{lines}\n\nXem và xử lý tại: {address}',
  },
  {
    kind: 'explanation',
    channel: 'email',
    subject: 'Giải trình hồ sơ trễ hạn {period}',
    body: 'Kính gửi lãnh đạo {agency},\n\nCòn hồ sơ trễ hạn {period} chưa được giải trình.\nSố hồ sơ: {count}\nHạn giải trình: {dueOn}\n\nTrả lời tại: {address}',
  },
  {
    kind: 'apology',
    channel: 'email',
    subject: 'Xin lỗi và hẹn lại ngày trả kết quả hồ sơ {code}',
    body: '{agency} đã có văn bản xin lỗi và hẹn lại ngày trả kết quả đối với hồ sơ {code}.\nSố văn bản: {number}\nNgày hẹn trả mới: {newDay}\n\nTra cứu tại: {address}\n\nThôi nhận thư này: {stop}',
  },
  {
    kind: 'apology',
    channel: 'sms',
    subject: '',
    body: 'Ho so {code}: xin loi, hen lai ngay tra ket qua {newDay}. Tra cuu: {address}',
  },
  {
    kind: 'apology',
    channel: 'zalo',
    subject: '',
    body: 'Hồ sơ {code}: xin lỗi, hẹn lại ngày trả kết quả {newDay}. Tra cứu: {address}',
  },
  {
    kind: 'supplement',
    channel: 'email',
    subject: 'Hồ sơ {code} cần bổ sung',
    body: '{agency} đề nghị bổ sung hồ sơ {code}. Nội dung cần bổ sung có trong văn bản yêu cầu.\n\nTra cứu tại: {address}\n\nThôi nhận thư này: {stop}',
  },
  { kind: 'supplement', channel: 'sms', subject: '', body: 'Ho so {code} can bo sung. Tra cuu: {address}' },
  { kind: 'supplement', channel: 'zalo', subject: '', body: 'Hồ sơ {code} cần bổ sung. Tra cứu: {address}' },
  {
    kind: 'completed',
    channel: 'email',
    subject: 'Hồ sơ {code} đã có kết quả',
    body: 'Hồ sơ {code} tại {agency} đã có kết quả.\n\nTra cứu tại: {address}\n\nThôi nhận thư này: {stop}',
  },
  { kind: 'completed', channel: 'sms', subject: '', body: 'Ho so {code} da co ket qua. Tra cuu: {address}' },
  { kind: 'completed', channel: 'zalo', subject: '', body: 'Hồ sơ {code} đã có kết quả. Tra cứu: {address}' },
];

export function defaultTemplate(
  kind: NotificationTemplate['kind'],
  channel: NotificationTemplate['channel'],
): NotificationTemplate {
  const found = DEFAULT_TEMPLATES.find((template) => template.kind === kind && template.channel === channel);
  if (found === undefined) throw new RangeError(`no default template for ${kind} by ${channel}`);
  return found;
}
