import { isUnavailable, StoreRefusal } from '@dunghen/store/server';

/** In words that tell where to look, without what a row holds: messages of the database may have values in them. */
export function failureText(error: unknown): string {
  if (error instanceof StoreRefusal) return error.message;
  if (isUnavailable(error))
    return 'Cơ sở dữ liệu không trả lời. Kiểm tra máy chủ cơ sở dữ liệu; việc này sẽ tự chạy lại.';
  if (!(error instanceof Error)) return 'Lỗi không rõ.';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `Lỗi chương trình (${error.name}${code}). Xem nhật ký máy chủ vào thời điểm này.`;
}
