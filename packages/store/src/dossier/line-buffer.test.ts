import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineBuffers } from './line-buffer.ts';

test('gives the bytes of all lines in their order, also from chunks used before', () => {
  const create = createLineBuffers();
  const line = fc.tuple(
    fc.string({ unit: fc.constantFrom('a', 'ệ', '😀', '\t'), maxLength: 20 }),
    fc.integer({ min: 1, max: 3000 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (parts) => {
      const lines = parts.map(([text, times]) => `${text.repeat(times)}\n`);
      const buffer = create();
      expect(buffer.isEmpty()).toBe(true);
      for (const text of lines) buffer.add(text);
      expect(buffer.isEmpty()).toBe(lines.length === 0);
      expect(Buffer.concat(buffer.pieces()).equals(Buffer.from(lines.join('')))).toBe(true);
      buffer.release();
    }),
  );
});
