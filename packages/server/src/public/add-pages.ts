import type { AppContext } from '@dunghen/app/context';
import { findLater } from '@dunghen/app/outcome';
import { createPublication } from '@dunghen/app/publication';
import type { Workspace } from '@dunghen/app/workspace';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignInParts } from '../http/sign-in/options.ts';
import { addOwnForm } from './add-form.ts';
import { type Asset, loadAssets } from './assets.ts';
import { type View, viewOf } from './layout.ts';
import { PORTAL_ADDRESS, type PublicOptions, type PublicParts } from './options.ts';
import { errorPage, notFoundPage } from './page/error.ts';
import { LANGS, type Lang, PATHS, type PageName } from './paths.ts';
import { type Asked, askedOf } from './route/ask.ts';
import { sendEId, takeEId, takeSignOut } from './route/e-id.ts';
import { sendAgency, sendDataFile, sendEmbed, sendProgress, sendRobots, sendSiteMap } from './route/figures.ts';
import { createLimits, type Limits } from './route/limits.ts';
import { closeDetails, sendDossier, sendLookUp, takeSecret } from './route/look-up.ts';
import { sendApologies, sendHome, sendOpenData, sendProcedure, sendProcedures, sendStatement } from './route/pages.ts';
import { sendAnswers, sendOwnPetition, takePetitionRating, takePetitionSecret } from './route/petitions.ts';
import { sendPreview } from './route/preview.ts';
import { sendPublication, sendPublicationFile, sendPublications, sendRanking } from './route/publications.ts';
import { sendRate, takeRating } from './route/rate.ts';
import { knownSite } from './route/site.ts';
import { sendStop, takeStop } from './route/stop.ts';
import { sendBytes, sendPage } from './send.ts';

export interface PublicPages {
  readonly context: AppContext;
  readonly workspace: Workspace;
  readonly signIn?: SignInParts;
  readonly options?: PublicOptions;
}

type Answer = (asked: Asked) => Promise<FastifyReply>;

/** The pages of the public at `/` and its Vietnamese paths, in English below `/en`; before the workspace's own pages. */
export function addPublicPages(app: FastifyInstance, { context, workspace, signIn, options = {} }: PublicPages): void {
  const { site, lastProvince, learn } = knownSite(context, workspace);
  const parts: PublicParts = {
    context,
    workspace,
    publication: createPublication(context),
    options: { portalAddress: PORTAL_ADDRESS, ownForm: false, embedders: '', ...options },
    site,
    lastProvince,
    ...(signIn === undefined ? {} : { signIn }),
  };
  app.register(async (scope) => {
    // Not waited for: a database that is slow to come holds no server up.
    scope.addHook('onReady', async () => void learn());
    addErrorPages(scope, parts);
    addAssets(scope);
    addFormParser(scope);
    const limits = createLimits();
    for (const lang of LANGS) {
      addReading(scope, parts, lang);
      addOwn(scope, parts, lang, limits);
      addOwnForm(scope, parts, lang, limits);
    }
    const plain = { schema: { hide: true } };
    scope.get('/robots.txt', plain, (request, reply) => answer(parts, 'vi', request, reply, sendRobots));
    scope.get('/sitemap.xml', plain, (request, reply) => answer(parts, 'vi', request, reply, sendSiteMap));
  });
}

async function answer(
  parts: PublicParts,
  lang: Lang,
  request: FastifyRequest,
  reply: FastifyReply,
  send: Answer,
): Promise<FastifyReply> {
  return send(await askedOf(parts, lang, request, reply));
}

/** Pages that anybody reads, the same for all. */
function addReading(scope: FastifyInstance, parts: PublicParts, lang: Lang): void {
  const get = (name: PageName, part: string, send: Answer): void => {
    const base = PATHS[name][lang];
    scope.get(`${base === '/' && part !== '' ? '' : base}${part}`, { schema: { hide: true } }, (request, reply) =>
      answer(parts, lang, request, reply, send),
    );
  };
  const notFound: Answer = ({ request, reply, view }) =>
    sendPage(request, reply, view, notFoundPage(view), { status: 404 });
  get('home', '', sendHome);
  get('procedures', '', sendProcedures);
  get('procedures', '/:code', sendProcedure);
  get('progress', '', sendProgress);
  get('progress', '/:agency', sendAgency);
  get('ranking', '', sendRanking);
  get('publications', '', sendPublications);
  get('publications', '/:id', sendPublication);
  get('publications', '/:id/:lang/:file', sendPublicationFile);
  get('openData', '', sendOpenData);
  get('openData', '/:file', sendDataFile);
  get('apologies', '', sendApologies);
  get('petitions', '', sendAnswers);
  get('embed', '/:name', sendEmbed);
  get('accessibility', '', (asked) => sendStatement(asked, 'accessibility'));
  get('privacy', '', (asked) => sendStatement(asked, 'privacy'));
  for (const name of ['procedures', 'progress', 'ranking', 'publications', 'openData', 'apologies'] as const)
    get(name, '/*', notFound);
  if (lang === 'en') get('home', '/*', notFound);
}

