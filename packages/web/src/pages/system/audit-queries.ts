import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';
import { actionsOf } from './audit-kinds.ts';
import type { AuditSearch } from './system-search.ts';

export type AuditPageData = components['schemas']['AuditPage'];
export type AuditEntry = AuditPageData['entries'][number];
export type AuditState = components['schemas']['AuditState'];

const PAGE = 50;

const filterOf = ({ kind, ...rest }: AuditSearch) => {
  const action = actionsOf(kind);
  return { ...rest, ...(action === undefined ? {} : { action: [...action] }) };
};

/** Each page that is asked for is itself written into the audit: nothing is fetched again by itself. */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/audit', {
          params: {
            query: { ...filterOf(search), limit: PAGE, ...(pageParam === undefined ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: findFirstPage(),
    getNextPageParam: (page: AuditPageData) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** The first page has no key. */
function findFirstPage(): string | undefined {
  return undefined;
}

const WATCH_MS = 1_500;

export const auditStateQuery = () =>
  queryOptions({
    queryKey: ['audit-state'],
    queryFn: () => answerOf(client.GET('/api/v1/audit/state')),
    refetchInterval: ({ state }) => {
      const running = state.data?.current?.state;
      return running === 'waiting' || running === 'running' ? WATCH_MS : false;
    },
    staleTime: 0,
  });

export const checkAudit = () => answerOf(client.POST('/api/v1/audit/check'));

/** Address of the audit as a file; the browser downloads it by itself. */
export function auditFileAddress(search: AuditSearch): string {
  const { action = [], ...rest } = filterOf(search);
  const query = new URLSearchParams({ ...rest, format: 'csv' });
  for (const one of action) query.append('action', one);
  return `/api/v1/audit/file?${query}`;
}
