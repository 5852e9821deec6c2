import { findDay, formatDay } from '@dunghen/domain/time';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';
import type { CountedBy } from '../../api/queries.ts';
import type { PeriodKind, Policy, Scheme } from '../../api/types.ts';
import type { Comparison, ControlSearch } from './control-search.ts';

type Schemas = components['schemas'];

export type Trend = Schemas['Trend'];
export type WeekTable = Schemas['WeekTable'];
export type Forecast = Schemas['Forecast'];
export type LateDossier = Schemas['LateDossier'];
export type LateOfficials = Schemas['LateOfficials'];
export type Difference = Schemas['Difference'];
export type CountedSide = Schemas['CountedSide'];

/** Of the whole province, or of one agency with those under it. */
export interface ControlScope extends CountedBy {
  readonly agency?: string;
  readonly children?: boolean;
}

export const periodsOfKindQuery = (kind: PeriodKind, scheme: Scheme) =>
  queryOptions({
    queryKey: ['periods', kind, scheme],
    queryFn: () => answerOf(client.GET('/api/v1/periods', { params: { query: { kind, scheme } } })),
  });

/** The end of a day as the interface takes instants that are not included: the next midnight. */
export function endOfDay(day: string): string {
  const found = findDay(day);
  return found === undefined ? `${day}T00:00` : `${formatDay(found + 1)}T00:00`;
}

/** How the address says that is counted. */
export function countedBy(period: string, { scheme, policy, asOf, knownAt }: ControlSearch): CountedBy {
  return {
    period,
    ...(scheme === undefined ? {} : { scheme }),
    ...(policy === undefined ? {} : { policy }),
    ...(asOf === undefined ? {} : { asOf: endOfDay(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: endOfDay(knownAt) }),
  };
}

export const countedFiguresQuery = ({ period, ...query }: CountedBy) =>
  queryOptions({
    queryKey: ['counted-figures', period, query],
    queryFn: () => answerOf(client.GET('/api/v1/periods/{period}/figures', { params: { path: { period }, query } })),
  });

export const trendQuery = ({ period, ...query }: ControlScope, count = 8) =>
  queryOptions({
    queryKey: ['trend', period, query, count],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/periods/{period}/trend', { params: { path: { period }, query: { ...query, count } } }),
      ),
  });

export const weeksQuery = ({ period, ...query }: ControlScope) =>
  queryOptions({
    queryKey: ['weeks', period, query],
    queryFn: () => answerOf(client.GET('/api/v1/periods/{period}/weeks', { params: { path: { period }, query } })),
  });

export const officialsQuery = ({ period, ...query }: ControlScope) =>
  queryOptions({
    queryKey: ['officials', period, query],
    queryFn: () => answerOf(client.GET('/api/v1/periods/{period}/officials', { params: { path: { period }, query } })),
  });

export const lateQuery = ({ period, ...query }: ControlScope, limit = 200) =>
  queryOptions({
    queryKey: ['late', period, query, limit],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/periods/{period}/late', { params: { path: { period }, query: { ...query, limit } } }),
      ),
  });

export const forecastQuery = (scope: Pick<ControlScope, 'agency' | 'children'>) =>
  queryOptions({
    queryKey: ['forecast', scope],
    queryFn: () => answerOf(client.GET('/api/v1/forecast', { params: { query: { ...scope, days: 10 } } })),
  });

const POLICIES: readonly string[] = ['province', 'portal766'] satisfies readonly Policy[];

const isPolicy = (comparison: Comparison): comparison is Policy => POLICIES.includes(comparison);

/** The other way of counting: only what it names is different. */
export function otherOf(comparison: Comparison, { scheme, policy }: Pick<CountedBy, 'scheme' | 'policy'>) {
  return isPolicy(comparison)
    ? { otherPolicy: comparison, otherScheme: scheme ?? 'calendar' }
    : { otherScheme: comparison, otherPolicy: policy ?? 'province' };
}

export const differenceQuery = ({ period, ...query }: ControlScope, comparison: Comparison) =>
  infiniteQueryOptions({
    queryKey: ['difference', period, query, comparison],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/periods/{period}/difference', {
          params: {
            path: { period },
            query: {
              ...query,
              ...otherOf(comparison, query),
              limit: 50,
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: Difference) => page.dossiers.next,
  });

export type ControlTable = 'trend' | 'weeks' | 'officials' | 'late' | 'forecast';

/** Address of a table as a file; the browser downloads it by itself. */
export function tableAddress({ period, ...query }: ControlScope, table: ControlTable, format: 'csv' | 'xlsx'): string {
  const search = searchOf({ ...query, format });
  return `/api/v1/periods/${encodeURIComponent(period)}/tables/${table}?${search}`;
}

/** Address of the table of all agencies as a spreadsheet: the annex of all units. */
export function unitsAddress({ period, ...query }: CountedBy): string {
  return `/api/v1/periods/${encodeURIComponent(period)}/report/file?${searchOf({ ...query, layout: 'all-units', format: 'xlsx' })}`;
}

function searchOf(query: Readonly<Record<string, string | boolean | undefined>>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  return search;
}
