import { useQueryClient } from '@tanstack/react-query';
import { reportQuery, reportsQuery } from '../queries.ts';

/** The report and the lists that show it are asked anew. */
export function useChanged(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: reportQuery(id).queryKey }),
      client.invalidateQueries({ queryKey: reportsQuery().queryKey }),
    ]);
  };
}
