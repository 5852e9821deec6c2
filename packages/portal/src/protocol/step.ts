import { type Static, Type } from 'typebox';
import { LIMITS } from './dossier.ts';
import { PortalStatus, PortalTime, PortalTimeOrNone, text } from './wire.ts';

/** `CapNhatTienDoHoSoMC.data[]`: one step of the work, as it happened. */
export const PortalStep = Type.Object(
  {
    MaHoSo: text(100, 1),
    /** Empty where the file that the step was imported from names nobody. */
    NguoiXuLy: text(LIMITS.officer),
    ChucDanh: text(200),
    ThoiDiemXuLy: PortalTime,
    PhongBanXuLy: text(500),
    NoiDungXuLy: text(LIMITS.note, 1),
    /** The dossier's code after it. */
    TrangThai: PortalStatus,
    NgayBatDau: PortalTimeOrNone,
    NgayKetThucTheoQuyDinh: PortalTimeOrNone,
  },
  { additionalProperties: false },
);

export type PortalStep = Readonly<Static<typeof PortalStep>>;

const FIELDS: readonly (keyof PortalStep)[] = [
  'MaHoSo',
  'ThoiDiemXuLy',
  'TrangThai',
  'NoiDungXuLy',
  'NguoiXuLy',
  'ChucDanh',
  'PhongBanXuLy',
  'NgayBatDau',
  'NgayKetThucTheoQuyDinh',
];

/** What makes a step the same step: all its fields. The same one sent again is there already (codes 3, -3). */
export function stepKey(step: PortalStep): string {
  return JSON.stringify(FIELDS.map((field) => step[field]));
}
