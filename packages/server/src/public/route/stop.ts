import { findStop, setStop } from '@dunghen/app/notification';
import type { FastifyReply } from 'fastify';
import { factsOf } from '../../http/caller.ts';
import { errorPage } from '../page/error.ts';
import { stopPage } from '../page/stop.ts';
import { sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';
import { findWait, type Limits } from './limits.ts';

const MOST_TOKEN = 200;

/** Asks first: programs that look into mails open every link, and none of them shall say for somebody that it is enough. */
export async function sendStop(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const wait = findWait(asked, limits.lookUps(request.ip));
  if (wait !== undefined) return wait;
  const token = fieldOf(request.query, 'm', MOST_TOKEN);
  const found = await findStop(parts.context, token);
  if (!found.ok) return sendBadLink(asked);
  return sendPage(request, reply, view, stopPage(view, { token, ...found.value }));
}

/** The address behind the link gets no more messages, or gets them again. */
export async function takeStop(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const wait = findWait(asked, limits.changes(request.ip));
  if (wait !== undefined) return wait;
  const token = fieldOf(request.query, 'm', MOST_TOKEN);
  const stop = fieldOf(request.body, 'thoi', 1) !== '0';
  const done = await setStop(parts.context, { token, stop }, factsOf(request));
  if (!done.ok) return sendBadLink(asked);
  return reply.redirect(view.to('stop', undefined, { m: token }), 303);
}

function sendBadLink({ request, reply, view }: Asked): Promise<FastifyReply> {
  const { stop } = view.text;
  return sendPage(request, reply, view, errorPage(view, stop.title, stop.badLink), { status: 404 });
}
