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
  /** Words of code, procedure or officer. */
  readonly q?: string;
}

type Raw = Readonly<Record<string, unknown>>;

export function workSearch(raw: Raw): WorkSearch {
  const whose = WHOSE.find((one) => one === raw.whose);
  const verdict = QUEUE_VERDICTS.find((one) => one === raw.verdict);
  const waiting = WAITING.find((one) => one === raw.waiting);
  const state = QUEUE_STATES.find((one) => one === raw.state);
  return {
    ...(whose === undefined ? {} : { whose }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(state === undefined ? {} : { state }),
    ...(waiting === undefined ? {} : { waiting }),
    ...words('procedure', raw.procedure),
    ...words('q', raw.q),
  };
}

/** A code of digits alone is read as a number by the address. */
function words<K extends 'procedure' | 'q'>(key: K, value: unknown): { readonly [P in K]?: string } {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return {};
  const made: { [P in K]?: string } = {};
  made[key] = text.slice(0, 200);
  return made;
}
