import { isoText } from '@dunghen/domain/text';
import type { Refused } from '../outcome/index.ts';
import type { IntakeDraft } from './drafts.ts';

/** With what is there by now, so that nothing typed is lost on either side; it is the officer's own. */
export const draftChanged = (current: IntakeDraft | undefined): Refused => ({
  ok: false,
  code: 'draft-changed',
  facts:
    current === undefined
      ? {}
      : {
          current: {
            version: current.version,
            updatedAt: isoText(current.updatedAt),
            content: current.content,
          },
        },
  message:
    current === undefined
      ? 'Bản đang soạn này không còn trên máy chủ: đã bỏ ở cửa sổ khác hoặc đã quá 30 ngày. Lưu lại thành bản mới nếu còn cần.'
      : 'Bản đang soạn này đã được sửa ở cửa sổ khác. Chọn giữ nội dung đang thấy, hoặc lấy nội dung đã lưu.',
});

export const tooManyDrafts = (most: number): Refused => ({
  ok: false,
  code: 'too-many-drafts',
  facts: { most },
  message: `Đang có ${most} bản soạn dở, nhiều nhất được phép. Tiếp nhận hoặc bỏ bớt bản cũ rồi lưu lại.`,
});

export const keyMissing = (): Refused => ({
  ok: false,
  code: 'draft-store-missing',
  facts: {},
  message:
    'Hệ thống chưa có khóa (DUNGHEN_SECRET_KEY) nên không giữ bản đang soạn trên máy chủ. Bản này chỉ có trên máy đang dùng.',
});
