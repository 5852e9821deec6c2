import { dayText } from '@dunghen/domain/text';
import { type DayNumber, findDay } from '@dunghen/domain/time';
import type { Refused } from '../outcome/index.ts';

/** Days further away are slips of the keys (1900, 2099): a directive is recorded and answered within far less. */
const MOST_YEARS_BACK = 5;
const MOST_YEARS_AHEAD = 2;
const YEAR_DAYS = 366;

export const wrongDay = (field: string, message: string): Refused => ({
  ok: false,
  code: 'directive-day',
  facts: { field },
  message,
});

/** What is wrong with the days of a document, as local days; undefined where nothing is. */
export function findDayProblem(
  { issuedOn, dueOn }: { readonly issuedOn: string; readonly dueOn: string },
  today: DayNumber,
): Refused | undefined {
  const [issued, due] = [findDay(issuedOn), findDay(dueOn)];
  if (issued === undefined) return wrongDay('issuedOn', 'Ngày văn bản không có thật. Ghi ngày trên văn bản đã ký.');
  if (due === undefined) return wrongDay('dueOn', 'Hạn trả lời không có thật. Ghi đủ ngày, tháng, năm.');
  if (issued > today) {
    return wrongDay('issuedOn', `Ngày văn bản ${dayText(issued)} ở tương lai. Ghi ngày trên văn bản đã ký.`);
  }
  if (issued < today - MOST_YEARS_BACK * YEAR_DAYS) {
    const message = `Ngày văn bản ${dayText(issued)} đã quá ${MOST_YEARS_BACK} năm. Kiểm tra lại năm trên văn bản.`;
    return wrongDay('issuedOn', message);
  }
  if (due < issued) {
    const message = `Hạn trả lời ${dayText(due)} trước ngày văn bản ${dayText(issued)}. Kiểm tra lại hai ngày này.`;
    return wrongDay('dueOn', message);
  }
  return findFarDue(due, today);
}

/** A day of answer that nobody means. */
export function findFarDue(due: DayNumber, today: DayNumber): Refused | undefined {
  if (due <= today + MOST_YEARS_AHEAD * YEAR_DAYS) return undefined;
  return wrongDay('dueOn', `Hạn trả lời ${dayText(due)} còn hơn ${MOST_YEARS_AHEAD} năm nữa. Kiểm tra lại năm.`);
}
