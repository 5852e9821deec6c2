import { findReceiptHolder } from '@dunghen/app/dossier';
import { listPublicAnswers, ratePetition, showToSender } from '@dunghen/app/petition';
import type { FastifyReply } from 'fastify';
import { factsOf } from '../../http/caller.ts';
import { type OwnPetition, ownPetitionPage, petitionsPage, provePetitionPage } from '../page/petitions.ts';
import { sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';
import { findWait, inEqualTime, type Limits } from './limits.ts';
import { codeOf } from './look-up.ts';
import { findApplicant, isFormOf, isOwnForm, sendForeign, showDetails } from './who.ts';

const KEPT = { keep: 60 } as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Published answers; a number that came with the address leads on to its page. */
export async function sendAnswers({ request, reply, view, parts }: Asked): Promise<FastifyReply> {
  const code = codeOf(request.query, 'so');
  if (code !== '') return reply.redirect(view.to('petitions', code), 303);
  const before = fieldOf(request.query, 'sau', 40);
  const found = await listPublicAnswers(parts.context, UUID.test(before) ? { before } : {});
  return sendPage(request, reply, view, petitionsPage(view, found), KEPT);
}

/** One's own, for who has shown the second factor; else the question for it, whatever the number. */
export async function sendOwnPetition(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const wait = findWait(asked, limits.lookUps(asked.request.ip));
  return wait ?? inEqualTime(() => answer(asked, {}));
}

async function answer(asked: Asked, more: Partial<OwnPetition>): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const code = codeOf(request.params, 'code');
  const holder = findApplicant(asked, code);
  const shown = holder && (await showToSender(parts.context, holder.principal, code));
  if (holder === undefined || shown?.ok !== true) {
    return sendPage(request, reply, view, provePetitionPage(view, code), { status: 403 });
  }
  const page = ownPetitionPage(view, { standing: shown.value, csrf: holder.csrf, ...more });
  return sendPage(request, reply, view, page, { status: more.isMissing === true ? 422 : 200 });
}

/** The second factor: right for a petition that is there, or one and the same answer. */
export async function takePetitionSecret(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  if (!isOwnForm(asked)) return sendForeign(asked);
  const code = codeOf(request.params, 'code');
  const wait = findWait(asked, limits.tries(request.ip) ?? limits.triesOf(code));
  if (wait !== undefined) return wait;
  return inEqualTime(async () => {
    const key = parts.signIn?.accounts.key;
    const holder = key && findReceiptHolder(key, code, fieldOf(request.body, 'ma-rieng', 40));
    const shown = holder && (await showToSender(parts.context, holder, code));
    if (shown?.ok !== true) {
      return sendPage(request, reply, view, provePetitionPage(view, code, true), { status: 403 });
    }
    showDetails(asked, code);
    return reply.redirect(view.to('petitions', code), 303);
  });
}

/** Rates once; sent twice, the second finds it done. */
export async function takePetitionRating(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const code = codeOf(request.params, 'code');
  const holder = findApplicant(asked, code);
  if (holder === undefined) return answer(asked, {});
  if (!isFormOf(asked, holder)) return sendForeign(asked);
  const wait = findWait(asked, limits.changes(request.ip));
  if (wait !== undefined) return wait;
  const score = Number(fieldOf(request.body, 'diem', 2));
  const done = await ratePetition(parts.context, holder.principal, { code, score }, factsOf(request));
  if (!done.ok && done.code === 'petition-text') return answer(asked, { isMissing: true });
  return reply.redirect(view.to('petitions', code), 303);
}
