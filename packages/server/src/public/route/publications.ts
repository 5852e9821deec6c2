import type { FastifyReply } from 'fastify';
import { atomFeed, feedChangedAt, jsonFeed } from '../feed.ts';
import { errorPage } from '../page/error.ts';
import { publicationPage } from '../page/publication.ts';
import { publicationsPage } from '../page/publications.ts';
import { rankingPage } from '../page/ranking.ts';
import { bothPaths } from '../paths.ts';
import { KEEP_SECONDS, sendPage, sendText } from '../send.ts';
import { type Asked, fieldOf, originOf } from './ask.ts';
import { currentRecord, shownPeriod } from './periods.ts';

const KEPT = { keep: KEEP_SECONDS } as const;

export async function sendPublications({ request, reply, view, parts }: Asked): Promise<FastifyReply> {
  return sendPage(request, reply, view, publicationsPage(view, await parts.publication.history()), KEPT);
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One publication, or a feed of all. Nothing is told of what was proposed and not published: it is not there. */
export async function sendPublication(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const id = fieldOf(request.params, 'id');
  if (id === 'feed.atom' || id === 'feed.json') return sendFeed(asked, id);
  const record = ID.test(id) ? await parts.publication.find(id) : undefined;
  if (record === undefined) return sendUnknown(asked);
  const related = [record.corrects?.id, record.correctedBy].flatMap((other) => other ?? []);
  const [content, files, changes, ...others] = await Promise.all([
    parts.publication.content(id),
    parts.publication.files(id),
    parts.publication.changes(id),
    ...related.map((other) => parts.publication.find(other)),
  ]);
  const facts = {
    record,
    files,
    others: others.flatMap((other) => other ?? []),
    ...(content === undefined ? {} : { content }),
    ...(changes === undefined ? {} : { changes }),
  };
  const gone = record.state === 'withdrawn' ? { status: 410 } : {};
  return sendPage(request, reply, view, publicationPage(view, facts), { ...KEPT, ...gone });
}

/** A frozen file of a publication, corrected ones among them. */
export async function sendPublicationFile(asked: Asked): Promise<FastifyReply> {
  const { request, reply, parts } = asked;
  const id = fieldOf(request.params, 'id');
  const name = `${fieldOf(request.params, 'lang')}/${fieldOf(request.params, 'file')}`;
  const file = ID.test(id) ? await parts.publication.fileOf(id, name) : undefined;
  if (file === undefined) return sendUnknown(asked);
  reply.headers({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'content-disposition': `attachment; filename="${name.slice(3)}"`,
  });
  return sendText(request, reply, Buffer.from(file.bytes).toString(), file.contentType, KEPT);
}

async function sendFeed(asked: Asked, name: 'feed.atom' | 'feed.json'): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const records = await parts.publication.history();
  const facts = { records, origin: originOf(asked) };
  const changedAt = feedChangedAt(records);
  const options = { ...KEPT, ...(changedAt === 0 ? {} : { changedAt }) };
  reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  return name === 'feed.atom'
    ? sendText(request, reply, atomFeed(view, facts), 'application/atom+xml; charset=utf-8', options)
    : sendText(request, reply, jsonFeed(view, facts), 'application/feed+json; charset=utf-8', options);
}

export async function sendRanking(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const { key, periods } = await shownPeriod(asked, 'ranking');
  const ranking = key === undefined ? undefined : await parts.publication.ranking(key);
  if (key === undefined || ranking === undefined) {
    const { title, none } = view.text.ranking;
    const page = errorPage(view, title, none, bothPaths('ranking'));
    return sendPage(request, reply, view, page, { status: periods.length === 0 ? 200 : 404 });
  }
  const record = await currentRecord(asked, 'ranking', key);
  return sendPage(request, reply, view, rankingPage(view, { ranking, periods, ...(record && { record }) }), KEPT);
}

function sendUnknown({ request, reply, view }: Asked): Promise<FastifyReply> {
  const { unknownTitle, unknown } = view.text.publications;
  return sendPage(request, reply, view, errorPage(view, unknownTitle, unknown, bothPaths('publications')), {
    status: 404,
  });
}
