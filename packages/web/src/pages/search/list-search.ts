import { day, matching, oneOf, type Raw, someOf, withoutEmpty, word } from '../../app/address.ts';
import { type DossiersSearch, dossiersSearch } from '../../app/search.ts';

export const ALL_STATES = [
  'draft',
  'submitted',
  'accepted',
  'in-process',
  'awaiting-supplement',
  'awaiting-payment',
  'suspended',
  'completed',
  'returned',
  'rejected',
  'stopped',
  'withdrawn',
  'refused',
] as const;

export const ALL_VERDICTS = [
  'open-overdue',
  'due-soon',
  'open-in-time',
  'paused',
  'late',
  'on-time',
  'early',
  'no-limit',
  'out-of-scope',
] as const;
export type ListVerdict = (typeof ALL_VERDICTS)[number];

export const CHANNELS = ['online', 'direct', 'postal'] as const;
type ListChannel = (typeof CHANNELS)[number];

export const LIST_SORTS = ['due', 'intake', 'code'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export const DAY_KEYS = ['acceptedFrom', 'acceptedTo', 'dueFrom', 'dueTo', 'endedFrom', 'endedTo'] as const;
type DayKey = (typeof DAY_KEYS)[number];

/** What the address of the list of all dossiers says; lists are joined by commas. */
interface ListFilter extends Readonly<Partial<Record<DayKey, string>>> {
  readonly states?: string;
  readonly verdicts?: string;
  readonly procedure?: string;
  /** `me`, or `none`: nobody works on it yet. */
  /** Whoever looks, nobody, or one officer by account: a name does not stand in an address. */
  readonly officer?: string;
  readonly channel?: ListChannel;
  readonly open?: 'open' | 'ended';
}

export type ListSearch = DossiersSearch & ListFilter;

const ACCOUNT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A list behind a figure has nothing to be narrowed by but its own words. */
export function listSearch(raw: Raw): ListSearch {
  const figures = dossiersSearch(raw);
  return figures.figure === undefined ? { ...figures, ...listFilter(raw) } : figures;
}

const listFilter = (raw: Raw): ListFilter =>
  withoutEmpty({
    ...Object.fromEntries(DAY_KEYS.map((key) => [key, day(raw[key])])),
    states: someOf(ALL_STATES, raw.states).join(','),
    verdicts: someOf(ALL_VERDICTS, raw.verdicts).join(','),
    procedure: word(raw.procedure),
    officer: oneOf(raw.officer, ['me', 'none']) ?? matching(raw.officer, ACCOUNT_ID),
    channel: oneOf(raw.channel, CHANNELS),
    open: oneOf(raw.open, ['open', 'ended']),
  });
