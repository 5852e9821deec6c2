import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { operations } from '../../api/generated/schema.d.ts';

/** The agencies of a day in the order of the catalogue; absent: today's. */
export const agenciesQuery = (day?: string) =>
  queryOptions({
    queryKey: ['agencies-of', day ?? ''],
    queryFn: () => answerOf(client.GET('/api/v1/agencies', { params: { query: day === undefined ? {} : { day } } })),
    staleTime: 300_000,
  });

type Answer = operations['listAgencies']['responses'][200]['content']['application/json'];
export type AgencyOfDay = Answer['rows'][number];
