import { createLookUp } from '@dunghen/app/account';
import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { Api } from '../routes/api.ts';
import { addAccountRoutes } from './account-routes.ts';
import { addOpenIdRoutes } from './oidc/routes.ts';
import type { SignInOptions, SignInParts } from './options.ts';
import { decorateWorld } from './permit.ts';
import { addDoorkeeper, decoratePrincipal, decorateStanding } from './principal.ts';
import { addRoleRoutes, ROLE_SCHEMAS } from './role-routes.ts';
import { SIGN_IN_SCHEMAS } from './schema.ts';
import { addSessionRoutes } from './session-routes.ts';
import { addTokenRoutes } from './token-routes.ts';

export type { OpenIdProvider } from './oidc/provider.ts';
export type { SignInOptions } from './options.ts';
export { requestFacts } from './request.ts';

export interface SignIn {
  /** Adds the routes of users and sign-in to the interface (under `/api/v1`). */
  readonly addRoutes: (api: Api) => void;
  /** For pages that are no part of the interface; absent where nobody can sign in. */
  readonly parts?: SignInParts;
}

/**
 * Makes known who asks (`request.principal`, `request.session`) and keeps the interface closed to whoever does not say.
 * To be called on the server itself, after its security headers and errors and before any route. Without `options` nobody
 * can sign in, and only a demonstration on the own machine answers.
 */
export function addSignIn(
  app: FastifyInstance,
  options: SignInOptions | undefined,
  isDemonstration: () => Promise<boolean>,
): SignIn {
  decoratePrincipal(app);
  decorateWorld(app, options);
  if (options === undefined) {
    addDoorkeeper(app, { isDemonstration });
    decorateStanding(app, { isDemonstration });
    return { addRoutes: () => undefined };
  }
  const parts: SignInParts = { ...options, lookUp: createLookUp(options.accounts) };
  app.register(cookie, { hook: false });
  for (const schema of [...SIGN_IN_SCHEMAS, ...ROLE_SCHEMAS]) app.addSchema(schema);
  addDoorkeeper(app, { parts, isDemonstration });
  decorateStanding(app, { parts, isDemonstration });
  addOpenIdRoutes(app, parts);
  return {
    parts,
    addRoutes: (api) => {
      addSessionRoutes(api, parts, isDemonstration);
      addAccountRoutes(api, parts);
      addTokenRoutes(api, parts);
      addRoleRoutes(api, parts);
    },
  };
}
