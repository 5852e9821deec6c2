import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

/** An agency as it is on the day that was asked for. */
export type AgencyEntry = components['schemas']['Agency'];

/** The agencies of a day in the order of the catalogue; absent: today's. */
export const agenciesQuery = (day?: string) =>
  queryOptions({
    queryKey: ['agencies', day ?? ''],
    queryFn: () => answerOf(client.GET('/api/v1/agencies', { params: { query: day === undefined ? {} : { day } } })),
    placeholderData: keepPreviousData,
  });
