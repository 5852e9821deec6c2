import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';
import type { InspectionSearch } from './inspection-search.ts';

export type Case = components['schemas']['InspectionCase'];
export type CaseList = components['schemas']['InspectionList'];
export type ConclusionBody = operations['concludeInspectionCase']['requestBody']['content']['application/json'];

export const quartersQuery = () =>
  queryOptions({
    queryKey: ['periods', 'quarter', 'calendar'],
    queryFn: () =>
      answerOf(client.GET('/api/v1/periods', { params: { query: { kind: 'quarter', scheme: 'calendar' } } })),
  });

export const casesQuery = (period: string, search: Omit<InspectionSearch, 'period'>) =>
  infiniteQueryOptions({
    queryKey: ['inspections', period, search],
    queryFn: ({ pageParam }) => {
      const query = { ...search, limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) };
      return answerOf(client.GET('/api/v1/periods/{period}/inspections', { params: { path: { period }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page: CaseList) => page.next,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['inspections', 'case', id],
    queryFn: () => answerOf(client.GET('/api/v1/inspections/{id}', { params: { path: { id } } })),
  });

export const searchQuarter = (period: string) =>
  answerOf(client.POST('/api/v1/periods/{period}/inspections/search', { params: { path: { period } } }));

export const conclude = (id: string, body: ConclusionBody) =>
  answerOf(client.POST('/api/v1/inspections/{id}/conclusions', { params: { path: { id } }, body }));
