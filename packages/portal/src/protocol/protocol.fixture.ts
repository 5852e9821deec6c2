import type { PortalDossier } from './dossier.ts';
import type { PortalStep } from './step.ts';

/** A dossier and a step that the portal takes; names are invented. */
export const DOSSIER: PortalDossier = {
  MaHoSo: 'H18.12-240115-0001',
  MaTTHC: '1.001193.000.00.00.H18',
  TenTTHC: 'Thủ tục thử nghiệm',
  MaLinhVuc: 'H18-LV01',
  TenLinhVuc: 'Hộ tịch',
  KenhThucHien: '1',
  ChuHoSo: 'Lò Văn Mẫu',
  LoaiDoiTuong: '1',
  MaDoiTuong: '',
  DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '011199000001' }],
  SoDienThoai: '0912000001',
  Email: '',
  TrichYeuHoSo: 'Xin cấp giấy xác nhận',
  NgayNopHoSo: '20240115100000',
  NgayTiepNhan: '20240115100000',
  NgayHenTra: '20240118173000',
  TrangThaiHoSo: '2',
  NgayKetThucXuLy: '',
  NgayTra: '',
  NgayTuChoi: '',
  HinhThuc: '0',
  DonViXuLy: 'UBND xã Mẫu',
  GhiChu: '',
  TaiLieuNop: [],
  DanhSachLePhi: [],
  DanhSachHoSoBoSung: [],
  DanhSachGiayToKetQua: [],
  HoSoCoThanhPhanSoHoa: 'False',
  TaiKhoanDuocXacThucVoiVNeID: '',
  DuocThanhToanTrucTuyen: '0',
};

export const STEP: PortalStep = {
  MaHoSo: DOSSIER.MaHoSo,
  NguoiXuLy: 'Lường Thị Mẫu',
  ChucDanh: 'Công chức Một cửa',
  ThoiDiemXuLy: '20240115100000',
  PhongBanXuLy: 'UBND xã Mẫu',
  NoiDungXuLy: 'Tiếp nhận hồ sơ',
  TrangThai: '2',
  NgayBatDau: '20240115100000',
  NgayKetThucTheoQuyDinh: '20240118173000',
};
