import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

export type Backups = components['schemas']['Backups'];
export type Backup = Backups['backups'][number];

const WATCH_MS = 1_500;

export const backupsQuery = () =>
  queryOptions({
    queryKey: ['backups'],
    queryFn: () => answerOf(client.GET('/api/v1/backups')),
    refetchInterval: ({ state }) =>
      state.data?.tasks.some((task) => task.state === 'waiting' || task.state === 'running') ? WATCH_MS : false,
    staleTime: 0,
  });

export const makeBackup = () => answerOf(client.POST('/api/v1/backups'));

export const checkBackup = (name: string) =>
  answerOf(client.POST('/api/v1/backups/{name}/check', { params: { path: { name } } }));
