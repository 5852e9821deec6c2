import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';

export type Publication = components['schemas']['PublicationRecord'];
export type Details = components['schemas']['PublicationDetail'];
export type ProposalBody = operations['proposePublication']['requestBody']['content']['application/json'];
export type DecisionBody = operations['decidePublication']['requestBody']['content']['application/json'];

export const publicationsQuery = () =>
  queryOptions({ queryKey: ['publications'], queryFn: () => answerOf(client.GET('/api/v1/publications')) });

export const publicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['publications', id],
    queryFn: () => answerOf(client.GET('/api/v1/publications/{id}', { params: { path: { id } } })),
  });

export const propose = (body: ProposalBody) => answerOf(client.POST('/api/v1/publications', { body }));

export const decide = (id: string, body: DecisionBody) =>
  answerOf(client.POST('/api/v1/publications/{id}/steps', { params: { path: { id } }, body }));

/** The very page that the public would see, and its record once it is published; served beside the workspace. */
export const previewAddress = (id: string): string => `/cong-bo/xem-truoc/${id}`;
export const recordAddress = (id: string): string => `/cong-bo/${id}`;
export const HISTORY_ADDRESS = '/cong-bo';

/** `name` with its language: "vi/tien-do-2024-Q1.csv". */
export const fileAddress = (id: string, name: string): string => `/api/v1/publications/${id}/files/${name}`;
