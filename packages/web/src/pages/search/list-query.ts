import { someOf } from '../../app/address.ts';
import type { QueueQuery } from '../../parts/queue/queue-queries.ts';
import { ALL_STATES, ALL_VERDICTS, DAY_KEYS, LIST_SORTS, type ListSearch, type ListSort } from './list-search.ts';

/** The order that the address asks for; of ended dossiers there is none by time left. */
export function sortOf({ sort, open }: ListSearch): ListSort {
  const asked = LIST_SORTS.find((one) => one === sort) ?? 'intake';
  return asked === 'due' && open === 'ended' ? 'intake' : asked;
}

/** What the server is asked for. `self`: the account of whoever looks. */
export function queryOf(search: ListSearch, self: string | undefined, names: boolean): QueueQuery {
  const { agency, children, procedure, officer, channel, open, q } = search;
  const states = someOf(ALL_STATES, search.states);
  const verdicts = someOf(ALL_VERDICTS, search.verdicts);
  const sort = sortOf(search);
  const days = DAY_KEYS.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]]));
  return {
    ...Object.fromEntries(days),
    ...(agency === undefined ? {} : { agency }),
    ...(agency !== undefined && children === true ? { children } : {}),
    ...(procedure === undefined ? {} : { procedure }),
    ...(states.length === 0 ? {} : { state: [...states] }),
    ...(verdicts.length === 0 ? {} : { verdict: [...verdicts] }),
    ...(officer === 'me' && self !== undefined ? { officer: self } : {}),
    ...(officer === 'none' ? { assigned: false } : {}),
    ...(officer === undefined || officer === 'me' || officer === 'none' ? {} : { officer }),
    ...(channel === undefined ? {} : { channel }),
    ...(open === undefined ? (sort === 'due' ? { open: true } : {}) : { open: open === 'open' }),
    ...(q === undefined ? {} : { q }),
    ...(names ? { personal: true } : {}),
    sort,
  };
}

/** Address of the file of a list; the browser downloads it by itself. */
export function fileAddressOf(query: QueueQuery, format: 'csv' | 'xlsx'): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, format })) {
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one));
  }
  return `/api/v1/dossiers/file?${search}`;
}
