import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

export interface TestProvider {
  readonly issuer: string;
  /** Whom the provider recognises at the next sign-in, and what it says of them. */
  readonly person: { subject: string; claims: Readonly<Record<string, unknown>> };
  /** Goes through the provider's own pages as a browser does; the address that it sends the browser back to. */
  readonly visit: (address: string) => Promise<URL>;
  readonly close: () => Promise<void>;
}

export const CLIENT = { id: 'dunghen', secret: 'khong-bi-mat-chi-de-thu' } as const;

/** A real OpenID provider on this machine, that knows one client and asks its person nothing. */
export async function testProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  const issuer = `http://127.0.0.1:${await listen(server)}`;
  const person: TestProvider['person'] = { subject: 'u-1', claims: {} };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'so_dinh_danh'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...person.claims }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void callback(request, response);
    recognise(provider, person.subject, request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  return { issuer, person, visit: (address) => visit(address, redirectUri), close: () => end(server) };
}

type Exchange = Parameters<Provider['interactionDetails']>;

/** Recognises the person and consents for them, in place of the provider's pages. */
async function recognise(provider: Provider, accountId: string, ...exchange: Exchange): Promise<void> {
  const { prompt, params } = await provider.interactionDetails(...exchange);
  if (prompt.name === 'login') return provider.interactionFinished(...exchange, { login: { accountId } });
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  const grantId = await grant.save();
  return provider.interactionFinished(...exchange, { consent: { grantId } });
}

async function visit(address: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(address);
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${answer.status} at ${at.pathname}: ${await answer.text()}`);
    at = new URL(location, at);
    if (at.href.startsWith(redirectUri)) return at;
  }
  throw new Error('the provider goes round in circles');
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function end(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
