import { findUnavailability, type Unavailability } from '@dunghen/store/server';
import type { Refused } from './outcome.ts';

const DATABASE = 'Yêu cầu chưa được xác nhận; hãy gửi lại sau ít giây, với cùng khóa nếu là yêu cầu ghi.';

/** What to say and after how many seconds to ask again: a full disk takes longer to be seen to than a restart. */
const ANSWERS: Readonly<Record<Unavailability, readonly [message: string, retryAfterSeconds: number]>> = {
  away: [`Cơ sở dữ liệu tạm thời không dùng được. ${DATABASE}`, 5],
  slow: [`Cơ sở dữ liệu đang bận, chưa trả lời kịp. ${DATABASE}`, 5],
  full: [
    'Máy chủ cơ sở dữ liệu đã hết dung lượng nên chưa ghi được. Yêu cầu chưa được xác nhận; hãy báo quản trị hệ thống và gửi lại sau, với cùng khóa nếu là yêu cầu ghi.',
    30,
  ],
  files: ['Kho tệp tạm thời không dùng được. Hãy thử lại sau ít phút.', 30],
};

/** The refusal of what failed because something cannot be used just now and may be later; undefined for a bug. */
export function findLater(error: unknown): Refused | undefined {
  const cause = findUnavailability(error);
  if (cause === undefined) return undefined;
  const [message, retryAfterSeconds] = ANSWERS[cause];
  return {
    ok: false,
    code: cause === 'files' ? 'file-store-unavailable' : 'unavailable',
    facts: { retryAfterSeconds },
    message,
  };
}
