import { readFileSync } from 'node:fs';
import { type Calendar, type CalendarException, compileCalendar, parseHolidayRows } from '../../calendar/index.ts';

const csv = readFileSync(new URL('../../../../../data/calendar/holidays-vn.csv', import.meta.url), 'utf8');
const parsed = parseHolidayRows(csv);
if (!parsed.ok) throw new Error(parsed.message);

/** The project's own national rows. */
export const NATIONAL: readonly CalendarException[] = parsed.exceptions;

/** National rows, default office hours. */
export const VIETNAM: Calendar = compileCalendar({ exceptions: NATIONAL });
