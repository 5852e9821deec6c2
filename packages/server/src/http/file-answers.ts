import type { Refused } from '@dunghen/app/outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem, sendRefusal } from './problem.ts';

/** Refusals of files whose status is another than that of other refusals. */
const STATUSES: Readonly<Record<string, number>> = {
  'file-too-large': 413,
  'dossier-files-too-large': 413,
  executable: 415,
  'unknown-content': 415,
  'old-office': 415,
  'type-mismatch': 415,
  'range-not-satisfiable': 416,
  'file-damaged': 500,
  'file-store-missing': 503,
  'citizen-store-missing': 503,
  'citizen-store-refused': 503,
};

const RETRY_SECONDS = 30;

/** What a use case of files refused. A busy or full store may be back soon: the client is told when to ask again. */
export function sendFileRefusal(request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply {
  const { code, facts, message } = refused;
  const status = STATUSES[code];
  if (status === undefined) return sendRefusal(request, reply, refused);
  if (code === 'citizen-store-refused') reply.header('retry-after', String(RETRY_SECONDS));
  if (code === 'range-not-satisfiable') reply.header('content-range', `bytes */${Number(facts.bytes)}`);
  if (code === 'file-damaged') request.log.error({ requestId: request.id, code, sha256: facts.sha256 });
  return sendProblem(request, reply, { status, code, detail: message, facts });
}

/** A name with Vietnamese letters for all browsers (RFC 6266): one without them first, the true one encoded (RFC 8187). */
export function dispositionOf(disposition: string, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export interface AskedRange {
  readonly from?: number;
  readonly to?: number;
}

/** One range of bytes (RFC 9110, 14.2); undefined for what is none, or several at once: then the whole is sent. */
export function findRange(header: string | undefined): AskedRange | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [from, to] = match === null ? [] : [match[1], match[2]];
  if (match === null || (from === '' && to === '')) return undefined;
  return { ...(from ? { from: Number(from) } : {}), ...(to ? { to: Number(to) } : {}) };
}
