import { describe, expect, test } from 'vitest';
import { DEFAULT_CODES } from '../protocol/index.ts';
import { sendBatch } from './batch.ts';
import type { Called } from './session.ts';

const codeIs = (number: number): string => `H18.12-240115-000${number}`;

describe('which dossier an answer speaks of', () => {
  const refusal = { error_code: '1', message: 'sai' };
  const codes = [codeIs(1), codeIs(2), codeIs(3)];
  const kinds = async (result: readonly object[]) => {
    const call = async (items: readonly string[]): Promise<Called> => ({
      ok: true,
      answer: items.length > 1 ? { error_code: '1', result } : { error_code: '0' },
    });
    return (await sendBatch(codes, call, (code) => code, DEFAULT_CODES)).map(({ kind }) => kind);
  };

  test.each<[string, readonly object[], readonly string[]]>([
    [
      'by its code, whatever the adapter counts from',
      [
        { ThuTu: '1', MaHoSo: codeIs(1), ...refusal },
        { ThuTu: '2', MaHoSo: codeIs(2), error_code: '0' },
        { ThuTu: '3', MaHoSo: codeIs(3), error_code: '0' },
      ],
      ['refused', 'accepted', 'accepted'],
    ],
    [
      'by numbers from 1, where there are no codes',
      [
        { ThuTu: 1, ...refusal },
        { ThuTu: 2, error_code: '0' },
        { ThuTu: 3, error_code: '0' },
      ],
      ['refused', 'accepted', 'accepted'],
    ],
    [
      'by order, where all are spoken of',
      [{ error_code: '0' }, refusal, { error_code: '0' }],
      ['accepted', 'refused', 'accepted'],
    ],
    [
      'by nothing, where a short answer names none: each is asked again',
      [refusal],
      ['accepted', 'accepted', 'accepted'],
    ],
    ['by nothing, where a number may mean two', [{ ThuTu: '1', ...refusal }], ['accepted', 'accepted', 'accepted']],
  ])('is told %s', async (_, result, expected) => {
    expect(await kinds(result)).toEqual(expected);
  });
});
