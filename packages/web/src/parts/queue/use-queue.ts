import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type LiveChange, useLive } from '../live.ts';
import { compareRows, type RowMark, type RowsChange } from './compare-rows.ts';
import { type QueueItem, type QueueQuery, queueQuery } from './queue-queries.ts';
import { useActivity } from './use-activity.ts';

/** Changes come in bursts: so long they are gathered, and so seldom the list is read anew. */
const GATHER_MS = 600;
const SELDOM_MS = 4_000;
/** The words of the chips go on by themselves as often. */
const REFRESH_MS = 5 * 60_000;

const NOTHING: RowsChange = { marks: new Map<string, RowMark>(), left: [] };

/**
 * A list that follows what others do: read anew where it stands, so that place, ticks and typed words stay. Rows that came
 * or changed are marked, rows that went are named.
 */
export function useQueue(query: QueueQuery, follows: boolean) {
  const client = useQueryClient();
  const options = useMemo(() => queueQuery(query), [query]);
  const pages = useInfiniteQuery(options);
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const [told, setTold] = useState({ of: options, change: NOTHING });
  // Another list has nothing to do with what happened in this one.
  const change = told.of === options ? told.change : NOTHING;
  const setChange = useCallback(
    (next: (known: RowsChange) => RowsChange) =>
      setTold((last) => ({ of: options, change: next(last.of === options ? last.change : NOTHING) })),
    [options],
  );
  const activity = useActivity();
  const gathered = useRef({ codes: new Set<string>(), timer: undefined as number | undefined, at: 0, rows });
  gathered.current.rows = rows;

  const readAnew = useCallback(async (): Promise<void> => {
    const state = gathered.current;
    if (activity.isIdle()) {
      activity.onReturn(() => void readAnew());
      return;
    }
    const before = state.rows;
    const codes = new Set(state.codes);
    state.codes.clear();
    state.at = Date.now();
    await Promise.all([
      client.invalidateQueries({ queryKey: options.queryKey }),
      client.invalidateQueries({ queryKey: ['queue-counts'] }),
    ]);
    const after = client.getQueryData(options.queryKey)?.pages.flatMap((page): readonly QueueItem[] => page.rows);
    if (after === undefined) return;
    setChange((known) => joined(known, compareRows(before, after, codes), after));
  }, [client, options, activity, setChange]);

  const schedule = useCallback((): void => {
    const state = gathered.current;
    if (state.timer !== undefined) return;
    const wait = Math.max(GATHER_MS, state.at + SELDOM_MS - Date.now());
    state.timer = window.setTimeout(() => {
      state.timer = undefined;
      void readAnew();
    }, wait);
  }, [readAnew]);

  const listener = useMemo(
    () => ({
      changed: ({ code }: LiveChange) => {
        gathered.current.codes.add(code);
        schedule();
      },
      reset: schedule,
    }),
    [schedule],
  );
  // A list with names is not read by itself: each reading is written down.
  useLive(listener, follows && query.personal !== true);
  useEffect(() => {
    if (query.personal === true) return;
    const timer = window.setInterval(() => document.visibilityState === 'visible' && schedule(), REFRESH_MS);
    return () => window.clearInterval(timer);
  }, [schedule, query.personal]);

  return {
    rows,
    asOf: pages.data?.pages[0]?.asOf,
    pages,
    marks: change.marks,
    left: change.left,
    forgetLeft: () => setChange(({ marks }) => ({ marks, left: [] })),
    forgetMark: (code: string) => setChange(({ marks, left }) => ({ marks: without(marks, code), left })),
    readAnew,
  };
}

/** What was not looked at yet stays marked; what is no longer there has nothing to be marked. */
function joined(known: RowsChange, news: RowsChange, rows: readonly QueueItem[]): RowsChange {
  const shown = new Set(rows.map(({ code }) => code));
  const marks = new Map([...known.marks, ...news.marks].filter(([code]) => shown.has(code)));
  const left = [...new Set([...known.left, ...news.left])].filter((code) => !shown.has(code));
  return { marks, left };
}

function without(marks: ReadonlyMap<string, RowMark>, code: string): ReadonlyMap<string, RowMark> {
  return new Map([...marks].filter(([key]) => key !== code));
}
