import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.ts';

/** What the server has answered. `hear` is told of every error, besides the page that asked. */
export function createQueries(hear: (error: Error) => Promise<void>): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: hear }),
    mutationCache: new MutationCache({ onError: hear }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        // A refusal stays one however often it is asked again; only a lost connection is worth a second try.
        retry: (count, error) => error instanceof ApiError && error.problem === undefined && count < 1,
      },
    },
  });
}
