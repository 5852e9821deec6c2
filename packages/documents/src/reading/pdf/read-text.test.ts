import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdfText } from './index.ts';

// Small files written by hand; the comparison of whole reports is told in the tests of issuing.

function pdf(objects: readonly string[], trailer = '/Root 1 0 R'): Buffer {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< ${trailer} >>\n%%EOF\n`, 'latin1');
}

const stream = (content: string, more = ''): string =>
  `<< /Length ${content.length}${more} >>\nstream\n${content}\nendstream`;

const PAGES = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
const page = (contents: string): string =>
  `<< /Type /Page /Parent 2 0 R /Contents ${contents} /Resources << /Font << /F1 5 0 R >> >> >>`;
const PLAIN = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

describe('the words of a PDF', () => {
  test.each([
    ['plain, with escapes', '(So lieu \\(1.065\\) \\101) Tj', 'So lieu (1.065) A'],
    ['in pieces: kerned ones are one word, gaps are spaces', '[(1.0) -20 (65) -300 (ho so)] TJ', '1.065 ho so'],
    ['each line apart', '(3,63) Tj 0 -14 Td (3,64) Tj', '3,63 3,64'],
    ['in hexadecimal', '<31322c35> Tj', '12,5'],
  ])('%s', (_, words, expected) => {
    const content = `BT /F1 12 Tf ${words} ET`;
    expect(readPdfText(pdf([...PAGES, page('4 0 R'), stream(content), PLAIN]))).toBe(expected);
  });

  test('packed, in several streams, by a table of letters', () => {
    const cmap =
      '1 beginbfchar <0001> <01101ED3> endbfchar 1 beginbfrange <0010> <0012> <0030> endbfrange 1 beginbfrange <0020> <0021> [<0061> <0062>] endbfrange';
    const packed = deflateSync(Buffer.from('BT /F1 12 Tf <0001> Tj <00100011> Tj')).toString('latin1');
    const file = pdf([
      ...PAGES,
      page('[4 0 R 7 0 R]'),
      stream(packed, ' /Filter /FlateDecode'),
      '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>',
      stream(cmap),
      stream('[<0012>] TJ <00200021> Tj ET'),
    ]);
    expect(readPdfText(file)).toBe('Đồ012ab');
  });

  test('objects that lie packed in one stream are found', () => {
    const inner = `${page('2 0 R')} `;
    const file = pdf(
      [
        stream(
          `3 0 5 ${inner.length} ${inner}${PLAIN}`,
          ` /Type /ObjStm /N 2 /First ${`3 0 5 ${inner.length} `.length}`,
        ),
        stream('BT /F1 9 Tf (68) Tj ET'),
      ],
      '/Root 9 0 R',
    );
    expect(readPdfText(file)).toBe('68');
  });

  test.each([
    ['no PDF at all', Buffer.from('xin chào')],
    ['a scan without letters', pdf([...PAGES, page('4 0 R'), stream('q 10 0 0 10 0 0 cm /Im1 Do Q'), PLAIN])],
    ['encrypted', pdf([...PAGES, page('4 0 R'), stream('(68) Tj'), PLAIN], '/Root 1 0 R /Encrypt 9 0 R')],
    ['a stream that is no packed one', pdf([...PAGES, page('4 0 R'), stream('xyz', ' /Filter /FlateDecode'), PLAIN])],
    ['brackets without end', Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(5000)}`)],
  ])('undefined: %s', (_, bytes) => {
    expect(readPdfText(bytes)).toBeUndefined();
  });
});
