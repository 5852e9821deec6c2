import type { ImportStatus } from '@dunghen/domain/import';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

export type ImportSummary = components['schemas']['ImportSummary'];
export type Import = components['schemas']['Import'];
export type ImportOutcome = components['schemas']['ImportOutcome'];
export type ImportIssue = ImportOutcome['issues']['first'][number];
export type ImportField = NonNullable<Import['fields'][number]>;
export type LoadedFile = components['schemas']['ImportList']['files'][number];
export type ImportListName = 'issues' | 'conflicts' | 'differences';

/** While something runs its state is asked for; it goes on without whoever asks. */
const WATCH_MS = 1_000;

const isBusy = (state: ImportSummary['state']): boolean => state === 'checking' || state === 'loading';

export const importsQuery = () =>
  queryOptions({
    queryKey: ['imports'],
    queryFn: () => answerOf(client.GET('/api/v1/imports')),
    refetchInterval: ({ state }) => (state.data?.stages.some((stage) => isBusy(stage.state)) ? 3 * WATCH_MS : false),
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => answerOf(client.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isBusy(state.data.state) ? WATCH_MS : false),
    staleTime: 0,
  });

/** The file as a form sends it; the client's own serializer would make JSON of it. */
export async function stageImport(file: File): Promise<Import> {
  const form = new FormData();
  form.append('file', file);
  const body: never = form as never;
  return answerOf(client.POST('/api/v1/imports', { body, bodySerializer: () => form }));
}

export interface ImportChoices {
  readonly columns: Record<string, ImportField | null>;
  readonly dueAtMeans?: 'receipt' | 'current';
  readonly system?: string;
  readonly createAgencies?: boolean;
  readonly statuses?: Record<string, ImportStatus>;
}

export const checkImport = (id: string, body: ImportChoices) =>
  answerOf(client.POST('/api/v1/imports/{id}/check', { params: { path: { id } }, body }));

export const loadImport = (id: string, keepGood: boolean) =>
  answerOf(client.POST('/api/v1/imports/{id}/load', { params: { path: { id } }, body: { keepGood } }));

export const discardImport = (id: string) =>
  answerOf(client.DELETE('/api/v1/imports/{id}', { params: { path: { id } } }));

export const listAddress = (id: string, list: ImportListName): string => `/api/v1/imports/${id}/lists/${list}`;
