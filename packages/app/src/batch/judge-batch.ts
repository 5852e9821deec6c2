import { type Calendar, calendarYearMissing } from '@dunghen/domain/calendar';
import { DEFAULT_TERMS, type Stop, type TimeLimit } from '@dunghen/domain/deadline';
import type { DossierEnd, DossierHistory } from '@dunghen/domain/dossier';
import {
  dueBasisOf,
  type Judgement,
  type JudgementPolicy,
  judge,
  judgeAgainst,
  type Verdict,
} from '@dunghen/domain/judgement';
import { dayOf, type Instant, type Moment } from '@dunghen/domain/time';
import {
  type BatchInput,
  type BatchOutput,
  type BatchResult,
  type BatchRow,
  type RowOutcome,
  runBatch,
} from './batch.ts';
import {
  afterHoursCell,
  BadCell,
  findCountCell,
  findLimitCells,
  findMomentCell,
  findStopsCell,
  wayCell,
  wordCell,
} from './cells.ts';
import { rowOutcome } from './due-batch.ts';

export interface JudgeBatchOptions {
  readonly calendar: Calendar;
  readonly policy: JudgementPolicy;
  /** What happened after it does not exist. */
  readonly asOf: Instant;
}

/**
 * `dunghen judge --batch`: adds `verdict` and `late_minutes` (office minutes), and `error` where a row is bad. Columns
 * in: `id, accepted_at, original_due_at, due_at, completed_at, returned_at, ended_as, stops, supplements`, optionally
 * `amount, unit, way`; any may be missing. The given due dates are final, unless limit and stops are known: then the due
 * date is computed under the policy's supplement rule (decision 0013).
 */
export function judgeBatch(input: BatchInput, output: BatchOutput, options: JudgeBatchOptions): Promise<BatchResult> {
  return runBatch(input, output, {
    required: [],
    reads: READS,
    adds: ['verdict', 'late_minutes'],
    answer: (row) => rowOutcome(() => judgeRow(row, options)),
  });
}

const READS = [
  'id',
  'accepted_at',
  'original_due_at',
  'due_at',
  'completed_at',
  'returned_at',
  'ended_as',
  'stops',
  'supplements',
  'amount',
  'unit',
  'way',
  'after_hours',
] as const;

function judgeRow(row: BatchRow, options: JudgeBatchOptions): RowOutcome {
  const facts = readFacts(row, options.calendar);
  const verdict = facts === undefined ? OUT_OF_SCOPE : verdictOf(facts, options);
  if (verdict.missingYear !== undefined && RESTS_ON_THE_CALENDAR.has(verdict.verdict)) {
    return { ok: false, message: calendarYearMissing(verdict.missingYear) };
  }
  return { ok: true, values: [verdict.verdict, String(verdict.lateMinutes)] };
}

/** Verdicts that, or whose minutes, cannot be told without the year; before a due date that lies beyond all is in time. */
const RESTS_ON_THE_CALENDAR: ReadonlySet<Verdict> = new Set(['no-limit', 'late', 'open-overdue']);

const OUT_OF_SCOPE: Pick<Judgement, 'verdict' | 'lateMinutes' | 'missingYear'> = {
  verdict: 'out-of-scope',
  lateMinutes: 0,
};

interface Facts {
  readonly history: DossierHistory;
  readonly originalDue: Instant | undefined;
  readonly currentDue: Instant | undefined;
}

const ENDED_AS = ['', 'completed', 'returned', 'refused', 'rejected', 'withdrawn', 'stopped'] as const;
type EndedAs = (typeof ENDED_AS)[number];

/** What a row tells; undefined where the dossier was never accepted. */
function readFacts(row: BatchRow, calendar: Calendar): Facts | undefined {
  const accepted = standing(findMomentCell(row, 'accepted_at'), calendar.openingOrStandard);
  const original = standing(findMomentCell(row, 'original_due_at'), calendar.closeOrStandard);
  const current = standing(findMomentCell(row, 'due_at'), calendar.closeOrStandard);
  const completed = standing(findMomentCell(row, 'completed_at'), calendar.closeOrStandard);
  const returned = standing(findMomentCell(row, 'returned_at'), calendar.closeOrStandard);
  const endedAs = wordCell<EndedAs>(row, 'ended_as', ENDED_AS, '');
  const limit = findLimitCells(row);
  const stops = findStopsCell(row) ?? [];
  const supplements = findCountCell(row, 'supplements');
  const way = wayCell(row);
  const afterHours = afterHoursCell(row);
  // Never taken on, whatever else the row says: out of scope, as its instant changes nothing.
  if (endedAs === 'refused' && completed === undefined && returned === undefined) return undefined;
  if (accepted === undefined && row('accepted_at') !== undefined) return unaccepted(endedAs, completed, returned);
  mustFollow(accepted, { original_due_at: original, due_at: current, completed_at: completed, returned_at: returned });
  return {
    history: {
      code: '',
      agencyId: '',
      channel: 'direct',
      acceptedAt: accepted ?? BEFORE_ALL,
      ...(limit === undefined ? {} : { limit }),
      terms: { ...DEFAULT_TERMS, way, afterHours },
      stops,
      reschedules: [],
      ends: endsOf(endedAs, completed, returned),
      reopenedAt: [],
      ...(supplements === undefined ? {} : { supplementRequests: supplements }),
    },
    originalDue: original?.at,
    currentDue: current?.at,
  };
}

