import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a route gives back; the door writes it out. */
export interface HttpAnswer {
  readonly status: number;
  readonly type: 'application/json; charset=utf-8' | 'text/html; charset=utf-8';
  readonly text: string;
  /** Where a form leads to when it was taken. */
  readonly location?: string;
}

export const json = (body: unknown, status = 200): HttpAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  text: JSON.stringify(body),
});

export const page = (text: string, status = 200): HttpAnswer => ({ status, type: 'text/html; charset=utf-8', text });

export const seeOther = (location: string): HttpAnswer => ({ ...page('', 303), location });

/** Refusals of the stand-in's own interface: `{ error: { code, message } }`. */
export const problem = (status: number, code: string, message: string): HttpAnswer =>
  json({ error: { code, message } }, status);

/** No scripts, nothing from elsewhere, in nobody's frame. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function write(response: ServerResponse, { status, type, text, location }: HttpAnswer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(type.startsWith('text/html') ? { 'content-security-policy': POLICY, 'referrer-policy': 'same-origin' } : {}),
    ...(location === undefined ? {} : { location }),
  });
  response.end(text);
}

/** Bytes of one request at most. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The whole body as text, or undefined where it is too long. */
export async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What a JSON text says, or undefined where it is none. */
export function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
