import { readFileSync } from 'node:fs';
import { type Calendar, type CalendarException, compileCalendar, parseHolidayRows } from '@dunghen/domain/calendar';
import { formatDay } from '@dunghen/domain/time';
import { makeWorld, type PlainDay, type World } from '../../packages/domain/test/oracle/world.ts';

const parsed = parseHolidayRows(readFileSync(new URL('../../data/calendar/holidays-vn.csv', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error(parsed.message);

/** The decided rows of 2018–2026; proposed ones are left out, since no contender knows what they are. */
export const OFFICIAL: readonly CalendarException[] = parsed.exceptions.filter((row) => row.status === 'official');

export const CALENDAR: Calendar = compileCalendar({ exceptions: OFFICIAL });

export const OFF_DAYS: readonly string[] = daysOf('off');
export const MAKEUP_DAYS: readonly string[] = daysOf('makeup');

function daysOf(kind: CalendarException['kind']): readonly string[] {
  return OFFICIAL.filter((row) => row.kind === kind).map((row) => formatDay(row.day));
}

const FULL: PlainDay = {
  sessions: [
    [450, 690],
    [810, 1_050],
  ],
  counts: 1,
};
const CLOSED: PlainDay = { sessions: [], counts: 0 };

/** The same years for the oracle, which marks every office minute one by one. */
export const WORLD: World = makeWorld(
  [2018, 2026],
  [FULL, FULL, FULL, FULL, FULL, CLOSED, CLOSED],
  new Map(OFFICIAL.map((row) => [row.day, row.kind === 'makeup' ? FULL : CLOSED])),
);
