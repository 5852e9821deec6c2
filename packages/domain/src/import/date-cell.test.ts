import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../time/index.ts';
import { parseDateCell } from './date-cell.ts';

function shown(cell: string | number | boolean, date1904 = false): string | undefined {
  const reading = parseDateCell(cell, date1904);
  if (reading === undefined) return undefined;
  const time = new Date(reading.ms).toISOString().slice(11, 23);
  return `${formatDay(reading.day)}${reading.precision === 'date' ? '' : `T${time}`}`;
}

describe('dates of cells (spec: import, dates; local time +07:00)', () => {
  test.each([
    ['15/01/2024', '2024-01-15'],
    ['5/1/2024', '2024-01-05'],
    ['15-01-2024', '2024-01-15'],
    ['15.01.2024', '2024-01-15'],
    [' 15/01/2024 ', '2024-01-15'],
    ['15/01/2024 10:30', '2024-01-15T10:30:00.000'],
    ['15/01/2024 07:05:09', '2024-01-15T07:05:09.000'],
    ['15/01/2024  7:05', '2024-01-15T07:05:00.000'],
    ['15/01/2024 00:00:00', '2024-01-15T00:00:00.000'],
    ['29/02/2024', '2024-02-29'],
    ['20240115103059', '2024-01-15T10:30:59.000'],
    ['202401151030', '2024-01-15T10:30:00.000'],
    ['20240115', '2024-01-15'],
    ['2024-01-15', '2024-01-15'],
    ['2024/01/15', '2024-01-15'],
    ['2024-01-15T10:30', '2024-01-15T10:30:00.000'],
    ['2024-01-15 10:30:00', '2024-01-15T10:30:00.000'],
    ['2024-01-15T10:30:00+07:00', '2024-01-15T10:30:00.000'],
    ['2024-01-15T03:30:00Z', '2024-01-15T10:30:00.000'],
    ['2024-01-14T17:00:00.000Z', '2024-01-15T00:00:00.000'],
    ['2024-01-15T23:30:00-05:00', '2024-01-16T11:30:00.000'],
    ['2024-01-15T10:30:00.250+0700', '2024-01-15T10:30:00.250'],
    ['45306', '2024-01-15'],
    ['45306,4375', '2024-01-15T10:30:00.000'],
    ['45306.4375', '2024-01-15T10:30:00.000'],
    [45306, '2024-01-15'],
    [45306.4375, '2024-01-15T10:30:00.000'],
    [45306.43757, '2024-01-15T10:30:06.000'],
    [20240115103059, '2024-01-15T10:30:59.000'],
    [20240115, '2024-01-15'],
  ])('%j is %s', (cell, expected) => {
    expect(shown(cell)).toBe(expected);
  });

  test.each([
    '31/02/2024',
    '29/02/2023',
    '00/01/2024',
    '15/13/2024',
    '15/01/24',
    '15/01/2024 24:00',
    '15/01/2024 10:60',
    '15/01/2024 10:30:60',
    '15/01/2024x',
    '15/01-2024',
    '15/01/0204',
    '15/01/2204',
    '20240230103000',
    '2024011',
    '2024-02-30',
    '2024-1-5',
    '2024-01-15T25:00',
    'hôm qua',
    '#N/A',
    '-',
    '15/01',
    '//',
    '45306.5.5',
    '99999999',
    true,
    Number.NaN,
    -5,
    60,
    0.5,
    1e6,
  ])('%j is no date', (cell) => {
    expect(shown(cell)).toBeUndefined();
  });

  test('serials of the 1904 system are 1462 days later', () => {
    expect(shown(43844.4375, true)).toBe('2024-01-15T10:30:00.000');
  });

  test('serials and written dates agree on every second', () => {
    const second = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2099, 11, 31) / 1000 });
    fc.assert(
      fc.property(second, (at) => {
        // A whole serial has no time at all, where the written midnight has one that may mean nothing.
        fc.pre(at % 86_400 !== 0);
        const iso = new Date(at * 1000).toISOString().slice(0, 19);
        const serial = parseDateCell(at / 86_400 + 25_569);
        expect(serial).toEqual(parseDateCell(iso));
        expect(serial).toEqual(
          parseDateCell(`${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11)}`),
        );
        expect(serial).toEqual(parseDateCell(iso.replaceAll(/[-T:]/g, '')));
      }),
    );
  });
});
