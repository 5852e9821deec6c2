import type { Calendar } from '../../src/calendar/index.ts';
import {
  type CalendarException,
  compileCalendar,
  type WeekdayPattern,
  type WeeklyPattern,
} from '../../src/calendar/index.ts';
import { getDay } from '../../src/time/index.ts';
import { makeWorld, type PlainDay, type World } from './world.ts';

/** A calendar of ours and the oracle's world, both made from one plain description. */
export interface Setting {
  readonly name: string;
  readonly calendar: Calendar;
  readonly world: World;
}

const FULL: PlainDay = {
  sessions: [
    [450, 690],
    [810, 1_050],
  ],
  counts: 1,
};
const SEVEN_HOURS: PlainDay = {
  sessions: [
    [450, 690],
    [810, 990],
  ],
  counts: 1,
};
const MORNING: readonly (readonly [number, number])[] = [[450, 690]];
const CLOSED: PlainDay = { sessions: [], counts: 0 };

interface Description {
  readonly name: string;
  readonly day?: PlainDay;
  readonly friday?: PlainDay;
  readonly saturday?: PlainDay;
  /** `yyyy-MM-dd` and what the day is; `row` is how our calendar is told. */
  readonly days?: readonly (readonly [
    date: string,
    day: PlainDay,
    row: Partial<CalendarException> & Pick<CalendarException, 'kind'>,
  ])[];
}

/** Tết 2024, the swap of 29 April and 4 May, National Day: the dates that decide the worked examples. */
const OFF_2024 = [
  '2023-01-02',
  '2023-09-04',
  '2024-01-01',
  '2024-02-08',
  '2024-02-09',
  '2024-02-10',
  '2024-02-11',
  '2024-02-12',
  '2024-02-13',
  '2024-02-14',
  '2024-04-18',
  '2024-04-29',
  '2024-04-30',
  '2024-05-01',
  '2024-09-02',
  '2024-09-03',
  '2025-01-01',
  '2025-04-30',
] as const;

const DESCRIPTIONS: readonly Description[] = [
  { name: 'default hours' },
  { name: 'seven-hour day', day: SEVEN_HOURS },
  { name: 'Saturday reception', saturday: { sessions: MORNING, counts: 0 } },
  { name: 'half Saturdays', saturday: { sessions: MORNING, counts: 0.5 } },
  { name: 'short Friday', friday: { sessions: [[450, 690]], counts: 0.5 } },
  { name: 'one session', day: { sessions: [[480, 960]], counts: 1 } },
  {
    name: 'local closures and half days',
    saturday: { sessions: MORNING, counts: 0 },
    days: [
      ['2024-01-16', CLOSED, { kind: 'local', agencyId: 'a' }],
      ['2024-01-17', { sessions: MORNING, counts: 0.5 }, { kind: 'local', agencyId: 'a', half: true }],
      ['2024-03-04', { sessions: MORNING, counts: 0.5 }, { kind: 'off', half: true }],
      ['2024-03-16', { sessions: MORNING, counts: 0.5 }, { kind: 'makeup', half: true }],
      ['2024-03-20', CLOSED, { kind: 'local', agencyId: 'a' }],
      ['2024-03-21', CLOSED, { kind: 'local', agencyId: 'a' }],
    ],
  },
  {
    name: 'make-up Saturdays',
    days: [
      ['2024-01-20', FULL, { kind: 'makeup' }],
      ['2024-03-09', { sessions: [[480, 720]], counts: 1 }, { kind: 'makeup', sessions: [{ open: 480, close: 720 }] }],
    ],
  },
];

export const SETTINGS: readonly Setting[] = DESCRIPTIONS.map(settingOf);

function settingOf(description: Description): Setting {
  const day = description.day ?? FULL;
  const week = [day, day, day, day, description.friday ?? day, description.saturday ?? CLOSED, CLOSED];
  const plain = new Map<number, PlainDay>(OFF_2024.map((date) => [getDay(date), CLOSED]));
  plain.set(getDay('2024-05-04'), { sessions: day.sessions, counts: 1 });
  const rows: CalendarException[] = OFF_2024.map((date) => rowOf(date, { kind: 'off' }));
  rows.push(rowOf('2024-05-04', { kind: 'makeup' }));
  for (const [date, plainDay, row] of description.days ?? []) {
    plain.set(getDay(date), plainDay);
    rows.push(rowOf(date, row));
  }
  return {
    name: description.name,
    calendar: compileCalendar({ pattern: patternOf(week), exceptions: rows, agencyId: 'a' }),
    world: makeWorld([2023, 2025], week, plain),
  };
}

function rowOf(date: string, row: Partial<CalendarException> & Pick<CalendarException, 'kind'>): CalendarException {
  return { day: getDay(date), name: date, source: 'thử', status: 'official', ...row };
}

function patternOf(week: readonly PlainDay[]): WeeklyPattern {
  const of = (index: number): WeekdayPattern => {
    const { sessions, counts } = week[index] ?? CLOSED;
    return { sessions: sessions.map(([open, close]) => ({ open, close })), counts };
  };
  return { weekdays: [of(0), of(1), of(2), of(3), of(4), of(5), of(6)] };
}
