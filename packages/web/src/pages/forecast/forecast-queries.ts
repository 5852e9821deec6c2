import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';
import type { ForecastSearch } from './forecast-search.ts';

export type RiskList = components['schemas']['RiskList'];
export type RiskRow = RiskList['rows'][number];
export type LoadList = components['schemas']['LoadList'];
export type AgencyLadder = components['schemas']['AgencyLadder'];
export type Ladder = AgencyLadder['ladder'];
export type BeforeRung = Ladder['before'][number];

const FROM = { risk: 50, likely: 80, all: 0 } as const;

export const risksQuery = ({ agency, mine, level }: ForecastSearch) =>
  queryOptions({
    queryKey: ['forecast', 'risks', agency ?? '', mine === true, level ?? 'risk'],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/forecast/risks', {
          params: {
            query: {
              from: FROM[level ?? 'risk'],
              limit: 200,
              mine: mine === true,
              ...(agency === undefined ? {} : { agencyId: agency, includeChildren: true }),
            },
          },
        }),
      ),
  });

export const loadsQuery = (agency: string | undefined) =>
  queryOptions({
    queryKey: ['forecast', 'load', agency ?? ''],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/forecast/load', { params: { query: agency === undefined ? {} : { agencyId: agency } } }),
      ),
  });

const byId = (id: string) => ({ params: { path: { id } } });

export const ladderQuery = (id: string) =>
  queryOptions({
    queryKey: ['reminders', id],
    queryFn: () => answerOf(client.GET('/api/v1/agencies/{id}/reminders', byId(id))),
  });

/** The client wants to own what it sends. */
const owned = ({ before, headFrom }: Ladder) => ({ before: [...before], headFrom });

export const previewLadder = (id: string, ladder: Ladder) =>
  answerOf(client.POST('/api/v1/agencies/{id}/reminders/preview', { ...byId(id), body: owned(ladder) }));

export const recordLadder = (id: string, ladder: Ladder, from: string, source: string) =>
  answerOf(client.POST('/api/v1/agencies/{id}/reminders', { ...byId(id), body: { ...owned(ladder), from, source } }));
