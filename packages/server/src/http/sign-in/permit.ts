import {
  type AccessWorld,
  type Action,
  accessWorld,
  allow,
  NOWHERE,
  notAllowed,
  type Scope,
  scopeOf,
} from '@dunghen/app/access';
import type { Outcome, Refused } from '@dunghen/app/outcome';
import { compileRegister } from '@dunghen/domain/agency';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SignInOptions } from './options.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The agencies and the day by which rights are read. */
    readonly accessWorld: () => Promise<AccessWorld>;
  }
}

/** Where nobody can sign in there are no grants to be read by a tree. */
const NO_WORLD: AccessWorld = { register: compileRegister([]), day: 0 };

export function decorateWorld(app: FastifyInstance, options: SignInOptions | undefined): void {
  app.decorate('accessWorld', async () => (options === undefined ? NO_WORLD : accessWorld(options.accounts)));
}

/** Why whoever asks may not do what belongs to no dossier; undefined where they may. */
export async function findRefusal(request: FastifyRequest, action: Action): Promise<Refused | undefined> {
  const permission = allow(request.principal, action, NOWHERE, await request.server.accessWorld());
  return permission.ok ? undefined : notAllowed(permission);
}

/** The agencies whose dossiers whoever asks may list for one of the actions; undefined within `value`: all. */
export async function findReach(
  request: FastifyRequest,
  actions: readonly Action[],
): Promise<Outcome<readonly string[] | undefined>> {
  const world = await request.server.accessWorld();
  const scopes = actions.map((action) => scopeOf(request.principal, action, world));
  if (scopes.some(({ kind }) => kind === 'all')) return { ok: true, value: undefined };
  const ids = [...new Set(scopes.flatMap(idsOf))];
  if (ids.length > 0) return { ok: true, value: ids };
  return notAllowed({ ok: false, code: 'not-allowed', facts: { action: actions[0] } });
}

const idsOf = (scope: Scope): readonly string[] => (scope.kind === 'agencies' ? scope.ids : []);