/** Pages that differ by who asks: nobody keeps them. */
function addOwn(scope: FastifyInstance, parts: PublicParts, lang: Lang, limits: Limits): void {
  const options = { schema: { hide: true }, config: { asksWho: true }, bodyLimit: FORM_BYTES };
  const add = (method: 'GET' | 'POST', name: PageName, part: string, send: Answer): void => {
    const handler = (request: FastifyRequest, reply: FastifyReply) => answer(parts, lang, request, reply, send);
    scope.route({ method, url: `${PATHS[name][lang]}${part}`, handler, ...options });
  };
  add('GET', 'lookUp', '', sendLookUp);
  add('GET', 'lookUp', '/:code', (asked) => sendDossier(asked, limits));
  add('POST', 'lookUp', '/:code', (asked) => takeSecret(asked, limits));
  add('POST', 'lookUp', '/:code/dong', closeDetails);
  add('GET', 'preview', '/:id', sendPreview);
  add('GET', 'rate', '/:code', (asked) => sendRate(asked, limits));
  add('POST', 'rate', '/:code', (asked) => takeRating(asked, limits));
  add('GET', 'petitions', '/:code', (asked) => sendOwnPetition(asked, limits));
  add('POST', 'petitions', '/:code', (asked) => takePetitionSecret(asked, limits));
  add('POST', 'petitions', '/:code/danh-gia', (asked) => takePetitionRating(asked, limits));
  add('GET', 'stop', '', (asked) => sendStop(asked, limits));
  add('POST', 'stop', '', (asked) => takeStop(asked, limits));
  add('GET', 'eId', '', sendEId);
  add('POST', 'eId', '', takeEId);
  add('POST', 'eId', '/ra', takeSignOut);
}

/** Fields of a form; files come another way. */
const FORM_BYTES = 32_768;

function addFormParser(scope: FastifyInstance): void {
  const options = { parseAs: 'string', bodyLimit: FORM_BYTES } as const;
  scope.addContentTypeParser('application/x-www-form-urlencoded', options, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
}

function addAssets(scope: FastifyInstance): void {
  const { style, fonts } = loadAssets();
  for (const asset of [style, ...fonts]) {
    scope.get(asset.path, { schema: { hide: true } }, (request, reply) => sendAsset(request, reply, asset));
  }
}

/** Its name changes with its contents, so that it may be kept for ever. */
function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): Promise<FastifyReply> | FastifyReply {
  reply.type(asset.type).headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
  return asset.type.startsWith('text/') ? sendBytes(request, reply, asset.bytes) : reply.send(asset.bytes);
}

const DEFAULT_WAIT_SECONDS = 5;

/** What goes wrong is said on a page of the same dress, in the language of the address. */
function addErrorPages(scope: FastifyInstance, parts: PublicParts): void {
  scope.setErrorHandler(async (error: FastifyError, request, reply) => {
    const later = findLater(error);
    const wait = typeof later?.facts.retryAfterSeconds === 'number' ? later.facts.retryAfterSeconds : undefined;
    if (later === undefined && (error.statusCode ?? 500) >= 500) {
      // As everywhere: the message of an error can hold values of a row.
      request.log.error({ requestId: request.id, route: request.routeOptions.url, error: error.name });
    }
    const view = await viewFor(parts, request);
    const { errors } = view.text;
    if (later !== undefined) {
      const seconds = wait ?? DEFAULT_WAIT_SECONDS;
      reply.header('retry-after', String(seconds));
      return sendPage(request, reply, view, errorPage(view, errors.laterTitle, errors.later(seconds)), { status: 503 });
    }
    const status = error.statusCode ?? 500;
    const page =
      status < 500
        ? errorPage(view, errors.badTitle, errors.bad)
        : errorPage(view, errors.brokenTitle, errors.broken(request.id));
    return sendPage(request, reply, view, page, { status });
  });
}

/** Made without asking the database, which may be what fails. */
async function viewFor(parts: PublicParts, request: FastifyRequest): Promise<View> {
  const lang: Lang = /^\/en(?:\/|\?|$)/.test(request.url) ? 'en' : 'vi';
  const nobody = { provinceName: parts.lastProvince(), demonstration: false };
  const site = await parts.site().catch(() => nobody);
  return viewOf(lang, { ...site, stylePath: loadAssets().style.path });
}
