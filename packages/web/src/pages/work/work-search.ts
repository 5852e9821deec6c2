import { oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';
import { QUEUE_STATES, QUEUE_VERDICTS, type QueueState, type QueueVerdict } from './queue-keys.ts';

export const WHOSE = ['mine', 'unassigned', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

/** For whose hand a dossier waits: to be signed, or at a step of the division's. */
const WAITING = ['signature', 'division'] as const;
type Waiting = (typeof WAITING)[number];

/** What the address of "my work" says. No names: words that are searched for may be a person's, and stay out of it. */
export interface WorkSearch {
  readonly whose?: Whose;
  readonly verdict?: QueueVerdict;
  readonly state?: QueueState;
  readonly waiting?: Waiting;
  readonly procedure?: string;
  /** Absent: the least time left first. */
  readonly sort?: 'risk';
  /** Words of code, procedure or officer. */
  readonly q?: string;
}

export const workSearch = (raw: Raw): WorkSearch =>
  withoutEmpty({
    whose: oneOf(raw.whose, WHOSE),
    verdict: oneOf(raw.verdict, QUEUE_VERDICTS),
    state: oneOf(raw.state, QUEUE_STATES),
    waiting: oneOf(raw.waiting, WAITING),
    procedure: word(raw.procedure, MOST),
    sort: oneOf(raw.sort, ['risk']),
    q: word(raw.q, MOST),
  });

const MOST = 200;
