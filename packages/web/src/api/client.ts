import createClient from 'openapi-fetch';
import { fetchOrTake } from './asked.ts';
import type { paths } from './generated/schema.d.ts';
import type { Problem } from './types.ts';

/** The browser adds the session's cookie by itself: the pages and the interface are of one origin. */
export const client = createClient<paths>({ baseUrl: '', fetch: fetchOrTake });

/** The token of the session, without which the server changes nothing (it shows that one of its own pages asks). */
const forgery: { token?: string | undefined } = {};

/** Every request that changes something brings the token along from now on. */
export function keepForgeryToken(token: string | undefined): void {
  forgery.token = token;
}

/** What a request that changes something has to carry, where it is not sent by the client (an upload with its progress). */
export const forgeryHeaders = (): Readonly<Record<string, string>> =>
  forgery.token === undefined ? {} : { 'x-csrf-token': forgery.token };

client.use({
  onRequest({ request }) {
    if (forgery.token === undefined || request.method === 'GET' || request.method === 'HEAD') return undefined;
    request.headers.set('x-csrf-token', forgery.token);
    return request;
  },
});

/** What the server refused, or `problem` absent where it could not be reached. The query library passes errors on by throwing. */
export class ApiError extends Error {
  readonly problem: Problem | undefined;
  /** Seconds until another try makes sense, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(problem?: Problem, retryAfter?: number) {
    super(problem?.detail ?? 'network');
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer's data; throws an `ApiError` where there is none. */
export async function answerOf<T>(request: Promise<Answer<T>>): Promise<T> {
  const answer = await reached(request);
  if (answer.data !== undefined) return answer.data;
  throw errorOf(answer);
}

/** Of requests that are answered by their being done; throws an `ApiError` where they are not. */
export async function doneOf(request: Promise<Answer<unknown>>): Promise<void> {
  const answer = await reached(request);
  if (!answer.response.ok) throw errorOf(answer);
}

/** The code of a refusal; undefined of every other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof ApiError ? error.problem?.code : undefined;

function reached<T>(request: Promise<T>): Promise<T> {
  return request.catch(() => {
    throw new ApiError();
  });
}

function errorOf({ error, response }: Answer<unknown>): ApiError {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(isProblem(error) ? error : undefined, Number.isFinite(seconds) ? seconds : undefined);
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'detail' in error && 'code' in error;
}
