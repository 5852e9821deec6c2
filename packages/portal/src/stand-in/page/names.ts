import { instantText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { findPortalTime } from '../../protocol/index.ts';

/** The portal's ten states (reference: status model). */
const STATUS_NAMES: Readonly<Record<string, string>> = {
  '1': 'Mới đăng ký',
  '2': 'Được tiếp nhận',
  '3': 'Không được tiếp nhận',
  '4': 'Đang xử lý',
  '5': 'Yêu cầu bổ sung giấy tờ',
  '6': 'Yêu cầu thực hiện nghĩa vụ tài chính',
  '7': 'Công dân yêu cầu rút hồ sơ',
  '8': 'Dừng xử lý',
  '9': 'Đã xử lý xong',
  '10': 'Đã trả kết quả',
};

export const STATUSES: readonly string[] = Object.keys(STATUS_NAMES);

export const nameOfStatus = (status: string): string => STATUS_NAMES[status] ?? `Mã ${status}`;

/** What was received, by its kind. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  born: 'Nộp trên Cổng',
  inserted: 'Hồ sơ gửi mới',
  updated: 'Hồ sơ cập nhật',
  step: 'Bước xử lý',
  status: 'Trạng thái',
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** "17:30:05 ngày 18/01/2024": calls are told apart by their seconds. */
export function timeText(at: Instant): string {
  const seconds = pad(Math.floor(at / 1_000) % 60);
  return instantText(at).replace(' ngày', `:${seconds} ngày`);
}

/** A time of the protocol as people write it; what is no time stands as it came. */
export function portalText(time: string): string {
  const at = findPortalTime(time);
  return at === undefined ? time : instantText(at);
}

export const FAULT_NAMES: Readonly<Record<string, string>> = {
  refuse: 'từ chối',
  'time-out': 'không trả lời',
  drop: 'ngắt kết nối',
  'lose-answer': 'nhận rồi mất câu trả lời',
  'expire-session': 'hết phiên',
  slow: 'chậm',
  duplicate: 'xử lý hai lần',
  html: 'trả lời bằng trang HTML',
};
