import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName } from './index.ts';

test.each([
  ['Đơn đề nghị cấp phép.pdf', 'Đơn đề nghị cấp phép.pdf'],
  ['Đơn'.normalize('NFD'), 'Đơn'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\Giấy khai sinh.jpg', 'Giấy khai sinh.jpg'],
  ['hinh\u202efdp.exe', 'hinhfdp.exe'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['a<b>:"c|?*.pdf', 'a_b___c___.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['..', 'tep'],
  ['', 'tep'],
  ['\u200b.pdf ', 'pdf'],
  [`${'a'.repeat(300)}.docx`, `${'a'.repeat(145)}.docx`],
])('%j is kept as %j', (name, clean) => {
  expect(cleanFileName(name)).toBe(clean);
});

test('a cleaned name is short, has no folder and nothing unseen, and is kept as it is when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const clean = cleanFileName(name);
      expect(clean.length).toBeGreaterThan(0);
      expect(clean.length).toBeLessThanOrEqual(151);
      expect(clean).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]/u);
      expect(cleanFileName(clean)).toBe(clean);
    }),
  );
});
