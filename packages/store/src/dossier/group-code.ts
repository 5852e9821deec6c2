import type { JudgementFlag } from '@dunghen/domain/judgement';
import type { Exit, Timeliness } from '@dunghen/domain/report';

/**
 * What a dossier counts as, in one small number, so that the database groups by a number instead of by texts:
 * 4 bits exit, 3 bits timeliness, 3 bits flags that figures depend on. Stored, so only ever added to at the end.
 */
export const EXITS: readonly Exit[] = [
  'early',
  'on-time',
  'late',
  'no-due-date',
  'rejected',
  'withdrawn',
  'stopped',
  'open-in-time',
  'open-paused',
  'open-overdue',
  'open-no-limit',
];
const TIMELINESS: readonly (Timeliness | undefined)[] = [undefined, 'early', 'on-time', 'late', 'no-due-date'];
const FLAGS: readonly JudgementFlag[] = ['end-by-return', 'original-due-unknown', 'met-reschedule'];

const EXIT_BITS = 4;
const TIMELINESS_BITS = 3;
/** `code & EXIT_MASK` is the exit alone. */
export const EXIT_MASK = 2 ** EXIT_BITS - 1;
/** What is added to the code of a dossier open in time when it becomes overdue. */
export const OVERDUE_STEP = EXITS.indexOf('open-overdue') - EXITS.indexOf('open-in-time');

export interface Group {
  readonly exit: Exit;
  /** Of ended dossiers only. */
  readonly timeliness?: Timeliness;
  readonly flags: readonly JudgementFlag[];
}

export function groupCode(exit: Exit, timeliness: Timeliness | undefined, flags: readonly JudgementFlag[]): number {
  let bits = 0;
  for (const flag of flags) {
    const index = FLAGS.indexOf(flag);
    if (index >= 0) bits |= 1 << index;
  }
  return EXITS.indexOf(exit) + (TIMELINESS.indexOf(timeliness) << EXIT_BITS) + (bits << (EXIT_BITS + TIMELINESS_BITS));
}

export function exitCode(exit: Exit): number {
  return EXITS.indexOf(exit);
}

/** Inverse of `groupCode`; undefined for a number that it does not make. */
export function findGroup(code: number): Group | undefined {
  const exit = EXITS[code & EXIT_MASK];
  if (exit === undefined) return undefined;
  const timeliness = TIMELINESS[(code >> EXIT_BITS) & (2 ** TIMELINESS_BITS - 1)];
  const bits = code >> (EXIT_BITS + TIMELINESS_BITS);
  const flags = FLAGS.filter((_, index) => (bits & (1 << index)) !== 0);
  return { exit, flags, ...(timeliness === undefined ? {} : { timeliness }) };
}
