import type { AgencyFigures } from '@dunghen/domain/report';
import { percentText } from '@dunghen/domain/text';
import type { PortalMapping } from '../mapping/index.ts';
import type { PortalFigures, PortalRatings } from '../protocol/index.ts';

/** Whose figures, and of which month. */
export interface MonthOfAgency {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly agency: { readonly code: string; readonly name: string };
}

/**
 * `DongBoThongKeHoSo`: a month of an agency. The portal's table knows resolved in time, resolved late and open; what
 * ended otherwise (withdrawn, stopped, without a due date, moved to a successor) is told in the note, so that the numbers
 * add up: TongSoXuLy = TongDaXuLy + TongChuaXuLy + what the note names.
 */
export function figuresMessage({ year, month, agency }: MonthOfAgency, figures: AgencyFigures): PortalFigures {
  const { received, open } = figures;
  const entered = received.online + received.direct + received.postal + figures.reopened + figures.movedIn;
  const inTime = figures.early + figures.onTime;
  const resolved = inTime + figures.late;
  const openInTime = open.inTime + open.paused + open.noLimit;
  const stillOpen = openInTime + open.overdue;
  return {
    Thang: String(month),
    Nam: String(year),
    Madonvi: agency.code,
    TenDonVi: agency.name,
    SoNhanTrongKy: String(entered),
    SoTonKyTruoc: String(figures.carriedOver),
    TongSoXuLy: String(figures.carriedOver + entered),
    TongDaXuLy: String(resolved),
    TongXuLyDungHan: String(inTime),
    PhanTramXuLyDungHan: share(inTime, resolved),
    TongXuLyTreHan: String(figures.late),
    PhanTramXuLyTreHan: share(figures.late, resolved),
    TongChuaXuLy: String(stillOpen),
    TongChuaXuLyTrongHan: String(openInTime),
    PhanTramChuaXuLyTrongHan: share(openInTime, stillOpen),
    TongChuaXuLyTreHan: String(open.overdue),
    PhanTramChuaXuLyTreHan: share(open.overdue, stillOpen),
    GhiChu: besides(figures),
    LoaiThongKe: '1',
  };
}

/** `98.50%`, as systems in service write it; of nothing there is no share: empty, and never NaN. */
function share(part: number, whole: number): string {
  const percent = percentText(part, whole, 2);
  return percent === null ? '' : `${percent.replace(',', '.').replace('%', '')}%`;
}

function besides(figures: AgencyFigures): string {
  const parts = [
    ['rút hồ sơ', figures.withdrawn.total],
    ['dừng giải quyết', figures.stopped.total],
    ['từ chối giải quyết', figures.rejected.total],
    ['không có ngày hẹn trả', figures.noDueDate],
    ['chuyển cơ quan kế thừa', figures.movedOut],
  ] as const;
  const told = parts.filter(([, count]) => count > 0).map(([what, count]) => `${what}: ${count}`);
  return told.length === 0 ? '' : `Ngoài ra: ${told.join('; ')}`;
}

/** `DongBoDanhGia`: a month of an agency, by procedure or in all. `scores` are 1 (very dissatisfied) to 5. */
export function ratingsMessage(
  { year, month, agency }: MonthOfAgency,
  procedureCode: string,
  scores: readonly number[],
  { ratings }: PortalMapping,
): PortalRatings {
  const very = scores.filter((score) => score >= ratings.verySatisfiedFrom).length;
  const satisfied = scores.filter((score) => score >= ratings.satisfiedFrom).length - very;
  const rest = scores.length - very - satisfied;
  return {
    NgayTongHop: `${month}-${year}`,
    Madonvi: agency.code,
    TenDonVi: agency.name,
    MaThuTuc: procedureCode,
    TongSoNguoiDanhGia: String(scores.length),
    PhanTramDanhGiaRatHaiLong: share(very, scores.length),
    PhanTramDanhGiaHaiLong: share(satisfied, scores.length),
    PhanTramDanhGiaChuaHaiLong: share(rest, scores.length),
  };
}
