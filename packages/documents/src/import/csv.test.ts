import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './fixture.ts';

const HEADER = 'Mã hồ sơ,Cơ quan';

describe('CSV', () => {
  test.each([
    ['comma, line feed', `${HEADER}\nA-1,Sở Nội vụ\n`, ',', [[2, 'A-1', 'Sở Nội vụ']]],
    ['semicolon, CRLF', 'Mã hồ sơ;Cơ quan\r\nA-1;Sở Nội vụ\r\n', ';', [[2, 'A-1', 'Sở Nội vụ']]],
    ['tab, no last line end', 'Mã hồ sơ\tCơ quan\nA-1\tSở', '\t', [[2, 'A-1', 'Sở']]],
    [
      'old Mac line ends',
      `${HEADER}\rA-1,Sở\rA-2,Sở\r`,
      ',',
      [
        [2, 'A-1', 'Sở'],
        [3, 'A-2', 'Sở'],
      ],
    ],
    ['separator within quotation marks', `${HEADER}\n"A,1","Sở ""Nội vụ"""\n`, ',', [[2, 'A,1', 'Sở "Nội vụ"']]],
    [
      'line break within quotation marks is no row',
      `${HEADER}\nA-1,"Sở\nNội vụ"\nA-2,Sở\n`,
      ',',
      [
        [2, 'A-1', 'Sở\nNội vụ'],
        [3, 'A-2', 'Sở'],
      ],
    ],
    ['blank lines count as rows', `${HEADER}\n\nA-1,Sở\n\n`, ',', [[3, 'A-1', 'Sở']]],
    ['titles above the header', `BÁO CÁO\nTừ ngày 01/01/2024,đến ngày\n\n${HEADER}\nA-1,Sở\n`, ',', [[5, 'A-1', 'Sở']]],
    ['blank cells', `${HEADER},Ghi chú\n,Sở,\n`, ',', [[2, null, 'Sở', null]]],
    ['a short row', `${HEADER},Ghi chú\nA-1\n`, ',', [[2, 'A-1']]],
    [
      'a comma in the title of a file of semicolons',
      'Danh sách, quý I\nMã hồ sơ;Cơ quan\nA-1;Sở, ban\n',
      ';',
      [[3, 'A-1', 'Sở, ban']],
    ],
    ['the separator line of Excel', 'sep=;\nMã hồ sơ;Cơ quan\nA-1;Sở\n', ';', [[3, 'A-1', 'Sở']]],
    ['a quotation mark within a cell', `${HEADER}\nA-1,Nhà 5" cũ\n`, ',', [[2, 'A-1', 'Nhà 5" cũ']]],
  ])('%s', async (_, text, separator, rows) => {
    expect(await read(text)).toMatchObject({ format: 'csv', encoding: 'utf-8', separator, rows });
  });

  test.each([
    ['UTF-8 with BOM', 'utf-8', [0xef, 0xbb, 0xbf], 'utf8'],
    ['UTF-16 LE with BOM', 'utf-16le', [0xff, 0xfe], 'utf16le'],
    ['UTF-16 LE without BOM', 'utf-16le', [], 'utf16le'],
  ] as const)('%s', async (_, encoding, mark, name) => {
    const text = `${HEADER}\n${'A-1,Sở Nội vụ\n'.repeat(100)}`;
    const result = await read(Buffer.concat([Buffer.from(mark), Buffer.from(text, name)]));
    expect(result).toMatchObject({ encoding, headerRow: 1 });
    expect('rows' in result && result.rows.length).toBe(100);
  });

  test('UTF-16 BE', async () => {
    const bytes = Buffer.from(`\ufeff${HEADER}\nA-1,Sở\n`, 'utf16le').swap16();
    expect(await read(bytes)).toMatchObject({ encoding: 'utf-16be', rows: [[2, 'A-1', 'Sở']] });
  });

  test('reads back what was written, across the borders of chunks', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ở', '"', ',', '\n', ' ', '😀'), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), fc.nat(300_000), async (pairs, padding) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = pairs.map(([a, b]) => `x,${quote(a)},${quote(b)}`);
        const text = `Mã hồ sơ,Cơ quan,Ghi chú\n${'y'.repeat(padding)},z,z\n${lines.join('\n')}`;
        const result = await read(text);
        const rows = 'rows' in result ? result.rows.slice(1) : [];
        expect(rows.map(([, ...cells]) => cells)).toEqual(pairs.map(([a, b]) => ['x', a || null, b || null]));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a CSV that is none', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['only spaces', ' \n \n', 'empty'],
    ['binary noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + 13) % 256), 'not-text'],
    [
      'an old code page',
      Uint8Array.from([...Buffer.from('Ma ho so,Co quan\n'), 0x53, 0xf4, 0xdf, 0x2c, 0x0a]),
      'not-text',
    ],
    ['HTML called .xls', '<html><table><tr><td>Mã hồ sơ</td></tr></table></html>', 'unknown-format'],
    ['SpreadsheetML', '<?xml version="1.0"?><Workbook/>', 'unknown-format'],
    ['PDF', '%PDF-1.7 …', 'unknown-format'],
    ['GZIP', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'unknown-format'],
    ['a JSON array', '[{"Mã hồ sơ":"A"}]', 'unknown-format'],
    ['no header', 'một,hai\nba,bốn\n', 'no-header'],
    ['old Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old-excel'],
    [
      'a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'password',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    const result = await read(bytes);
    expect(result).toMatchObject({ ok: false, code });
    expect('message' in result && result.message).toMatch(
      /[àáạảãâầấậẩẫăằắặẳẵđèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹ]/,
    );
  });

  test('noise further down is told with its row', async () => {
    const bytes = Buffer.concat([Buffer.from(`${HEADER}\nA-1,Sở\nA-2,`), Buffer.from([0xff, 0xfe, 0x0a])]);
    expect(await read(bytes)).toMatchObject({ ok: false, code: 'not-text', row: 3 });
  });

  test('a quotation mark that is never closed is told with its row', async () => {
    expect(await read(`${HEADER}\nA-1,Sở\nA-2,"Sở\nA-3,Sở\n`)).toMatchObject({
      refusal: { code: 'bad-record', row: 3 },
    });
  });
});
