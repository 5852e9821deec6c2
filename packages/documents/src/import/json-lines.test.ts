import { describe, expect, test } from 'vitest';
import { read } from './fixture.ts';

describe('JSON lines', () => {
  test('keys are headers; a later key is a new column', async () => {
    const text =
      '{"Mã hồ sơ":"A-1","Cơ quan":"Sở"}\n\n{"Cơ quan":"Sở","Mã hồ sơ":"A-2","Ghi chú":"x","số":5,"có":true,"sâu":{"a":[1]}}\n';
    expect(await read(text)).toMatchObject({
      format: 'jsonl',
      headerRow: 0,
      columns: ['Mã hồ sơ', 'Cơ quan', 'Ghi chú', 'số', 'có', 'sâu'],
      rows: [
        [1, 'A-1', 'Sở'],
        [3, 'A-2', 'Sở', 'x', 5, true, '{"a":[1]}'],
      ],
    });
  });

  test.each([
    ['{"Mã hồ sơ":"A-1"}\n{"Mã hồ sơ":\n', 2],
    ['{"Mã hồ sơ":"A-1"}\n"A-2"\n', 2],
    ['{"Mã hồ sơ":"A-1"}\n[1]\n', 2],
    ['{"Mã hồ sơ"', 1],
  ])('%s is refused with its row', async (text, row) => {
    const result = await read(text);
    const refusal = 'rows' in result ? result.refusal : result;
    expect(refusal).toMatchObject({ code: 'bad-record', row });
  });
});
