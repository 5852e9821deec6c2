import createClient from 'openapi-fetch';
import type { paths } from './generated/schema.d.ts';
import type { Problem } from './types.ts';

export const client = createClient<paths>({ baseUrl: '' });

/** What the server refused, or `problem` absent where it could not be reached. The query library passes errors on by throwing. */
export class ApiError extends Error {
  readonly problem: Problem | undefined;

  constructor(problem?: Problem) {
    super(problem?.detail ?? 'network');
    this.problem = problem;
  }
}

/** The answer's data; throws an `ApiError` where there is none. */
export async function answerOf<T>(request: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await request.catch(() => {
    throw new ApiError();
  });
  if (data !== undefined) return data;
  throw new ApiError(isProblem(error) ? error : undefined);
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'detail' in error && 'code' in error;
}
