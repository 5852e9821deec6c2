import { csvOf, jsonOf, publicProcedureCodes, searchPublicProcedures } from '@dunghen/app/publication';
import type { PublicationKind } from '@dunghen/domain/publication';
import type { FastifyReply } from 'fastify';
import { dataCatalogue, procedureTable, robots, siteMap } from '../data-files.ts';
import { embedJson, embedPage } from '../page/embed.ts';
import { errorPage, notFoundPage } from '../page/error.ts';
import { agencyPage, progressPage } from '../page/progress.ts';
import { bothPaths } from '../paths.ts';
import { framePolicy, KEEP_SECONDS, sendPage, sendText } from '../send.ts';
import { type Asked, fieldOf, originOf } from './ask.ts';
import { currentRecord, shownPeriod } from './periods.ts';

const KEPT = { keep: KEEP_SECONDS } as const;

export async function sendProgress(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const { key, periods } = await shownPeriod(asked, 'figures');
  const quarter = key === undefined ? undefined : await parts.publication.quarter(key);
  if (key === undefined || quarter === undefined) return sendUnknown(asked, periods);
  const record = await currentRecord(asked, 'figures', key);
  const facts = {
    quarter,
    periods,
    trend: await parts.publication.trend(key),
    words: fieldOf(request.query, 'coquan'),
    onlyLate: fieldOf(request.query, 'quahan') === '1',
    ...(record && { record }),
  };
  return sendPage(request, reply, view, progressPage(view, facts), KEPT);
}

export async function sendAgency(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const { key, periods } = await shownPeriod(asked, 'figures');
  const id = fieldOf(request.params, 'agency');
  const quarter = key === undefined ? undefined : await parts.publication.quarter(key);
  const row = quarter?.figures.rows.find(({ agency }) => agency.id === id);
  if (key === undefined || quarter === undefined || row === undefined) return sendUnknown(asked, periods);
  const [trend, fields, record] = await Promise.all([
    parts.publication.trend(key, id),
    parts.publication.fields(key, id),
    currentRecord(asked, 'figures', key),
  ]);
  const page = agencyPage(view, { quarter, row, periods, trend, fields, ...(record && { record }) });
  return sendPage(request, reply, view, page, KEPT);
}

function sendUnknown({ request, reply, view }: Asked, periods: readonly string[]): Promise<FastifyReply> {
  const { figures } = view.text;
  const page =
    periods.length === 0
      ? errorPage(view, figures.title, figures.nothing, bothPaths('progress'))
      : errorPage(view, figures.unknownTitle, figures.unknown, bothPaths('progress'));
  return sendPage(request, reply, view, page, { status: periods.length === 0 ? 200 : 404 });
}

const FILE = /^(?:thu-tuc|(tien-do|linh-vuc|xep-hang|thu-xin-loi)-(\d{4}-Q[1-4]))\.(csv|json)$/;

const KINDS: Readonly<Record<string, PublicationKind>> = {
  'tien-do': 'figures',
  'linh-vuc': 'figures',
  'xep-hang': 'ranking',
  'thu-xin-loi': 'apologies',
};

/**
 * A file of figures: `tien-do-2024-Q1.csv`, byte for byte as it was approved; the list of procedures as it is today. Anybody
 * may read it from anywhere.
 */
export async function sendDataFile(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const name = fieldOf(request.params, 'file');
  if (name === 'danh-muc.jsonld') return sendCatalogue(asked);
  const [known, base, key = '', ending] = FILE.exec(name) ?? [];
  const kind = base === undefined ? undefined : KINDS[base];
  const file = kind === undefined ? undefined : await parts.publication.file(kind, key, `${view.lang}/${name}`);
  if (known === undefined || (kind !== undefined && file === undefined)) {
    return sendPage(request, reply, view, notFoundPage(view), { status: 404 });
  }
  reply.header('content-disposition', `attachment; filename="${name}"`);
  if (file !== undefined) return sendData(asked, Buffer.from(file.bytes).toString(), file.contentType);
  const all = { words: '', field: '', offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const table = procedureTable((await searchPublicProcedures(parts.context, all)).rows);
  return ending === 'csv'
    ? sendData(asked, csvOf(table), 'text/csv; charset=utf-8')
    : sendData(asked, jsonOf(table), 'application/json; charset=utf-8');
}

async function sendCatalogue(asked: Asked): Promise<FastifyReply> {
  const { parts, site } = asked;
  const { publication } = parts;
  const standing = await publication.standing();
  const published = await Promise.all(
    standing.map(async (one) => ({ ...one, files: await publication.files(one.id) })),
  );
  const facts = { provinceName: site.provinceName, published, origin: originOf(asked) };
  return sendData(asked, dataCatalogue(facts), 'application/ld+json; charset=utf-8');
}

function sendData({ request, reply }: Asked, text: string, type: string): Promise<FastifyReply> {
  reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  return sendText(request, reply, text, type, KEPT);
}

/** A figure for other sites: within a frame of theirs, or as JSON. */
export async function sendEmbed(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const name = fieldOf(request.params, 'name');
  const { key } = await shownPeriod(asked, 'figures');
  const quarter = key === undefined ? undefined : await parts.publication.quarter(key);
  if (name === 'tien-do.json' && quarter !== undefined) {
    return sendData(asked, embedJson(quarter), 'application/json; charset=utf-8');
  }
  if (name !== 'tien-do') return sendPage(request, reply, view, notFoundPage(view), { status: 404 });
  // Who may show it stands in the policy; this older header would forbid it to all.
  reply.removeHeader('x-frame-options');
  reply.headers({
    'content-security-policy': framePolicy(parts.options.embedders),
    'cross-origin-resource-policy': 'cross-origin',
  });
  return sendText(request, reply, embedPage(view, quarter).text, 'text/html; charset=utf-8', KEPT);
}

export const sendRobots = (asked: Asked): Promise<FastifyReply> =>
  sendText(asked.request, asked.reply, robots(originOf(asked)), 'text/plain; charset=utf-8', KEPT);

export async function sendSiteMap(asked: Asked): Promise<FastifyReply> {
  const codes = await publicProcedureCodes(asked.parts.context);
  const text = siteMap(originOf(asked), codes);
  return sendText(asked.request, asked.reply, text, 'application/xml; charset=utf-8', KEPT);
}
