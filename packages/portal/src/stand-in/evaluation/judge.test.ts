import { getLocal } from '@dunghen/domain/time';
import { describe, expect, test } from 'vitest';
import { endedOf } from '../storage/body.ts';
import { standingOf } from './judge.ts';

/** Index 766, 2.1: by the instants that were sent. */
const AS_OF = getLocal('2024-04-01T00:00');

const base = { NgayTiepNhan: '20240115100000', NgayHenTra: '20240118173000', TrangThaiHoSo: '4' };
const supplement = (asked: string, received = '', anew = '') => ({
  NgayBoSung: asked,
  NgayTiepNhanBoSung: received,
  NgayHenTraMoi: anew,
});

describe('standing at the end of a period', () => {
  test.each([
    ['completed at the very instant', { TrangThaiHoSo: '9', NgayKetThucXuLy: '20240118173000' }, 'on-time'],
    ['a second later', { TrangThaiHoSo: '9', NgayKetThucXuLy: '20240118173001' }, 'late'],
    [
      'returned: still by its completion',
      { TrangThaiHoSo: '10', NgayKetThucXuLy: '20240117080000', NgayTra: '20240301080000' },
      'on-time',
    ],
    ['returned, completion not sent: by its return', { TrangThaiHoSo: '10', NgayTra: '20240301080000' }, 'late'],
    ['open behind its due date', {}, 'late'],
    ['open and not due yet', { NgayHenTra: '20240401000000' }, 'on-time'],
    ['completed after the period: open at its end', { TrangThaiHoSo: '9', NgayKetThucXuLy: '20240402080000' }, 'late'],
    ['without a due date', { NgayHenTra: '' }, 'unjudged'],
    ['waiting for a payment', { TrangThaiHoSo: '6' }, 'on-time'],
    [
      'waiting for its first supplement',
      { TrangThaiHoSo: '5', DanhSachHoSoBoSung: [supplement('20240116080000')] },
      'on-time',
    ],
    ['asked for it too late', { TrangThaiHoSo: '5', DanhSachHoSoBoSung: [supplement('20240119080000')] }, 'late'],
    [
      'asked twice',
      {
        TrangThaiHoSo: '9',
        NgayKetThucXuLy: '20240117080000',
        DanhSachHoSoBoSung: [
          supplement('20240116080000', '20240116090000'),
          supplement('20240116100000', '20240116110000'),
        ],
      },
      'late',
    ],
    [
      'the time of a supplement does not count',
      {
        TrangThaiHoSo: '9',
        NgayKetThucXuLy: '20240119080000',
        DanhSachHoSoBoSung: [supplement('20240116080000', '20240117080000')],
      },
      'on-time',
    ],
    [
      'nor does it count twice where a new due date bears it',
      {
        TrangThaiHoSo: '9',
        NgayKetThucXuLy: '20240119080000',
        DanhSachHoSoBoSung: [supplement('20240116080000', '20240117080000', '20240118173000')],
      },
      'late',
    ],
  ])('%s', (_name, fields, verdict) => {
    const body = { ...base, ...fields };
    expect(standingOf(body, endedOf(body), AS_OF)?.verdict).toBe(verdict);
  });

  test('what was not accepted by then is none of it', () => {
    expect(standingOf({ ...base, NgayTiepNhan: '' }, '', AS_OF)).toBeUndefined();
    expect(standingOf({ ...base, NgayTiepNhan: '20240401000000' }, '', AS_OF)).toBeUndefined();
  });
});
