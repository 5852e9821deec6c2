import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { findTargetProblem, isLoopbackUrl, isPrivateAddress } from './target.ts';

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  readonly allowPrivate: boolean;
}

/** What came back. `retryAfter` in seconds, where the receiver asks for patience. */
export type PostAnswer =
  | { readonly ok: true; readonly status: number; readonly retryAfter?: number }
  /** In Vietnamese; holds nothing of the message. */
  | { readonly ok: false; readonly error: string };

export type Post = (request: PostRequest) => Promise<PostAnswer>;

/**
 * Sends one message. The address is looked at when the name is resolved for this very connection, so that a name which
 * was harmless when it was registered cannot lead into the office's own network later. Redirects are not followed.
 */
export const post: Post = (request) => postBy(systemResolver, request);

/** Finds all addresses of a name. */
export type Resolver = (
  name: string,
  options: LookupAllOptions,
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const systemResolver: Resolver = (name, options, callback) => lookup(name, options, callback);

/** As `post`, with a resolver of names. */
export function postBy(resolver: Resolver, request: PostRequest): Promise<PostAnswer> {
  const problem = findTargetProblem(request.url, request.allowPrivate);
  if (problem !== undefined) return Promise.resolve({ ok: false, error: problem });
  const url = new URL(request.url);
  const { body, timeoutMs } = request;
  return new Promise((settle) => {
    const sent = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: { ...request.headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
      lookup: guardedLookup(resolver, request.allowPrivate || isLoopbackUrl(url)),
    });
    sent.once('response', (response) => {
      // What the receiver writes is of no use; reading on for ever would be to its use alone.
      response.destroy();
      const retryAfter = Number(response.headers['retry-after'] ?? Number.NaN);
      settle({ ok: true, status: response.statusCode ?? 0, ...(Number.isFinite(retryAfter) ? { retryAfter } : {}) });
    });
    sent.once('error', (error) => settle({ ok: false, error: wordsOf(error) }));
    sent.end(body);
  });
}

class PrivateAddressError extends Error {}

function guardedLookup(resolver: Resolver, allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolver(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const refused = !allowPrivate && addresses.some(({ address }) => isPrivateAddress(address));
      if (refused) return callback(new PrivateAddressError(), '', 0);
      const [first] = addresses;
      if (options.all === true) return callback(null, [...addresses]);
      return callback(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}

function wordsOf(error: Error): string {
  if (error instanceof PrivateAddressError) return 'Tên miền của nơi nhận trỏ vào mạng nội bộ: không gửi.';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'Nơi nhận không trả lời kịp.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  switch (code) {
    case 'ECONNREFUSED':
      return 'Nơi nhận không mở cổng kết nối.';
    case 'ENOTFOUND':
      return 'Không tìm thấy tên miền của nơi nhận.';
    case 'ECONNRESET':
      return 'Nơi nhận ngắt kết nối.';
    default:
      return `Không kết nối được với nơi nhận (${code}).`;
  }
}
