import { describe, expect, test } from 'vitest';
import { checkDossier, checkFigures, checkRatings, checkStatusReport, checkStep } from './check.ts';
import { DOSSIER, STEP } from './protocol.fixture.ts';
import { REQUESTS, SERVICES } from './service.ts';
import { stepKey } from './step.ts';

const texts = (problems: readonly { readonly text: string }[]): readonly string[] => problems.map(({ text }) => text);

describe('what the portal would refuse is refused before it is sent', () => {
  test('a right dossier and a right step have no problem', () => {
    expect(checkDossier(DOSSIER)).toEqual([]);
    expect(checkStep(STEP)).toEqual([]);
  });

  test.each([
    // spec: portal, GhiChu ≤ 2000.
    [{ GhiChu: 'x'.repeat(2_001) }, 'GhiChu: dài 2.001 ký tự, Cổng nhận nhiều nhất 2.000 ký tự'],
    // Reference: peer systems 1.4, TrichYeuHoSo required, at most 1000.
    [{ TrichYeuHoSo: '' }, 'TrichYeuHoSo: đang để trống, Cổng bắt buộc phải có'],
    [{ TrichYeuHoSo: 'x'.repeat(1_001) }, 'TrichYeuHoSo: dài 1.001 ký tự, Cổng nhận nhiều nhất 1.000 ký tự'],
    [
      { NgayTiepNhan: '2024-01-15T10:00' },
      'NgayTiepNhan: không phải thời điểm dạng yyyyMMddHHmmss theo giờ Việt Nam, ví dụ 20240118173000',
    ],
    [{ TrangThaiHoSo: '11' }, 'TrangThaiHoSo: không phải mã trạng thái của Cổng (từ 1 đến 10)'],
    [{ HoSoCoThanhPhanSoHoa: '1' }, 'HoSoCoThanhPhanSoHoa: phải là "True" hoặc "False"'],
    [{ DuocThanhToanTrucTuyen: 0 }, 'DuocThanhToanTrucTuyen: phải là chuỗi ký tự'],
    [{ NgayHenTra: undefined }, 'NgayHenTra: thiếu trong tin, Cổng bắt buộc phải có'],
    [{ Fax: '0912' }, 'Fax: không phải trường của giao thức'],
    [
      { TaiLieuNop: [{ ...document('x'.repeat(4_001)) }] },
      'TaiLieuNop[0].TenTepDinhKem: dài 4.001 ký tự, Cổng nhận nhiều nhất 4.000 ký tự',
    ],
  ])('dossier %#: %s', (change, text) => {
    const wrong = JSON.parse(JSON.stringify({ ...DOSSIER, ...change }));
    expect(texts(checkDossier(wrong))).toEqual([text]);
  });

  test('every wrong field is named, and no value of it', () => {
    const problems = checkDossier({ ...DOSSIER, GhiChu: 'Lò Văn Mẫu '.repeat(300), MaHoSo: '', Email: 7 });
    expect(problems.map(({ field }) => field).toSorted()).toEqual(['Email', 'GhiChu', 'MaHoSo']);
    expect(JSON.stringify(problems)).not.toContain('Lò Văn');
  });

  test('all missing fields are named', () => {
    const { MaHoSo: _code, DonViXuLy: _agency, ...rest } = DOSSIER;
    expect(checkDossier(rest).map(({ field }) => field)).toEqual(['MaHoSo', 'DonViXuLy']);
  });

  test.each([
    [{ NguoiXuLy: 'x'.repeat(51) }, 'NguoiXuLy: dài 51 ký tự, Cổng nhận nhiều nhất 50 ký tự'],
    [{ NoiDungXuLy: '' }, 'NoiDungXuLy: đang để trống, Cổng bắt buộc phải có'],
    [
      { ThoiDiemXuLy: '' },
      'ThoiDiemXuLy: không phải thời điểm dạng yyyyMMddHHmmss theo giờ Việt Nam, ví dụ 20240118173000',
    ],
  ])('step %#', (change, text) => {
    expect(texts(checkStep({ ...STEP, ...change }))).toEqual([text]);
  });

  test('a share of nothing is empty, never NaN', () => {
    const ratings = {
      NgayTongHop: '1-2024',
      Madonvi: 'H18.12',
      TenDonVi: '',
      MaThuTuc: '',
      TongSoNguoiDanhGia: '0',
      PhanTramDanhGiaRatHaiLong: '',
      PhanTramDanhGiaHaiLong: '',
      PhanTramDanhGiaChuaHaiLong: '',
    };
    expect(checkRatings(ratings)).toEqual([]);
    expect(checkRatings({ ...ratings, PhanTramDanhGiaHaiLong: 'NaN%' })).toHaveLength(1);
    expect(checkFigures({}).length).toBeGreaterThan(10);
    expect(checkStatusReport({}).length).toBeGreaterThan(3);
  });
});

describe('services', () => {
  test('each has a request', () => {
    expect(Object.keys(REQUESTS).toSorted()).toEqual([...SERVICES].toSorted());
  });

  test('a step is the same in all its fields or another', () => {
    expect(stepKey({ ...STEP })).toBe(stepKey(STEP));
    for (const field of Object.keys(STEP)) expect(stepKey({ ...STEP, [field]: '9' })).not.toBe(stepKey(STEP));
  });
});

function document(name: string) {
  const flags = { DuocSoHoa: 'False', DuocTaiSuDung: 'False', DuocLayTuKhoDMQG: 'False' };
  return { MaThanhPhanHoSo: '', TenTepDinhKem: name, DuongDanTaiTepTin: '', ...flags };
}
