import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';
import type { CasesSearch } from './reconciliation-search.ts';

export type RunSummary = components['schemas']['ReconciliationRun'];
export type Run = components['schemas']['ReconciliationRunView'];
export type Case = components['schemas']['ReconciliationCase'];
export type CaseDetail = components['schemas']['ReconciliationCaseDetail'];
export type CaseSide = NonNullable<Case['here']>;
export type StartBody = operations['startReconciliation']['requestBody']['content']['application/json'];
export type StepBody = operations['recordReconciliationStep']['requestBody']['content']['application/json'];
export type CaseStep = StepBody['step'];

/** While a run goes on its state is asked for; it goes on without whoever asks. */
const WATCH_MS = 1_000;

export const runsQuery = () =>
  queryOptions({
    queryKey: ['reconciliations'],
    queryFn: () => answerOf(client.GET('/api/v1/reconciliations')),
    refetchInterval: ({ state }) => (state.data?.rows.some((run) => run.state === 'running') ? 3 * WATCH_MS : false),
  });

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['reconciliations', id],
    queryFn: () => answerOf(client.GET('/api/v1/reconciliations/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? WATCH_MS : false),
    staleTime: 0,
  });

/** The file as a form sends it; the client's own serializer would make JSON of it. */
export async function stageList(file: File): Promise<Run> {
  const form = new FormData();
  form.append('file', file);
  const body: never = form as never;
  return answerOf(client.POST('/api/v1/reconciliations', { body, bodySerializer: () => form }));
}

export const startRun = (id: string, body: StartBody) =>
  answerOf(client.POST('/api/v1/reconciliations/{id}/start', { params: { path: { id } }, body }));

export const startByProtocol = (body: StartBody) =>
  answerOf(client.POST('/api/v1/reconciliations/by-protocol', { body }));

function queryOf({ kind, agency, state, change, gap }: CasesSearch) {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(agency === undefined ? {} : { agencyId: agency }),
    ...(state === undefined ? {} : { state }),
    ...(change === undefined ? {} : { change }),
    ...(gap === undefined ? {} : { gapOnly: gap }),
  };
}

const PAGE = 50;

export const casesQuery = (id: string, search: CasesSearch) =>
  infiniteQueryOptions({
    queryKey: ['reconciliations', id, 'cases', search],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/reconciliations/{id}/cases', {
          params: {
            path: { id },
            query: { ...queryOf(search), limit: PAGE, ...(pageParam === '' ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const caseQuery = (id: string, code: string) =>
  queryOptions({
    queryKey: ['reconciliations', id, 'case', code],
    queryFn: () =>
      answerOf(client.GET('/api/v1/reconciliations/{id}/cases/{code}', { params: { path: { id, code } } })),
  });

export const recordStep = (id: string, body: StepBody) =>
  answerOf(client.POST('/api/v1/reconciliations/{id}/steps', { params: { path: { id } }, body }));

export const listAddress = (id: string, search: CasesSearch): string => {
  const query = new URLSearchParams(Object.entries(queryOf(search)).map(([key, value]) => [key, String(value)]));
  const text = query.toString();
  return `/api/v1/reconciliations/${id}/cases.xlsx${text === '' ? '' : `?${text}`}`;
};

export const letterAddress = (id: string, agencyId: string): string =>
  `/api/v1/reconciliations/${id}/letter?agencyId=${encodeURIComponent(agencyId)}`;

export const summaryAddress = (id: string): string => `/api/v1/reconciliations/${id}/summary`;
