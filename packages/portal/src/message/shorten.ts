/** Stands at the end of what was shortened, so that nobody takes the rest for the whole. */
export const SHORTENED = '… (đã rút gọn; toàn văn lưu tại hệ thống của tỉnh)';

/**
 * A text within what the portal takes of a field, in characters; a longer one ends with `SHORTENED`. Reasons here may be
 * longer than the portal's fields, and cannot be changed any more once they are recorded (decision 0216).
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - SHORTENED.length);
  // Not half of a character that takes two units.
  const whole = kept.isWellFormed() ? kept : kept.slice(0, -1);
  return `${whole.trimEnd()}${SHORTENED}`;
}
