import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';

export type Summary = components['schemas']['ExplanationSummary'];
export type Explanation = components['schemas']['ExplanationView'];
export type ChangeExplanation = () => Promise<Explanation>;
export type Line = components['schemas']['ExplainedDossier'];
export type StatementBody = operations['stateCauses']['requestBody']['content']['application/json'];
export type AskBody = operations['askExplanations']['requestBody']['content']['application/json'];
export type ReturnBody = operations['returnExplanation']['requestBody']['content']['application/json'];

export const explanationsQuery = () =>
  queryOptions({ queryKey: ['explanations'], queryFn: () => answerOf(client.GET('/api/v1/explanations')) });

export const explanationQuery = (id: string) =>
  queryOptions({
    queryKey: ['explanations', id],
    queryFn: () => answerOf(client.GET('/api/v1/explanations/{id}', { params: { path: { id } } })),
  });

export const previewQuery = (period: string) =>
  queryOptions({
    queryKey: ['explanations', 'preview', period],
    queryFn: () => answerOf(client.GET('/api/v1/explanations/preview', { params: { query: { period } } })),
    staleTime: 0,
  });

export const ask = (body: AskBody) => answerOf(client.POST('/api/v1/explanations', { body }));

export const stateCauses = (id: string, body: StatementBody) =>
  answerOf(client.POST('/api/v1/explanations/{id}/statements', { params: { path: { id } }, body }));

export const confirm = (id: string, version: number) =>
  answerOf(client.POST('/api/v1/explanations/{id}/confirmation', { params: { path: { id } }, body: { version } }));

export const giveBack = (id: string, body: ReturnBody) =>
  answerOf(client.POST('/api/v1/explanations/{id}/return', { params: { path: { id } }, body }));

/** The report of the province, or what one agency explained: as a report, or as its letter. */
export const reportAddress = (
  period: string,
  format: 'docx' | 'xlsx',
  of: { readonly agency?: string; readonly document?: 'letter' } = {},
): string => `/api/v1/explanations/file?${new URLSearchParams({ period, format, ...of })}`;
