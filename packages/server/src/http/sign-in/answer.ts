import type { Refused } from '@dunghen/app/outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../problem.ts';

const STATUSES: Readonly<Record<string, number>> = {
  'sign-in-failed': 401,
  'totp-required': 401,
  'totp-wrong': 401,
  'password-wrong': 403,
  'identity-unknown': 403,
  'not-allowed': 403,
  'sign-in-locked': 429,
  'sign-in-slowed': 429,
  'login-taken': 409,
  'identity-taken': 409,
  'sign-in-busy': 503,
  'key-missing': 503,
};

/** What a use case of users or sign-in refused, as problem details. */
export function sendAccountRefusal(request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply {
  const { code, message, facts } = refused;
  const status = STATUSES[code] ?? (code.startsWith('unknown-') ? 404 : 422);
  if (typeof facts.retryAfterSeconds === 'number') reply.header('retry-after', String(facts.retryAfterSeconds));
  return sendProblem(request, reply, { status, code, detail: message, facts });
}
