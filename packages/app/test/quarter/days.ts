import {
  type DayNumber,
  formatDay,
  getDay,
  type Instant,
  MINUTE_MS,
  startOfDay,
  weekdayOf,
} from '@dunghen/domain/time';
import { installationKey } from '../../src/account/index.ts';
import type { AppContext } from '../../src/context/index.ts';
import { findJob, type JobContext, type JobName, runJob } from '../../src/job/index.ts';
import { recordingAdapter, takeFromOutbox } from '../../src/notification/index.ts';
import { deliverMessages, webhookContextOf } from '../../src/webhook/index.ts';
import * as answers from './answers.ts';
import { type Cast, readCast } from './cast.ts';
import type { StoryQuestion } from './options.ts';
import { liveSegment, SEGMENTS } from './segment.ts';
import { listWills, type Will, workingDays } from './will.ts';

/** What a process needs to live through the story. */
export interface World {
  readonly context: AppContext;
  readonly question: StoryQuestion;
  readonly cast: Cast;
  readonly wills: readonly Will[];
  readonly onRefused: (words: string) => void;
}

/** One thing that happens on a day, at its minute; each is whole in itself and comes to the same when done again. */
export interface Phase {
  readonly minute: number;
  readonly run: (context: AppContext) => Promise<unknown>;
}

/** Minutes at which the reminders are looked at on a working day; the independent recount goes by the same. */
export const SWEEPS: readonly number[] = [
  7 * 60 + 31,
  8 * 60 + 5,
  11 * 60 + 25,
  13 * 60 + 35,
  14 * 60 + 5,
  17 * 60 + 5,
];

const at = (hour: number, minute: number): number => hour * 60 + minute;

export async function openWorld(
  context: AppContext,
  question: StoryQuestion,
  onRefused: (words: string) => void,
): Promise<World> {
  const cast = await readCast(context, question);
  const { calendar } = await context.catalogueAt(context.now());
  return { context, question, cast, wills: listWills(question, cast, calendar), onRefused };
}

/** What happens on one day, in order of time. */
export function phasesOf(world: World, day: DayNumber, isWorkingDay: boolean): readonly Phase[] {
  const { question, wills, onRefused, cast } = world;
  if (!isWorkingDay) return [SEAL];
  const work = (context: AppContext) => ({ context, question, cast, day, onRefused });
  const segment = (place: number): Phase => ({
    minute: (SEGMENTS[place]?.from ?? 0) - 1,
    run: (context) => liveSegment({ context, question, wills, day, place, onRefused }),
  });
  const doing = (minute: number, run: (work: answers.AnswerWork) => Promise<void>): Phase => ({
    minute,
    run: (context) => run(work(context)),
  });
  return [
    SEAL,
    job(at(7, 31), 'morning-digest'),
    ...SEGMENTS.map((_, place) => segment(place)),
    ...[at(8, 5), at(11, 25), at(13, 35), at(14, 5), at(17, 5)].map((minute) => job(minute, 'sweep-rungs')),
    doing(at(15, 0), answers.draftOwed),
    ...LETTERS.map(({ minute, ...turn }) => doing(minute, (work) => answers.takeLetters(work, turn))),
    ...afterwardsOf(world, day, doing),
    job(at(16, 45), 'follow-explanations'),
    hand(at(11, 26)),
    hand(at(17, 6)),
    // What a killed process had taken up to send is free again after its lease.
    send(at(17, 7)),
    send(at(17, 12)),
  ].toSorted((a, b) => a.minute - b.minute);
}

type Doing = (minute: number, run: (work: answers.AnswerWork) => Promise<void>) => Phase;

const LETTERS: readonly (answers.LetterTurn & { readonly minute: number })[] = [
  {
    minute: at(15, 10),
    tab: 'signing',
    before: 'submitted',
    chance: 0.85,
    act: () => ({ act: 'submit' }),
    by: ({ division }) => division,
  },
  {
    minute: at(15, 30),
    tab: 'signing',
    after: 'submitted',
    chance: 0.7,
    act: (drawn) =>
      drawn < 0.1 ? { act: 'decline', reason: 'Nêu rõ lý do (giả định).' } : { act: 'sign', capacity: 'head' },
    by: ({ head }) => head,
  },
  {
    minute: at(15, 50),
    tab: 'sending',
    chance: 0.85,
    act: (drawn) => ({ act: 'send', channel: drawn < 0.5 ? 'sms' : 'post' }),
    by: ({ counter }) => counter,
  },
  {
    minute: at(16, 10),
    tab: 'sent',
    before: 'dated',
    chance: 0.85,
    act: () => ({ act: 'redate' }),
    by: ({ counter }) => counter,
  },
];

