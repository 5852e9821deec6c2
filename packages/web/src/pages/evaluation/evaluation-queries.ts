import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';
import { isOpen } from '../../parts/task-progress.tsx';
import type { EvaluationKind } from './evaluation-search.ts';

type Schemas = components['schemas'];
type QueryOf<Name extends 'getEvaluation' | 'listDossiersOfEvaluation'> = NonNullable<
  operations[Name]['parameters']['query']
>;

export type EvaluationView = Schemas['EvaluationView'];
export type EvaluationRow = EvaluationView['rows'][number];
export type IndexLine = EvaluationRow['result']['indices'][number];
export type BehindRow = Schemas['EvaluationDossiers']['rows'][number];
export type Appeal = Schemas['EvaluationAppeal'];
export type ResultsAsked = Pick<QueryOf<'getEvaluation'>, 'of' | 'agency' | 'sort' | 'desc' | 'frozen'>;

export const evaluationPeriodsQuery = (kind: EvaluationKind) =>
  queryOptions({
    queryKey: ['periods', kind, 'calendar'],
    queryFn: () => answerOf(client.GET('/api/v1/periods', { params: { query: { kind, scheme: 'calendar' } } })),
  });

export const resultsQuery = (period: string, asked: ResultsAsked) =>
  infiniteQueryOptions({
    queryKey: ['evaluation', period, 'results', asked],
    queryFn: ({ pageParam }) => {
      const query = { ...asked, limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) };
      return answerOf(client.GET('/api/v1/periods/{period}/evaluation', { params: { path: { period }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page: EvaluationView) => page.next,
    refetchInterval: ({ state }) => (isOpen(state.data?.pages[0]?.run?.current) ? LOOK_AGAIN_MS : false),
  });

/** While a period is being counted on the server. */
const LOOK_AGAIN_MS = 2_000;

export const sendCount = (period: string) =>
  answerOf(client.POST('/api/v1/periods/{period}/evaluation/count', { params: { path: { period } } }));

export const behindQuery = (
  period: string,
  subject: string,
  asked: Pick<QueryOf<'listDossiersOfEvaluation'>, 'index' | 'points' | 'sort' | 'desc'>,
) =>
  infiniteQueryOptions({
    queryKey: ['evaluation', period, 'behind', subject, asked],
    queryFn: ({ pageParam }) => {
      const query = { ...asked, limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) };
      return answerOf(
        client.GET('/api/v1/periods/{period}/evaluation/{subject}/dossiers', {
          params: { path: { period, subject }, query },
        }),
      );
    },
    initialPageParam: '',
    getNextPageParam: (page: Schemas['EvaluationDossiers']) => page.next,
  });

export const appealsQuery = (period: string) =>
  infiniteQueryOptions({
    queryKey: ['evaluation', period, 'appeals'],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/periods/{period}/evaluation/appeals', {
          params: { path: { period }, query: { limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: Schemas['EvaluationAppealList']) => page.next,
  });

type BodyOf<
  Name extends 'fileEvaluationAppeal' | 'decideEvaluationAppeal' | 'recordEvaluationMark' | 'freezeEvaluation',
> = operations[Name]['requestBody']['content']['application/json'];

export const sendAppeal = (period: string, subject: string, body: BodyOf<'fileEvaluationAppeal'>) =>
  answerOf(
    client.POST('/api/v1/periods/{period}/evaluation/{subject}/appeals', {
      params: { path: { period, subject } },
      body,
    }),
  );

export const sendDecision = (id: string, body: BodyOf<'decideEvaluationAppeal'>) =>
  answerOf(client.POST('/api/v1/evaluation-appeals/{id}/decision', { params: { path: { id } }, body }));

export const sendMark = (period: string, subject: string, body: BodyOf<'recordEvaluationMark'>) =>
  answerOf(
    client.POST('/api/v1/periods/{period}/evaluation/{subject}/marks', { params: { path: { period, subject } }, body }),
  );

export const sendFreeze = (period: string, body: BodyOf<'freezeEvaluation'>) =>
  answerOf(client.POST('/api/v1/periods/{period}/evaluation/freezes', { params: { path: { period } }, body }));

export function evaluationFile(period: string, query: Readonly<Record<string, string>>): string {
  return `/api/v1/periods/${encodeURIComponent(period)}/evaluation/file?${new URLSearchParams(query)}`;
}
