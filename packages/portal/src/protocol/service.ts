import { type Static, Type } from 'typebox';
import { PortalDossier } from './dossier.ts';
import { PortalStep } from './step.ts';
import { list, PortalFlag, PortalStatus, PortalTime, PortalTimeOrNone, text } from './wire.ts';

/** Every service of the protocol by its own name. */
export const SERVICES = [
  'DongBoHoSoMC',
  'CapNhatTienDoHoSoMC',
  'DongBoTrangThaiHoSo',
  'TraCuuHoSo',
  'LayThuTuc',
  'LayDanhSachTTHC',
  'LayDanhMucLinhVuc',
  'LayDanhMucCoQuan',
  'DongBoDanhGia',
  'DongBoThongKeHoSo',
] as const;

export type PortalService = (typeof SERVICES)[number];

/** Sign-in: POST with header `dstcode`; answers `SignInAnswer`. */
export const SignInRequest = Type.Object({ username: text(200, 1), password: text(200, 1) });
export type SignInRequest = Readonly<Static<typeof SignInRequest>>;

const envelope = <Service extends PortalService>(service: Service) => ({
  session: text(undefined, 1),
  madonvi: text(100, 1),
  service: Type.Literal(service),
});

export const DongBoHoSoMC = Type.Object({
  ...envelope('DongBoHoSoMC'),
  /** False: an insert, which a dossier that is there already answers with code 3 or -3. True: an update. */
  isUpdating: PortalFlag,
  data: list(PortalDossier),
});

export const CapNhatTienDoHoSoMC = Type.Object({ ...envelope('CapNhatTienDoHoSoMC'), data: list(PortalStep) });

/** State of a dossier that was born on the portal, under the portal's own code. */
export const PortalStatusReport = Type.Object(
  {
    /** The portal's code of the dossier. */
    MaHoSo: text(100, 1),
    /** Ours, once it has one. */
    MaHoSoDonVi: text(100),
    MaDoiTuong: text(200),
    NoiDung: text(2_000),
    NgayXuLy: PortalTime,
    TrangThai: PortalStatus,
  },
  { additionalProperties: false },
);
export type PortalStatusReport = Readonly<Static<typeof PortalStatusReport>>;

export const DongBoTrangThaiHoSo = Type.Object({
  ...envelope('DongBoTrangThaiHoSo'),
  type: Type.Literal('2'),
  data: PortalStatusReport,
});

/**
 * Of one dossier by `mahoso`, or of many: those of the agency `coquan` (name or code; absent: all of the province) whose
 * NgayTiepNhan (NgayNopHoSo where it was not accepted) is from `tungay` to before `denngay`, in order of MaHoSo, after
 * `saumahoso`, at most `sodong` at a time. `noinop` "1": only those handed in on the portal.
 */
export const LookUpQuery = Type.Object(
  {
    mahoso: Type.Optional(text(100)),
    coquan: Type.Optional(text(500)),
    tungay: Type.Optional(PortalTimeOrNone),
    denngay: Type.Optional(PortalTimeOrNone),
    noinop: Type.Optional(Type.Unsafe<'1' | '2'>(Type.String({ enum: ['1', '2'] }))),
    /** "True": only dossiers born on the portal whose MaHoSoDonVi is not known there. */
    chuatiepnhan: Type.Optional(PortalFlag),
    saumahoso: Type.Optional(text(100)),
    sodong: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,3}$' })),
  },
  { additionalProperties: false },
);
export type LookUpQuery = Readonly<Static<typeof LookUpQuery>>;

/** Rows of a look-up where `sodong` is not said. */
export const LOOK_UP_ROWS = 200;

export const TraCuuHoSo = Type.Object({ ...envelope('TraCuuHoSo'), ...LookUpQuery.properties });
export const LayThuTuc = Type.Object({ ...envelope('LayThuTuc'), maTTHC: text(100, 1) });
export const LayDanhSachTTHC = Type.Object(envelope('LayDanhSachTTHC'));
export const LayDanhMucLinhVuc = Type.Object(envelope('LayDanhMucLinhVuc'));
export const LayDanhMucCoQuan = Type.Object(envelope('LayDanhMucCoQuan'));

const share = Type.String({ pattern: '^([0-9]+([.,][0-9]+)?%)?$' });

/** Ratings of a month by agency and procedure; shares are `nn%`, empty where nobody rated. */
export const PortalRatings = Type.Object(
  {
    /** `M-yyyy`. */
    NgayTongHop: Type.String({ pattern: '^([1-9]|1[0-2])-[0-9]{4}$' }),
    Madonvi: text(100, 1),
    TenDonVi: text(500),
    MaThuTuc: text(100),
    TongSoNguoiDanhGia: Type.String({ pattern: '^[0-9]+$' }),
    PhanTramDanhGiaRatHaiLong: share,
    PhanTramDanhGiaHaiLong: share,
    PhanTramDanhGiaChuaHaiLong: share,
  },
  { additionalProperties: false },
);
export type PortalRatings = Readonly<Static<typeof PortalRatings>>;
export const DongBoDanhGia = Type.Object({ ...envelope('DongBoDanhGia'), data: list(PortalRatings) });

const count = Type.String({ pattern: '^[0-9]+$' });

/** Figures of a month of one agency. A share of nothing is empty, never a number. */
export const PortalFigures = Type.Object(
  {
    Thang: Type.String({ pattern: '^([1-9]|1[0-2])$' }),
    Nam: Type.String({ pattern: '^[0-9]{4}$' }),
    Madonvi: text(100, 1),
    TenDonVi: text(500),
    SoNhanTrongKy: count,
    SoTonKyTruoc: count,
    TongSoXuLy: count,
    TongDaXuLy: count,
    TongXuLyDungHan: count,
    PhanTramXuLyDungHan: share,
    TongXuLyTreHan: count,
    PhanTramXuLyTreHan: share,
    TongChuaXuLy: count,
    TongChuaXuLyTrongHan: count,
    PhanTramChuaXuLyTrongHan: share,
    TongChuaXuLyTreHan: count,
    PhanTramChuaXuLyTreHan: share,
    GhiChu: text(2_000),
    LoaiThongKe: text(10, 1),
  },
  { additionalProperties: false },
);
export type PortalFigures = Readonly<Static<typeof PortalFigures>>;
export const DongBoThongKeHoSo = Type.Object({ ...envelope('DongBoThongKeHoSo'), data: list(PortalFigures) });

/** The schema of each service's request, by its name: what the portal's side checks what it gets against. */
export const REQUESTS = Object.freeze({
  DongBoHoSoMC,
  CapNhatTienDoHoSoMC,
  DongBoTrangThaiHoSo,
  TraCuuHoSo,
  LayThuTuc,
  LayDanhSachTTHC,
  LayDanhMucLinhVuc,
  LayDanhMucCoQuan,
  DongBoDanhGia,
  DongBoThongKeHoSo,
});

export type PortalRequests = { readonly [Service in PortalService]: Static<(typeof REQUESTS)[Service]> };
