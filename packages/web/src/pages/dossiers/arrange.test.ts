import { describe, expect, it } from 'vitest';
import type { DossierItem } from '../../api/types.ts';
import { arranged } from './arrange.ts';

const dossier = (code: string, rest: Partial<DossierItem> = {}): DossierItem => ({
  code,
  agency: { id: 'a', name: 'Sở Nội vụ' },
  channel: 'online',
  state: 'completed',
  verdict: 'late',
  lateMinutes: 60,
  flags: [],
  ...rest,
});

const ROWS = [
  dossier('H18.01-240115-0001', { officer: 'Lò Văn Đạt', procedureName: 'Đăng ký khai sinh', lateMinutes: 480 }),
  dossier('H18.01-240115-0002', { officer: 'Quàng Thị Ảnh', procedureName: 'Trích lục hộ tịch', lateMinutes: 960 }),
  dossier('H18.02-240116-0003', {
    officer: 'Lường Văn An',
    verdict: 'open-in-time',
    lateMinutes: 0,
    remainingMinutes: 30,
  }),
];

const codes = (view: Parameters<typeof arranged>[1]) => arranged(ROWS, view).map((row) => row.code.slice(-4));

describe('filter of a list (spec: ui, words: search ignores diacritics and case)', () => {
  it.each([
    ['khai sinh', ['0001']],
    ['DANG KY', ['0001']],
    ['Đăng', ['0001']],
    ['lo van dat', ['0001']],
    ['h18.01-2401', ['0001', '0002']],
    ['so noi vu', []],
    ['  ', ['0001', '0002', '0003']],
  ])('"%s"', (q, found) => expect(codes({ q })).toEqual(found));
});

describe('order of a list', () => {
  it.each([
    [{}, ['0001', '0002', '0003']],
    [{ sort: 'verdict', desc: true }, ['0002', '0001', '0003']],
    [{ sort: 'verdict' }, ['0003', '0001', '0002']],
    [{ sort: 'officer' }, ['0001', '0003', '0002']],
    [{ sort: 'unknown' }, ['0001', '0002', '0003']],
  ])('%j', (view, found) => expect(codes(view)).toEqual(found));
});
