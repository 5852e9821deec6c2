import { addBusinessDays } from 'date-fns';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import moment from 'moment-business-days';
import { MAKEUP_DAYS, OFF_DAYS } from './calendars.ts';

/** The due day of a limit in working days, as days since 1970; each library set up as well as it allows. */
export interface Peer {
  readonly name: string;
  readonly note: string;
  readonly dueDay: (acceptedDay: number, workingDays: number) => number;
}

const DAY_MS = 86_400_000;

dayjs.extend(businessDays);
dayjs.setHolidays([...OFF_DAYS]);
dayjs.setHolidayFormat('YYYY-MM-DD');
dayjs.setAdditionalWorkingDays([...MAKEUP_DAYS]);
dayjs.setAdditionalWorkingDayFormat('YYYY-MM-DD');
moment.updateLocale('en', { holidays: [...OFF_DAYS], holidayFormat: 'YYYY-MM-DD' });

const off = new Set(OFF_DAYS);
const makeup = new Set(MAKEUP_DAYS);

function isWorking(date: Date): boolean {
  const text = date.toISOString().slice(0, 10);
  if (makeup.has(text)) return true;
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.has(text);
}

function loopOverDays(acceptedDay: number, workingDays: number): number {
  const date = new Date(acceptedDay * DAY_MS);
  let left = workingDays;
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (isWorking(date)) left--;
  }
  return date.getTime() / DAY_MS;
}

/** All run with TZ=UTC, where a day is a day; they are not charged for a time zone. */
export const PEERS: readonly Peer[] = [
  {
    name: 'date-fns addBusinessDays',
    note: 'no holidays, no make-up days',
    dueDay: (day, days) => addBusinessDays(day * DAY_MS, days).getTime() / DAY_MS,
  },
  {
    name: 'dayjs-business-days2',
    note: 'holidays and additional working days set',
    dueDay: (day, days) =>
      dayjs(day * DAY_MS)
        .businessDaysAdd(days)
        .valueOf() / DAY_MS,
  },
  {
    name: 'moment-business-days',
    note: 'holidays set; knows no make-up days',
    dueDay: (day, days) =>
      moment(day * DAY_MS)
        .businessAdd(days)
        .valueOf() / DAY_MS,
  },
  { name: 'naive day loop', note: 'a Set of dates, one step a day', dueDay: loopOverDays },
];
