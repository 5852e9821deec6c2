import type { DayNumber } from '../time/index.ts';
import { weekdayOf } from '../time/index.ts';
import type { CalendarException, ExceptionStatus } from './exception.ts';
import { type DayTables, findSet, halvesOf } from './tables.ts';

export type DayReasonKind = 'weekday' | 'weekend' | 'reception-only' | 'holiday' | 'makeup' | 'local' | 'half-day';

/** Why a day counts as it does. */
export interface DayReason {
  readonly kind: DayReasonKind;
  /** 0, 0.5 or 1 working day. */
  readonly counts: number;
  /** Vietnamese: "Thứ Bảy", "Tết Nguyên đán". */
  readonly name: string;
  /** Legal source; empty for ordinary days. */
  readonly source: string;
  readonly status: ExceptionStatus;
}

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

/** "Thứ Hai" … "Chủ nhật". */
export function weekdayName(day: DayNumber): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? '';
}

export function reasonOf(tables: DayTables, day: DayNumber): DayReason {
  const counts = halvesOf(tables, day) / 2;
  const row = tables.rowOf.get(day);
  if (row !== undefined) {
    return { kind: kindOf(row, counts), counts, name: row.name, source: row.source, status: row.status };
  }
  const name = weekdayName(day);
  const ordinary = { counts, name, source: '', status: 'official' } as const;
  if (counts === 1) return { kind: 'weekday', ...ordinary };
  if (counts > 0) return { kind: 'half-day', ...ordinary };
  const receives = (findSet(tables, day)?.sessions.length ?? 0) > 0;
  if (receives) return { kind: 'reception-only', ...ordinary, name: `${name}, chỉ tiếp nhận hồ sơ` };
  return { kind: 'weekend', ...ordinary };
}

function kindOf(row: CalendarException, counts: number): DayReasonKind {
  if (row.kind === 'local') return 'local';
  if (counts === 0.5) return 'half-day';
  return row.kind === 'makeup' ? 'makeup' : 'holiday';
}
