import type { Refused } from '../outcome/index.ts';
import type { NotAllowed } from './allow.ts';

const RULE_TEXTS: Readonly<Record<string, string>> = {
  'own-request': 'Người đề nghị không được tự phê duyệt. Chuyển cho lãnh đạo khác phê duyệt.',
  'own-entry': 'Người đã nhập không được tự đính chính. Nhờ cán bộ kiểm soát thủ tục khác đính chính.',
  'own-case':
    'Người liên quan không được tự quyết định về việc của mình. Nhờ cán bộ kiểm soát thủ tục khác quyết định.',
  'own-statement':
    'Người nhập nội dung giải trình không được tự xác nhận. Để cán bộ khác của cơ quan nhập, hoặc người đứng đầu khác xác nhận.',
  accused:
    'Cán bộ bị phản ánh và đơn vị của cán bộ đó không được xem người gửi. Nội dung cần giải quyết nằm ở phần tóm tắt.',
  'own-account': 'Không ai được tự thay đổi quyền của mình. Nhờ quản trị viên khác thực hiện.',
};

/** What `allow` refused, as use cases answer it. The text says nothing of what was asked for. */
export function notAllowed({ facts }: NotAllowed): Refused {
  const text = typeof facts.rule === 'string' ? RULE_TEXTS[facts.rule] : undefined;
  const message =
    text ?? 'Vai trò của anh/chị không được làm việc này. Nếu cần, đề nghị quản trị hệ thống giao vai trò.';
  return { ok: false, code: 'not-allowed', facts, message };
}
