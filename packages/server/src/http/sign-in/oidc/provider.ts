import * as openid from 'openid-client';
import { isLoopbackHost } from '../../security.ts';

/** An OpenID provider and this server's registration with it. */
export interface OpenIdProvider {
  /** In addresses and in the links of accounts: "cong-chuc", "vneid". */
  readonly id: string;
  /** As people know it, for the button: "Tài khoản công chức của tỉnh". */
  readonly label: string;
  /** `officials`: linked accounts alone. `citizens`: the national e-ID, everybody. */
  readonly of: 'officials' | 'citizens';
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Claim by which it names a person: of officials what accounts are linked by, of citizens the identity number. */
  readonly claim: string;
  /** Claim with the person's name. Default "name". */
  readonly nameClaim?: string;
  /** Default "openid profile". */
  readonly scope?: string;
}

/** What the provider says of a person. */
export interface OpenIdClaims {
  readonly subject: string;
  readonly name: string;
}

/** What is kept in the browser, sealed, between going to the provider and coming back. */
export interface OpenIdJourney {
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  /** Milliseconds since 1970, after which it is of no more use. */
  readonly until: number;
}

export interface OpenIdClient {
  readonly provider: OpenIdProvider;
  /** Where to send the browser. */
  readonly begin: (redirectUri: string, journey: OpenIdJourney) => Promise<URL>;
  /** Checks the answer (state, nonce, PKCE, signature) and gives the claims. Throws where any of it is wrong. */
  readonly finish: (callback: URL, journey: OpenIdJourney) => Promise<OpenIdClaims>;
}

/** A client of a provider; its own description is asked for at the first use, and again after a failure. */
export function openIdClient(provider: OpenIdProvider): OpenIdClient {
  let discovered: Promise<openid.Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(provider).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  return {
    provider,
    async begin(redirectUri, { state, nonce, verifier }) {
      return openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: provider.scope ?? 'openid profile',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    finish: async (callback, journey) => claimsOf(provider, await configuration(), callback, journey),
  };
}

export const newVerifier = openid.randomPKCECodeVerifier;
export const newState = openid.randomState;
export const newNonce = openid.randomNonce;

function discover(provider: OpenIdProvider): Promise<openid.Configuration> {
  const issuer = new URL(provider.issuer);
  // Plain http only to this machine itself: for trying out, and for tests.
  const plain = issuer.protocol === 'http:' && isLoopbackHost(issuer.hostname);
  const method = provider.clientSecret === undefined ? openid.None() : openid.ClientSecretBasic(provider.clientSecret);
  return openid.discovery(issuer, provider.clientId, undefined, method, {
    execute: plain ? [openid.allowInsecureRequests] : [],
  });
}

async function claimsOf(
  provider: OpenIdProvider,
  configuration: openid.Configuration,
  callback: URL,
  journey: OpenIdJourney,
): Promise<OpenIdClaims> {
  const tokens = await openid.authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: journey.verifier,
    expectedState: journey.state,
    expectedNonce: journey.nonce,
    idTokenExpected: true,
  });
  const signed = tokens.claims();
  if (signed === undefined) throw new Error('no identity token');
  const nameClaim = provider.nameClaim ?? 'name';
  // Some providers put only the least into the signed token and the rest behind another address.
  const complete = signed[provider.claim] !== undefined && signed[nameClaim] !== undefined;
  const more = complete ? {} : await openid.fetchUserInfo(configuration, tokens.access_token, signed.sub);
  const claims: Readonly<Record<string, unknown>> = { ...more, ...signed };
  const [subject, name] = [claims[provider.claim], claims[nameClaim]];
  if (typeof subject !== 'string' || subject === '') throw new Error(`no claim ${provider.claim}`);
  return { subject, name: typeof name === 'string' ? name : '' };
}
