import type { AgencyFigures } from '@dunghen/domain/report';
import { describe, expect, test } from 'vitest';
import { checkFigures, checkRatings } from '../protocol/index.ts';
import { MAPPING } from './message.fixture.ts';
import { figuresMessage, ratingsMessage } from './month-messages.ts';

const OF = { year: 2024, month: 1, agency: { code: 'H18.12', name: 'UBND xã Mẫu' } };
const apart = (total: number) => ({ total, afterDue: 0, early: 0, onTime: total, noDueDate: 0 });
const NOTHING: AgencyFigures = {
  agencyId: 'xa-mau',
  carriedOver: 0,
  reopened: 0,
  received: { online: 0, direct: 0, postal: 0 },
  movedIn: 0,
  movedOut: 0,
  early: 0,
  onTime: 0,
  late: 0,
  noDueDate: 0,
  rejected: apart(0),
  withdrawn: apart(0),
  stopped: apart(0),
  open: { inTime: 0, paused: 0, overdue: 0, noLimit: 0 },
  lateButMetReschedule: 0,
  originalDueUnknown: 0,
  endByReturn: 0,
  form06aEntries: { online: 0, direct: 0, postal: 0, carriedOver: 0, reopened: 0 },
};

describe('figures of a month', () => {
  test('of an agency without dossiers have no share: an empty text, not NaN', () => {
    const message = figuresMessage(OF, NOTHING);
    expect(checkFigures(message)).toEqual([]);
    expect([message.TongSoXuLy, message.PhanTramXuLyDungHan, message.GhiChu]).toEqual(['0', '', '']);
  });

  test('add up, with what the table does not know in the note', () => {
    const message = figuresMessage(OF, {
      ...NOTHING,
      carriedOver: 4,
      received: { online: 10, direct: 5, postal: 1 },
      early: 6,
      onTime: 5,
      late: 1,
      withdrawn: apart(2),
      noDueDate: 1,
      open: { inTime: 3, paused: 1, overdue: 1, noLimit: 0 },
    });
    expect(checkFigures(message)).toEqual([]);
    expect(message).toMatchObject({
      SoNhanTrongKy: '16',
      SoTonKyTruoc: '4',
      TongSoXuLy: '20',
      TongDaXuLy: '12',
      TongXuLyDungHan: '11',
      PhanTramXuLyDungHan: '91.67%',
      PhanTramXuLyTreHan: '8.33%',
      TongChuaXuLy: '5',
      TongChuaXuLyTreHan: '1',
      GhiChu: 'Ngoài ra: rút hồ sơ: 2; không có ngày hẹn trả: 1',
    });
  });
});

describe('ratings of a month', () => {
  test.each([
    [
      [5, 5, 4, 3],
      ['50.00%', '25.00%', '25.00%'],
    ],
    [[], ['', '', '']],
  ])('%j', (scores, shares) => {
    const message = ratingsMessage(OF, '1.001193', scores, MAPPING);
    expect(checkRatings(message)).toEqual([]);
    expect([
      message.PhanTramDanhGiaRatHaiLong,
      message.PhanTramDanhGiaHaiLong,
      message.PhanTramDanhGiaChuaHaiLong,
    ]).toEqual(shares);
  });
});
