import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';
import type { PortalSearch } from './portal-search.ts';

export type PortalStanding = components['schemas']['PortalStanding'];
export type PortalMessage = components['schemas']['PortalMessage'];
export type PortalAgain = components['schemas']['PortalAgain'];

const REFRESH_MS = 10_000;

export const portalQuery = () =>
  queryOptions({
    queryKey: ['portal'],
    queryFn: () => answerOf(client.GET('/api/v1/portal')),
    refetchInterval: REFRESH_MS,
  });

export const messagesQuery = ({ state = 'refused', ...filter }: PortalSearch) =>
  infiniteQueryOptions({
    queryKey: ['portal', 'messages', state, filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/portal/messages', {
          params: { query: { state, ...filter, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

export const intakesQuery = () =>
  queryOptions({
    queryKey: ['portal', 'intakes'],
    queryFn: () => answerOf(client.GET('/api/v1/portal/intakes')),
  });

export const previewAgainQuery = (again: PortalAgain) =>
  queryOptions({
    queryKey: ['portal', 'preview', again],
    queryFn: () => answerOf(client.POST('/api/v1/portal/send-again/preview', { body: again })),
    staleTime: 0,
    gcTime: 0,
  });

export const sendAgain = (again: PortalAgain) => answerOf(client.POST('/api/v1/portal/send-again', { body: again }));

export const tryPortal = () => answerOf(client.POST('/api/v1/portal/try'));
