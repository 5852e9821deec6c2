import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

export type JobList = components['schemas']['JobList'];
export type JobQueue = JobList['queues'][number];
export type DeadDelivery = components['schemas']['WebhookDelivery'];

/** The page is looked at while something is wrong: it follows by itself. */
const REFRESH_MS = 10_000;

export const jobsQuery = () =>
  queryOptions({
    queryKey: ['jobs'],
    queryFn: () => answerOf(client.GET('/api/v1/jobs')),
    refetchInterval: REFRESH_MS,
  });

/** Runs a queue again by its name, a failed run or a message that was given up by its id. */
export async function runAgain(id: string): Promise<void> {
  await answerOf(client.POST('/api/v1/jobs/{id}/run', { params: { path: { id } } }));
}
