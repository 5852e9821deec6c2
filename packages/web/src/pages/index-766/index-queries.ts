import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';
import type { IndexKind } from './index-search.ts';

type Schemas = components['schemas'];

export type IndexView = Schemas['IndexView'];
export type IndexGroup = Schemas['IndexGroup'];
export type IndexIndicator = Schemas['IndexIndicator'];
export type IndexScore = Schemas['IndexScore'];
export type AgencyIndexRow = Schemas['AgencyIndex']['rows'][number];
export type ProcedureIndexRow = Schemas['ProcedureIndex']['rows'][number];
export type IndicatorDetail = Schemas['IndexIndicatorDetail'];
export type PortalPreview = Schemas['PortalFigurePreview'];
export type GroupKey = IndexGroup['key'];
export type ScoreState = IndexScore['state'];
export type WhyUnresolved = NonNullable<IndexIndicator['why']>;
export type Origin = Schemas['IndexPortalScore']['origin'];
export type Part = operations['listDossiersOfIndicator']['parameters']['query']['part'];

/** A period of the province, of an agency, of a procedure. */
export interface IndexAsked {
  readonly period: string;
  readonly agency?: string;
  readonly procedure?: string;
}

export const indexPeriodsQuery = (kind: IndexKind) =>
  queryOptions({
    queryKey: ['periods', kind, 'calendar'],
    queryFn: () => answerOf(client.GET('/api/v1/periods', { params: { query: { kind, scheme: 'calendar' } } })),
  });

export const indexQuery = ({ period, ...query }: IndexAsked) =>
  queryOptions({
    queryKey: ['index-766', period, query],
    queryFn: () => answerOf(client.GET('/api/v1/periods/{period}/index-766', { params: { path: { period }, query } })),
  });

export const agencyIndexQuery = (period: string) =>
  queryOptions({
    queryKey: ['index-766', period, 'agencies'],
    queryFn: () =>
      answerOf(client.GET('/api/v1/periods/{period}/index-766/agencies', { params: { path: { period } } })),
  });

export const procedureIndexQuery = ({ period, agency }: IndexAsked) =>
  queryOptions({
    queryKey: ['index-766', period, 'procedures', agency],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/periods/{period}/index-766/procedures', {
          params: { path: { period }, query: agency === undefined ? {} : { agency } },
        }),
      ),
  });

export const indicatorQuery = ({ period, ...query }: IndexAsked, indicator: string) =>
  queryOptions({
    queryKey: ['index-766', period, 'indicator', indicator, query],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/periods/{period}/index-766/indicators/{indicator}', {
          params: { path: { period, indicator }, query },
        }),
      ),
  });

export const indexDossiersQuery = ({ period, ...query }: IndexAsked, indicator: string, part: Part) =>
  infiniteQueryOptions({
    queryKey: ['index-766', period, 'dossiers', indicator, part, query],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/periods/{period}/index-766/indicators/{indicator}/dossiers', {
          params: {
            path: { period, indicator },
            query: { ...query, part, limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: Schemas['DossierList']) => page.next,
  });

export const portalFiguresQuery = (period: string) =>
  queryOptions({
    queryKey: ['portal-figures', period],
    queryFn: () => answerOf(client.GET('/api/v1/periods/{period}/portal-figures', { params: { path: { period } } })),
  });

type BodyOf<Name extends 'recordPortalFigure' | 'recordPortalAnswer'> =
  operations[Name]['requestBody']['content']['application/json'];

/** A figure that somebody brings: typed in, or a saved answer. */
export type NewFigure =
  | { readonly kind: 'typed'; readonly body: BodyOf<'recordPortalFigure'> }
  | { readonly kind: 'saved'; readonly body: BodyOf<'recordPortalAnswer'> };

/** With `preview` it is only looked at. */
export function sendFigure({ kind, body }: NewFigure, preview: boolean): Promise<PortalPreview> {
  if (kind === 'typed') return answerOf(client.POST('/api/v1/portal-figures', { body: { ...body, preview } }));
  return answerOf(client.POST('/api/v1/portal-figures/answers', { body: { ...body, preview } }));
}

export const askPortal = (period: string) => answerOf(client.POST('/api/v1/portal-figures/ask', { body: { period } }));

export const fileAddress = ({ period, ...query }: IndexAsked, format: 'docx' | 'pdf' | 'xlsx'): string =>
  `/api/v1/periods/${encodeURIComponent(period)}/index-766/file?${new URLSearchParams({ ...query, format })}`;
