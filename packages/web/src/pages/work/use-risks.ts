import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, client } from '../../api/client.ts';
import type { QueueItem, QueueRisk } from '../../parts/queue/queue-queries.ts';

/** More are not looked at in a queue; the page of forecasts has them all by agency. */
const MOST = 1_000;
const FRESH_MS = 5 * 60_000;

/** How likely the dossiers of a queue are to be late, by code; undefined until it is known, or is not asked for. */
export function useRisks(asked: boolean, mine: boolean): ReadonlyMap<string, QueueRisk> | undefined {
  const { data } = useQuery({
    queryKey: ['queue-risks', mine],
    queryFn: () =>
      answerOf(client.GET('/api/v1/forecast/risks', { params: { query: { from: 0, limit: MOST, mine } } })),
    enabled: asked,
    staleTime: FRESH_MS,
  });
  return useMemo(() => data && new Map(data.rows.map((row) => [row.code, row] as const)), [data]);
}

/** The likeliest first; what is overdue or paused has no risk any more and comes after, in its own order. */
export function byRisk(
  rows: readonly QueueItem[],
  risks: ReadonlyMap<string, QueueRisk> | undefined,
): readonly QueueItem[] {
  if (risks === undefined) return rows;
  const riskOf = ({ code }: QueueItem): number => risks.get(code)?.risk ?? -1;
  return rows.toSorted((a, b) => riskOf(b) - riskOf(a));
}
