import { signInCitizen, signOut } from '@dunghen/app/account';
import type { FastifyReply } from 'fastify';
import { clearSessionCookie, setSessionCookie } from '../../http/sign-in/cookie.ts';
import { isAtHome } from '../../http/sign-in/principal.ts';
import { requestFacts } from '../../http/sign-in/request.ts';
import { eIdPage, INVENTED_CITIZENS } from '../page/e-id.ts';
import { errorPage, notFoundPage } from '../page/error.ts';
import { sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';
import { findCitizen, isFormOf, isOwnForm, sendForeign } from './who.ts';

/** Only at a demonstration, on the machine that runs it; anywhere else there is no such page. */
const isStandIn = ({ request, site, parts }: Asked): boolean =>
  site.demonstration && isAtHome(request) && parts.signIn?.accounts.key !== undefined;

export async function sendEId(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view } = asked;
  if (!isStandIn(asked)) return sendPage(request, reply, view, notFoundPage(view), { status: 404 });
  return sendPage(request, reply, view, eIdPage(view, ownPath(asked, fieldOf(request.query, 'tro-ve', 300))));
}

/** Signs in one of the invented citizens. */
export async function takeEId(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  if (!isStandIn(asked) || parts.signIn === undefined)
    return sendPage(request, reply, view, notFoundPage(view), { status: 404 });
  if (!isOwnForm(asked)) return sendForeign(asked);
  const chosen = INVENTED_CITIZENS.find(({ id }) => id === fieldOf(request.body, 'cong-dan'));
  const returnTo = ownPath(asked, fieldOf(request.body, 'tro-ve', 300));
  if (chosen === undefined) return sendPage(request, reply, view, eIdPage(view, returnTo), { status: 422 });
  const { accounts, secure } = parts.signIn;
  const outcome = await signInCitizen(accounts, chosen, requestFacts(request));
  if (!outcome.ok) {
    const page = errorPage(view, view.text.eId.title, view.text.eId.off);
    return sendPage(request, reply, view, page, { status: 503 });
  }
  setSessionCookie(reply, secure, outcome.value.token);
  return reply.redirect(returnTo, 303);
}

/** Signs a citizen out, whichever e-ID they came by. */
export async function takeSignOut(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const citizen = findCitizen(asked);
  if (citizen === undefined || parts.signIn === undefined) return reply.redirect(view.to('lookUp'), 303);
  if (!isFormOf(asked, citizen)) return sendForeign(asked);
  const { accounts, lookUp, secure } = parts.signIn;
  if (request.session !== undefined) {
    await signOut(accounts, citizen.principal, request.session.sessionId, requestFacts(request));
  }
  lookUp.forget();
  clearSessionCookie(reply, secure);
  return reply.redirect(view.to('lookUp', undefined, { xong: 1 }), 303);
}

/** A path of this server; whatever a browser could take for another leads to the look-up. */
const ownPath = ({ view }: Asked, path: string): string =>
  /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : view.to('lookUp');
