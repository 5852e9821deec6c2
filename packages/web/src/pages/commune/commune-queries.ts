import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

export type QueueItem = components['schemas']['DossierQueue']['rows'][number];

/** The most urgent ones; more would not be read on a phone. */
export const MOST_DUE = 100;

/** Open dossiers of the unit that are overdue or due up to a day, the most urgent first. */
export const dueQuery = (agency: string, dueTo: string) =>
  queryOptions({
    queryKey: ['unit-due', agency, dueTo],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/dossiers', {
          params: { query: { agency, open: true, dueTo, sort: 'due', limit: MOST_DUE } },
        }),
      ),
  });

/** Records a note on a dossier as it is now. `key` is of the intention: sent again it is recorded once. */
export async function recordNote(code: string, note: string, key: string): Promise<void> {
  const path = { code };
  const dossier = await answerOf(client.GET('/api/v1/dossiers/{code}', { params: { path } }));
  const { record } = dossier;
  await answerOf(
    client.POST('/api/v1/dossiers/{code}/commands', {
      params: { path, header: { 'idempotency-key': key, 'if-match': `"${record?.version ?? 0}"` } },
      body: { type: 'note', note },
    }),
  );
}
