import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { layout, type Page, type View } from './layout.ts';

/** No scripts at all, everything from this server. */
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that others may show within theirs: as above, without forms. `frames`: who may, as a policy names them. */
export const framePolicy = (frames: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${["'self'", ...frames.split(/\s+/).filter((site) => SITE.test(site))].join(' ')}`,
  ].join('; ');

/** A page of this server within the workspace's own frame: as it will be, but nothing can be sent from it. */
export const PREVIEW_POLICY = PAGE_POLICY.replace("form-action 'self'", "form-action 'none'").replace(
  "frame-ancestors 'none'",
  "frame-ancestors 'self'",
);

/** A site by scheme and host, "*." before it for those below; nothing that could be another rule of the policy. */
const SITE = /^https?:\/\/(?:\*\.)?[\w.-]+(?::\d+)?$/;

export interface SendOptions {
  readonly status?: number;
  /** Seconds for which anybody may keep it; absent: it is of one person, or about one dossier, and nobody keeps it. */
  readonly keep?: number;
  /** When what it says last changed, in milliseconds; told to feed readers, which ask by it. */
  readonly changedAt?: number;
  /** A policy of its own, for a page within a frame of ours (`PREVIEW_POLICY`). */
  readonly frames?: string;
}

/** How long pages of figures and procedures may be kept by whoever stands between. */
export const KEEP_SECONDS = 60;

export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  view: View,
  page: Page,
  options: SendOptions = {},
): Promise<FastifyReply> {
  // To this server alone: without it browsers send forms as if they came from nowhere (Origin: null).
  reply.headers({
    'content-security-policy': options.frames ?? PAGE_POLICY,
    'content-language': view.lang,
    'referrer-policy': 'same-origin',
  });
  // Who may show it stands in the policy; this older header would forbid it to all.
  if (options.frames !== undefined) reply.removeHeader('x-frame-options');
  return sendText(request, reply, layout(view, page).text, 'text/html; charset=utf-8', options);
}

/** Sends a text with its digest, and nothing where the browser has it already. */
export async function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  type: string,
  { status = 200, keep, changedAt }: SendOptions,
): Promise<FastifyReply> {
  reply.code(status).type(type);
  // What is told to one person alone is not compressed: beside what others chose, its length would tell of it.
  if (keep === undefined) return reply.header('cache-control', 'no-store').send(text);
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  reply.headers({ 'cache-control': `public, max-age=${keep}`, etag, vary: 'accept-encoding' });
  if (changedAt !== undefined) reply.header('last-modified', new Date(changedAt).toUTCString());
  if (status === 200 && isKnown(request, etag, changedAt)) return reply.code(304).send();
  return sendBytes(request, reply, Buffer.from(text));
}

/** Whether the browser has it already; by the time alone only where it sends no digest (RFC 9110, 13.1.3). */
function isKnown({ headers }: FastifyRequest, etag: string, changedAt: number | undefined): boolean {
  const { 'if-none-match': known, 'if-modified-since': since } = headers;
  if (known !== undefined) return known.split(',').some((one) => one.trim() === etag);
  const at = since === undefined ? Number.NaN : Date.parse(since);
  // The header has whole seconds.
  return changedAt !== undefined && Math.floor(changedAt / 1_000) * 1_000 <= at;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** In the smallest form that the browser takes. */
export async function sendBytes(request: FastifyRequest, reply: FastifyReply, bytes: Buffer): Promise<FastifyReply> {
  const taken = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(taken)) {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    return reply.header('content-encoding', 'br').send(await toBrotli(bytes, options));
  }
  if (/\bgzip\b/.test(taken)) return reply.header('content-encoding', 'gzip').send(await toGzip(bytes));
  return reply.send(bytes);
}
