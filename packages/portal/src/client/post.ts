import type { Failure } from './outcome.ts';

/** What one POST gave: JSON of whatever shape, or why there is none. */
export type Posted = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly failure: Failure };

export interface Post {
  readonly fetch: typeof fetch;
  readonly url: string;
  readonly dstcode: string;
  readonly timeoutMs: number;
  readonly body: unknown;
}

/** Sends JSON and reads JSON. Nothing of what was sent, and no address, gets into a failure. */
export async function post({ fetch, url, dstcode, timeoutMs, body }: Post): Promise<Posted> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', dstcode },
      body: JSON.stringify(body),
      // An adapter answers itself; whoever sends us elsewhere is not to get what we send.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    return { ok: false, failure: failureOf(error, timeoutMs) };
  }
  return read(status, text);
}

function read(status: number, text: string): Posted {
  const json = parse(text);
  const isUsable = status < 500 && status !== 429 && status !== 408;
  if (json !== undefined && isUsable && (status < 300 || isEnvelope(json))) return { ok: true, json };
  if (status >= 300) {
    return refuse('http-status', `Cổng trả lời mã HTTP ${status}, không phải câu trả lời của giao thức.`, status);
  }
  const what = /^\s*</.test(text) ? 'một trang HTML' : text.trim() === '' ? 'một nội dung trống' : 'nội dung khác JSON';
  return refuse('not-json', `Cổng trả lời bằng ${what}, không phải JSON của giao thức.`, status);
}

function refuse(kind: Failure['kind'], message: string, status: number): Posted {
  return { ok: false, failure: { kind, message, status } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nobody took the connection: nothing of the call can arrive later. */
const NEVER_CONNECTED: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

const isEnvelope = (json: unknown): boolean => typeof json === 'object' && json !== null && 'error_code' in json;

function failureOf(error: unknown, timeoutMs: number): Failure {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { kind: 'timeout', message: `Cổng không trả lời trong ${Math.round(timeoutMs / 100) / 10} giây.` };
  }
  const code = causeCode(error);
  const detail = code === undefined ? '' : ` (${code})`;
  const isUnsent = code !== undefined && NEVER_CONNECTED.includes(code);
  return {
    kind: 'unreachable',
    ...(isUnsent ? { isUnsent } : {}),
    message: `Không nối được tới Cổng hoặc kết nối bị ngắt giữa chừng${detail}.`,
  };
}

/** `ECONNREFUSED` and the like: tells what is wrong and nothing of what was sent. */
function causeCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : undefined;
}
