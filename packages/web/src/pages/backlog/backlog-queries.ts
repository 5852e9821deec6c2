import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';

export type Backlog = components['schemas']['Backlog'];
export type BacklogRow = components['schemas']['BacklogRow'];
export type PromiseBody = operations['promiseDays']['requestBody']['content']['application/json'];

export const backlogQuery = (agency: string | undefined) =>
  queryOptions({
    queryKey: ['backlog', agency ?? ''],
    queryFn: () =>
      answerOf(client.GET('/api/v1/backlog', { params: { query: agency === undefined ? {} : { agency } } })),
    placeholderData: keepPreviousData,
  });

export type Promises = components['schemas']['BacklogPromises'];

/** The promises behind a number. */
export const promisesQuery = (standing: 'pending' | 'kept' | 'missed', agency: string | undefined) => {
  const query = { standing, ...(agency === undefined ? {} : { agency }) };
  return queryOptions({
    queryKey: ['backlog', 'promises', query],
    queryFn: () => answerOf(client.GET('/api/v1/backlog/promises', { params: { query } })),
  });
};

/** Who can be made responsible at an agency on a day. */
export const backlogOfficersQuery = (agency: string, on: string) => {
  const query = { agency, ...(on === '' ? {} : { on }) };
  return queryOptions({
    queryKey: ['backlog', 'officers', query],
    queryFn: () => answerOf(client.GET('/api/v1/backlog/officers', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};

export const promiseDays = (body: PromiseBody) => answerOf(client.POST('/api/v1/backlog/promises', { body }));

export const backlogAddress = (format: 'csv' | 'xlsx', agency: string | undefined): string =>
  `/api/v1/backlog/file?${new URLSearchParams({ format, ...(agency === undefined ? {} : { agency }) })}`;
