import { findPublicProcedure, type PublishedQuarter, searchPublicProcedures } from '@dunghen/app/publication';
import { nationalCodeOf } from '@dunghen/domain/procedure';
import type { FastifyReply } from 'fastify';
import { apologiesPage } from '../page/apologies.ts';
import { errorPage } from '../page/error.ts';
import { homePage } from '../page/home.ts';
import { openDataPage } from '../page/open-data.ts';
import { procedurePage } from '../page/procedure.ts';
import { PAGE_LENGTH, proceduresPage } from '../page/procedures.ts';
import { statementPage } from '../page/statement.ts';
import { bothPaths } from '../paths.ts';
import { KEEP_SECONDS, sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';
import { currentRecord, shownPeriod } from './periods.ts';

const KEPT = { keep: KEEP_SECONDS } as const;

export async function sendHome(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const none = { words: '', field: '', offset: 0, limit: 0 };
  const [quarter, { fields }] = await Promise.all([usualQuarter(asked), searchPublicProcedures(parts.context, none)]);
  return sendPage(request, reply, view, homePage(view, { fields, ...(quarter && { quarter }) }), KEPT);
}

export async function sendProcedures({ request, reply, view, parts }: Asked): Promise<FastifyReply> {
  const words = fieldOf(request.query, 'q');
  const field = fieldOf(request.query, 'linhvuc', 200);
  const asked = Number(fieldOf(request.query, 'trang', 6));
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const query = { words, field, offset: (page - 1) * PAGE_LENGTH, limit: PAGE_LENGTH };
  const found = await searchPublicProcedures(parts.context, query);
  return sendPage(request, reply, view, proceduresPage(view, { words, field, page, found }), KEPT);
}

export async function sendProcedure(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts, site } = asked;
  const code = fieldOf(request.params, 'code');
  const { context, options } = parts;
  const procedure = await findPublicProcedure(context, code);
  if (procedure === undefined) {
    const { errors } = view.text;
    const paths = bothPaths('procedures');
    return sendPage(request, reply, view, errorPage(view, errors.procedureTitle, errors.procedure, paths), {
      status: 404,
    });
  }
  const { register } = await context.catalogueAt(context.now());
  const facts = {
    procedure,
    agencies: (procedure.agencyIds ?? []).flatMap((id) => register.findById(id)?.name ?? []),
    portalAddress: portalAddressOf(options.portalAddress, procedure.code),
    ownForm: options.ownForm || site.demonstration,
  };
  return sendPage(request, reply, view, procedurePage(view, facts), KEPT);
}

/** The portal's own address of a procedure where the province has set one with `{code}`, else its front page. */
export const portalAddressOf = (address: string, code: string): string =>
  address.replaceAll('{code}', encodeURIComponent(nationalCodeOf(code)));

async function usualQuarter(asked: Asked): Promise<PublishedQuarter | undefined> {
  const { key } = await shownPeriod(asked, 'figures');
  return key === undefined ? undefined : asked.parts.publication.quarter(key);
}

export async function sendApologies(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const { periods, key } = await shownPeriod(asked, 'apologies');
  const [register, record] =
    key === undefined
      ? []
      : await Promise.all([parts.publication.apologies(key), currentRecord(asked, 'apologies', key)]);
  const wanted = Number(fieldOf(request.query, 'trang', 6));
  const page = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  const facts = { periods, page, ...(register && { register }), ...(record && { record }) };
  return sendPage(request, reply, view, apologiesPage(view, facts), KEPT);
}

export async function sendOpenData({ request, reply, view, parts }: Asked): Promise<FastifyReply> {
  return sendPage(request, reply, view, openDataPage(view, await parts.publication.standing()), KEPT);
}

export const sendStatement = (
  { request, reply, view }: Asked,
  name: 'accessibility' | 'privacy',
): Promise<FastifyReply> => sendPage(request, reply, view, statementPage(view, name), KEPT);
