import { protectProvince, protectSmall, publicProcedureCodes, searchPublicProcedures } from '@dunghen/app/publication';
import type { FastifyReply } from 'fastify';
import {
  csvOf,
  type DataTable,
  dataCatalogue,
  fieldTable,
  jsonOf,
  procedureTable,
  progressTable,
  robots,
  siteMap,
} from '../data-files.ts';
import { embedJson, embedPage } from '../page/embed.ts';
import { errorPage, notFoundPage } from '../page/error.ts';
import { agencyPage, progressPage } from '../page/progress.ts';
import { bothPaths } from '../paths.ts';
import { framePolicy, KEEP_SECONDS, sendPage, sendText } from '../send.ts';
import { type Asked, fieldOf, originOf } from './ask.ts';
import { findPeriod } from './pages.ts';

const KEPT = { keep: KEEP_SECONDS } as const;

export async function sendProgress(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts, site } = asked;
  const key = periodOf(asked);
  const quarter = key === undefined ? undefined : await parts.publication.quarter(key);
  if (key === undefined || quarter === undefined) return sendUnknown(asked);
  const facts = {
    quarter,
    periods: site.periods,
    trend: await parts.publication.trend(key),
    words: fieldOf(request.query, 'coquan'),
    onlyLate: fieldOf(request.query, 'quahan') === '1',
  };
  return sendPage(request, reply, view, progressPage(view, facts), KEPT);
}

export async function sendAgency(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts, site } = asked;
  const key = periodOf(asked);
  const id = fieldOf(request.params, 'agency');
  const quarter = key === undefined ? undefined : await parts.publication.quarter(key);
  const row = quarter?.figures.rows.find(({ agency }) => agency.id === id);
  if (key === undefined || quarter === undefined || row === undefined) return sendUnknown(asked);
  const [trend, fields] = await Promise.all([parts.publication.trend(key, id), parts.publication.fields(key)]);
  const shown = protectSmall(fields.get(id) ?? [], view.text.figures.rest);
  const page = agencyPage(view, { quarter, row, periods: site.periods, trend, fields: shown });
  return sendPage(request, reply, view, page, KEPT);
}

/** The quarter that was asked for, the usual one where none was; undefined where there is no such one. */
function periodOf({ request, site }: Asked): string | undefined {
  const asked = fieldOf(request.query, 'ky');
  return asked === '' ? site.period : findPeriod(asked, site.periods);
}

function sendUnknown({ request, reply, view, site }: Asked): Promise<FastifyReply> {
  const { figures } = view.text;
  const page =
    site.periods.length === 0
      ? errorPage(view, figures.title, figures.nothing, bothPaths('progress'))
      : errorPage(view, figures.unknownTitle, figures.unknown, bothPaths('progress'));
  return sendPage(request, reply, view, page, { status: site.periods.length === 0 ? 200 : 404 });
}

const FILE = /^(?:(thu-tuc)|(tien-do|linh-vuc)-(\d{4}-Q[1-4]))\.(csv|json)$/;

/** A file of figures: `tien-do-2024-Q1.csv`. Anybody may read it from anywhere. */
export async function sendDataFile(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, site } = asked;
  const name = fieldOf(request.params, 'file');
  if (name === 'danh-muc.jsonld') {
    const facts = { provinceName: site.provinceName, periods: site.periods, origin: originOf(asked) };
    return sendData(asked, dataCatalogue(facts), 'application/ld+json; charset=utf-8');
  }
  const [, procedures, kind, key = '', ending] = FILE.exec(name) ?? [];
  const known = procedures !== undefined || (kind !== undefined && site.periods.includes(key));
  const table = known ? await tableOf(asked, kind, key) : undefined;
  if (table === undefined) return sendPage(request, reply, view, notFoundPage(view), { status: 404 });
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return ending === 'csv'
    ? sendData(asked, csvOf(table), 'text/csv; charset=utf-8')
    : sendData(asked, jsonOf(table), 'application/json; charset=utf-8');
}

async function tableOf({ parts, view }: Asked, kind: string | undefined, key: string): Promise<DataTable | undefined> {
  switch (kind) {
    case 'tien-do': {
      const quarter = await parts.publication.quarter(key);
      return quarter && progressTable(view.lang, quarter);
    }
    case 'linh-vuc':
      return fieldTable(view.lang, key, protectProvince(await parts.publication.fields(key), view.text.figures.rest));
    default: {
      const all = { words: '', field: '', offset: 0, limit: Number.MAX_SAFE_INTEGER };
      return procedureTable((await searchPublicProcedures(parts.context, all)).rows);
    }
  }
}

function sendData({ request, reply }: Asked, text: string, type: string): Promise<FastifyReply> {
  reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  return sendText(request, reply, text, type, KEPT);
}

/** A figure for other sites: within a frame of theirs, or as JSON. */
export async function sendEmbed(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const name = fieldOf(request.params, 'name');
  const key = periodOf(asked);
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
