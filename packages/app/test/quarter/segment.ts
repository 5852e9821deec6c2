import { type DayNumber, type Instant, MINUTE_MS, startOfDay } from '@dunghen/domain/time';
import { findByCodes } from '@dunghen/store/dossier';
import { executeCommand } from '../../src/command/index.ts';
import type { AppContext } from '../../src/context/index.ts';
import type { StoryQuestion } from './options.ts';
import { type Deed, deedsOn, NUMBER_FIELD } from './touch.ts';
import { drawFor, type Will } from './will.ts';

/** A stretch of a working day between two looks of the reminders; minutes of the local day. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

export const SEGMENTS: readonly Segment[] = [
  { from: 7 * 60 + 40, to: 8 * 60 + 4 },
  { from: 8 * 60 + 10, to: 11 * 60 + 15 },
  { from: 13 * 60 + 40, to: 14 * 60 + 4 },
  { from: 14 * 60 + 10, to: 14 * 60 + 55 },
];

export interface SegmentWork {
  readonly context: AppContext;
  readonly question: StoryQuestion;
  readonly wills: readonly Will[];
  readonly day: DayNumber;
  /** Place in `SEGMENTS`. */
  readonly place: number;
  /** Told of what was refused; nothing is expected to be. */
  readonly onRefused: (words: string) => void;
}

/** A dossier with what is done to it, one thing a minute. */
interface Touch {
  readonly will: Will;
  readonly at: Instant;
  readonly deeds: readonly Deed[];
  readonly code: string | undefined;
  readonly version: number;
}

/**
 * Does everything that is done to dossiers in one stretch. What it does is decided by what had happened before the
 * stretch, under keys that are the same in every run: done again after a kill it comes to the same.
 */
export async function liveSegment(work: SegmentWork): Promise<void> {
  const touches = await touchesOf(work);
  // Numbers of an agency's day are given in order; agencies do not wait for each other.
  const byDesk = [...Map.groupBy(touches, ({ will }) => will.desk.agencyId).values()].values();
  const lane = async (): Promise<void> => {
    for (const own of byDesk) {
      for (const touch of own.toSorted((a, b) => a.at - b.at || a.will.number - b.will.number)) await live(work, touch);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const LANES = 4;

async function touchesOf({ context, question, wills, day, place }: SegmentWork): Promise<readonly Touch[]> {
  const codes = await codesOf(context);
  const segment = SEGMENTS[place];
  if (segment === undefined) return [];
  const due = wills.filter((will) => will.arrivesOn <= day && segmentOf(question, will, day) === place);
  const heads = await findByCodes(
    context.db,
    due.flatMap(({ number }) => codes.get(number) ?? []),
  );
  const begins = startOfDay(day) + segment.from * MINUTE_MS;
  return due.flatMap((will): readonly Touch[] => {
    const code = codes.get(will.number);
    const events = (code === undefined ? undefined : heads.get(code)?.events) ?? [];
    const before = events.filter(({ occurredAt }) => occurredAt < begins);
    const room = segment.to - segment.from;
    const deeds = deedsOn(question, will, before, day).slice(0, room);
    if (deeds.length === 0) return [];
    const at = begins + drawFor(question, 'minute', will.number, day).whole(0, room - deeds.length) * MINUTE_MS;
    return [{ will, at, deeds, code: before.length === 0 ? undefined : code, version: before.length }];
  });
}

/** A dossier is touched in one stretch of a day. */
function segmentOf(question: StoryQuestion, { number }: Will, day: DayNumber): number {
  return drawFor(question, 'segment', number, day).whole(0, SEGMENTS.length - 1);
}

/** Codes by the story's numbers, as the database has them. */
async function codesOf({ db }: AppContext): Promise<ReadonlyMap<number, string>> {
  const rows = await db.query<{ readonly number: string; readonly code: string }>(
    `select e.data -> 'extra' ->> $1 as number, d.code from dossier d
     join dossier_event e on e.home_agency_id = d.home_agency_id and e.intake_month = d.intake_month
       and e.dossier_id = d.dossier_id and e.seq = 1`,
    [NUMBER_FIELD],
  );
  return new Map(rows.map(({ number, code }) => [Number(number), code] as const));
}

async function live({ context, question, day, onRefused }: SegmentWork, touch: Touch): Promise<void> {
  const { will, deeds } = touch;
  let { code, version } = touch;
  for (const [place, { by, command }] of deeds.entries()) {
    const at = touch.at + place * MINUTE_MS;
    const outcome = await executeCommand(
      { ...context, now: () => at },
      by,
      {
        command,
        idempotencyKey: `${question.seed}/${will.number}/${day}/${place}`,
        ...(code === undefined ? {} : { code, expectedVersion: version }),
      },
      { id: 'quy-mo-phong' },
    );
    if (!outcome.ok)
      return onRefused(`${will.number} ${will.fate} ${command.type}: ${outcome.code} ${outcome.message}`);
    ({ code, version } = outcome.value);
  }
}
