import { DEFAULT_TERMS, dueDateBatch } from '@dunghen/domain/deadline';
import { MINUTES_PER_DAY } from '@dunghen/domain/time';
import { CALENDAR } from './calendars.ts';
import { type PlainCases, plainCases } from './cases.ts';
import {
  batchByRow,
  batchOfOneLimit,
  explained,
  inputsWithStops,
  minuteByMinute,
  minuteLoop,
  ordinary,
  ordinaryPlain,
  peerContender,
} from './contenders.ts';
import { PEERS } from './peers.ts';
import { type Line, machineText, OURS, sectionText, targetText, verificationText } from './report.ts';
import { type Contender, timeAll } from './timing.ts';
import { oracleMinutes, verify } from './verify.ts';

const SEED = 20_261_123;
const BATCH = 200_000;
const CHECKED = 20_000;

const BATCH_DAYS = 'batch, limits by row';
const BATCH_HOURS = BATCH_DAYS;
const WITH_STOPS = 'ordinary function, with stops';

interface Entry {
  readonly contender: Contender;
  readonly note: string;
  readonly wrong?: number;
}

/** Runs the whole bench and gives its Markdown, for docs/performance.md. Takes about two minutes. */
export function measureDueDates(cases = 1_000_000): string {
  const began = Date.now();
  const verification = verify(cases, SEED);
  const verified = (Date.now() - began) / 1_000;
  const plain = plainCases(BATCH, SEED);
  const days = timed(daysEntries(plain));
  const hours = timed(hoursEntries(plain));
  const ours = (lines: readonly Line[], name: string): number =>
    lines.find((line) => line.name === name)?.perSecond ?? 0;
  const peers = days.filter((line) => line.note !== OURS && line.wrong === 0 && line.name !== LOOP);
  const fastest = Math.max(...peers.map((line) => line.perSecond));
  const ratio = ours(days, BATCH_DAYS) / fastest;
  return [
    '## Due dates',
    '',
    `${machineText()} Command: \`node bench/due-dates/run.ts\` (TZ=UTC; seed ${SEED}; one thread; medians of 7 rounds, all contenders in turn, by processor time).`,
    '',
    verificationText(verification, verified),
    '',
    sectionText({ title: 'Counted in days', lines: days }),
    '',
    sectionText({ title: 'Counted in hours (office minutes)', lines: hours }),
    '',
    '### Targets',
    '',
    '| target | wanted | reached | |',
    '|---|---:|---:|---|',
    targetText('days, batch, per second', ours(days, BATCH_DAYS), 100e6),
    targetText('hours, batch, per second', ours(hours, BATCH_HOURS), 30e6),
    targetText('with stops, ordinary function, per second', ours(days, WITH_STOPS), 2e6),
    targetText('times the fastest correct npm library (days, batch)', ratio, 1_000),
  ].join('\n');
}

const LOOP = 'naive day loop';

function timed(entries: readonly Entry[]): readonly Line[] {
  const timings = timeAll(entries.map((entry) => entry.contender));
  return timings.map((timing, index) => {
    const { note = '', wrong } = entries[index] ?? {};
    return { ...timing, name: timing.name, note, ...(wrong === undefined ? {} : { wrong }) };
  });
}

function daysEntries(plain: PlainCases): readonly Entry[] {
  const oracle = oracleMinutes(plain, 'days', CHECKED);
  const wrongOfBatch = wrongMinutes(plain, 'days', oracle);
  const ours = (contender: Contender, wrong?: number): Entry => ({
    contender,
    note: OURS,
    ...(wrong === undefined ? {} : { wrong }),
  });
  return [
    ours(batchByRow(BATCH_DAYS, plain, 'days'), wrongOfBatch),
    ours(batchOfOneLimit('batch, one limit', plain, 'days')),
    ours(ordinaryPlain('ordinary function', plain, 'days')),
    ours(ordinary(WITH_STOPS, inputsWithStops(20_000, SEED))),
    ours(explained('with explanation', plain, 'days', false)),
    ours(explained('with explanation as Vietnamese text', plain, 'days', true)),
    ...PEERS.map((peer) => ({
      contender: peerContender(peer, plain),
      note: peer.note,
      wrong: shareWrong(CHECKED, (index) => {
        const accepted = Math.floor((plain.accepted[index] ?? 0) / MINUTES_PER_DAY);
        const due = peer.dueDay(accepted, plain.days[index] ?? 0);
        return due === Math.floor((oracle[index] ?? 0) / MINUTES_PER_DAY);
      }),
    })),
  ];
}

function hoursEntries(plain: PlainCases): readonly Entry[] {
  const oracle = oracleMinutes(plain, 'hours', CHECKED);
  return [
    { contender: batchByRow(BATCH_HOURS, plain, 'hours'), note: OURS, wrong: wrongMinutes(plain, 'hours', oracle) },
    { contender: batchOfOneLimit('batch, one limit', plain, 'hours'), note: OURS },
    { contender: ordinaryPlain('ordinary function', plain, 'hours'), note: OURS },
    { contender: explained('with explanation', plain, 'hours', false), note: OURS },
    {
      contender: minuteLoop('naive minute loop', plain),
      note: 'no library counts office minutes; office minutes marked beforehand',
      wrong: shareWrong(CHECKED, (index) => {
        const due = minuteByMinute(plain.accepted[index] ?? 0, (plain.days[index] ?? 0) * 480);
        return due === oracle[index];
      }),
    },
  ];
}

function wrongMinutes({ accepted, days }: PlainCases, way: 'days' | 'hours', oracle: Int32Array): number {
  const due = dueDateBatch(CALENDAR, {
    accepted: accepted.subarray(0, CHECKED),
    limit: { amount: 1, unit: 'working-day' },
    halfDays: days.subarray(0, CHECKED).map((amount) => amount * 2),
    terms: { ...DEFAULT_TERMS, way },
  });
  return shareWrong(CHECKED, (index) => due[index] === oracle[index]);
}

function shareWrong(count: number, isRight: (index: number) => boolean): number {
  let wrong = 0;
  for (let index = 0; index < count; index++) if (!isRight(index)) wrong++;
  return wrong / count;
}
