import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';
import type { PetitionsSearch } from './petitions-search.ts';

export type PetitionRow = components['schemas']['PetitionRow'];
export type PetitionDetail = components['schemas']['PetitionDetail'];
export type PetitionList = components['schemas']['PetitionList'];
export type PetitionCommand = components['schemas']['PetitionCommand'];
export type NewPetition = operations['receivePetition']['requestBody']['content']['application/json'];

export const petitionsQuery = (search: PetitionsSearch) =>
  infiniteQueryOptions({
    queryKey: ['petitions', 'list', search],
    queryFn: ({ pageParam }) =>
      answerOf(client.GET('/api/v1/petitions', { params: { query: { ...search, skip: pageParam, limit: 50 } } })),
    initialPageParam: 0,
    getNextPageParam: (page: PetitionList) => page.next,
    placeholderData: keepPreviousData,
  });

export const petitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['petitions', 'one', id],
    queryFn: () => answerOf(client.GET('/api/v1/petitions/{id}', { params: { path: { id } } })),
  });

export const readSender = (id: string) =>
  answerOf(client.GET('/api/v1/petitions/{id}/sender', { params: { path: { id } } }));

export const receivePetition = (body: NewPetition) => answerOf(client.POST('/api/v1/petitions', { body }));

export const advancePetition = (id: string, version: number, command: PetitionCommand) =>
  answerOf(client.POST('/api/v1/petitions/{id}/commands', { params: { path: { id } }, body: { command, version } }));

export const previewPublication = (id: string, texts: { readonly question?: string; readonly answer?: string }) =>
  answerOf(client.POST('/api/v1/petitions/{id}/publication-preview', { params: { path: { id } }, body: texts }));

export const registerAddress = (format: 'csv' | 'xlsx', search: PetitionsSearch): string => {
  const said = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)]));
  return `/api/v1/petitions/file?${new URLSearchParams({ ...said, format })}`;
};

export const reportAddress = (period: string): string => `/api/v1/periods/${period}/petitions/file?format=xlsx`;
