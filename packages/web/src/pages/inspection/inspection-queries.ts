import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';
import { isOpen } from '../../parts/task-progress.tsx';
import type { InspectionSearch } from './inspection-search.ts';

export type Case = components['schemas']['InspectionCase'];
export type CaseList = components['schemas']['InspectionList'];
export type Thresholds = components['schemas']['InspectionThresholds'];
export type ConclusionBody = operations['concludeInspectionCase']['requestBody']['content']['application/json'];

export const quartersQuery = () =>
  queryOptions({
    queryKey: ['periods', 'quarter', 'calendar'],
    queryFn: () =>
      answerOf(client.GET('/api/v1/periods', { params: { query: { kind: 'quarter', scheme: 'calendar' } } })),
  });

export type CaseFilter = Omit<InspectionSearch, 'period' | 'by' | 'byDesc'>;

export const casesQuery = (period: string, search: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['inspections', period, search],
    queryFn: ({ pageParam }) => {
      const query = { ...search, limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) };
      return answerOf(client.GET('/api/v1/periods/{period}/inspections', { params: { path: { period }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page: CaseList) => page.next,
    refetchInterval: ({ state }) => (isOpen(state.data?.pages[0]?.search?.current) ? LOOK_AGAIN_MS : false),
  });

/** While the search runs on the server. */
const LOOK_AGAIN_MS = 2_000;

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['inspections', 'case', id],
    queryFn: () => answerOf(client.GET('/api/v1/inspections/{id}', { params: { path: { id } } })),
  });

export const searchQuarter = (period: string) =>
  answerOf(client.POST('/api/v1/periods/{period}/inspections/search', { params: { path: { period } } }));

export const conclude = (id: string, body: ConclusionBody) =>
  answerOf(client.POST('/api/v1/inspections/{id}/conclusions', { params: { path: { id } }, body }));

export const thresholdsQuery = () =>
  queryOptions({
    queryKey: ['inspection-thresholds'],
    queryFn: () => answerOf(client.GET('/api/v1/inspection-thresholds')),
  });

export type ThresholdBody = operations['recordInspectionThresholds']['requestBody']['content']['application/json'];

export const recordThresholds = (from: string, body: ThresholdBody) =>
  answerOf(client.PUT('/api/v1/inspection-thresholds/{from}', { params: { path: { from } }, body }));

export const revokeThresholds = (from: string) =>
  answerOf(client.DELETE('/api/v1/inspection-thresholds/{from}', { params: { path: { from } } }));
