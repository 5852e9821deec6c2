import { describe, expect, test } from 'vitest';
import { textWidth } from './metrics.ts';

describe('widths of lines', () => {
  // The same lines measured by Typst with the same font.
  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold', 269.3],
    ['ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN', 12, 'regular', 205.98],
  ] as const)('%s at %d pt %s is %d pt', (text, size, style, expected) => {
    // Kerning, which Word leaves off and Typst applies, is the difference.
    expect(Math.abs(textWidth(text, size, style) - expected) / expected).toBeLessThan(0.03);
  });

  test('every letter of Vietnamese has a width', () => {
    for (const letter of 'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ') {
      for (const style of ['regular', 'bold', 'italic', 'bold-italic'] as const) {
        expect(textWidth(letter, 1000, style)).toBeGreaterThan(200);
        expect(textWidth(letter.toUpperCase(), 1000, style)).toBeGreaterThan(300);
      }
    }
  });
});
