import { type AccountContext, accountContextOf, addAccount, installationKey, OPERATOR } from '@dunghen/app/account';
import { contextOf } from '@dunghen/app/context';
import type { Role } from '@dunghen/domain/access';
import { getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { addErrors } from '../errors.ts';
import { addRequestLog } from '../logging.ts';
import { Problem } from '../schema/problem.ts';
import { addSecurity } from '../security.ts';
import { addSignIn, type SignInOptions } from './index.ts';

export const PROVINCE = '11-2008';
const FACTS = { id: '01990000-0000-7000-8000-000000000001' } as const;

export interface TestServer {
  readonly app: FastifyInstance;
  readonly accounts: AccountContext;
  readonly clock: { now: number };
  /** Adds a user whose password is their own already. */
  readonly addUser: (login: string, role: Role) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface TestServerOptions extends Partial<Omit<SignInOptions, 'accounts'>> {
  readonly demonstration?: boolean;
}

/** A server with sign-in on a database of its own, and routes that say who asked. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const clock = { now: getLocal('2026-03-02T08:00') };
  const context = await contextOf(await testDatabase(), () => clock.now);
  const accounts = accountContextOf(context, { key: installationKey(Buffer.alloc(32, 7)) });
  const { demonstration = false, secure = false, ...rest } = options;
  const app = Fastify({ ajv: { customOptions: { removeAdditional: false, coerceTypes: true, useDefaults: true } } });
  addSecurity(app, { anyHost: true });
  addRequestLog(app);
  addErrors(app);
  app.addSchema(Problem);
  const signIn = addSignIn(app, { accounts, secure, ...rest }, async () => demonstration);
  app.register(
    async (scope) => {
      const api = scope.withTypeProvider<TypeBoxTypeProvider>();
      signIn.addRoutes(api);
      api.get('/who', async (request) => request.principal);
      api.post('/who', async (request) => request.principal);
      api.get('/public', { config: { open: true } }, async (request) => request.principal);
    },
    { prefix: '/api/v1' },
  );
  app.get('/healthz', async () => ({ status: 'ok' }));
  return {
    app,
    accounts,
    clock,
    async addUser(login, role) {
      const grants = [{ role, agencyId: PROVINCE, validFrom: '2026-01-01' }];
      const added = await addAccount(accounts, OPERATOR, { login, name: `${login} (giả định)`, grants }, FACTS);
      if (!added.ok) throw new Error(added.message);
      await accounts.db.query('update account set must_change = false where login = $1', [login]);
      return added.value.oneTimePassword ?? '';
    },
    async close() {
      await app.close();
      await context.close();
    },
  };
}

/** A browser: keeps cookies, says where its page comes from. */
export interface Browser {
  readonly cookies: Map<string, string>;
  readonly ask: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<LightMyRequestResponse>;
  /** Signs in and gives the token that changes have to bring along. */
  readonly signIn: (login: string, password: string) => Promise<string>;
}

export const HOST = 'motcua.test:8080';

export function browser(app: FastifyInstance, host = HOST): Browser {
  const cookies = new Map<string, string>();
  let csrf = '';
  const ask: Browser['ask'] = async (method, url, body, headers = {}) => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        host,
        ...(method === 'GET' ? {} : { origin: `http://${host}`, 'x-csrf-token': csrf }),
        ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value, expires } of answer.cookies) {
      if (value === '' || (expires !== undefined && expires.getTime() === 0)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    ask,
    async signIn(login, password) {
      const answer = await ask('POST', '/api/v1/session', { login, password });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      csrf = answer.json().csrfToken;
      return csrf;
    },
  };
}