/** A file without a column of acceptance speaks of accepted dossiers. */
const BEFORE_ALL: Moment = { at: Number.NEGATIVE_INFINITY, dateOnly: false };

/** A date without a time stands for the opening of its day, or its close (spec: import, dates). */
function standing(moment: Moment | undefined, on: (day: number) => Instant): Moment | undefined {
  return moment?.dateOnly === true ? { at: on(dayOf(moment.at)), dateOnly: true } : moment;
}

/** Only a dossier that was refused or withdrawn, or is still waiting for its intake, may lack the acceptance. */
function unaccepted(endedAs: EndedAs, completed: Moment | undefined, returned: Moment | undefined): undefined {
  if (endedAs === 'refused' || endedAs === 'withdrawn') return undefined;
  if (endedAs === '' && completed === undefined && returned === undefined) return undefined;
  throw new BadCell('Cột accepted_at: để trống; hồ sơ đã giải quyết cần ngày tiếp nhận dạng yyyy-MM-ddTHH:mm.');
}

function mustFollow(accepted: Moment | undefined, later: Readonly<Record<string, Moment | undefined>>): void {
  if (accepted === undefined) return;
  for (const [column, moment] of Object.entries(later)) {
    if (moment === undefined) continue;
    const byDate = moment.dateOnly || accepted.dateOnly;
    const before = byDate ? dayOf(moment.at) < dayOf(accepted.at) : moment.at < accepted.at;
    if (before) throw new BadCell(`Cột ${column}: trước ngày tiếp nhận; cần thời điểm không trước accepted_at.`);
  }
}

/** For other ends than completion and return, `completed_at` is the instant of that end (spec: import). */
function endsOf(endedAs: EndedAs, completed: Moment | undefined, returned: Moment | undefined): readonly DossierEnd[] {
  const ends: DossierEnd[] = [];
  const kind = endedAs === '' || endedAs === 'returned' ? 'completed' : endedAs;
  if (completed !== undefined) ends.push({ kind, moment: completed });
  else if (returned !== undefined && kind !== 'completed') ends.push({ kind, moment: returned });
  if (returned !== undefined) ends.push({ kind: 'returned', moment: returned });
  if (ends.length === 0 && endedAs !== '') {
    throw new BadCell(`Cột completed_at: để trống; ended_as là ${endedAs} thì cần thời điểm kết thúc.`);
  }
  return ends;
}

function verdictOf(facts: Facts, { calendar, policy, asOf }: JudgeBatchOptions): Judgement {
  const { history, originalDue, currentDue } = facts;
  const given = originalDue ?? currentDue;
  const computed = history.limit !== undefined && history.acceptedAt !== BEFORE_ALL;
  const recomputes = computed && (history.stops.length > 0 || given === undefined);
  if (!recomputes && given !== undefined) {
    const due = { original: given, current: currentDue ?? given, originalUnknown: originalDue === undefined };
    return judgeAgainst(history, due, asOf, policy, calendar);
  }
  const rescheduled = policy.dueBasis === 'current' ? findReschedule(facts, calendar, policy) : undefined;
  if (rescheduled === undefined) return judge(withCountableLimit(history, recomputes), asOf, policy, calendar);
  const due = { original: originalDue ?? rescheduled, current: rescheduled, originalUnknown: false };
  return judgeAgainst(history, due, asOf, policy, calendar);
}

function withCountableLimit(history: DossierHistory, countable: boolean): DossierHistory {
  if (countable || history.limit === undefined) return history;
  const { limit: _limit, ...rest } = history;
  return rest;
}

/**
 * A current due date that is neither the original one nor what limit and stops give was given anew (hẹn lại): it is the
 * current due basis as it stands. One that restart or subtract explains is no reschedule but the stops themselves.
 */
function findReschedule(facts: Facts, calendar: Calendar, policy: JudgementPolicy): Instant | undefined {
  const { history, originalDue, currentDue } = facts;
  if (currentDue === undefined || currentDue === originalDue) return undefined;
  const explained = (
    stops: readonly Stop[],
    supplement: JudgementPolicy['supplement'],
    limit: TimeLimit | undefined,
  ) => {
    if (limit === undefined) return false;
    const due = dueBasisOf({ ...history, stops }, { ...policy, supplement }, calendar);
    return due.ok && due.dueAt !== undefined && dayOf(due.dueAt) === dayOf(currentDue);
  };
  const byStops =
    explained(history.stops, 'restart', history.limit) ||
    explained(history.stops, 'subtract', history.limit) ||
    explained([], 'subtract', history.limit);
  return byStops ? undefined : currentDue;
}