/** After the quarter: its report, what is explained, and the year's evaluation; once a week the backlog. */
function afterwardsOf({ question }: World, day: DayNumber, doing: Doing): readonly Phase[] {
  const date = formatDay(day);
  const [draft, freeze, year] = [getDay('2026-01-05'), getDay('2026-01-09'), getDay(question.until) - 2];
  const phases: Phase[] = [];
  if (weekdayOf(day) === 1) {
    phases.push(doing(at(16, 15), answers.promiseBacklog));
  }
  if (day === draft) phases.push(doing(at(16, 20), answers.draftReport), doing(at(16, 22), answers.sendReport));
  if (day > draft && day < freeze) phases.push(doing(at(16, 25), answers.confirmFigures));
  if (day === freeze) phases.push(doing(at(16, 30), answers.freezeReport));
  if (date > '2026-01-09') phases.push(doing(at(16, 35), answers.explainLate), doing(at(16, 40), answers.confirmLate));
  if (day >= year) phases.push(doing(at(16, 50), answers.freezeYear));
  return phases;
}

function job(minute: number, name: JobName): Phase {
  const definition = findJob(name);
  if (definition === undefined) throw new Error(`no job ${name}`);
  const options = { worker: 'quy-mo-phong', isStopping: () => false, isAsked: false };
  return { minute, run: (context) => runJob(jobContextOf(context), definition, options) };
}

/** Just after midnight the day before is sealed. */
const SEAL = job(20, 'seal-day');

/** What waits in the outbox is handed on: messages of it are made, no receiver is there. */
const hand = (minute: number): Phase => ({
  minute,
  run: (context) => {
    const own = jobContextOf(context);
    return deliverMessages({ ...own, alsoHandedOn: (tx, messages) => takeFromOutbox(own, tx, messages) });
  },
});

const send = (minute: number): Phase => job(minute, 'send-notifications');

/** Keys of the simulation open nothing. */
const KEY = installationKey(new Uint8Array(32).fill(7));
const LINE = { adapters: [recordingAdapter('sms', { perMinute: 100_000 })], address: 'http://127.0.0.1' };

function jobContextOf(context: AppContext): JobContext {
  return { ...webhookContextOf(context, { key: KEY, chance: () => 0.5 }), notifications: LINE };
}

/** Local minute of a day as an instant. */
export const instantOn = (day: DayNumber, minute: number): Instant => startOfDay(day) + minute * MINUTE_MS;

const UNBOUNDED = 366;

/**
 * Lives through the story from where the database says that it stands to its end. The place is written down after each
 * phase; whoever is killed in one does that one again.
 */
export async function liveThrough(world: World): Promise<void> {
  const { context, question } = world;
  const { calendar } = await context.catalogueAt(context.now());
  const [first, last] = [getDay(question.intakeFrom), getDay(question.until)];
  if (last - first > UNBOUNDED) throw new RangeError('a story of more than a year');
  const working = new Set(workingDays(calendar, first, last + 1));
  const place = await readPlace(context);
  for (let day = place?.day ?? first; day <= last; day += 1) {
    for (const [index, phase] of phasesOf(world, day, working.has(day)).entries()) {
      if (place !== undefined && day === place.day && index <= place.phase) continue;
      const now = instantOn(day, phase.minute);
      await phase.run({ ...context, now: () => now });
      await writePlace(context, { day, phase: index });
    }
  }
}

interface Place {
  readonly day: DayNumber;
  readonly phase: number;
}

/** Of the story alone, beside the product's tables. */
export async function preparePlace({ db }: AppContext): Promise<void> {
  await db.query('create schema if not exists story');
  await db.query('create table if not exists story.place (one int primary key, day int not null, phase int not null)');
}

export async function readPlace({ db }: Pick<AppContext, 'db'>): Promise<Place | undefined> {
  const [row] = await db.query<Place>('select day, phase from story.place');
  return row;
}

function writePlace({ db }: AppContext, { day, phase }: Place): Promise<unknown> {
  return db.query(
    `insert into story.place (one, day, phase) values (1, $1, $2)
     on conflict (one) do update set day = excluded.day, phase = excluded.phase`,
    [day, phase],
  );
}
