import type { PublicationContent, TrendPoint } from '@dunghen/app/publication';
import { readProposal } from '@dunghen/app/publication';
import type { FastifyReply } from 'fastify';
import type { Page } from '../layout.ts';
import { apologiesPage } from '../page/apologies.ts';
import { notFoundPage } from '../page/error.ts';
import { progressPage } from '../page/progress.ts';
import { rankingPage } from '../page/ranking.ts';
import { PREVIEW_POLICY, sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';

/**
 * The very page that the public would see, for whoever decides about it; within the workspace's own frame. Whoever may not
 * read proposals gets the same answer as where there is none.
 */
export async function sendPreview(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const id = fieldOf(request.params, 'id');
  const isAsked = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && request.session?.mustChange !== true;
  const found = isAsked ? await readProposal(parts.context, request.principal, id) : undefined;
  if (found === undefined || !found.ok) return sendPage(request, reply, view, notFoundPage(view), { status: 404 });
  const { content } = found.value;
  const page = await previewPage(asked, content);
  return sendPage(request, reply, view, page, { frames: PREVIEW_POLICY });
}

async function previewPage({ view, parts }: Asked, content: PublicationContent): Promise<Page> {
  switch (content.kind) {
    case 'figures': {
      const { quarter } = content;
      const before = (await parts.publication.trend(quarter.key)).filter(({ key }) => key !== quarter.key);
      const { resolved, late } = quarter.figures.total;
      const own: TrendPoint = { key: quarter.key, resolved, late, standing: quarter.standing.kind };
      const facts = { quarter, periods: [quarter.key], trend: [...before, own], words: '', onlyLate: false };
      return progressPage(view, facts);
    }
    case 'ranking':
      return rankingPage(view, { ranking: content, periods: [content.key] });
    case 'apologies':
      return apologiesPage(view, { register: content, periods: [content.key], page: 1 });
  }
}
