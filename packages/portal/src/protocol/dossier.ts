import { type Static, Type } from 'typebox';
import { list, PortalFlag, PortalFlagOrUnknown, PortalStatus, PortalTime, PortalTimeOrNone, text } from './wire.ts';

/** Lengths that the portal accepts, in characters (reference: peer systems, 1.4 and 1.5). */
export const LIMITS = Object.freeze({
  note: 2_000,
  subject: 1_000,
  documentName: 4_000,
  resultName: 2_000,
  officer: 50,
});

/** LoaiDinhDanh: 1 twelve digits (CCCD), 2 nine digits (CMND). */
export const PortalIdentity = Type.Object(
  { LoaiDinhDanh: text(10, 1), SoDinhDanh: text(50, 1) },
  { additionalProperties: false },
);

export const PortalDocument = Type.Object(
  {
    /** Code of the kind of document in the national catalogue; empty where it has none. */
    MaThanhPhanHoSo: text(200),
    TenTepDinhKem: text(LIMITS.documentName, 1),
    /** Empty where there is no file. */
    DuongDanTaiTepTin: text(),
    DuocSoHoa: PortalFlag,
    DuocTaiSuDung: PortalFlag,
    DuocLayTuKhoDMQG: PortalFlag,
  },
  { additionalProperties: false },
);

export const PortalFee = Type.Object(
  {
    MaPhiLePhi: text(200),
    TenPhiLePhi: text(1_000, 1),
    LoaiPhiLePhi: text(10),
    /** To be paid, after exemption; whole đồng. */
    Gia: Type.String({ pattern: '^[0-9]+$' }),
    /** 1 paid in full, 0 not. */
    TrangThaiThanhToan: Type.Unsafe<'0' | '1'>(Type.String({ enum: ['0', '1'] })),
  },
  { additionalProperties: false },
);

export const PortalSupplement = Type.Object(
  {
    /** Running number within the dossier, from 1. */
    HoSoBoSungId: text(50, 1),
    NguoiYeuCauBoSung: text(200),
    NoiDungBoSung: text(LIMITS.note),
    NgayBoSung: PortalTime,
    NgayTiepNhanBoSung: PortalTimeOrNone,
    /** 1 received, 0 still waited for. */
    TrangThaiBoSung: Type.Unsafe<'0' | '1'>(Type.String({ enum: ['0', '1'] })),
    NgayHenTraTruoc: PortalTimeOrNone,
    NgayHenTraMoi: PortalTimeOrNone,
  },
  { additionalProperties: false },
);

export const PortalResult = Type.Object(
  {
    TenGiayTo: text(LIMITS.resultName, 1),
    MaGiayToKetQua: text(200),
    /** Empty for a result on paper: never another file in its place. */
    DuongDanTepTinKetQua: text(),
  },
  { additionalProperties: false },
);

const fields = {
  MaHoSo: text(100, 1),
  MaTTHC: text(100, 1),
  TenTTHC: text(4_000, 1),
  MaLinhVuc: text(100),
  TenLinhVuc: text(1_000),
  /** 1 direct, 2 online, 3 post. */
  KenhThucHien: text(10, 1),
  ChuHoSo: text(500),
  /** 1 citizen, 2 business, 3 state body, 4 other; empty where it is not known. */
  LoaiDoiTuong: text(10),
  /** The applicant's id on the portal (TechID); empty where the portal gave none. */
  MaDoiTuong: text(200),
  DinhDanhCHS: list(PortalIdentity),
  SoDienThoai: text(50),
  Email: text(200),
  TrichYeuHoSo: text(LIMITS.subject, 1),
  NgayNopHoSo: PortalTimeOrNone,
  NgayTiepNhan: PortalTimeOrNone,
  /** Empty while there is none: not accepted, or a procedure without a limit. */
  NgayHenTra: PortalTimeOrNone,
  TrangThaiHoSo: PortalStatus,
  /** The instant of completion, by which on time is judged. */
  NgayKetThucXuLy: PortalTimeOrNone,
  NgayTra: PortalTimeOrNone,
  NgayTuChoi: PortalTimeOrNone,
  /** How the result is given: 0 at the counter, 1 by post, 2 online; empty where nothing is known. */
  HinhThuc: text(10),
  DonViXuLy: text(500, 1),
  GhiChu: text(LIMITS.note),
  TaiLieuNop: list(PortalDocument),
  DanhSachLePhi: list(PortalFee),
  DanhSachHoSoBoSung: list(PortalSupplement),
  DanhSachGiayToKetQua: list(PortalResult),
  HoSoCoThanhPhanSoHoa: PortalFlag,
  TaiKhoanDuocXacThucVoiVNeID: PortalFlagOrUnknown,
  /** 0 no, 1 on the portal, 2 on the province's gateway. */
  DuocThanhToanTrucTuyen: text(10, 1),
};

/** `DongBoHoSoMC.data[]`: a dossier as of one event. What goes out has these fields and no others. */
export const PortalDossier = Type.Object(fields, { additionalProperties: false });

export type PortalDossier = Readonly<Static<typeof PortalDossier>>;
export type PortalDocument = Readonly<Static<typeof PortalDocument>>;
export type PortalFee = Readonly<Static<typeof PortalFee>>;
export type PortalSupplement = Readonly<Static<typeof PortalSupplement>>;
export type PortalResult = Readonly<Static<typeof PortalResult>>;
export type PortalIdentity = Readonly<Static<typeof PortalIdentity>>;

/**
 * A dossier as a look-up gives it back: of every field whatever the portal has, unknown fields kept. A dossier born on
 * the portal has its NoiNopHoSo "1".
 */
export const FoundDossier = Type.Object(
  {
    MaHoSo: Type.String({ minLength: 1 }),
    ...partial(fields),
    /** 1 handed in on the portal, 2 at the province. */
    NoiNopHoSo: Type.Optional(Type.String()),
    /** Of a dossier born on the portal: the province's own code for it, once the portal was told. */
    MaHoSoDonVi: Type.Optional(Type.String()),
  },
  { additionalProperties: true },
);

export interface FoundDossier {
  readonly MaHoSo: string;
  /** Scalars are text; lists are as in `PortalDossier`, of which a reader takes nothing for granted. */
  readonly [field: string]: unknown;
}

function partial(all: typeof fields) {
  const scalar = Type.Optional(Type.Union([Type.String(), Type.Null()]));
  const many = Type.Optional(Type.Union([Type.Array(Type.Unknown()), Type.Null()]));
  const LISTS = new Set(['DinhDanhCHS', 'TaiLieuNop', 'DanhSachLePhi', 'DanhSachHoSoBoSung', 'DanhSachGiayToKetQua']);
  const { MaHoSo: _code, ...rest } = all;
  return Object.fromEntries(Object.keys(rest).map((name) => [name, LISTS.has(name) ? many : scalar]));
}
