import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';

type Schemas = components['schemas'];

export type QueueItem = Schemas['QueueItem'];
type QueuePage = Schemas['DossierQueue'];
/** How likely a dossier is to be late: percent, where there are grounds, and why. */
export type QueueRisk = Pick<Schemas['RiskList']['rows'][number], 'risk' | 'reason'>;
export type OpenCounts = Schemas['OpenCounts'];
export type QueueQuery = Omit<NonNullable<operations['listDossiers']['parameters']['query']>, 'after' | 'limit'>;
export type CountQuery = NonNullable<operations['countOpenDossiers']['parameters']['query']>;

/** One page of a list: what a screen and a half shows, and quickly there on a slow line. */
const QUEUE_PAGE = 100;

/** The lists that changes in the province make old; `useQueue` reads them anew. */
const QUEUE_KEY = 'queue';

/** Dossiers within one's reach, page by page. With `personal` the names come along: that is written down, so never by itself again. */
export const queueQuery = (query: QueueQuery) =>
  infiniteQueryOptions({
    queryKey: [QUEUE_KEY, query],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/dossiers', {
          params: { query: { ...query, limit: QUEUE_PAGE, ...(pageParam === undefined ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: findFirstPage(),
    getNextPageParam: (page: QueuePage) => page.next,
    ...(query.personal === true ? { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } : {}),
  });

/** How the open ones of a list stand. */
export const countsQuery = (query: CountQuery) =>
  queryOptions({
    queryKey: ['queue-counts', query],
    queryFn: () => answerOf(client.GET('/api/v1/dossiers/counts', { params: { query } })),
  });

function findFirstPage(): string | undefined {
  return undefined;
}
