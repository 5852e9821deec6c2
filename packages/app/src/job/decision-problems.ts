import type { AgencyRegister } from '@dunghen/domain/agency';
import { findDay } from '@dunghen/domain/time';
import type { Refused } from '../outcome/index.ts';
import type { CalendarDecision, DecidedDay } from './calendar-decision.ts';

const MOST_DAYS = 400;

/** What is wrong with a decision, or undefined. Says which row and what would be right. */
export function findDecisionProblem(decision: CalendarDecision, register: AgencyRegister): Refused | undefined {
  const { source, days } = decision;
  if (source.trim() === '')
    return refused({}, 'Ghi căn cứ của quyết định về lịch: số, ngày, cơ quan ban hành văn bản.');
  if (days.length === 0) return refused({}, 'Quyết định về lịch phải có ít nhất một ngày.');
  if (days.length > MOST_DAYS) {
    return refused({ days: days.length }, `Một quyết định ghi nhiều nhất ${MOST_DAYS} ngày; hãy tách theo năm.`);
  }
  const seen = new Set<string>();
  for (const [index, row] of days.entries()) {
    const key = `${row.day} ${row.kind} ${row.agencyId ?? ''}`;
    const problem = seen.has(key) ? 'ngày này đã có ở dòng trên.' : problemOf(row, register);
    if (problem !== undefined) return refused({ row: index + 1, day: row.day }, `Dòng ${index + 1}: ${problem}`);
    seen.add(key);
  }
  return undefined;
}

function problemOf(row: DecidedDay, register: AgencyRegister): string | undefined {
  const day = findDay(row.day);
  if (day === undefined) return `“${row.day}” không phải là ngày; hãy viết như 2026-09-02.`;
  if (row.name.trim() === '') return 'thiếu tên ngày nghỉ, ngày làm bù, để người dân biết lý do.';
  if (row.kind === 'local' && row.agencyId === undefined) return 'nghỉ cục bộ phải nêu cơ quan nghỉ.';
  const { agencyId } = row;
  if (agencyId !== undefined && register.findById(agencyId) === undefined) {
    return `không có cơ quan “${agencyId}” trong danh mục.`;
  }
  return sessionsProblem(row);
}

function sessionsProblem({ sessions }: DecidedDay): string | undefined {
  let closed = 0;
  for (const { open, close } of sessions ?? []) {
    const sound = Number.isInteger(open) && Number.isInteger(close) && closed <= open && open < close && close <= 1_440;
    if (!sound) return 'các buổi làm việc phải nối tiếp nhau trong ngày, tính bằng phút từ 0 đến 1440.';
    closed = close;
  }
  return undefined;
}

function refused(facts: Readonly<Record<string, unknown>>, message: string): Refused {
  return { ok: false, code: 'calendar-decision-invalid', facts, message };
}
