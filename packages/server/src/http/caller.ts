import type { RequestFacts } from '@dunghen/app/audit';
import type { FastifyRequest } from 'fastify';

/** What the audit writes down of a request beside who and what. */
export function factsOf(request: FastifyRequest): RequestFacts {
  const reason = request.headers['x-reason'];
  const told = typeof reason === 'string' ? findText(reason) : undefined;
  return { id: request.id, address: request.ip, ...(told === undefined ? {} : { reason: told }) };
}

/** Headers are ASCII: a reason in Vietnamese comes percent-encoded. */
function findText(header: string): string | undefined {
  try {
    const text = decodeURIComponent(header).trim().slice(0, 500);
    return text === '' ? undefined : text;
  } catch {
    return undefined;
  }
}
