import { useQueryClient } from '@tanstack/react-query';

/** What was recorded changes the sheet and, of progress, the report. */
export function useRecorded(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      ['portal-figures', 'index-766', 'figures', 'counted-figures'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  };
}
