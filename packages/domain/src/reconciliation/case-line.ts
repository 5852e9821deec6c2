import { dateText, instantText } from '../text/index.ts';
import type { Moment } from '../time/index.ts';
import type { FindingCause, FindingKind } from './finding.ts';
import type { PortalStatus } from './side.ts';
import { PORTAL_STATUS_WORDS } from './words.ts';

/** One case as lists and letters print it; no data of the applicant. */
export interface CaseLine {
  readonly code: string;
  readonly kinds: readonly FindingKind[];
  readonly causes: readonly FindingCause[];
  readonly hereText: string;
  readonly thereText: string;
}

export interface PrintedSide {
  readonly agencyName?: string;
  readonly procedureCode?: string;
  readonly status?: number;
  readonly due?: Moment;
  readonly finish?: Moment;
  readonly late?: boolean;
  readonly supplementRequests?: number;
  readonly copies?: number;
}

export function momentText({ at, dateOnly }: Moment): string {
  return dateOnly ? dateText(at) : instantText(at);
}

export function statusText(status: number | undefined): string | undefined {
  return status === undefined ? undefined : PORTAL_STATUS_WORDS[status as PortalStatus];
}

/** "Đã xử lý xong; hẹn trả 17:30 ngày 12/01/2024; xong 16:00 ngày 12/01/2024; không quá hạn", of what the kinds are about. */
export function sideText(side: PrintedSide | undefined, kinds: readonly FindingKind[]): string {
  if (side === undefined) return 'Không có hồ sơ';
  const { status, due, finish, late, supplementRequests, copies, agencyName, procedureCode } = side;
  const about = (...of: readonly FindingKind[]) => of.some((kind) => kinds.includes(kind));
  const lateness = about('late-here-only', 'late-on-portal-only', 'missing-here', 'missing-on-portal', 'period-effect');
  const parts = [
    statusText(status),
    due === undefined ? 'không có ngày hẹn trả' : `hẹn trả ${momentText(due)}`,
    finish === undefined ? undefined : `xong ${momentText(finish)}`,
    lateness && late !== undefined ? (late ? 'quá hạn' : 'không quá hạn') : undefined,
    about('agency-differs') ? agencyName : undefined,
    about('procedure-differs') ? procedureCode : undefined,
    about('second-supplement') && supplementRequests !== undefined
      ? `yêu cầu bổ sung ${supplementRequests} lần`
      : undefined,
    copies === undefined || copies === 0 ? undefined : `thêm ${copies} dòng cùng mã`,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}
