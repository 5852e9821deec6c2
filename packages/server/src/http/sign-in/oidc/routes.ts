import {
  type InstallationKey,
  type SignedIn,
  type SignInRequest,
  signInCitizen,
  signInWithIdentity,
} from '@dunghen/app/account';
import type { Outcome } from '@dunghen/app/outcome';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cookieAttributes, findCookie, oidcCookie, setSessionCookie } from '../cookie.ts';
import { originOf, type SignInParts } from '../options.ts';
import { requestFacts } from '../request.ts';
import { sendRefusalPage } from './page.ts';
import {
  newNonce,
  newState,
  newVerifier,
  type OpenIdClaims,
  type OpenIdClient,
  type OpenIdJourney,
  openIdClient,
} from './provider.ts';

const START = '/sign-in/oidc/start';
const CALLBACK = '/sign-in/oidc/callback';
const PURPOSE = 'oidc';
/** Signing in at the provider may take a second factor there; longer than this somebody has gone away. */
const JOURNEY_MS = 10 * 60_000;

/** Signing in through other systems: there and back, for people in a browser. */
export function addOpenIdRoutes(app: FastifyInstance, parts: SignInParts): void {
  const clients = new Map((parts.providers ?? []).map((provider) => [provider.id, openIdClient(provider)] as const));
  app.get(START, { schema: { hide: true } }, (request, reply) => start(parts, clients, request, reply));
  app.get(CALLBACK, { schema: { hide: true } }, (request, reply) => finish(parts, clients, request, reply));
}

async function start(
  parts: SignInParts,
  clients: ReadonlyMap<string, OpenIdClient>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { key } = parts.accounts;
  const client = clients.get(textOf(request.query, 'provider') ?? '');
  if (client === undefined) return sendRefusalPage(reply, 404, 'Không có cách đăng nhập này.');
  if (key === undefined) return sendRefusalPage(reply, 503, 'Máy chủ chưa có khóa hệ thống (DUNGHEN_SECRET_KEY).');
  const journey: OpenIdJourney = {
    provider: client.provider.id,
    state: newState(),
    nonce: newNonce(),
    verifier: newVerifier(),
    returnTo: ownPath(textOf(request.query, 'returnTo')),
    until: parts.accounts.now() + JOURNEY_MS,
  };
  try {
    const address = await client.begin(`${originOf(parts, request)}${CALLBACK}`, journey);
    keepJourney(reply, parts, key, journey);
    return reply.header('cache-control', 'no-store').redirect(address.href);
  } catch (error) {
    return sendUnreachable(request, reply, error);
  }
}

async function finish(
  parts: SignInParts,
  clients: ReadonlyMap<string, OpenIdClient>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const journey = findJourney(request, parts);
  // Good for one answer only, right or wrong.
  reply.clearCookie(oidcCookie(parts.secure), cookieAttributes(parts.secure)).header('cache-control', 'no-store');
  const client = clients.get(journey?.provider ?? '');
  if (journey === undefined || client === undefined)
    return sendRefusalPage(
      reply,
      400,
      'Lần đăng nhập này đã quá hạn hoặc không bắt đầu từ trang này. Hãy đăng nhập lại.',
    );
  const claims = await readClaims(client, new URL(request.url, originOf(parts, request)), journey, request);
  if (claims === undefined)
    return sendRefusalPage(reply, 403, 'Hệ thống xác thực không xác nhận được anh/chị. Hãy đăng nhập lại.');
  const outcome = await signIn(parts, client, claims, requestFacts(request));
  if (!outcome.ok) return sendRefusalPage(reply, 403, outcome.message);
  setSessionCookie(reply, parts.secure, outcome.value.token);
  return reply.redirect(journey.returnTo);
}

async function readClaims(
  client: OpenIdClient,
  callback: URL,
  journey: OpenIdJourney,
  request: FastifyRequest,
): Promise<OpenIdClaims | undefined> {
  try {
    return await client.finish(callback, journey);
  } catch (error) {
    logFailure(request, error);
    return undefined;
  }
}

function signIn(
  { accounts }: SignInParts,
  { provider }: OpenIdClient,
  claims: OpenIdClaims,
  request: SignInRequest,
): Promise<Outcome<SignedIn>> {
  switch (provider.of) {
    case 'officials':
      return signInWithIdentity(accounts, { provider: provider.id, subject: claims.subject }, request);
    case 'citizens':
      return signInCitizen(accounts, { identity: claims.subject, name: claims.name }, request);
  }
}

function keepJourney(reply: FastifyReply, parts: SignInParts, key: InstallationKey, journey: OpenIdJourney): void {
  const sealed = key.seal(PURPOSE, JSON.stringify(journey)).toString('base64url');
  reply.setCookie(oidcCookie(parts.secure), sealed, {
    ...cookieAttributes(parts.secure),
    maxAge: JOURNEY_MS / 1_000,
  });
}

/** What was sealed here is taken at its word: nobody else has the key. */
function findJourney(request: FastifyRequest, { accounts, secure }: SignInParts): OpenIdJourney | undefined {
  const sealed = findCookie(request, oidcCookie(secure));
  const text = sealed === undefined ? undefined : accounts.key?.open(PURPOSE, Buffer.from(sealed, 'base64url'));
  if (text === undefined) return undefined;
  const journey = JSON.parse(text) as OpenIdJourney;
  return journey.until > accounts.now() ? journey : undefined;
}

function textOf(query: unknown, name: string): string | undefined {
  if (typeof query !== 'object' || query === null) return undefined;
  const value: unknown = Object.entries(query).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

/** A path of this server; anything that a browser could take for another one leads to the first page. */
function ownPath(path: string | undefined): string {
  const safe = path !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path);
  return safe ? path : '/';
}

function sendUnreachable(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  logFailure(request, error);
  return sendRefusalPage(
    reply,
    503,
    'Hệ thống xác thực chưa trả lời. Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
  );
}

/** The kind of failure alone: messages of the other side can hold codes and names. */
function logFailure(request: FastifyRequest, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  request.log.error({ requestId: request.id, route: request.routeOptions.url, error: 'openid', code });
}
