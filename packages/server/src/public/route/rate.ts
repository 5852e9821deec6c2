import { randomUUID } from 'node:crypto';
import { executeCommand } from '@dunghen/app/command';
import { showToApplicant } from '@dunghen/app/dossier';
import type { FastifyReply } from 'fastify';
import { factsOf } from '../../http/caller.ts';
import { notYetPage, provePage, type RateFacts, ratedPage, ratePage } from '../page/rate.ts';
import { sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';
import { findWait, inEqualTime, type Limits } from './limits.ts';
import { codeOf } from './look-up.ts';
import { type Applicant, findApplicant, findSignIn, isFormOf, sendForeign } from './who.ts';

const MOST_COMMENT = 1_000;

/** The question, for who may answer it; who has shown nothing is asked for the receipt, whatever the code. */
export async function sendRate(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const wait = findWait(asked, limits.lookUps(asked.request.ip));
  return wait ?? inEqualTime(() => answer(asked, {}));
}

async function answer(asked: Asked, given: Partial<RateFacts>): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const code = codeOf(request.params, 'code');
  const applicant = findApplicant(asked, code);
  const shown = applicant && (await showToApplicant(parts.context, applicant.principal, code));
  if (applicant === undefined || shown?.ok !== true) {
    const page = provePage(view, code, findSignIn(asked, view.to('rate', code)));
    return sendPage(request, reply, view, page, { status: 403 });
  }
  const { rating, mayRate } = shown.value;
  if (rating !== undefined) {
    const thanks = fieldOf(request.query, 'xong') === '1';
    return sendPage(request, reply, view, ratedPage(view, code, rating, thanks));
  }
  if (!mayRate) return sendPage(request, reply, view, notYetPage(view, code), { status: 409 });
  const facts = { code, csrf: applicant.csrf, key: randomUUID(), comment: '', ...given };
  const status = given.error === undefined ? 200 : 422;
  return sendPage(request, reply, view, ratePage(view, facts), { status });
}

/** Rates once; what was typed stays where something was missing. */
export async function takeRating(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const { request } = asked;
  const code = codeOf(request.params, 'code');
  const applicant = findApplicant(asked, code);
  if (applicant === undefined) return answer(asked, {});
  if (!isFormOf(asked, applicant)) return sendForeign(asked);
  const wait = findWait(asked, limits.changes(request.ip));
  return wait ?? rate(asked, code, applicant);
}

async function rate(asked: Asked, code: string, { principal }: Applicant): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const { rate: say } = view.text;
  const score = Number(fieldOf(request.body, 'diem', 2));
  const comment = fieldOf(request.body, 'y-kien', MOST_COMMENT + 1);
  const key = fieldOf(request.body, 'khoa', 64);
  const given = { comment, ...(score >= 1 && score <= 5 ? { chosen: score } : {}) };
  if (!Number.isInteger(score) || score < 1 || score > 5) {
    return answer(asked, { ...given, error: { field: 'score', text: say.missing } });
  }
  if (comment.length > MOST_COMMENT) return answer(asked, { ...given, error: { field: 'comment', text: say.tooLong } });
  const shown = await showToApplicant(parts.context, principal, code);
  if (!shown.ok) return answer(asked, given);
  // Sent twice, by the back button say: it was done.
  if (shown.value.rating !== undefined) return reply.redirect(view.to('rate', code, { xong: 1 }), 303);
  const outcome = await executeCommand(
    parts.context,
    principal,
    {
      code,
      command: { type: 'rate', score, ...(comment === '' ? {} : { comment }) },
      expectedVersion: shown.value.version,
      idempotencyKey: key === '' ? randomUUID() : `danh-gia-${key}`,
    },
    factsOf(request),
  );
  if (outcome.ok || outcome.code === 'already-rated') return reply.redirect(view.to('rate', code, { xong: 1 }), 303);
  // Something happened to the dossier in between: shown as it is now, with what was typed.
  return answer(asked, { ...given, error: { field: 'score', text: outcome.message } });
}
